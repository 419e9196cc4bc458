/** Indexes of a longest non-falling subsequence (patience sorting, n log n). */
export function longestRising(values: readonly number[]): number[] {
  const tails: number[] = [];
  const previous = new Int32Array(values.length).fill(-1);
  values.forEach((value, i) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] as number] as number) <= value) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous[i] = tails[low - 1] as number;
    tails[low] = i;
  });
  const rising: number[] = [];
  for (let i = tails.at(-1) ?? -1; i !== -1; i = previous[i] as number) rising.push(i);
  return rising.reverse();
}
