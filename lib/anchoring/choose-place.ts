import type { Candidate, DoubtReason, Placement } from '../domain/placement';
import type { WordIndex } from '../text/word-index';
import { matchEdges } from './edges';
import { contextOf, findMatches, findWord, type Match, matchAt } from './find-matches';
import { isWhole, judgeMatch, scoreMatch, type Verdict } from './judge-match';
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
const IN_PLACE = 0.2;

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
  isKnownText: boolean,
): Placement {
  const expectation = sought.position === null ? null : landmarks.expect(sought.position);
  const places = expectation ? withExpected(matches, expectation, pattern, page.index) : matches;
  const judged = places
    .map((match) => judge(match, sought, pattern, page, expectation, isKnownText))
    .sort((a, b) => rankOf(b) - rankOf(a));
  const fitting = judged.filter(({ verdict }) => verdict !== 'too far');
  const [best] = fitting;
  if (!best) {
    const reason = places.length > 0 ? 'only a distant likeness is left' : 'the words are no longer there';
    return notFound(reason, offerAll(judged, page));
  }
  const tied = fitting.filter((other) => rankOf(best) - rankOf(other) < TIE);
  if (tied.length > 1) return chooseNearest(tied, sought, expectation, page);
  const isDisputed = best.match.quote < 0.75 && fitting.some(({ match }) => isWhole(match));
  return place(best, isDisputed ? 'old words elsewhere' : null, sought, page);
}

/** Where the claims on both sides expect it, a quote that was rewritten beats its old words elsewhere. */
const rankOf = ({ match, agreement }: Judged): number => scoreMatch(match) + agreement * IN_PLACE;

const offerAll = (judged: readonly Judged[], { text }: Page): Candidate[] =>
  offer(
    judged.map(({ match }) => match),
    text,
  );

/** The match for the very place that the landmarks name, where no vote has led there. */
function withExpected(
  matches: readonly Match[],
  expectation: Expectation,
  pattern: Pattern,
  index: WordIndex,
): readonly Match[] {
  if (matches.some(({ start }) => agreementOf(expectation, start) > 0)) return matches;
  const more: Match[] = [];
  const shifts = expectation.places.map((offset) => findWord(index, offset) - pattern.from);
  for (const shift of shifts) {
    const match = matchAt(pattern, { shift, spread: 4 }, index);
    if (!match || agreementOf(expectation, match.start) === 0) continue;
    if (![...matches, ...more].some((other) => other.start < match.end && match.start < other.end)) more.push(match);
  }
  return [...matches, ...more];
}

function judge(
  match: Match,
  sought: Sought,
  pattern: Pattern,
  { text }: Page,
  expectation: Expectation | null,
  isKnownText: boolean,
): Judged {
  const agreement = expectation ? agreementOf(expectation, match.start) : 0;
  const edges = matchEdges(sought, match.start, match.end, text);
  const evidence = { words: countWords(pattern), weight: pattern.weight, isInPlace: agreement > 0, edges, isKnownText };
  return { match, agreement, verdict: judgeMatch(match, evidence) };
}

function place({ match, verdict }: Judged, doubt: DoubtReason | null, { exact }: Sought, { text }: Page): Placement {
  const own = verdict === 'sure' || verdict === 'too far' ? null : verdict;
  return toPlacement(match, own ?? doubt, exact, text);
}

function chooseNearest(
  tied: readonly Judged[],
  sought: Sought,
  expectation: Expectation | null,
  page: Page,
): Placement {
  const { position } = sought;
  const distance = ({ match }: Judged): number =>
    expectation ? distanceFrom(expectation, match.start) : Math.abs(match.start - (position ?? 0));
  const [nearest, next] = [...tied].sort((a, b) => distance(a) - distance(b)) as [Judged, Judged];
  if (position === null) return notFound('several places fit equally well', offerAll(tied, page));
  const isClear = distance(nearest) * 4 < distance(next) && (contextOf(nearest.match) ?? 0) >= 0.5;
  return place(nearest, isClear ? null : 'several places fit', sought, page);
}
