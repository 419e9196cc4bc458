import type { Selectors } from '../domain/selector';
import { alignWords, weighWord } from '../text/align-words';
import type { WordIndex } from '../text/word-index';
import { findWords, type Word } from '../text/words';

/**
 * A place in the transcript that a quote may stand at. Likeness runs from 0 to 1 and weighs words by what they tell.
 */
export interface Match {
  /** Words of the transcript, end exclusive. */
  readonly firstWord: number;
  readonly endWord: number;
  /** How like the words there are to the quote, counted on both. */
  readonly quote: number;
  /** How much of the stored context still stands around them; null where none was stored. */
  readonly context: number | null;
}

/** A quote with its context, as words. */
export interface Pattern {
  readonly prefix: readonly Word[];
  readonly quote: readonly Word[];
  readonly suffix: readonly Word[];
}

/** Selectors from elsewhere may bring any amount of context; this much is enough to tell two places apart. */
const CONTEXT_WORDS = 48;
const CONTEXT_CHARACTERS = 512;
/** Above it a quote is found by its two ends: alignment costs the square of the length. */
const LONG_QUOTE = 240;
const END_WORDS = 80;
/** A pair of words that stands in more places than this says nothing about which. */
const COMMON_PAIR = 40;
const MOST_CANDIDATES = 4;

export function makePattern({ quote }: Pick<Selectors, 'quote'>): Pattern {
  return {
    prefix: findWords(quote.prefix.slice(-CONTEXT_CHARACTERS)).slice(-CONTEXT_WORDS),
    quote: findWords(quote.exact),
    suffix: findWords(quote.suffix.slice(0, CONTEXT_CHARACTERS)).slice(0, CONTEXT_WORDS),
  };
}

/**
 * Places where the quote may stand, likeliest first: seeds from pairs of words that quote *or context* share with the
 * transcript, gathered by the shift between the two (as in seed-and-extend search of sequences), then aligned word by
 * word. A quote rewritten between two standing neighbours is found by them.
 *
 * Cost: the quote's length times the places that share a pair of words with it; not the transcript's length.
 */
export function findMatches(pattern: Pattern, index: WordIndex): Match[] {
  if (pattern.quote.length === 0 || index.words.length === 0) return [];
  if (pattern.quote.length > LONG_QUOTE) return findLongMatch(pattern, index);
  const keys = [...pattern.prefix, ...pattern.quote, ...pattern.suffix].map((word) => word.key);
  const matches: Match[] = [];
  let bestWeight = 0;
  for (const { shift, weight } of findShifts(keys, index)) {
    if (weight < bestWeight / 2) break;
    const match = matchAt(pattern, keys, shift, index);
    // Far fewer shared pairs can't beat a place that fits.
    if (match && match.quote > 0.8 && (match.context ?? 0) > 0.8) bestWeight = Math.max(bestWeight, weight);
    const known = matches.some((other) => match && other.firstWord < match.endWord && match.firstWord < other.endWord);
    if (match && !known) matches.push(match);
  }
  return matches;
}

interface Shift {
  readonly shift: number;
  readonly weight: number;
}

/** Shifts (position in the transcript less position in the pattern) with most shared pairs around them, best first. */
function findShifts(keys: readonly string[], index: WordIndex): Shift[] {
  const votes: Shift[] = [];
  const vote = (positions: readonly number[], i: number, weight: number): void => {
    if (positions.length > COMMON_PAIR) return;
    for (const position of positions) votes.push({ shift: position - i, weight: weight / Math.sqrt(positions.length) });
  };
  for (let i = 0; i + 1 < keys.length; i++) {
    const [first, second] = [keys[i] as string, keys[i + 1] as string];
    vote(index.pairPositions(first, second), i, weighWord(first) + weighWord(second));
  }
  // Single words seed as well: every second word may have been replaced, and a quote may be one word.
  for (let i = 0; i < keys.length; i++)
    vote(index.wordPositions(keys[i] as string), i, weighWord(keys[i] as string) / 4);
  votes.sort((a, b) => a.shift - b.shift);
  return pickPeaks(votes, Math.max(4, Math.ceil(keys.length / 4)));
}

/** Best non-overlapping windows of the given width over votes sorted by shift. */
function pickPeaks(votes: readonly Shift[], width: number): Shift[] {
  const windows: Shift[] = [];
  let from = 0;
  let weight = 0;
  let moment = 0;
  for (const vote of votes) {
    weight += vote.weight;
    moment += vote.weight * vote.shift;
    while ((votes[from] as Shift).shift < vote.shift - width) {
      const left = votes[from++] as Shift;
      weight -= left.weight;
      moment -= left.weight * left.shift;
    }
    windows.push({ shift: Math.round(moment / weight), weight });
  }
  windows.sort((a, b) => b.weight - a.weight || a.shift - b.shift);
  const peaks: Shift[] = [];
  for (const window of windows) {
    if (peaks.some((peak) => Math.abs(peak.shift - window.shift) <= width)) continue;
    peaks.push(window);
    if (peaks.length === MOST_CANDIDATES) break;
  }
  return peaks;
}

