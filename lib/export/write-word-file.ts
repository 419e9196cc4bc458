import type { Instant } from '../domain/dates';
import type { Line } from './mark-styles';
import { element, escapeXml, toXmlText, XML_HEAD } from './write-xml';
import { zipFiles } from './zip-files';

export interface Comment {
  readonly id: number;
  readonly by: string;
  readonly at: Instant;
  /** A line feed begins a paragraph. */
  readonly text: string;
}

interface WordFile {
  readonly title: string;
  /** Paragraphs. */
  readonly body: readonly string[];
  readonly comments: readonly Comment[];
  readonly at: Instant;
  readonly by: string;
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/**
 * A document in Office Open XML (ECMA-376) with styles, one list and comments. The library for such files is fifteen times the size of
 * this and the archiver.
 */
export function writeWordFile({ title, body, comments, at, by }: WordFile): Uint8Array<ArrayBuffer> {
  const files = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': writeRelations([
      [`${RELATIONS}/officeDocument`, 'word/document.xml'],
      [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': writeProperties(title, at, by),
    'word/document.xml': `${XML_HEAD}<w:document xmlns:w="${WORD}"><w:body>${body.join('')}${PAGE}</w:body></w:document>`,
    'word/_rels/document.xml.rels': writeRelations(
      ['styles', 'numbering', 'comments'].map((part) => [`${RELATIONS}/${part}`, `${part}.xml`] as const),
    ),
    'word/styles.xml': STYLES,
    'word/numbering.xml': NUMBERING,
    'word/comments.xml': `${XML_HEAD}<w:comments xmlns:w="${WORD}">${comments.map(writeComment).join('')}</w:comments>`,
  };
  return zipFiles(files, at);
}

/** Where the first letter that has a direction is Hebrew or Arabic. */
const RIGHT_TO_LEFT = /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}]/u;

/** Runs under a style; null is the usual one. `words` are those of the runs, by which the paragraph gets its direction. */
export function writeParagraph(style: string | null, runs: string, words: string): string {
  const properties = [
    style ? element('w:pStyle', { 'w:val': style }) : '',
    RIGHT_TO_LEFT.test(words) ? element('w:bidi') : '',
  ].join('');
  return element('w:p', {}, properties ? element('w:pPr', {}, properties) : '', runs);
}

export interface RunLook {
  readonly isBold?: boolean;
  /** Under marked words. */
  readonly line?: Line;
}

const UNDERLINES: Readonly<Record<Line, string>> = {
  solid: 'thick',
  double: 'double',
  dotted: 'dotted',
  dashed: 'dash',
  wavy: 'wave',
};

/** Words that look alike; a line feed in them begins a line. */
export function writeRun(text: string, { isBold = false, line }: RunLook = {}): string {
  const look = [
    isBold ? element('w:b') : '',
    line ? element('w:u', { 'w:val': UNDERLINES[line] }) : '',
    line ? element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': 'EFEFEF' }) : '',
    RIGHT_TO_LEFT.test(text) ? element('w:rtl') : '',
  ].join('');
  const lines = toXmlText(text).split('\n');
  const words = lines.map((one) => element('w:t', { 'xml:space': 'preserve' }, escapeXml(one)));
  return element('w:r', {}, look ? element('w:rPr', {}, look) : '', words.join('<w:br/>'));
}

function writeComment({ id, by, at, text }: Comment): string {
  const sign = element(
    'w:r',
    {},
    element('w:rPr', {}, element('w:rStyle', { 'w:val': 'CommentReference' })),
    '<w:annotationRef/>',
  );
  const paragraphs = toXmlText(text)
    .split('\n')
    .map((line, at) => writeParagraph('CommentText', (at === 0 ? sign : '') + writeRun(line), line));
  const attributes = {
    'w:id': id,
    'w:author': by,
    // Word reads whole seconds.
    'w:date': `${at.slice(0, 19)}Z`,
    'w:initials': initialsOf(by),
  };
  return element('w:comment', attributes, ...paragraphs);
}

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .join('')
    .slice(0, 9);

function writeRelations(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(([Type, Target], at) => element('Relationship', { Id: `rId${at + 1}`, Type, Target }));
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

const writeProperties = (title: string, at: Instant, by: string): string =>
  [
    `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" `,
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(by)}</dc:creator><dc:language>en-GB</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${escapeXml(at)}</dcterms:created></cp:coreProperties>`,
  ].join('');

const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const CONTENT_TYPES = [
  `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">`,
  element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
  element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
  element('Override', { PartName: '/word/document.xml', ContentType: `${WORD_TYPE}.document.main+xml` }),
  ...['styles', 'numbering', 'comments'].map((part) =>
    element('Override', { PartName: `/word/${part}.xml`, ContentType: `${WORD_TYPE}.${part}+xml` }),
  ),
  element('Override', {
    PartName: '/docProps/core.xml',
    ContentType: 'application/vnd.openxmlformats-package.core-properties+xml',
  }),
  '</Types>',
].join('');

/** A4 with margins of 25 mm, in twentieths of a point. */
const PAGE =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>';

const NUMBERING = `${XML_HEAD}<w:numbering xmlns:w="${WORD}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="567" w:hanging="283"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

const paragraphStyle = (id: string, name: string, paragraph: string, run: string): string =>
  [
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/>`,
    `<w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`,
  ].join('');

/** Sizes in half points. Word knows headings by their names and levels. */
const headingStyle = (level: number, size: number): string =>
  paragraphStyle(
    `Heading${level}`,
    `heading ${level}`,
    `<w:keepNext/><w:spacing w:before="${480 - level * 60}" w:after="120"/><w:outlineLvl w:val="${level - 1}"/>`,
    `<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:b/><w:sz w:val="${size}"/>`,
  );

const STYLES = [
  `${XML_HEAD}<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Times New Roman"/>`,
  '<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>',
  '<w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
  paragraphStyle(
    'Title',
    'Title',
    '<w:spacing w:after="240"/>',
    '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:b/><w:sz w:val="40"/>',
  ),
  ...[32, 26, 24, 22, 22].map((size, at) => headingStyle(at + 1, size)),
  paragraphStyle(
    'Facts',
    'Facts',
    '<w:spacing w:after="60"/>',
    '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="18"/>',
  ),
  paragraphStyle('Quote', 'Quote', '<w:ind w:left="567"/>', ''),
  paragraphStyle('ListBullet', 'List Bullet', '<w:numPr><w:numId w:val="1"/></w:numPr>', ''),
  paragraphStyle('CommentText', 'annotation text', '<w:spacing w:after="0"/>', '<w:sz w:val="20"/>'),
  '<w:style w:type="character" w:styleId="CommentReference"><w:name w:val="annotation reference"/><w:rPr><w:sz w:val="16"/></w:rPr></w:style>',
  '</w:styles>',
].join('');
