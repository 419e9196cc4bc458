import { groupByText } from './group-by-text';
import { heaviestRising } from './heaviest-rising';

/** A claim that was found: where it stood (`end` exclusive) and where it begins now. UTF-16 units. */
export interface Landmark {
  readonly from: number;
  readonly end: number;
  readonly to: number;
  /** The text it stood in, where that is known. */
  readonly madeOn?: string | undefined;
}

/** Where something is to be expected that stood between two landmarks. */
export interface Expectation {
  /** Its place by the landmark before it and by the one after it; equal where nothing was put in between. */
  readonly places: readonly number[];
  /** Between which positions it must lie to keep its order. */
  readonly low: number;
  readonly high: number;
  /** How far from those places it may be found, given how much may have changed since the landmarks. */
  readonly slack: number;
}

/** A few paragraphs: a landmark farther off says nothing. */
const NEAR_BY = 1200;
/** Of another sentence, mostly: so far from the span (UTF-16 units). */
const APART = 150;
const LEAST_SLACK = 60;
const SLACK_BY_DISTANCE = 0.2;

/**
 * How a text has shifted, told by claims that were found. Only those that kept their order count (the rising chain that covers
 * most of the old text), so that a sentence found in a wrong place, by however many quotes, misleads no other.
 */
export class Landmarks {
  readonly #chain: readonly Landmark[];

  /** The same, by `end`. */
  readonly #ends: readonly Landmark[];

  /** n log n */
  constructor(landmarks: readonly Landmark[]) {
    const sorted = [...landmarks].sort((a, b) => a.from - b.from || a.to - b.to);
    let covered = 0;
    const weights = sorted.map(({ from, end }) => {
      const fresh = Math.max(0, end - Math.max(from, covered));
      covered = Math.max(covered, end);
      return 1 + fresh;
    });
    const chain = heaviestRising(
      sorted.map(({ to }) => to),
      weights,
    );
    this.#chain = chain.map((i) => sorted[i] as Landmark);
    this.#ends = [...this.#chain].sort((a, b) => a.end - b.end);
  }

  get size(): number {
    return this.#chain.length;
  }

  /** Where something is to be expected that stood at `from`, by the landmarks that began before and after it. */
  expect(from: number): Expectation | null {
    const next = findFirst(this.#chain, (landmark) => landmark.from > from);
    let last = next - 1;
    while (last >= 0 && (this.#chain[last] as Landmark).from === from) last--;
    return expectBetween(this.#chain[last], this.#chain[next], from);
  }

  /** The same for a span, told only by landmarks of other sentences: where one has a double, all quotes in it may err together. */
  expectApart(from: number, end: number): Expectation | null {
    const before = this.#ends[findFirst(this.#ends, (landmark) => landmark.end > from - APART) - 1];
    const after = this.#chain[findFirst(this.#chain, (landmark) => landmark.from >= end + APART)];
    return expectBetween(before, after, from);
  }
}

/** Landmarks of several texts: how one of them has shifted says nothing of another. */
export class LandmarksByText {
  readonly #byText: ReadonlyMap<string | undefined, Landmarks>;

  constructor(landmarks: readonly Landmark[]) {
    const groups = groupByText(landmarks, ({ madeOn }) => madeOn);
    this.#byText = new Map([...groups].map(([madeOn, group]) => [madeOn, new Landmarks(group)]));
  }

  get size(): number {
    return [...this.#byText.values()].reduce((sum, { size }) => sum + size, 0);
  }

  /** Those of the text that something was made on. */
  of({ madeOn }: { readonly madeOn: string | undefined }): Landmarks {
    return this.#byText.get(madeOn) ?? NONE;
  }
}

const NONE = new Landmarks([]);

/** Null where no landmark is near on both sides; at either edge of the text one side is enough. */
function expectBetween(before: Landmark | undefined, after: Landmark | undefined, from: number): Expectation | null {
  const gaps = [before ? from - before.from : 0, after ? after.from - from : 0];
  if ((!before && !after) || gaps.some((gap) => gap > NEAR_BY)) return null;
  return {
    places: [before, after].flatMap((landmark) => (landmark ? [from + landmark.to - landmark.from] : [])),
    low: before?.to ?? 0,
    high: after?.to ?? Number.POSITIVE_INFINITY,
    slack: LEAST_SLACK + SLACK_BY_DISTANCE * Math.min(...gaps),
  };
}

/** The first index for which the test holds, else the length; the test is false up to some index and true after it. */
function findFirst(landmarks: readonly Landmark[], passes: (landmark: Landmark) => boolean): number {
  let low = 0;
  let high = landmarks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(landmarks[middle] as Landmark)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How far a place is from the nearer of the two where it is expected. */
export const distanceFrom = ({ places }: Expectation, start: number): number =>
  Math.min(...places.map((place) => Math.abs(start - place)));

/** Between the two places that the landmarks name, with something put in before and after. */
const IN_BETWEEN = 0.3;

/**
 * How well a place agrees with what the landmarks on both sides say: 1 at a place that they name, 0 where it is out of
 * their order or too far away.
 */
export function agreementOf(expectation: Expectation, start: number): number {
  const { places, low, high, slack } = expectation;
  if (start < low || start > high) return 0;
  const isBetween = start > Math.min(...places) && start < Math.max(...places);
  return Math.max(isBetween ? IN_BETWEEN : 0, 1 - distanceFrom(expectation, start) / slack);
}
