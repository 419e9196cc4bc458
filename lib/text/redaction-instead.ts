import type { TextQuoteSelector } from '../domain/selector';
import { findRedactions } from './find-redactions';
import { findWords } from './words';

/** So many words beside a note have to be those beside the quote. */
const BESIDE = 3;

/**
 * The note that words were taken out, where it stands in a quote's place: behind words that the quote had before it, or
 * before words that it had behind it. More may have been taken out than the quote. Null where there is none.
 */
export function findRedactionInstead({ prefix, suffix }: TextQuoteSelector, text: string): string | null {
  const [before, after] = [keysOf(prefix), keysOf(suffix)];
  const note = findRedactions(text).find(({ start, end }) => {
    const last = keysOf(text.slice(Math.max(0, start - NEAR), start)).slice(-BESIDE);
    const next = keysOf(text.slice(end, end + NEAR)).slice(0, BESIDE);
    return holds(before, last) || holds(after, next);
  });
  return note?.text ?? null;
}

/** Three words are hardly longer. */
const NEAR = 120;

const keysOf = (text: string): string[] => findWords(text).map(({ key }) => key);

/** Whether a run of words stands among others. */
const holds = (words: readonly string[], run: readonly string[]): boolean =>
  run.length === BESIDE && words.some((_, i) => run.every((key, j) => words[i + j] === key));
