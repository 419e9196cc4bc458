import { findWords, type Word } from './words';

/** The words of a text, and where each pair of neighbouring words stands. */
export interface WordIndex {
  readonly words: readonly Word[];
  /** Positions in `words` of the first word of the pair, ascending. */
  pairPositions(first: string, second: string): readonly number[];
  /** Positions in `words`, ascending. */
  wordPositions(key: string): readonly number[];
}

const NOWHERE: readonly number[] = [];

/** Linear in the text; look-ups don't depend on its length. */
export function indexWords(text: string): WordIndex {
  const words = findWords(text);
  const single = new Map<string, number[]>();
  const pairs = new Map<string, number[]>();
  words.forEach(({ key }, position) => {
    push(single, key, position);
    const next = words[position + 1];
    if (next) push(pairs, `${key} ${next.key}`, position);
  });
  return {
    words,
    pairPositions: (first, second) => pairs.get(`${first} ${second}`) ?? NOWHERE,
    wordPositions: (key) => single.get(key) ?? NOWHERE,
  };
}

function push(map: Map<string, number[]>, key: string, position: number): void {
  const positions = map.get(key);
  if (positions) positions.push(position);
  else map.set(key, [position]);
}
