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

/** Signs that say as much as a word: "£5" is not "€5", and "5%" is not "5". A hyphen only where it makes a number negative. */
const SIGN = /[\p{Sc}%‰°+±×÷&]|(?<![^\s(])-(?=\p{Sc}?\p{N})/u;
const WORD_OR_SIGN = new RegExp(`${WORD.source}|${SIGN.source}`, 'gu');

/** The words of a text in order. Linear. */
export const findWords = (text: string): Word[] => findMatches(text, WORD);

/** The same with the signs that change what is said, for telling whether two texts say the same. */
export const findWordsAndSigns = (text: string): Word[] => findMatches(text, WORD_OR_SIGN);

function findMatches(text: string, pattern: RegExp): Word[] {
  const normalized = normalizeText(text);
  const words: Word[] = [];
  for (const match of normalized.text.matchAll(pattern)) {
    const last = match.index + match[0].length - 1;
    words.push({
      key: match[0].toLowerCase(),
      start: normalized.origins[match.index] as number,
      end: (normalized.origins[last] as number) + 1,
    });
  }
  return words;
}
