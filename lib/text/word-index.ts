import { Lexicon } from './lexicon';
import { findWords, type Word } from './words';

/** The words of a text, and where each of them and each pair of neighbours stands. */
export interface WordIndex {
  readonly words: readonly Word[];
  /** The numbers of the words, in order. */
  readonly ids: Int32Array;
  /** The stems of the words, in order (`Lexicon.stemOf`). */
  readonly stems: Int32Array;
  readonly lexicon: Lexicon;
  /** Whether a sentence or paragraph ends between a word and the one before it. */
  isBreak(position: number): boolean;
  /** Positions in `words`, ascending. */
  wordPositions(id: number): readonly number[];
  /** Positions in `words` of the first word of the pair, ascending. */
  pairPositions(first: number, second: number): readonly number[];
}

const NOWHERE: readonly number[] = [];
/** A word that makes up more than this share of a text says little about where in it. */
const FREQUENT = 1 / 150;
const BREAK = /[.!?…\n]/u;
const MOST_WORDS = 2 ** 26;

/** Linear in the text; look-ups don't depend on its length. */
export function indexWords(text: string): WordIndex {
  const words = findWords(text);
  const lexicon = new Lexicon();
  const ids = Int32Array.from(words, ({ key }) => lexicon.idOf(key));
  const single: number[][] = [];
  const pairs = new Map<number, number[]>();
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] as number;
    const positions = single[id];
    if (positions) positions.push(i);
    else single[id] = [i];
    if (i + 1 < ids.length) pushTo(pairs, pairOf(id, ids[i + 1] as number), i);
  }
  const most = Math.max(3, words.length * FREQUENT);
  single.forEach((positions, id) => {
    if (positions.length > most) lexicon.lower(id);
  });
  return {
    words,
    ids,
    stems: ids.map((id) => lexicon.stemOf(id)),
    lexicon,
    isBreak: (position) => {
      const before = words[position - 1];
      const word = words[position];
      return !before || !word || BREAK.test(text.slice(before.end, word.start));
    },
    wordPositions: (id) => single[id] ?? NOWHERE,
    pairPositions: (first, second) => pairs.get(pairOf(first, second)) ?? NOWHERE,
  };
}

const pairOf = (first: number, second: number): number => first * MOST_WORDS + second;

function pushTo(map: Map<number, number[]>, key: number, position: number): void {
  const positions = map.get(key);
  if (positions) positions.push(position);
  else map.set(key, [position]);
}