function matchAt(pattern: Pattern, keys: readonly string[], shift: number, index: WordIndex): Match | null {
  const slack = Math.max(8, Math.ceil(keys.length / 2));
  const from = Math.max(0, shift - slack);
  const to = Math.min(index.words.length, shift + keys.length + slack);
  if (from >= to) return null;
  const window = index.words.slice(from, to).map((word) => word.key);
  const { positions, likeness } = alignWords(keys, window);
  const quoteFrom = pattern.prefix.length;
  const quoteTo = quoteFrom + pattern.quote.length;
  const span = findSpan(positions, likeness, quoteFrom, quoteTo);
  if (!span) return null;
  const sum = (start: number, end: number): number => {
    let total = 0;
    for (let i = start; i < end; i++) total += weighWord(keys[i] as string) * (likeness[i] as number);
    return total;
  };
  const spanWeight = window.slice(span.first, span.end).reduce((total, key) => total + weighWord(key), 0);
  const quoteWeight = weighAll(pattern.quote);
  return {
    firstWord: from + span.first,
    endWord: from + span.end,
    quote: (2 * sum(quoteFrom, quoteTo)) / (quoteWeight + spanWeight),
    context: joinContexts(
      contextShare(pattern.prefix, sum(0, quoteFrom)),
      contextShare(pattern.suffix, sum(quoteTo, keys.length)),
    ),
  };
}

/**
 * Which words of the window stand for the quote. Its first or last words may have been replaced; then the context's
 * nearest word says where it begins or ends.
 */
function findSpan(
  positions: Int32Array,
  likeness: Float32Array,
  from: number,
  to: number,
): { first: number; end: number } | null {
  let firstLike = from;
  while (firstLike < to && likeness[firstLike] === 0) firstLike++;
  if (firstLike === to) return null;
  let lastLike = to - 1;
  while (likeness[lastLike] === 0) lastLike--;
  return {
    first: findEdge(positions, likeness, firstLike, from, -1),
    end: findEdge(positions, likeness, lastLike, to - 1, 1) + 1,
  };
}

/** The window's word at which the quote begins (`step` -1) or ends (`step` 1). */
function findEdge(positions: Int32Array, likeness: Float32Array, like: number, edge: number, step: -1 | 1): number {
  const innermost = positions[like] as number;
  const replaced = Math.abs(edge - like);
  if (replaced === 0) return innermost;
  for (let outside = edge + step, skipped = 0; skipped < 2; outside += step, skipped++) {
    if (outside < 0 || outside >= positions.length || (likeness[outside] as number) === 0) continue;
    const neighbour = positions[outside] as number;
    const between = Math.abs(innermost - neighbour) - 1 - skipped;
    if (between >= 0 && between <= replaced * 2 + 3) return neighbour - step * (1 + skipped);
    break;
  }
  // No neighbour stands: words replaced one for one belong to the quote, dropped ones are gone.
  let at = innermost;
  for (let i = like + step; i !== edge + step; i += step) {
    if (positions[i] !== -1) at = positions[i] as number;
  }
  return at;
}

function findLongMatch(pattern: Pattern, index: WordIndex): Match[] {
  const head: Pattern = { prefix: pattern.prefix, quote: pattern.quote.slice(0, END_WORDS), suffix: [] };
  const tail: Pattern = { prefix: [], quote: pattern.quote.slice(-END_WORDS), suffix: pattern.suffix };
  const [starts, ends] = [findMatches(head, index), findMatches(tail, index)];
  const matches: Match[] = [];
  for (const start of starts) {
    for (const end of ends) {
      const length = end.endWord - start.firstWord;
      if (length * 2 < pattern.quote.length || length > pattern.quote.length * 2) continue;
      matches.push({
        firstWord: start.firstWord,
        endWord: end.endWord,
        quote: (start.quote + end.quote + 2 * shareWords(pattern, start.firstWord, end.endWord, index)) / 4,
        context: joinContexts(start.context, end.context),
      });
    }
  }
  return matches.sort((a, b) => b.quote - a.quote).slice(0, MOST_CANDIDATES);
}

/** The share of words that quote and span have in common, in whatever order. */
function shareWords(pattern: Pattern, firstWord: number, endWord: number, index: WordIndex): number {
  const counts = new Map<string, number>();
  for (const { key } of pattern.quote) counts.set(key, (counts.get(key) ?? 0) + 1);
  let shared = 0;
  for (let i = firstWord; i < endWord; i++) {
    const { key } = index.words[i] as Word;
    const left = counts.get(key) ?? 0;
    if (left > 0) shared++;
    counts.set(key, left - 1);
  }
  return (2 * shared) / (pattern.quote.length + endWord - firstWord);
}

const weighAll = (words: readonly Word[]): number => words.reduce((total, word) => total + weighWord(word.key), 0);

const contextShare = (words: readonly Word[], kept: number): number | null =>
  words.length ? kept / weighAll(words) : null;

function joinContexts(prefix: number | null, suffix: number | null): number | null {
  if (prefix === null) return suffix;
  return suffix === null ? prefix : (prefix + suffix) / 2;
}
