import { longestRising } from '../../text/longest-rising';
import type { Side, Unit } from './cut-units';
import type { Ledger } from './ledger';
import { likenessOf, tokensOf, weighSpan } from './likeness';

/** Between the same neighbours a passage may have lost more than half of its words and be the same still. */
const ENOUGH_IN_PLACE = 0.4;
/** Where much was rewritten at once, some passages are a little alike by chance. */
const ENOUGH_IN_LARGE_PLACE = 0.6;
const LARGE_PLACE = 8;
/** By chance few are, and hardly in order: where so great a part is, the whole place was rewritten. */
const ENOUGH_IN_ORDER = 0.3;
/** Elsewhere it has to be nearly the same, and to say something: "Thank you." in another place is no move. */
const ENOUGH_ELSEWHERE = 0.7;
const LIGHTEST_MOVED = 3;
const LIGHTEST_MOVED_AND_REWORDED = 5;
/** A word that stands in more passages than this is looked up near the place only, so that cost stays linear. */
const MOST_PLACES = 64;
const MOST_COMPARED = 6;
/** For staying between the same neighbours. */
const IN_PLACE_BONUS = 0.2;
/** What is found makes the places that are left smaller. */
const MOST_ROUNDS = 3;

interface Pair {
  readonly i: number;
  readonly j: number;
  readonly isInPlace: boolean;
  /** The gap of a large place where it is too little alike by itself. */
  readonly doubtfulIn: number | null;
  readonly likeness: number;
  readonly distance: number;
}

/**
 * Pairs passages that share most of their weighty words, the most alike first. Those that keep their order are the same
 * passage reworded; the others have moved. Candidates come from an inverted index of the passages left over. Where much
 * changed at once the surest pairs come first, and between two of them less is enough.
 */
export function pairAlike(ledger: Ledger): void {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const known = ledger.matches.length;
    pairOnce(ledger);
    if (ledger.matches.length === known) return;
  }
}

function pairOnce(ledger: Ledger): void {
  const pairs = choosePairs(listPairs(ledger));
  const ordered = new Set(findOrdered(pairs));
  const moved = pairs.filter((pair) => !ordered.has(pair) && isMove(ledger, pair));
  for (const { i, j } of pairs.filter((pair) => ordered.has(pair))) addPair(ledger, i, j, false);
  for (const { i, j } of moved) addPair(ledger, i, j, true);
  for (const { i, j } of moved) takeAlong(ledger, i, j);
}

function findOrdered(pairs: readonly Pair[]): Pair[] {
  const inPlace = pairs.filter((pair) => pair.isInPlace).sort((x, y) => x.i - y.i);
  return longestRising(inPlace.map(({ j }) => j)).map((place) => inPlace[place] as Pair);
}

const addPair = (ledger: Ledger, i: number, j: number, isMoved: boolean): void =>
  ledger.add({ a: [i, i + 1], b: [j, j + 1], isMoved });

const isMove = ({ a }: Ledger, { i, likeness }: Pair): boolean =>
  likeness >= ENOUGH_ELSEWHERE &&
  weighSpan(a, [i, i + 1]) >= (likeness === 1 ? LIGHTEST_MOVED : LIGHTEST_MOVED_AND_REWORDED);

/** The most alike first; of equals those that stayed in place, then those that stand nearest to where they stood. */
function choosePairs(pairs: readonly Pair[]): Pair[] {
  const rank = ({ likeness, isInPlace }: Pair): number => likeness + (isInPlace ? IN_PLACE_BONUS : 0);
  const [takenA, takenB] = [new Set<number>(), new Set<number>()];
  return pairs
    .toSorted((x, y) => rank(y) - rank(x) || x.distance - y.distance || x.i - y.i || x.j - y.j)
    .filter(({ i, j }) => {
      if (takenA.has(i) || takenB.has(j)) return false;
      takenA.add(i);
      takenB.add(j);
      return true;
    });
}

