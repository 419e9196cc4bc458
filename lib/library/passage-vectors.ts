import type { PassageIndex } from './passage-index';

/** The learnt vector of a term: where its numbers begin among `values`, or -1. */
export interface VectorOf {
  readonly dimensions: number;
  readonly values: Int8Array;
  readonly find: (term: number) => number;
}

const REACH = 4;
const FADING = 0.7;
const FADES: readonly number[] = Array.from({ length: REACH + 1 }, (_, step) => FADING ** step);

export function makeVectorOf({ vocabulary, background }: PassageIndex): VectorOf {
  const places: number[] = [];
  const { dimensions, values } = background.vectors;
  return {
    dimensions,
    values,
    find(term) {
      let place = places[term];
      if (place === undefined) {
        place = (background.terms.get(vocabulary.terms[term] as string) ?? -1) * dimensions;
        if (place >= values.length) place = -1;
        places[term] = place;
      }
      return place;
    },
  };
}

interface Weighed {
  readonly terms: Int32Array;
  readonly weights: Float32Array;
  readonly first: Int32Array;
}

/** Nearness of one passage to another. */
export interface Meanings {
  /** Of both. */
  readonly meaning: number;
  /** Of what is said around both. */
  readonly meaningAround: number;
  /** Of the one to what is said around the other. */
  readonly meaningInPlace: number;
}

/**
 * What each passage of a speech is about, and what is said around it, as directions in a space of meanings: the sum of the
 * vectors of its terms, by weight; and of its neighbours, fading with every step. Of length one, or zero. Each is found when
 * it is first compared.
 */
export class PassageMeanings {
  private readonly sums: Float32Array;
  private readonly own: Float32Array;
  private readonly around: Float32Array;
  private readonly isSummed: Uint8Array;
  private readonly isKnown: Uint8Array;

  constructor(
    private readonly weighed: Weighed,
    private readonly vectorOf: VectorOf,
  ) {
    const passages = weighed.first.length - 1;
    this.sums = new Float32Array(passages * vectorOf.dimensions);
    this.own = new Float32Array(passages * vectorOf.dimensions);
    this.around = new Float32Array(passages * vectorOf.dimensions);
    this.isSummed = new Uint8Array(passages);
    this.isKnown = new Uint8Array(passages);
  }

  compare(i: number, other: PassageMeanings, j: number): Meanings {
    this.find(i);
    other.find(j);
    const { dimensions } = this.vectorOf;
    const { own, around } = this;
    const { own: otherOwn, around: otherAround } = other;
    const [from, to] = [i * dimensions, j * dimensions];
    let meaning = 0;
    let meaningAround = 0;
    let meaningInPlace = 0;
    for (let d = 0; d < dimensions; d++) {
      const here = own[from + d] as number;
      const there = otherAround[to + d] as number;
      meaning += here * (otherOwn[to + d] as number);
      meaningAround += (around[from + d] as number) * there;
      meaningInPlace += here * there;
    }
    return { meaning, meaningAround, meaningInPlace };
  }

  private find(i: number): void {
    if (this.isKnown[i] === 1) return;
    this.isKnown[i] = 1;
    const { dimensions } = this.vectorOf;
    const { sums, around } = this;
    const to = i * dimensions;
    for (let j = Math.max(0, i - REACH); j <= Math.min(this.isKnown.length - 1, i + REACH); j++) {
      this.sum(j);
      const share = FADES[Math.abs(i - j)] as number;
      const from = j * dimensions;
      for (let d = 0; d < dimensions; d++)
        around[to + d] = (around[to + d] as number) + share * (sums[from + d] as number);
    }
    this.own.set(sums.subarray(to, to + dimensions), to);
    normalise(this.own, to, to + dimensions);
    normalise(around, to, to + dimensions);
  }

  private sum(i: number): void {
    if (this.isSummed[i] === 1) return;
    this.isSummed[i] = 1;
    const { terms, weights, first } = this.weighed;
    const { dimensions, values, find } = this.vectorOf;
    const { sums } = this;
    const to = i * dimensions;
    for (let k = first[i] as number; k < (first[i + 1] as number); k++) {
      const at = find(terms[k] as number);
      if (at < 0) continue;
      const weight = weights[k] as number;
      for (let d = 0; d < dimensions; d++)
        sums[to + d] = (sums[to + d] as number) + weight * (values[at + d] as number);
    }
  }
}

function normalise(vectors: Float32Array, from: number, to: number): void {
  let squares = 0;
  for (let at = from; at < to; at++) squares += (vectors[at] as number) ** 2;
  if (squares === 0) return;
  const length = Math.sqrt(squares);
  for (let at = from; at < to; at++) vectors[at] = (vectors[at] as number) / length;
}
