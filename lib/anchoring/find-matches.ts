import { type Alignment, alignWords } from '../text/align-words';
import type { Lexicon } from '../text/lexicon';
import type { WordIndex } from '../text/word-index';
import type { Word } from '../text/words';
import { findSpan } from './find-span';
import type { Pattern } from './pattern';
import { findShifts, type Shift } from './vote-shifts';

/** A place in the text that a quote may stand at. Likeness runs from 0 to 1 and weighs words by what they tell. */
export interface Match {
  /** UTF-16 units of the text, from the first to the last word, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** How like the words there are to the quote, counted on both; 0 where the quote was taken out between its contexts. */
  readonly quote: number;
  /** How much of the stored context still stands before and after them; null where none was stored. */
  readonly prefix: number | null;
  readonly suffix: number | null;
}

/** Above it a quote is found by its two ends: alignment costs length times band. */
const LONG_QUOTE = 240;
const END_WORDS = 80;
const MOST_MATCHES = 4;
const WIDEST_BAND = 128;
/** At this distance (words) from the quote a word of context counts half. */
const HALF_AS_NEAR = 8;

/**
 * Places where the quote may stand, likeliest first: shifts for which words of quote *or context* speak, then aligned word
 * by word. A quote rewritten between two standing neighbours is found by them.
 *
 * Cost: the pattern's length times the band's width, for at most four shifts; not the text's length.
 */
export function findMatches(pattern: Pattern, index: WordIndex): Match[] {
  if (pattern.from === pattern.to || index.words.length === 0) return [];
  if (pattern.to - pattern.from > LONG_QUOTE) return findLongMatches(pattern, index);
  const matches: Match[] = [];
  let standing = 0;
  for (const peak of findShifts(pattern.ids, index)) {
    // Far fewer shared pairs can't beat a place that fits.
    if (peak.weight < standing / 2) break;
    const match = matchAt(pattern, peak, index);
    if (!match || matches.some((other) => other.start < match.end && match.start < other.end)) continue;
    if (match.quote > 0.8 && (contextOf(match) ?? 0) > 0.8) standing = Math.max(standing, peak.weight);
    matches.push(match);
  }
  return matches;
}

/** How much of the context stands, over both sides; null where none was stored. */
export function contextOf({ prefix, suffix }: Pick<Match, 'prefix' | 'suffix'>): number | null {
  if (prefix === null) return suffix;
  return suffix === null ? prefix : (prefix + suffix) / 2;
}

/** The place at one shift; null where neither the quote's words nor those next to it are there. */
export function matchAt(pattern: Pattern, { shift, spread }: Omit<Shift, 'weight'>, index: WordIndex): Match | null {
  const { ids, from, to } = pattern;
  const slack = Math.min(WIDEST_BAND, spread + 8);
  const alignment = alignWords(ids, index, { shift, slack });
  const share = (start: number, end: number, edge: number): number =>
    shareKept(ids, alignment, start, end, edge, index.lexicon);
  const context = {
    prefix: from === 0 ? null : share(0, from, from - 1),
    suffix: to === ids.length ? null : share(to, ids.length, to),
  };
  const span = findSpan(alignment, from, to, index.isBreak);
  if (!span) return gapIn(alignment, pattern, index, context);
  const quote = likenessOf(pattern, alignment, span, index);
  return { ...boundsOf(index, span), quote, ...context };
}

/** An empty place where the contexts stand and the quote does not: it was taken out there. */
function gapIn(
  { positions }: Alignment,
  { from, to }: Pattern,
  index: WordIndex,
  context: Pick<Match, 'prefix' | 'suffix'>,
): Match | null {
  const before = positions[from - 1] ?? -1;
  const after = positions[to] ?? -1;
  if (before < 0 && after < 0) return null;
  const { end } = index.words[before < 0 ? after - 1 : before] ?? { end: 0 };
  return { start: end, end, quote: 0, ...context };
}

const boundsOf = ({ words }: WordIndex, { first, end }: { first: number; end: number }) => ({
  start: (words[first] as Word).start,
  end: (words[end - 1] as Word).end,
});

function likenessOf(
  { ids, from, to, weight }: Pattern,
  { likeness }: Alignment,
  span: { first: number; end: number },
  { ids: text, lexicon }: WordIndex,
): number {
  let kept = 0;
  for (let i = from; i < to; i++) kept += lexicon.weigh(ids[i] as number) * (likeness[i] as number);
  let found = 0;
  for (let at = span.first; at < span.end; at++) found += lexicon.weigh(text[at] as number);
  return (2 * kept) / (weight + found);
}

/** The share of the pattern's words from `start` to `end` that still stand, those near to `edge` counting most. */
function shareKept(
  ids: Int32Array,
  { likeness }: Alignment,
  start: number,
  end: number,
  edge: number,
  lexicon: Lexicon,
): number {
  let total = 0;
  let kept = 0;
  for (let i = start; i < end; i++) {
    const worth = (lexicon.weigh(ids[i] as number) * HALF_AS_NEAR) / (HALF_AS_NEAR + Math.abs(i - edge));
    total += worth;
    kept += worth * (likeness[i] as number);
  }
  return kept / total;
}

function findLongMatches(pattern: Pattern, index: WordIndex): Match[] {
  const { from, to } = pattern;
  const starts = findMatches(cut(pattern, 0, from, from + END_WORDS, index), index);
  const ends = findMatches(cut(pattern, to - END_WORDS, to - END_WORDS, to, index), index);
  const matches: Match[] = [];
  for (const head of starts) {
    for (const tail of ends) {
      const inside = spanBetween(index, head.start, tail.end);
      if (inside.length * 2 < to - from || inside.length > 2 * (to - from)) continue;
      const quote = (head.quote + tail.quote + 2 * shareWords(pattern.ids.subarray(from, to), inside)) / 4;
      matches.push({ start: head.start, end: tail.end, quote, prefix: head.prefix, suffix: tail.suffix });
    }
  }
  return matches.sort((a, b) => b.quote - a.quote).slice(0, MOST_MATCHES);
}

/** The pattern's words from `start` on, with the quote from `from` to `to`; what follows it is left only at its true end. */
function cut({ ids, to: end }: Pattern, start: number, from: number, to: number, { lexicon }: WordIndex): Pattern {
  const part = ids.slice(start, to === end ? ids.length : to);
  let weight = 0;
  for (let i = from; i < to; i++) weight += lexicon.weigh(ids[i] as number);
  return { ids: part, from: from - start, to: to - start, weight };
}

function spanBetween(index: WordIndex, start: number, end: number): Int32Array {
  return index.ids.subarray(findWord(index, start), findWord(index, end));
}

/** The first word that begins at or after an offset. */
export function findWord({ words }: WordIndex, offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as Word).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The share of words that two stretches have in common, in whatever order. */
function shareWords(a: Int32Array, b: Int32Array): number {
  const counts = new Map<number, number>();
  for (const id of a) counts.set(id, (counts.get(id) ?? 0) + 1);
  let shared = 0;
  for (const id of b) {
    const left = counts.get(id) ?? 0;
    if (left > 0) shared++;
    counts.set(id, left - 1);
  }
  return (2 * shared) / (a.length + b.length);
}
