import type { Passage } from '../../lib/domain/transcript';
import { findWords, type Word } from '../../lib/text/words';

/** UTF-16 units of the transcript, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a span is adjusted by; made once for a transcript. */
export interface TextUnits {
  readonly text: string;
  readonly words: readonly Word[];
  readonly passages: readonly Passage[];
}

export const makeTextUnits = (text: string, passages: readonly Passage[]): TextUnits => ({
  text,
  words: findWords(text),
  passages,
});

/**
 * Completes a word that was caught by half at either end, with a sign of money before it or of per cent after it: a
 * quote that begins "inister said" is never meant. Whole words and signs left out on purpose stay out.
 */
export function completeWords(span: Span, { text, words }: TextUnits): Span {
  const first = wordAcross(words, span.start);
  const last = wordAcross(words, span.end);
  return {
    start: first ? withSignBefore(text, first.start) : span.start,
    end: last ? withSignAfter(text, last.end) : span.end,
  };
}

/** The word that an offset cuts in two. */
function wordAcross(words: readonly Word[], offset: number): Word | null {
  const word = words[indexAt(words, offset)];
  return word && word.start < offset ? word : null;
}

const withSignBefore = (text: string, at: number): number => (/[£$€]/.test(text[at - 1] ?? '') ? at - 1 : at);
const withSignAfter = (text: string, at: number): number => (text[at] === '%' ? at + 1 : at);

export type Edge = 'start' | 'end';

/** Moves one edge by a word, never past the other edge; signs that hang on a word go with it. */
export function moveEdgeByWord(span: Span, edge: Edge, step: 1 | -1, units: TextUnits): Span {
  const { text, words } = units;
  if (edge === 'end') {
    const ends = words.map((word) => reachRight(text, word.end));
    const next = step === 1 ? ends.find((end) => end > span.end) : ends.findLast((end) => end < span.end);
    return next !== undefined && next > span.start ? { start: span.start, end: next } : span;
  }
  const starts = words.map((word) => reachLeft(text, word.start));
  const next = step === 1 ? starts.find((start) => start > span.start) : starts.findLast((start) => start < span.start);
  return next !== undefined && next < span.end ? { start: next, end: span.end } : span;
}

/** Over signs up to white space: "jobs" with its full stop; not into "multi-disciplinary". */
function reachRight(text: string, end: number): number {
  const signs = /^[^\s\p{L}\p{N}]+(?=\s|$)/u.exec(text.slice(end, end + 8));
  return end + (signs?.[0].length ?? 0);
}

function reachLeft(text: string, start: number): number {
  const signs = /(?<=^|\s)[^\s\p{L}\p{N}]+$/u.exec(text.slice(Math.max(0, start - 8), start));
  return start - (signs?.[0].length ?? 0);
}

/** Moves the end on to the next end of a passage, or back to the last one that leaves a whole passage. */
export function moveEndByPassage(span: Span, step: 1 | -1, { passages }: TextUnits): Span {
  const next =
    step === 1
      ? passages.find((passage) => passage.end > span.end)
      : passages.findLast((passage) => passage.end < span.end && passage.end > span.start);
  return next ? { start: span.start, end: next.end } : span;
}

/** The passage that holds an offset, else the first one after it; null past the end. */
export function passageAt(offset: number, passages: readonly Passage[]): Passage | null {
  return passages[indexAt(passages, offset)] ?? null;
}

/** The first passage that begins at or after an offset; null past the end. */
export const passageFrom = (offset: number, passages: readonly Passage[]): Passage | null =>
  passages.find((passage) => passage.start >= offset) ?? null;

/** Index of the first that ends after the offset. */
function indexAt(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
