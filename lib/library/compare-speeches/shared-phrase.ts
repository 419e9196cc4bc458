import type { SpeechWords } from '../library-search';

/** Terms of substance in a row among which a phrase is looked for, how many of them must be shared, and how telling each. */
const WINDOW = 5;
const ENOUGH = 3;
const TELLING = 2.75;

/**
 * Whether two passages share a phrase: three telling terms close together in both, in whatever order, as in "a national
 * flagship programme" and "a new flagship national leadership programme". What many sentences say is not telling.
 */
export function sharePhrase(earlier: SpeechWords, e: number, later: SpeechWords, l: number): boolean {
  const before = earlier.terms(e).map(({ term }) => term);
  const after = later.terms(l).map(({ term }) => term);
  const known = new Set(after);
  const isShared = (term: number) => known.has(term) && earlier.weigh(term) >= TELLING;
  if (new Set(before.filter(isShared)).size < ENOUGH) return false;
  return windowsOf(before).some((window) => {
    const wanted = new Set(window.filter(isShared));
    return wanted.size >= ENOUGH && windowsOf(after).some((other) => countOf(other, wanted) >= ENOUGH);
  });
}

const windowsOf = (terms: readonly number[]): number[][] =>
  Array.from({ length: Math.max(1, terms.length - WINDOW + 1) }, (_, from) => terms.slice(from, from + WINDOW));

const countOf = (terms: readonly number[], wanted: ReadonlySet<number>): number =>
  new Set(terms.filter((term) => wanted.has(term))).size;

/** How many telling words behind `from` the other passage has too. */
export function countShared(earlier: SpeechWords, e: number, later: SpeechWords, l: number, from: string): number {
  const after = new Set(later.terms(l).map(({ term }) => term));
  const shared = earlier
    .terms(e)
    .filter(({ term, word }) => after.has(term) && from.includes(word) && earlier.weigh(term) >= TELLING);
  return new Set(shared.map(({ term }) => term)).size;
}
