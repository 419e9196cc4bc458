/** One line of a capture that holds something. */
export interface Line {
  /** As it stands in the source. */
  readonly raw: string;
  /** Its words: without Markdown and inline HTML, white space folded. List markers are still there. */
  readonly text: string;
  /** Columns of white space in front. */
  readonly indent: number;
  /** Empty lines before it. */
  readonly gap: number;
  /** A form feed stands before it. */
  readonly newPage: boolean;
  /** Level of a Markdown heading; 0 for none. */
  readonly heading: number;
  /** Begins with Markdown's sign for a quotation. */
  readonly quoted: boolean;
  /** Nothing but links and what separates them. */
  readonly isLinks: boolean;
  /** Nothing but bold words. */
  readonly isBold: boolean;
  /** Words of the links in it, in order. */
  readonly links: readonly string[];
}

const LINK = /!?\[((?:[^[\]]|\[[^[\]]*\])*)\]\([^()\s]*(?:\([^()]*\)[^()\s]*)*(?:\s+"[^"]*")?\)/g;
const TAG = /<\/?(?:u|b|i|em|strong|span|sup|sub|small|abbr|a|br|mark|p)(?:\s[^<>]*)?\/?>/gi;
const BOLD = /(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g;
const ITALIC = /(?<![\p{L}\p{N}*_\\])([*_])(?=[^\s*_])([^*_]+?)(?<=[^\s*_])\1(?![\p{L}\p{N}*_])/gu;
/** PDF readers often put the bullet on a line of its own. */
const LONE_BULLET = /^[•▪◦‣●○■□⁃\uf0b7\uf0a7]$/;
const ESCAPED = /\\([\\`*_{}[\]()#+\-.!>|~])/g;

/** Splits a capture into its lines that hold something, and tells words from markup. */
export function readLines(source: string): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  let newPage = false;
  // A form feed ends a page, wherever on a line it stands.
  for (const raw of source.replace(/^\uFEFF/, '').split(/\r\n|[\n\r\u2028\u2029\u0085]|(?=\f)/)) {
    if (raw.startsWith('\f')) newPage = true;
    if (!raw.trim()) {
      gap++;
      continue;
    }
    const line = readLine(raw.replace('\f', ''), gap, newPage);
    // Markup without words, such as a rule or an image: gone, but it still stands between two paragraphs.
    if (!line.text) {
      gap++;
      continue;
    }
    const before = lines.at(-1);
    if (before && LONE_BULLET.test(before.text)) {
      lines[lines.length - 1] = {
        ...line,
        text: `${before.text} ${line.text}`,
        gap: before.gap,
        indent: before.indent,
      };
    } else lines.push(line);
    gap = 0;
    newPage = false;
  }
  return lines;
}

function readLine(raw: string, gap: number, newPage: boolean): Line {
  const indent = (raw.match(/^[ \t]*/)?.[0] ?? '').replaceAll('\t', '    ').length;
  const marks = /^\s*(?:(#{1,6})\s+|(>)\s?)?/.exec(raw);
  const body = raw.slice(marks?.[0].length ?? 0);
  const links = [...body.matchAll(LINK)].map((link) => stripMarkup(link[1] as string));
  const isRule = /^\s*(?:[-*_=]\s*){3,}$/.test(raw);
  return {
    raw,
    text: isRule ? '' : stripMarkup(marks?.[1] ? body.replace(/\s+#+\s*$/, '') : body),
    indent,
    gap,
    newPage,
    heading: marks?.[1]?.length ?? 0,
    quoted: marks?.[2] !== undefined,
    isLinks: links.length > 0 && !/[\p{L}\p{N}]/u.test(body.replace(LINK, '').replace(TAG, '')),
    isBold: /^\s*(\*\*|__)[^*_]+\1\s*$/.test(raw.slice(marks?.[0].length ?? 0)),
    links,
  };
}

function stripMarkup(text: string): string {
  return text
    .replace(LINK, (whole, words: string) => (whole.startsWith('!') ? '' : words))
    .replace(TAG, (tag) => (/^<br/i.test(tag) ? ' ' : ''))
    .replace(BOLD, '$2')
    .replace(ITALIC, '$2')
    .replace(ESCAPED, '$1')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Ends as a sentence or a clause of a list does, closing quotes and brackets aside. */
export const endsSentence = (text: string): boolean => /[.!?:;…؟۔。！？][’”'"»)\]]*$/u.test(text);

/** Begins as the rest of a sentence does: in lower case, perhaps after a dash. */
export const startsInside = (text: string): boolean => /^(?:[–—-] )?["'‘“(]?\p{Ll}/u.test(text);

/** A paragraph of running words rather than a label: long, and ended like a sentence. */
export const isProse = (text: string): boolean => text.length > 160 && endsSentence(text);
