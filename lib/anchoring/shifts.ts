/** A claim that was surely found: where it stood and where it stands now. */
interface Landmark {
  readonly from: number;
  readonly to: number;
}

/**
 * How a text has shifted, told by claims that were surely found. Between two of them that kept their order, another claim
 * can be expected within a few words.
 */
export class Shifts {
  #landmarks: Landmark[] = [];
  #isSorted = true;

  /** The shift of the landmark added last: the likeliest one for the next claim in order. */
  last = 0;

  add(from: number, to: number): void {
    this.last = to - from;
    this.#landmarks.push({ from, to });
    this.#isSorted = false;
  }

  /**
   * Where something that stood at `from` is to be expected, by the nearer landmark, and between which positions it must
   * lie to keep its order. `isNear` where a landmark stands so near on both sides that little can have come between.
   */
  expect(from: number): { at: number; low: number; high: number; isNear: boolean } {
    const landmarks = this.#sorted();
    let next = landmarks.findIndex((landmark) => landmark.from > from);
    if (next === -1) next = landmarks.length;
    const before = landmarks[next - 1];
    const after = landmarks[next];
    const nearer = !after || (before && from - before.from <= after.from - from) ? before : after;
    return {
      at: nearer ? from + nearer.to - nearer.from : from,
      low: before?.to ?? 0,
      high: after?.to ?? Number.POSITIVE_INFINITY,
      isNear:
        !!before && !!after && before.to < after.to && from - before.from < NEAR_BY && after.from - from < NEAR_BY,
    };
  }

  #sorted(): readonly Landmark[] {
    if (!this.#isSorted) this.#landmarks.sort((a, b) => a.from - b.from);
    this.#isSorted = true;
    return this.#landmarks;
  }
}

/** A few paragraphs, in UTF-16 units. */
const NEAR_BY = 1200;
