import type { ReadSpeech } from './passage-index';
import { PassageMeanings, type VectorOf } from './passage-vectors';

/** Sentences on both sides that count as context, and what each step away leaves of their weight. */
export const REACH = 5;
const FADING = 0.7;
/** By steps away. */
export const FADES: readonly number[] = Array.from({ length: REACH + 1 }, (_, step) => FADING ** step);

/** Sentences before a passage that lead to it: they say what "it" and "this" are. */
const LEAD = 2;
/** What each step back leaves of their weight. */
export const LEAD_FADES: readonly number[] = Array.from({ length: LEAD + 1 }, (_, step) => 0.6 ** step);

/** The passages of a speech as vectors of terms, weighed for one state of the library. */
export interface WeighedSpeech {
  /** Terms without repeats; those of passage `i` from `first[i]` to `first[i + 1]`. */
  readonly terms: Int32Array;
  readonly weights: Float32Array;
  readonly first: Int32Array;
  /** Lengths of the vectors of the passages, and of their windows of context. */
  readonly lengths: Float32Array;
  readonly windows: Float32Array;
  /** The same of each passage with what leads to it. */
  readonly leads: Float32Array;
  /** How much each says beyond common words. */
  readonly information: Float32Array;
  readonly meanings: PassageMeanings;
}

/** The weight from which a term counts as information. */
const TELLING = 1.6;

export function weighSpeech(
  { terms: read }: ReadSpeech,
  weigh: (term: number) => number,
  scratch: Scratch,
  vectorOf: VectorOf,
): WeighedSpeech {
  const passages = read.first.length - 1;
  const terms: number[] = [];
  const weights: number[] = [];
  const first = new Int32Array(passages + 1);
  const lengths = new Float32Array(passages);
  const information = new Float32Array(passages);
  for (let i = 0; i < passages; i++) {
    let squares = 0;
    const start = terms.length;
    for (let k = read.first[i] as number; k < (read.first[i + 1] as number); k++) {
      const term = read.terms[k] as number;
      const weight = weigh(term) * (read.shares[k] as number);
      const known = terms.indexOf(term, start);
      if (known < 0) {
        terms.push(term);
        weights.push(weight);
      } else if (weight > (weights[known] as number)) weights[known] = weight;
    }
    let beyond = 0;
    for (let k = start; k < terms.length; k++) {
      const weight = weights[k] as number;
      squares += weight * weight;
      beyond += Math.max(0, weight - TELLING);
    }
    first[i + 1] = terms.length;
    lengths[i] = Math.sqrt(squares);
    information[i] = Math.log1p(beyond);
  }
  const weighed = { terms: Int32Array.from(terms), weights: Float32Array.from(weights), first, lengths, information };
  return {
    ...weighed,
    windows: measureWindows(weighed, scratch, FADES, FADES.length - 1),
    leads: measureWindows(weighed, scratch, LEAD_FADES, 0),
    meanings: new PassageMeanings(weighed, vectorOf),
  };
}

/** A table over all terms that is empty between two uses. */
export class Scratch {
  private table = new Float64Array(1024);
  over(size: number): Float64Array {
    if (this.table.length < size) this.table = new Float64Array(2 * size);
    return this.table;
  }
}

/** Lengths of the sums of each passage, those before it as far as `fades` goes, and `after` of those that follow. */
function measureWindows(
  { terms, weights, first, lengths }: Pick<WeighedSpeech, 'terms' | 'weights' | 'first' | 'lengths'>,
  scratch: Scratch,
  fades: readonly number[],
  after: number,
): Float32Array {
  const windows = new Float32Array(lengths.length);
  let most = 0;
  for (const term of terms) if (term > most) most = term;
  const table = scratch.over(most + 1);
  for (let i = 0; i < lengths.length; i++) {
    const [from, to] = [Math.max(0, i + 1 - fades.length), Math.min(lengths.length - 1, i + after)];
    for (let j = from; j <= to; j++) {
      const share = fades[Math.abs(i - j)] as number;
      for (let k = first[j] as number; k < (first[j + 1] as number); k++)
        table[terms[k] as number] = (table[terms[k] as number] as number) + share * (weights[k] as number);
    }
    let squares = 0;
    for (let k = first[from] as number; k < (first[to + 1] as number); k++) {
      squares += (table[terms[k] as number] as number) ** 2;
      table[terms[k] as number] = 0;
    }
    windows[i] = Math.sqrt(squares);
  }
  return windows;
}
