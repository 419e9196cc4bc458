import { cutWords } from './cut-words';

/** What was typed: every part must be there. */
export interface SearchQuery {
  /** Each a word or the beginning of one. */
  readonly words: readonly string[];
  /** Words that stand one after the other, as given in quotes. */
  readonly phrases: readonly (readonly string[])[];
}

const QUOTED = /["“”„]([^"“”„]*)["“”„]?/g;

export function parseQuery(typed: string): SearchQuery {
  const phrases: string[][] = [];
  const rest = typed.replace(QUOTED, (_, inside: string) => {
    const words = cutWords(inside).map(({ word }) => word);
    if (words.length > 0) phrases.push(words);
    return ' ';
  });
  return { words: [...new Set(cutWords(rest).map(({ word }) => word))], phrases };
}

export const isEmptyQuery = ({ words, phrases }: SearchQuery): boolean => words.length === 0 && phrases.length === 0;
