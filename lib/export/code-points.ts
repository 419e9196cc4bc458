/**
 * Turns offsets in UTF-16 units into offsets in code points, which other programs and the W3C count. An offset inside a
 * surrogate pair counts the whole character.
 *
 * The offsets of the pairs are found once, in linear time; each conversion is a binary search among them.
 */
export function makeCodePointCounter(text: string): (offset: number) => number {
  const pairs: number[] = [];
  for (let i = 0; i < text.length - 1; i++) {
    if ((text.codePointAt(i) ?? 0) > 0xffff) pairs.push(i++);
  }
  return (offset) => {
    const clamped = Math.min(Math.max(offset, 0), text.length);
    return clamped - countBelow(pairs, clamped - 1);
  };
}

/** How many of the ascending numbers are smaller than the limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
