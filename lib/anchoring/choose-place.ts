import type { Candidate, DoubtReason, Placement } from '../domain/placement';
import type { WordIndex } from '../text/word-index';
import { matchEdges } from './edges';
import { contextOf, findMatches, findWord, LONGEST_INSERTION, type Match, matchAt, overlap } from './find-matches';
import { isWhole, judgeMatch, scoreMatch, type TextState, type Verdict } from './judge-match';
import { agreementOf, distanceFrom, type Expectation, type Landmarks } from './landmarks';
import { countWords, type Pattern } from './pattern';
import type { Sought } from './read-target';
import { notFound, offer, toPlacement } from './to-placement';

/** A quote that did not stand unbroken, with the places that came into question. */
export interface OpenCase {
  readonly sought: Sought;
  readonly pattern: Pattern;
  readonly matches: readonly Match[];
}

export interface Page {
  readonly text: string;
  readonly index: WordIndex;
}

/** Two places nearer than this in score are told apart by position only. */
const TIE = 0.05;
/** So much likeness it is worth to stand in the old place. */
const IN_PLACE = 0.3;
/** … but not against the very words, where this little of them is left. */
const RECOGNISABLE = 0.5;

export const openCase = (sought: Sought, pattern: Pattern, { index }: Page): OpenCase => ({
  sought,
  pattern,
  matches: findMatches(pattern, index),
});

interface Judged {
  readonly match: Match;
  readonly verdict: Verdict;
  /** How far it stands where the other claims expect it, 0 to 1. */
  readonly agreement: number;
}

/**
 * Decides between the places of one quote. One where the claims on both sides expect it comes first, if its words can be
 * recognised there; then the likeliest. Between equals the nearest to where it stood, never surely.
 */
export function choosePlace(
  { sought, pattern, matches }: OpenCase,
  page: Page,
  landmarks: Landmarks,
  state: TextState,
): Placement {
  const expectation = sought.position === null ? null : landmarks.expect(sought.position);
  const places = expectation ? withExpected(matches, expectation, pattern, page.index) : matches;
  const judged = places
    .map((match) => judge(match, sought, pattern, page, expectation, state))
    .sort((a, b) => rankOf(b) - rankOf(a));
  const isTakenOut = places.some(isGap);
  const fitting = judged.filter(({ verdict, match }) => verdict !== 'too far' && !(isTakenOut && match.quote < 0.8));
  const [best] = fitting;
  if (!best) {
    const offered = offerAll(judged, sought, pattern, page);
    return notFound(offered.length > 0 ? 'only a distant likeness is left' : 'the words are no longer there', offered);
  }
  const tied = fitting.filter((other) => rankOf(best) - rankOf(other) < TIE);
  if (tied.length > 1) return chooseNearest(tied, sought, pattern, expectation, page);
  const isDisputed = best.match.quote < 0.75 && judged.some(({ match }) => isWhole(match));
  return place(best, isDisputed ? 'old words elsewhere' : null, sought, page);
}

/** Where both its contexts stand with nothing of the quote between them, it was taken out, and what is like it is another. */
const isGap = ({ kept, prefix, suffix }: Match): boolean => kept < 0.2 && (prefix ?? 0) > 0.7 && (suffix ?? 0) > 0.7;

/** Where the claims on both sides expect it, a quote that was rewritten beats its old words elsewhere. */
function rankOf({ match, agreement }: Judged): number {
  return scoreMatch(match) + (match.quote >= RECOGNISABLE ? agreement * IN_PLACE : 0);
}

const offerAll = (judged: readonly Judged[], sought: Sought, pattern: Pattern, page: Page): Candidate[] =>
  offer(
    judged.map(({ match }) => match),
    sought,
    pattern,
    page,
  );

/** A match as good as this is not bettered by another look. */
const GOOD = 0.9;

/** With matches for the very places that the landmarks name, where no vote has led to a good one there. */
function withExpected(
  matches: readonly Match[],
  expectation: Expectation,
  pattern: Pattern,
  index: WordIndex,
): readonly Match[] {
  const isThere = ({ start }: Match): boolean => agreementOf(expectation, start) > 0;
  const there = matches.filter(isThere);
  if (there.some(({ quote }) => quote > GOOD)) return matches;
  const shifts = expectation.places.map((offset) => findWord(index, offset) - pattern.from);
  const [low, high] = [Math.min(...shifts), Math.max(...shifts)];
  const looks = there.length > 0 ? [] : [...new Set(shifts)].map((shift) => ({ shift, spread: 4 }));
  // Something was put in between: perhaps into the quote.
  if (high - low > 4 && high - low < LONGEST_INSERTION) {
    looks.push({ shift: (low + high) >> 1, spread: (high - low + 1) >> 1 });
  }
  return looks.reduce((all: readonly Match[], look) => {
    const match = matchAt(pattern, look, index);
    return match && isThere(match) ? addMatch(all, match) : all;
  }, matches);
}

/** Of two that overlap the better one stays. */
function addMatch(matches: readonly Match[], match: Match): readonly Match[] {
  const rivals = matches.filter((other) => overlap(match, other));
  if (rivals.some((other) => scoreMatch(other) >= scoreMatch(match))) return matches;
  return [...matches.filter((other) => !rivals.includes(other)), match];
}

function judge(
  match: Match,
  sought: Sought,
  pattern: Pattern,
  { text }: Page,
  expectation: Expectation | null,
  state: TextState,
): Judged {
  const agreement = expectation ? agreementOf(expectation, match.start) : 0;
  const edges = matchEdges(sought, match.start, match.end, text);
  const evidence = { words: countWords(pattern), weight: pattern.weight, isInPlace: agreement > 0, edges, text: state };
  return { match, agreement, verdict: judgeMatch(match, evidence) };
}

function place({ match, verdict }: Judged, doubt: DoubtReason | null, sought: Sought, { text }: Page): Placement {
  const own = verdict === 'sure' || verdict === 'too far' ? null : verdict;
  return toPlacement(match, doubt ?? own, sought, text);
}

function chooseNearest(
  tied: readonly Judged[],
  sought: Sought,
  pattern: Pattern,
  expectation: Expectation | null,
  page: Page,
): Placement {
  const { position } = sought;
  const distance = ({ match }: Judged): number =>
    expectation ? distanceFrom(expectation, match.start) : Math.abs(match.start - (position ?? 0));
  const [nearest, next] = [...tied].sort((a, b) => distance(a) - distance(b)) as [Judged, Judged];
  if (position === null) return notFound('several places fit equally well', offerAll(tied, sought, pattern, page));
  const isClear = distance(nearest) * 4 < distance(next) && (contextOf(nearest.match) ?? 0) >= 0.5;
  return place(nearest, isClear ? null : 'several places fit', sought, page);
}
