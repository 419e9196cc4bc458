/** Slips of the pen allowed in a word of so many letters; shorter ones are like too many others. */
const slipsAllowed = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);
const MOST = 20;

/**
 * Words that differ from one by a letter or two (left out, put in, another, or two swapped), nearest first. Asked only where
 * nothing has the word as it was typed. The first letter must be right: that leaves a twentieth of the words to compare.
 */
export function findNearWords(word: string, words: readonly string[]): string[] {
  const slips = slipsAllowed(word.length);
  if (slips === 0) return [];
  const near: { word: string; slips: number }[] = [];
  for (const other of words) {
    if (other[0] !== word[0] || Math.abs(other.length - word.length) > slips) continue;
    const count = countSlips(word, other, slips);
    if (count <= slips) near.push({ word: other, slips: count });
  }
  return near
    .sort((a, b) => a.slips - b.slips || (a.word < b.word ? -1 : 1))
    .slice(0, MOST)
    .map((one) => one.word);
}

/** Optimal string alignment (Damerau 1964), given up as soon as it is above `most`. */
function countSlips(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return least;
    before = last;
    last = row;
  }
  return last[b.length] as number;
}
