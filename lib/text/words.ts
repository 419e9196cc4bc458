import { normalizeText } from './normalize-text';

/** A word of a text; `key` is its folded form, equal for two words that differ in case or typography only. */
export interface Word {
  readonly key: string;
  /** UTF-16 units of the text it was taken from, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/**
 * Letters with their marks, or digits, so that "£200million" and "£200 million" are the same two words. Scripts written
 * without spaces give a word per character.
 */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]\p{M}*|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}])[\p{L}\p{M}])+(?:'\p{L}+)*|\p{N}+(?:[.,]\p{N}+)*/gu;

/** The words of a text in order. Linear. */
export function findWords(text: string): Word[] {
  const normalized = normalizeText(text);
  const words: Word[] = [];
  for (const match of normalized.text.matchAll(WORD)) {
    const last = match.index + match[0].length - 1;
    words.push({
      key: match[0].toLowerCase(),
      start: normalized.origins[match.index] as number,
      end: (normalized.origins[last] as number) + 1,
    });
  }
  return words;
}
