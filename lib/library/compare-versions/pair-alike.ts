import { longestRising } from '../../text/longest-rising';
import type { Side, Unit } from './cut-units';
import type { Ledger } from './ledger';
import { likenessOf, tokensOf, weighSpan } from './likeness';

/** Between the same neighbours a passage may have lost more than half of its words and be the same still. */
const ENOUGH_IN_PLACE = 0.4;
/** Where much was rewritten at once, some passages are a little alike by chance. */
const ENOUGH_IN_LARGE_PLACE = 0.6;
const LARGE_PLACE = 8;
/** Elsewhere it has to be nearly the same, and to say something: "Thank you." in another place is no move. */
const ENOUGH_ELSEWHERE = 0.7;
const LIGHTEST_MOVED = 3;
const LIGHTEST_MOVED_AND_REWORDED = 5;
/** A word that stands in more passages than this is looked up near the place only, so that cost stays linear. */
const MOST_PLACES = 64;
const MOST_COMPARED = 6;
/** For staying between the same neighbours. */
const IN_PLACE_BONUS = 0.2;

interface Pair {
  readonly i: number;
  readonly j: number;
  readonly isInPlace: boolean;
  readonly likeness: number;
}

/**
 * Pairs passages that share most of their weighty words, the most alike first. Those that keep their order are the same
 * passage reworded; the others have moved. Candidates come from an inverted index of the passages left over.
 */
export function pairAlike(ledger: Ledger): void {
  const pairs = choosePairs(listPairs(ledger));
  const inPlace = pairs.filter((pair) => pair.isInPlace).sort((x, y) => x.i - y.i);
  const ordered = new Set(longestRising(inPlace.map(({ j }) => j)).map((place) => inPlace[place]));
  const moved = pairs.filter((pair) => !ordered.has(pair) && isMove(ledger, pair));
  for (const { i, j } of pairs.filter((pair) => ordered.has(pair))) addPair(ledger, i, j, false);
  for (const { i, j } of moved) addPair(ledger, i, j, true);
  for (const { i, j } of moved) takeAlong(ledger, i, j);
}

const addPair = (ledger: Ledger, i: number, j: number, isMoved: boolean): void =>
  ledger.add({ a: [i, i + 1], b: [j, j + 1], isMoved });

const isMove = ({ a }: Ledger, { i, likeness }: Pair): boolean =>
  likeness >= ENOUGH_ELSEWHERE &&
  weighSpan(a, [i, i + 1]) >= (likeness === 1 ? LIGHTEST_MOVED : LIGHTEST_MOVED_AND_REWORDED);

/** The most alike first; of equals those that stayed in place, then those nearest to the beginning. */
function choosePairs(pairs: readonly Pair[]): Pair[] {
  const rank = ({ likeness, isInPlace }: Pair): number => likeness + (isInPlace ? IN_PLACE_BONUS : 0);
  const [takenA, takenB] = [new Set<number>(), new Set<number>()];
  return pairs
    .toSorted((x, y) => rank(y) - rank(x) || Math.abs(x.i - x.j) - Math.abs(y.i - y.j) || x.i - y.i || x.j - y.j)
    .filter(({ i, j }) => {
      if (takenA.has(i) || takenB.has(j)) return false;
      takenA.add(i);
      takenB.add(j);
      return true;
    });
}

function listPairs(ledger: Ledger): Pair[] {
  const { a, b, isFreeA, isFreeB } = ledger;
  const [gapsA, gapsB] = [ledger.gapsOf('a'), ledger.gapsOf('b')];
  const places = indexUnits(b, isFreeB);
  const [sizesA, sizesB] = [countFree(gapsA, isFreeA), countFree(gapsB, isFreeB)];
  const isLarge = (gap: number): boolean => Math.max(sizesA.get(gap) ?? 0, sizesB.get(gap) ?? 0) > LARGE_PLACE;
  return a.units.flatMap((_, i) => {
    if (!isFreeA(i)) return [];
    return findCandidates(a, i, places, gapsB, gapsA[i] as number).flatMap((j) => {
      const isInPlace = gapsA[i] === gapsB[j];
      const likeness = likenessOf(a, [i, i + 1], b, [j, j + 1]);
      const enough = isLarge(gapsB[j] as number) ? ENOUGH_IN_LARGE_PLACE : ENOUGH_IN_PLACE;
      return likeness >= (isInPlace ? enough : ENOUGH_ELSEWHERE) ? [{ i, j, isInPlace, likeness }] : [];
    });
  });
}

/** How many free units each gap holds. */
function countFree(gaps: Int32Array, isFree: (unit: number) => boolean): Map<number, number> {
  const sizes = new Map<number, number>();
  gaps.forEach((gap, unit) => void (isFree(unit) && sizes.set(gap, (sizes.get(gap) ?? 0) + 1)));
  return sizes;
}

/** For each word the free units that hold it, in order. */
function indexUnits(side: Side, isFree: (unit: number) => boolean): Map<string, number[]> {
  const places = new Map<string, number[]>();
  side.units.forEach((_, j) => {
    if (!isFree(j)) return;
    for (const key of new Set(tokensOf(side, [j, j + 1]).map((token) => token.key))) {
      const known = places.get(key);
      if (known) known.push(j);
      else places.set(key, [j]);
    }
  });
  return places;
}

/** The units that share most weight of words with unit `i`: some of its own gap, some of others. */
function findCandidates(a: Side, i: number, places: Map<string, number[]>, gaps: Int32Array, gap: number): number[] {
  const shared = new Map<number, number>();
  const tokens = new Map(tokensOf(a, [i, i + 1]).map((token) => [token.key, token]));
  for (const token of tokens.values()) {
    for (const j of nearest(places.get(token.key) ?? [], gaps, gap)) shared.set(j, (shared.get(j) ?? 0) + token.weight);
  }
  const ranked = [...shared].sort(([j, x], [k, y]) => y - x || j - k).map(([j]) => j);
  const [inPlace, elsewhere] = [ranked.filter((j) => gaps[j] === gap), ranked.filter((j) => gaps[j] !== gap)];
  return [...inPlace.slice(0, MOST_COMPARED), ...elsewhere.slice(0, MOST_COMPARED)];
}

function nearest(units: readonly number[], gaps: Int32Array, gap: number): readonly number[] {
  if (units.length <= MOST_PLACES) return units;
  let low = 0;
  for (let high = units.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((gaps[units[middle] as number] as number) < gap) low = middle + 1;
    else high = middle;
  }
  return units.slice(low, low + MOST_PLACES).filter((j) => gaps[j] === gap);
}

/** What stands beside a moved passage and says the same moved with it, short as it may be: a heading, "Thank you." */
function takeAlong(ledger: Ledger, i: number, j: number): void {
  for (const step of [-1, 1]) {
    for (let [p, q] = [i + step, j + step]; isSameAndFree(ledger, p, q); p += step, q += step) {
      addPair(ledger, p, q, true);
    }
  }
}

const isSameAndFree = ({ a, b, isFreeA, isFreeB }: Ledger, i: number, j: number): boolean =>
  isFreeA(i) && isFreeB(j) && (a.units[i] as Unit).key === (b.units[j] as Unit).key;
