import { foldForSearch } from '../text/fold-for-search';

/** A word of a text as it is searched: without case, accents and apostrophes; and where it stands, in UTF-16 units. */
export interface CutWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Letters and digits; a mark between two digits or an apostrophe between letters belongs to its word: "1,600", "minister’s". */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.,](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+)*/gu;
const PLAIN = /^[a-z0-9]+$/;

export function cutWords(text: string): CutWord[] {
  const words: CutWord[] = [];
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    words.push({ word: foldWord(match[0]), start, end: start + match[0].length });
  }
  return words;
}

export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  return PLAIN.test(lower) ? lower : foldForSearch(lower).replace(/['’]/g, '');
}
