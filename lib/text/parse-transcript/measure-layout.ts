import { endsSentence, type Line } from './read-lines';

/** How a capture was laid out. */
export interface Layout {
  /** Width in columns to which lines were wrapped; null where a line is a whole paragraph. */
  readonly width: number | null;
  /** Lines were filled up to `width`, word by word, so that a line with room for the next word was ended on purpose. */
  readonly isFilled: boolean;
  /** Empty lines between two lines of one paragraph: 0, or 1 in double-spaced captures. */
  readonly lineGap: number;
  /** Empty lines that are more than a new paragraph: a page break. */
  readonly pageGap: number;
  /** In a wrapped text: paragraphs are told by nothing but a short last line, or by their first line's indent. */
  readonly isRunOn: boolean;
  /** Paragraphs are separated by empty lines, so that a single line break is no paragraph. */
  readonly isSpaced: boolean;
  /** Columns before the first line of a paragraph, where they differ from those before its other lines. */
  readonly firstIndent: number | null;
}

/**
 * Reads the layout from the lengths of the lines: wrapped text has many neighbours that all end close to one column,
 * mostly in the middle of a sentence.
 */
export function measureLayout(lines: readonly Line[]): Layout {
  const gaps = lines.slice(1).map((line) => line.gap);
  const single = wrapWidth(lines, 0);
  const double = single === null ? wrapWidth(lines, 1) : null;
  const lineGap = double === null ? 0 : 1;
  const spaced = gaps.filter((gap) => gap > lineGap);
  const usual = mostFrequent(spaced) ?? 1;
  const wrap = single ?? double;
  return {
    width: wrap?.width ?? null,
    isFilled: wrap?.isFilled ?? false,
    lineGap,
    pageGap: Math.max(3, usual + 2),
    isRunOn: spaced.length * 15 < lines.length,
    isSpaced: spaced.length > 0.8 * gaps.length,
    firstIndent: wrap && findFirstIndent(lines),
  };
}

/** The column in which a line ends. */
export const columnsOf = (line: Line): number => line.raw.trimEnd().length;

/** The next line's first word would not have fitted. */
export const isFull = (last: Line, next: Line, width: number): boolean =>
  columnsOf(last) + 1 + (next.raw.trimStart().split(/\s/)[0] as string).length > width;

interface Wrap {
  readonly width: number;
  readonly isFilled: boolean;
}

/** Lines with the next one, where both may belong to one paragraph. */
function findBreaks(lines: readonly Line[], lineGap: number): [Line, Line][] {
  return lines.slice(1).flatMap((next, i): [Line, Line][] => {
    const line = lines[i] as Line;
    const isInner = next.gap === lineGap && !next.newPage && !next.heading && !line.heading && !line.isLinks;
    return isInner ? [[line, next]] : [];
  });
}

function wrapWidth(lines: readonly Line[], lineGap: number): Wrap | null {
  const breaks = findBreaks(lines, lineGap);
  const filled = findFilledWidth(lines, breaks);
  if (filled !== null) return { width: filled, isFilled: true };
  // Letters of a PDF have many widths, so that full lines have many lengths.
  if (breaks.length < 4 || breaks.length < 0.25 * lines.length) return null;
  const lengths = breaks.map(([line]) => line.text.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.95)] as number;
  const full = lengths.filter((length) => length >= 0.75 * width).length;
  const stopped = breaks.filter(([line]) => endsSentence(line.text)).length;
  const isWrapped = width >= 30 && width <= 130 && full >= 0.65 * breaks.length && stopped <= 0.4 * breaks.length;
  return isWrapped ? { width, isFilled: false } : null;
}

const NARROWEST = 30;
const WIDEST = 130;

/**
 * The width that explains where lines end that end no sentence: they reach no further, and the next word would have
 * reached further. Tried for every width at once, by counting where each line begins and ceases to agree.
 */
function findFilledWidth(lines: readonly Line[], breaks: readonly [Line, Line][]): number | null {
  const open = breaks.filter(([line]) => !endsSentence(line.text));
  const inside = open.filter(([, next]) => /^\s*["'‘“(]?\p{Ll}/u.test(next.raw));
  // One line break says enough only where there are hardly more.
  if (inside.length < (lines.length <= 6 ? 1 : 2) || inside.length < 0.4 * open.length) return null;
  const changes = new Array<number>(WIDEST + 2).fill(0);
  for (const [line, next] of open) {
    const columns = columnsOf(line);
    const first = (next.raw.trimStart().split(/\s/)[0] as string).length;
    // A word cut by a hyphen leaves no room to tell.
    const until = columns + 1 + (/\p{L}[-\u00ad]$/u.test(line.text) ? Math.max(first, 3) : first);
    if (columns > WIDEST) continue;
    changes[columns] = (changes[columns] as number) + 1;
    const end = Math.min(until, WIDEST + 1);
    changes[end] = (changes[end] as number) - 1;
  }
  let agreeing = 0;
  let best = 0;
  let width = 0;
  for (let column = 0; column <= WIDEST; column++) {
    agreeing += changes[column] as number;
    if (agreeing > best && column >= NARROWEST) {
      best = agreeing;
      width = column;
    }
  }
  const tooLong = lines.filter((line) => columnsOf(line) > width).length;
  return best >= 0.88 * open.length && tooLong <= 0.1 * lines.length ? width : null;
}

/**
 * Where lines begin in two columns, and those in one follow the end of a sentence, those in the other an open one, the
 * first column is that of first lines.
 */
function findFirstIndent(lines: readonly Line[]): number | null {
  const levels = new Map<number, { all: number; afterStop: number }>();
  lines.forEach((line, i) => {
    if (i === 0 || line.heading || line.quoted) return;
    const level = levels.get(line.indent) ?? { all: 0, afterStop: 0 };
    level.all++;
    if (endsSentence((lines[i - 1] as Line).text)) level.afterStop++;
    levels.set(line.indent, level);
  });
  const [one, two] = [...levels].sort((a, b) => b[1].all - a[1].all);
  if (!one || !two || two[1].all < 2 || one[1].all + two[1].all < 0.85 * lines.length) return null;
  const share = ([, { all, afterStop }]: typeof one): number => afterStop / all;
  const [first, rest] = share(one) > share(two) ? [one, two] : [two, one];
  return share(first) >= 0.7 && share(rest) <= 0.4 && Math.abs(first[0] - rest[0]) >= 2 ? first[0] : null;
}

function mostFrequent(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
