import type { PassageIndex } from './passage-index';

/** The learnt vector of a term: where its numbers begin among `values`, or -1. */
export interface VectorOf {
  readonly dimensions: number;
  readonly values: Int8Array;
  readonly find: (term: number) => number;
}

/** What each passage is about, and what is said around it, as directions in a space of meanings; of length one, or zero. */
export interface PassageVectors {
  readonly dimensions: number;
  readonly own: Float32Array;
  readonly around: Float32Array;
}

const REACH = 4;
const FADING = 0.7;

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

/** The sum of the vectors of the terms of each passage, by weight; and of its neighbours, fading with every step. */
export function findMeanings(
  { terms, weights, first }: Weighed,
  { dimensions, values, find }: VectorOf,
): PassageVectors {
  const passages = first.length - 1;
  const own = new Float32Array(passages * dimensions);
  const around = new Float32Array(passages * dimensions);
  if (dimensions === 0) return { dimensions, own, around };
  for (let i = 0; i < passages; i++)
    for (let k = first[i] as number; k < (first[i + 1] as number); k++) {
      const at = find(terms[k] as number);
      if (at < 0) continue;
      const weight = weights[k] as number;
      const to = i * dimensions;
      for (let d = 0; d < dimensions; d++) own[to + d] = (own[to + d] as number) + weight * (values[at + d] as number);
    }
  for (let i = 0; i < passages; i++)
    for (let j = Math.max(0, i - REACH); j <= Math.min(passages - 1, i + REACH); j++) {
      const share = FADING ** Math.abs(i - j);
      const [from, to] = [j * dimensions, i * dimensions];
      for (let d = 0; d < dimensions; d++)
        around[to + d] = (around[to + d] as number) + share * (own[from + d] as number);
    }
  normalise(own, passages, dimensions);
  normalise(around, passages, dimensions);
  return { dimensions, own, around };
}

function normalise(vectors: Float32Array, passages: number, dimensions: number): void {
  for (let i = 0; i < passages; i++) {
    let squares = 0;
    for (let at = i * dimensions; at < (i + 1) * dimensions; at++) squares += (vectors[at] as number) ** 2;
    if (squares === 0) continue;
    const length = Math.sqrt(squares);
    for (let at = i * dimensions; at < (i + 1) * dimensions; at++) vectors[at] = (vectors[at] as number) / length;
  }
}

/** The cosine of two of them. */
export function compareVectors(a: Float32Array, i: number, b: Float32Array, j: number, dimensions: number): number {
  let sum = 0;
  const [from, other] = [i * dimensions, j * dimensions];
  for (let d = 0; d < dimensions; d++) sum += (a[from + d] as number) * (b[other + d] as number);
  return sum;
}
