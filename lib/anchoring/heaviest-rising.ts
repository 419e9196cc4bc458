/**
 * Indexes of the non-falling subsequence with the largest sum of weights. A Fenwick tree over the ranks of the values keeps
 * the heaviest chain that ends at or below each: n log n.
 */
export function heaviestRising(values: readonly number[], weights: readonly number[]): number[] {
  const ranks = rank(values);
  const best = new ChainTree(values.length);
  const previous = new Int32Array(values.length).fill(-1);
  const sums = new Float64Array(values.length);
  let last = -1;
  for (let i = 0; i < values.length; i++) {
    const at = ranks[i] as number;
    const before = best.heaviestUpTo(at, sums);
    previous[i] = before;
    sums[i] = (weights[i] as number) + (before === -1 ? 0 : (sums[before] as number));
    best.offer(at, i, sums);
    if (last === -1 || (sums[i] as number) > (sums[last] as number)) last = i;
  }
  const rising: number[] = [];
  for (let i = last; i !== -1; i = previous[i] as number) rising.push(i);
  return rising.reverse();
}

/** For each value its place among the different values, from 1. */
function rank(values: readonly number[]): number[] {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  const ranks = new Map(sorted.map((value, i) => [value, i + 1]));
  return values.map((value) => ranks.get(value) as number);
}

/** Which chain is the heaviest of those that end at a rank or below; chains are named by their last index. */
class ChainTree {
  readonly #heaviest: Int32Array;

  constructor(size: number) {
    this.#heaviest = new Int32Array(size + 1).fill(-1);
  }

  heaviestUpTo(rank: number, sums: Float64Array): number {
    let found = -1;
    for (let at = rank; at > 0; at -= at & -at) found = heavier(found, this.#heaviest[at] as number, sums);
    return found;
  }

  offer(rank: number, chain: number, sums: Float64Array): void {
    for (let at = rank; at < this.#heaviest.length; at += at & -at) {
      this.#heaviest[at] = heavier(this.#heaviest[at] as number, chain, sums);
    }
  }
}

function heavier(a: number, b: number, sums: Float64Array): number {
  if (a === -1) return b;
  return b === -1 || (sums[a] as number) >= (sums[b] as number) ? a : b;
}
