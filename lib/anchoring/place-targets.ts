import type { Candidate, FoundPlacement, NotFoundReason, Placement } from '../domain/placement';
import { isFound } from '../domain/placement';
import type { TextPositionSelector, TextQuoteSelector } from '../domain/selector';
import type { Transcript } from '../domain/transcript';
import { normalizeText } from '../text/normalize-text';
import { findWordChanges } from '../text/word-changes';
import { indexWords, type WordIndex } from '../text/word-index';
import type { Word } from '../text/words';
import { findMatches, type Match, makePattern } from './find-candidates';
import { isWhole, judgeMatch, scoreMatch } from './judge-match';
import { Shifts } from './shifts';

/** Where a claim stood. Without a position, ties between equal places can't be decided. */
export interface TargetToPlace {
  readonly quote: TextQuoteSelector;
  readonly position?: TextPositionSelector;
}

/** Two places nearer than this in score are told apart by position only. */
const TIE = 0.05;
const MOST_OFFERED = 3;
/** So near (UTF-16 units) to where its neighbours went, a claim stands in its old place. */
const STANDS_THERE = 120;

/**
 * Where each target stands in a transcript; all found before anything is painted. Answers in the order of the targets.
 *
 * 1. A quote whose words and context stand together, unbroken, once, is there (tried at its old place, then at the shift
 *    of the target before it, then anywhere).
 * 2. For the rest, places that share pairs of words with quote or context are aligned and judged (`find-candidates.ts`,
 *    `judge-match.ts`); ties go to the place nearest to where the neighbours went.
 *
 * Strings only. Cost: linear in the transcript once, then by the length of each quote that has changed.
 */
export function placeTargets(targets: readonly TargetToPlace[], transcript: Pick<Transcript, 'text'>): Placement[] {
  const placements = new Array<Placement>(targets.length);
  const order = targets.map((_, i) => i).sort((a, b) => startOf(targets[a]) - startOf(targets[b]));
  const shifts = new Shifts();
  const open: number[] = [];
  for (const i of order) {
    const target = targets[i] as TargetToPlace;
    const refusal = refuse(target, transcript);
    const start = refusal ? null : findUnbroken(target, transcript.text, shifts.last);
    if (refusal) placements[i] = refusal;
    else if (start === null) open.push(i);
    else {
      placements[i] = { status: 'unchanged', start, end: start + target.quote.exact.length, sure: true };
      if (target.position) shifts.add(target.position.start, start);
    }
  }
  if (open.length > 0) {
    const index = indexWords(transcript.text);
    const undecided: { i: number; matches: readonly Match[] }[] = [];
    for (const i of open) {
      const target = targets[i] as TargetToPlace;
      const matches = rankMatches(target, index);
      const placement = matches && placeByLikeness(target, matches, transcript.text, index);
      if (placement) placements[i] = placement;
      else if (matches) undecided.push({ i, matches });
      else placements[i] = placeWithoutWords(target, transcript.text);
    }
    for (const i of open) noteShift(shifts, targets[i], placements[i]);
    for (const { i, matches } of undecided) {
      placements[i] = placeByNeighbours(targets[i] as TargetToPlace, matches, transcript.text, index, shifts);
    }
  }
  return sayWhatMoved(targets, placements, order);
}

const startOf = (target: TargetToPlace | undefined): number => target?.position?.start ?? 0;

function refuse(target: TargetToPlace, transcript: Pick<Transcript, 'text'>): Placement | null {
  if (!target.quote.exact.trim()) return notFound('the quote is empty');
  if (!transcript.text) return notFound('the transcript has no text');
  return null;
}

const notFound = (reason: NotFoundReason, candidates: readonly Candidate[] = []): Placement => ({
  status: 'not found',
  reason,
  candidates,
});

/** The start of quote and context standing together, letter by letter; null where they don't, or stand twice. */
function findUnbroken({ quote, position }: TargetToPlace, text: string, shift: number): number | null {
  const { prefix, exact, suffix } = quote;
  if (!prefix && !suffix) return findAlone(exact, position, text);
  const whole = prefix + exact + suffix;
  for (const guess of position ? [position.start, position.start + shift] : []) {
    if (guess >= prefix.length && text.startsWith(whole, guess - prefix.length)) return guess;
  }
  const first = text.indexOf(whole);
  if (first === -1 || text.indexOf(whole, first + 1) !== -1) return null;
  return first + prefix.length;
}

/** A quote without context: the whole text, or at its old place. */
function findAlone(exact: string, position: TextPositionSelector | undefined, text: string): number | null {
  if (position && text.startsWith(exact, position.start)) return position.start;
  return text === exact ? 0 : null;
}

/** Places for the quote, best first; null where it has no words. */
function rankMatches(target: TargetToPlace, index: WordIndex): Match[] | null {
  const pattern = makePattern(target);
  if (pattern.quote.length === 0) return null;
  return findMatches(pattern, index).sort((a, b) => scoreMatch(b) - scoreMatch(a));
}

/** The placement where one place fits and no other comes near; else null: position has to help. */
function placeByLikeness(
  target: TargetToPlace,
  matches: readonly Match[],
  text: string,
  index: WordIndex,
): Placement | null {
  const words = countWords(target);
  const [best, next] = matches.filter((match) => judgeMatch(match, words) !== 'too far');
  if (!best || (next && scoreMatch(best) - scoreMatch(next) < TIE)) return null;
  return toPlacement(best, judgeMatch(best, words) === 'sure', target, text, index);
}

