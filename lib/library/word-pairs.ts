import type { ReadSpeech } from './passage-index';

/** Neighbouring terms of a passage, without repeats, and what each pair counts for. */
export interface WordPairs {
  readonly keys: Float64Array;
  readonly weights: Float64Array;
  /** The sum of the squares of the weights. */
  readonly squares: number;
  /** The same by key, made when another passage is first compared with this one. */
  byKey: ReadonlyMap<number, number> | null;
}

/** More terms than any library has. */
const MOST_TERMS = 0x200000;

export function readPairs(
  { terms: { terms, first } }: ReadSpeech,
  i: number,
  weigh: (term: number) => number,
): WordPairs {
  const pairs = new Map<number, number>();
  for (let k = (first[i] as number) + 1; k < (first[i + 1] as number); k++) {
    const [x, y] = [terms[k - 1] as number, terms[k] as number];
    pairs.set(x * MOST_TERMS + y, weigh(x) + weigh(y));
  }
  const weights = Float64Array.from(pairs.values());
  let squares = 0;
  for (const weight of weights) squares += weight * weight;
  return { keys: Float64Array.from(pairs.keys()), weights, squares, byKey: null };
}

/** The cosine of two passages by their pairs. */
export function comparePairs(asked: WordPairs, found: WordPairs): number {
  if (asked.keys.length === 0 || found.keys.length === 0) return 0;
  asked.byKey ??= new Map(Array.from(asked.keys, (key, k) => [key, asked.weights[k] as number]));
  let sum = 0;
  for (let k = 0; k < found.keys.length; k++) {
    const same = asked.byKey.get(found.keys[k] as number);
    if (same !== undefined) sum += (found.weights[k] as number) * same;
  }
  return sum === 0 ? 0 : sum / Math.sqrt(found.squares * asked.squares);
}
