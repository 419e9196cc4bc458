import { endsSentence, type Line } from './read-lines';

/** How a capture was laid out. */
export interface Layout {
  /** Width in characters to which lines were wrapped; null where a line is a whole paragraph. */
  readonly width: number | null;
  /** Empty lines between two lines of one paragraph: 0, or 1 in double-spaced captures. */
  readonly lineGap: number;
  /** Empty lines that are more than a new paragraph: a page break. */
  readonly pageGap: number;
  /** In a wrapped text: paragraphs are told by nothing but a short last line. */
  readonly isRunOn: boolean;
  /** Paragraphs are separated by empty lines, so that a single line break is no paragraph. */
  readonly isSpaced: boolean;
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
  return {
    width: single ?? double,
    lineGap,
    pageGap: Math.max(3, usual + 2),
    isRunOn: spaced.length * 15 < lines.length,
    isSpaced: spaced.length > 0.8 * gaps.length,
  };
}

function wrapWidth(lines: readonly Line[], lineGap: number): number | null {
  const inner = lines.filter((line, i) => {
    const next = lines[i + 1];
    return next !== undefined && next.gap === lineGap && !next.newPage && !line.heading && !line.isLinks;
  });
  if (inner.length < 4 || inner.length < 0.25 * lines.length) return null;
  const lengths = inner.map((line) => line.text.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.95)] as number;
  const full = lengths.filter((length) => length >= 0.75 * width).length;
  const stopped = inner.filter((line) => endsSentence(line.text)).length;
  return width >= 30 && width <= 130 && full >= 0.65 * inner.length && stopped <= 0.4 * inner.length ? width : null;
}

function mostFrequent(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
