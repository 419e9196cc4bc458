/** Two heights that stand for the same place, in pixels from the top of each text. */
export interface HeightPair {
  readonly a: number;
  readonly b: number;
}

/**
 * The height in one text that belongs to a height in the other: in proportion between the two pairs around it. Pairs rise on
 * both sides, and begin and end with the ends of both texts.
 */
export function mapHeight(pairs: readonly HeightPair[], from: 'a' | 'b', height: number): number {
  const to = from === 'a' ? 'b' : 'a';
  let [low, high] = [0, pairs.length - 1];
  if (high < 1) return height;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((pairs[middle] as HeightPair)[from] <= height) low = middle;
    else high = middle;
  }
  const [before, after] = [pairs[low] as HeightPair, pairs[high] as HeightPair];
  const span = after[from] - before[from];
  const share = span > 0 ? (height - before[from]) / span : 0;
  return before[to] + Math.min(1, Math.max(0, share)) * (after[to] - before[to]);
}

/** Only pairs that rise on both sides, with the ends of both texts. */
export function listHeights(pairs: readonly HeightPair[], ends: HeightPair): HeightPair[] {
  const rising: HeightPair[] = [{ a: 0, b: 0 }];
  for (const pair of pairs) {
    const last = rising.at(-1) as HeightPair;
    if (pair.a > last.a && pair.b > last.b && pair.a < ends.a && pair.b < ends.b) rising.push(pair);
  }
  return [...rising, ends];
}