const countWords = (target: TargetToPlace): number => makePattern(target).quote.length;

/** Decides between equal places, and lets a faint likeness count where the claims on both sides say that it stands there. */
function placeByNeighbours(
  target: TargetToPlace,
  matches: readonly Match[],
  text: string,
  index: WordIndex,
  shifts: Shifts,
): Placement {
  const words = countWords(target);
  const expected = target.position ? shifts.expect(target.position.start) : null;
  const startOfMatch = (match: Match): number => (index.words[match.firstWord] as Word).start;
  const fitting = matches.filter((match) => judgeMatch(match, words) !== 'too far');
  const [best] = fitting;
  if (!best) {
    const there = matches.find((match) => {
      const start = startOfMatch(match);
      if (!expected?.isNear || start < expected.low || start > expected.high) return false;
      return Math.abs(start - expected.at) < STANDS_THERE && judgeMatch(match, words, 'in its place') !== 'too far';
    });
    if (there) return toPlacement(there, false, target, text, index);
    const reason = matches.length ? 'only a distant likeness is left' : 'the words are no longer there';
    return notFound(reason, offer(matches, text, index));
  }
  const tied = fitting.filter((match) => scoreMatch(best) - scoreMatch(match) < TIE);
  if (!expected) return notFound('several places fit equally well', offer(tied, text, index));
  const distance = (match: Match): number => Math.abs(startOfMatch(match) - expected.at);
  const [nearest, next] = tied.sort((a, b) => distance(a) - distance(b)) as [Match, Match];
  const isClear = distance(nearest) * 4 < distance(next);
  return toPlacement(nearest, isClear && judgeMatch(nearest, words) === 'sure', target, text, index);
}

/** A quote of signs only ("…", "***") is found by its letters and its place, or not at all. */
function placeWithoutWords({ quote, position }: TargetToPlace, text: string): Placement {
  const start = text.indexOf(quote.exact);
  if (start === -1) return notFound('the words are no longer there');
  if (text.indexOf(quote.exact, start + 1) === -1 || !position) {
    return { status: 'unchanged', start, end: start + quote.exact.length, sure: false };
  }
  return notFound('several places fit equally well');
}

function toPlacement(match: Match, sure: boolean, target: TargetToPlace, text: string, index: WordIndex): Placement {
  const { start, end } = widenOverSigns(match, target.quote.exact, text, index);
  const changes = findWordChanges(target.quote.exact, text.slice(start, end));
  return changes.length === 0 && isWhole(match)
    ? { status: isAmongStrangers(match) ? 'moved' : 'unchanged', start, end, sure }
    : { status: 'reworded', start, end, sure, changes };
}

/** The same words, but next to none of the words that stood around them. */
const isAmongStrangers = (match: Match): boolean => match.context !== null && match.context < 0.2;

/** The words' span with the signs (quotation mark, pound sign, full stop) that the quote had at its ends. */
function widenOverSigns(match: Match, exact: string, text: string, index: WordIndex): { start: number; end: number } {
  let { start } = index.words[match.firstWord] as Word;
  let { end } = index.words[match.endWord - 1] as Word;
  const lead = /^[^\p{L}\p{N}]*/u.exec(exact)?.[0] ?? '';
  const trail = /[^\p{L}\p{N}]*$/u.exec(exact)?.[0] ?? '';
  for (let i = lead.length - 1; i >= 0 && start > 0 && isSameSign(text[start - 1], lead[i]); i--) start--;
  for (let i = 0; i < trail.length && end < text.length && isSameSign(text[end], trail[i]); i++) end++;
  return { start, end };
}

const isSameSign = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && normalizeText(a).text === normalizeText(b).text;

function offer(matches: readonly Match[], text: string, index: WordIndex): Candidate[] {
  return matches.slice(0, MOST_OFFERED).map((match) => {
    const { start } = index.words[match.firstWord] as Word;
    const { end } = index.words[match.endWord - 1] as Word;
    return { start, end, text: text.slice(start, end), score: Math.min(1, scoreMatch(match)) };
  });
}

function noteShift(shifts: Shifts, target: TargetToPlace | undefined, placement: Placement | undefined): void {
  if (target?.position && placement && isFound(placement) && placement.sure) {
    shifts.add(target.position.start, placement.start);
  }
}

/**
 * Text inserted before a claim shifts it but does not move it. A claim has moved where it now stands on the other side
 * of claims that kept their order (those outside the longest run of rising positions).
 */
function sayWhatMoved(
  targets: readonly TargetToPlace[],
  placements: readonly Placement[],
  order: readonly number[],
): Placement[] {
  const found = order.filter((i) => targets[i]?.position && isFound(placements[i] as Placement));
  const keepsOrder = new Set(longestRising(found.map((i) => (placements[i] as FoundPlacement).start)));
  const moved = new Set(found.filter((_, place) => !keepsOrder.has(place)));
  return placements.map((placement, i) =>
    moved.has(i) && placement.status === 'unchanged' ? { ...placement, status: 'moved' } : placement,
  );
}

/** Indexes of a longest non-falling subsequence (patience sorting, n log n). */
function longestRising(values: readonly number[]): number[] {
  const tails: number[] = [];
  const previous = new Int32Array(values.length).fill(-1);
  values.forEach((value, i) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] as number] as number) <= value) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous[i] = tails[low - 1] as number;
    tails[low] = i;
  });
  const rising: number[] = [];
  for (let i = tails.at(-1) ?? -1; i !== -1; i = previous[i] as number) rising.push(i);
  return rising.reverse();
}
