import type { Lexicon } from '../text/lexicon';
import { findWords } from '../text/words';
import type { Sought } from './read-target';

/** A quote between its contexts, as numbers of words. */
export interface Pattern {
  /** Prefix, quote, suffix. */
  readonly ids: Int32Array;
  /** Where in `ids` the quote begins and ends (exclusive). */
  readonly from: number;
  readonly to: number;
  /** Weight of the quote's words: what it tells (`Lexicon.weigh`). */
  readonly weight: number;
}

/** So many words on each side are enough to tell two places apart. */
const CONTEXT_WORDS = 32;

/** @param known how many words the text has in the lexicon; numbers from there on stand for words that it doesn't have */
export function makePattern({ exact, prefix, suffix }: Sought, lexicon: Lexicon, known: number): Pattern {
  const idsOf = (text: string): number[] => findWords(text).map(({ key }) => lexicon.idOf(key));
  const before = idsOf(prefix).slice(-CONTEXT_WORDS);
  const quote = idsOf(exact);
  const after = idsOf(suffix).slice(0, CONTEXT_WORDS);
  // Contexts of so many letters begin and end inside a word.
  if (before.length > 2 && (before[0] as number) >= known) before.shift();
  if (after.length > 2 && (after.at(-1) as number) >= known) after.pop();
  return {
    ids: Int32Array.from([...before, ...quote, ...after]),
    from: before.length,
    to: before.length + quote.length,
    weight: quote.reduce((total, id) => total + lexicon.weigh(id), 0),
  };
}

export const countWords = ({ from, to }: Pattern): number => to - from;
