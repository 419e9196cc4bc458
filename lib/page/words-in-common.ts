/**
 * The share of words that two texts have in common, each as often as it occurs in both (the Dice coefficient of two bags
 * of words): 0 to 1, 1 for two texts without words. Order doesn't count. Linear.
 */
export function getWordsInCommon(a: string, b: string): number {
  const wordsOfA = findWords(a);
  const wordsOfB = findWords(b);
  if (wordsOfA.length + wordsOfB.length === 0) return 1;
  const left = new Map<string, number>();
  for (const word of wordsOfA) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of wordsOfB) {
    const count = left.get(word) ?? 0;
    if (count > 0) {
      common++;
      left.set(word, count - 1);
    }
  }
  return (2 * common) / (wordsOfA.length + wordsOfB.length);
}

const findWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
