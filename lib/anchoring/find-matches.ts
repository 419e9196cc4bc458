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
  /** How much of the quote is there, whatever else is. */
  readonly kept: number;
  /** At one end its own words are gone, and so are those beyond it: nothing tells where it ends. */
  readonly isOpen: boolean;
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
/** Words that may have been put in between two words of a quote, at most, for it to be looked for on both sides of them. */
export const LONGEST_INSERTION = 120;
/** Two places are one that something was put into, if it has so much more of the quote (1) and its two contexts (1 each). */
const GAIN = 0.25;

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
  const peaks: Shift[] = [];
  let standing = 0;
  for (const peak of findShifts(pattern.ids, index)) {
    // Far fewer shared pairs can't beat a place that fits.
    if (peak.weight < standing / 2) break;
    peaks.push(peak);
    const match = matchAt(pattern, peak, index);
    if (!match || matches.some((other) => overlap(match, other))) continue;
    if (!match.isOpen && match.quote > 0.8 && (contextOf(match) ?? 0) > 0.8) standing = Math.max(standing, peak.weight);
    matches.push(match);
  }
  return standing > 0 ? matches : joinMatches(matches, peaks, pattern, index);
}

export const overlap = (a: Match, b: Match): boolean => a.start < b.end && b.start < a.end;

/**
 * Where a clause was put into a quote, or its clauses changed order, its parts stand at shifts of their own. One look over both
 * shows them as one place, if that has more of the quote between both its contexts than either.
 */
function joinMatches(matches: Match[], peaks: readonly Shift[], pattern: Pattern, index: WordIndex): Match[] {
  const [joined] = peaks
    .flatMap((one, i) => peaks.slice(i + 1).map((other) => lookOver(one, other, pattern, index) ?? []))
    .flat()
    .sort((a, b) => b.kept - a.kept);
  if (!joined) return matches;
  const parts = matches.filter((other) => overlap(joined, other));
  if (!parts.every((part) => isMore(joined, part))) return matches;
  return [joined, ...matches.filter((other) => !parts.includes(other))];
}

/** The place at two shifts and all between them, if it has both ends. */
function lookOver(one: Shift, other: Shift, pattern: Pattern, index: WordIndex): Match | null {
  const distance = Math.abs(one.shift - other.shift);
  if (distance > LONGEST_INSERTION) return null;
  const spread = (distance + Math.max(one.spread, other.spread) + 1) >> 1;
  const match = matchAt(pattern, { shift: (one.shift + other.shift) >> 1, spread }, index);
  return match && !match.isOpen && Math.min(match.prefix ?? 1, match.suffix ?? 1) > 0.5 ? match : null;
}

/** What stands whole is not drawn out to context farther off. */
const isMore = (joined: Match, part: Match): boolean =>
  part.kept < 0.9 &&
  keptOf(joined) > keptOf(part) + GAIN &&
  (joined.kept > part.kept + 0.05 || joined.quote > part.quote - 0.05);

const keptOf = ({ kept, prefix, suffix }: Match): number => kept + (prefix ?? 0) + (suffix ?? 0);

/** How much of the context stands, over both sides; null where none was stored. */
export function contextOf({ prefix, suffix }: Pick<Match, 'prefix' | 'suffix'>): number | null {
  if (prefix === null) return suffix;
  return suffix === null ? prefix : (prefix + suffix) / 2;
}

/** The place at one shift; null where neither the quote's words nor those next to it are there. */
export function matchAt(pattern: Pattern, { shift, spread }: Omit<Shift, 'weight'>, index: WordIndex): Match | null {
  const { ids, from, to } = pattern;
  const slack = Math.min(WIDEST_BAND, spread + 8);
  const alignment = alignWords(ids, index, { shift, slack }, [from, to]);
  const share = (start: number, end: number, edge: number): number =>
    shareKept(ids, alignment, start, end, edge, index.lexicon);
  const context = {
    prefix: from === 0 ? null : share(0, from, from - 1),
    suffix: to === ids.length ? null : share(to, ids.length, to),
  };
  const span = findSpan(alignment, from, to, index.isBreak);
  if (!span) return gapIn(alignment, pattern, index, context);
  const { quote, kept, whole, missing } = measure(pattern, alignment, span, index);
  const isOpen =
    (missing.head > MISSING && (context.prefix ?? 0) < GONE) ||
    (missing.tail > MISSING && (context.suffix ?? 0) < GONE);
  return { ...boundsOf(index, whole), quote, kept, isOpen, ...context };
}

/** So many words missing at its end leave a quote open, where so little of the context beyond it stands. */
const MISSING = 2;
const GONE = 0.2;
/** A word counts so much in another place of its sentence. */
const MOVED = 0.9;

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
  return { start: end, end, quote: 0, kept: 0, isOpen: false, ...context };
}

const boundsOf = ({ words }: WordIndex, { first, end }: { first: number; end: number }) => ({
  start: (words[first] as Word).start,
  end: (words[end - 1] as Word).end,
});

interface Stretch {
  readonly first: number;
  readonly end: number;
}

/** How much of the quote is there, and where: with the words missing at one end that stand right beside the other. */
function measure(
  { ids, from, to, weight }: Pattern,
  { likeness }: Alignment,
  { first, end }: Stretch,
  { ids: text, lexicon }: WordIndex,
): { quote: number; kept: number; whole: Stretch; missing: { head: number; tail: number } } {
  const weigh = (words: Int32Array): number => words.reduce((total, id) => total + lexicon.weigh(id), 0);
  let kept = 0;
  for (let i = from; i < to; i++) kept += lexicon.weigh(ids[i] as number) * (likeness[i] as number);
  let head = 0;
  while (likeness[from + head] === 0) head++;
  let tail = 0;
  while (likeness[to - 1 - tail] === 0) tail++;
  const whole = { first, end };
  const before = text.subarray(Math.max(0, first - tail), first);
  const after = text.subarray(end, end + head);
  if (tail > 1 && shareWords(ids.subarray(to - tail, to), before) > 0.7) {
    whole.first -= before.length;
    kept += weigh(before) * MOVED;
    tail = 0;
  }
  if (head > 1 && shareWords(ids.subarray(from, from + head), after) > 0.7) {
    whole.end += after.length;
    kept += weigh(after) * MOVED;
    head = 0;
  }
  const found = weigh(text.subarray(whole.first, whole.end));
  return { quote: (2 * kept) / (weight + found), kept: kept / weight, whole, missing: { head, tail } };
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
      const { start, prefix } = head;
      const { end, suffix } = tail;
      matches.push({ start, end, quote, kept: quote, isOpen: false, prefix, suffix });
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
export function shareWords<Key>(a: ArrayLike<Key> & Iterable<Key>, b: ArrayLike<Key> & Iterable<Key>): number {
  const counts = new Map<Key, number>();
  for (const id of a) counts.set(id, (counts.get(id) ?? 0) + 1);
  let shared = 0;
  for (const id of b) {
    const left = counts.get(id) ?? 0;
    if (left > 0) shared++;
    counts.set(id, left - 1);
  }
  return (2 * shared) / (a.length + b.length);
}
