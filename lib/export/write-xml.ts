import { makeWellFormed } from './well-formed';

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What XML 1.0 can't hold, escaped or not. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** Characters that no XML file can hold become U+FFFD, one for one; CR and CRLF become LF, as every reader of XML makes them. */
export const toXmlText = (text: string): string =>
  makeWellFormed(text).replace(/\r\n?/g, '\n').replace(UNWRITABLE, '\ufffd');

export const escapeXml = (text: string): string => toXmlText(text).replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);

/** Line ends and tabs would be spaces to a reader. */
const escapeAttribute = (text: string): string =>
  toXmlText(text).replace(/[&<>"\n\t]/g, (char) => ENTITIES[char] ?? char);

export type XmlAttributes = Readonly<Record<string, string | number | null | undefined>>;

/** An element with attributes (those without a value are left out) and children that are XML already. */
export function element(name: string, attributes: XmlAttributes = {}, ...children: readonly string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null || value === undefined ? [] : [` ${key}="${escapeAttribute(String(value))}"`],
  );
  const open = `<${name}${written.join('')}`;
  return children.length === 0 ? `${open}/>` : `${open}>${children.join('')}</${name}>`;
}
