import { makeWellFormed } from './well-formed';

/** A front matter's fields, in order; empty ones are left out. */
export type FrontMatter = readonly (readonly [key: string, value: FrontMatterValue])[];
type FrontMatterValue = string | number | readonly string[] | Readonly<Record<string, string>> | null;

/**
 * YAML between two lines of three hyphens, which has to be the very first thing in a file. Every string is quoted, so that
 * none can be taken for a number, a date, a comment or a mark of YAML; old and new YAML read the quoted form alike.
 */
export function writeFrontMatter(fields: FrontMatter): string {
  const lines = fields.flatMap(([key, value]) => writeField(key, value));
  return `---\n${lines.join('\n')}\n---\n`;
}

function writeField(key: string, value: FrontMatterValue): string[] {
  if (value === null || value === '') return [];
  if (typeof value === 'number') return [`${key}: ${value}`];
  if (typeof value === 'string') return [`${key}: ${quoteYaml(value)}`];
  const items = Array.isArray(value)
    ? value.map((item) => `  - ${quoteYaml(item)}`)
    : Object.entries(value).map(([name, item]) => `  ${name}: ${quoteYaml(item)}`);
  return items.length > 0 ? [`${key}:`, ...items] : [];
}

/**
 * JSON's quoted strings are YAML's, but for what YAML does not let stand unescaped: the other line ends, DEL and C1
 * control characters, the byte order mark. A title is one line, so line feeds are spaces.
 */
export const quoteYaml = (text: string): string =>
  JSON.stringify(makeWellFormed(text).replace(/\s*\n\s*/g, ' ')).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/**
 * A tag as Obsidian takes it: letters, digits, `_`, `-`, and `/` for nesting, with no spaces and not digits alone.
 * Empty where nothing of it can stay.
 */
export function toNoteTag(name: string): string {
  const tag = makeWellFormed(name)
    .trim()
    .replace(/\s*[/\\]+\s*/g, '/')
    .replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}_/-]+/gu, '-')
    .replace(/-{2,}/g, '-')
    .replace(/(^|\/)[-/]+|[-/]+(?=\/|$)/g, '$1');
  return /^[\p{N}/]+$/u.test(tag) ? `_${tag}` : tag;
}