function listPairs(ledger: Ledger): Pair[] {
  const { a, b, isFreeA, isFreeB } = ledger;
  const [placesA, placesB] = [findPlaces(ledger.gapsOf('a'), isFreeA), findPlaces(ledger.gapsOf('b'), isFreeB)];
  const holders = indexUnits(b, isFreeB);
  const isLarge = (gap: number): boolean => Math.max(placesA.sizeOf(gap), placesB.sizeOf(gap)) > LARGE_PLACE;
  const pairs = a.units.flatMap((_, i) => {
    if (!isFreeA(i)) return [];
    const place = placesA.of[i] as number;
    return findCandidates(a, i, holders, placesB.of, place).flatMap((j) => {
      const there = placesB.of[j] as number;
      const isInPlace = isSameGap(place, there);
      const likeness = likenessOf(a, [i, i + 1], b, [j, j + 1]);
      if (likeness < (isInPlace ? ENOUGH_IN_PLACE : ENOUGH_ELSEWHERE)) return [];
      const gap = Math.floor(there);
      const doubtfulIn = isInPlace && likeness < ENOUGH_IN_LARGE_PLACE && isLarge(gap) ? gap : null;
      return [{ i, j, isInPlace, doubtfulIn, likeness, distance: Math.abs(place - there) }];
    });
  });
  const inOrder = new Map<number, number>();
  for (const { j } of findOrdered(choosePairs(pairs))) {
    const gap = Math.floor(placesB.of[j] as number);
    inOrder.set(gap, (inOrder.get(gap) ?? 0) + 1);
  }
  const isRewritten = (gap: number): boolean =>
    (inOrder.get(gap) ?? 0) >= ENOUGH_IN_ORDER * Math.max(placesA.sizeOf(gap), placesB.sizeOf(gap));
  return pairs.filter(({ doubtfulIn }) => doubtfulIn === null || isRewritten(doubtfulIn));
}

/** Where each free unit stands: the number of its gap, and how far through the gap. Rises from unit to unit. */
function findPlaces(gaps: Int32Array, isFree: (unit: number) => boolean) {
  const sizes = new Map<number, number>();
  const sizeOf = (gap: number): number => sizes.get(gap) ?? 0;
  const ranks = gaps.map((gap, unit) => {
    if (isFree(unit)) sizes.set(gap, sizeOf(gap) + 1);
    return sizeOf(gap);
  });
  const of = Float64Array.from(gaps, (gap, unit) => gap + ((ranks[unit] as number) - 0.5) / Math.max(1, sizeOf(gap)));
  return { of, sizeOf };
}

const isSameGap = (place: number, other: number): boolean => Math.floor(place) === Math.floor(other);

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

/** The units that share most weight of words with unit `i`, of equals the nearest: some of its own gap, some of others. */
function findCandidates(
  a: Side,
  i: number,
  holders: Map<string, number[]>,
  places: Float64Array,
  place: number,
): number[] {
  const shared = new Map<number, number>();
  const tokens = new Map(tokensOf(a, [i, i + 1]).map((token) => [token.key, token]));
  for (const token of tokens.values()) {
    for (const j of nearest(holders.get(token.key) ?? [], places, place)) {
      shared.set(j, (shared.get(j) ?? 0) + token.weight);
    }
  }
  const distance = (j: number): number => Math.abs((places[j] as number) - place);
  const ranked = [...shared].sort(([j, x], [k, y]) => y - x || distance(j) - distance(k) || j - k).map(([j]) => j);
  const isInPlace = (j: number): boolean => isSameGap(places[j] as number, place);
  const [inPlace, elsewhere] = [ranked.filter(isInPlace), ranked.filter((j) => !isInPlace(j))];
  return [...inPlace.slice(0, MOST_COMPARED), ...elsewhere.slice(0, MOST_COMPARED)];
}

/** All, or of many those of the same gap that stand nearest to the same part of it. */
function nearest(units: readonly number[], places: Float64Array, place: number): readonly number[] {
  if (units.length <= MOST_PLACES) return units;
  let low = 0;
  for (let high = units.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((places[units[middle] as number] as number) < place) low = middle + 1;
    else high = middle;
  }
  const from = Math.max(0, low - MOST_PLACES / 2);
  return units.slice(from, from + MOST_PLACES).filter((j) => isSameGap(places[j] as number, place));
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
