import { normalizeText } from './normalize-text';

/** A word of a text; `key` is its folded form, equal for two words that differ in case or typography only. */
export interface Word {
  readonly key: string;
  /** UTF-16 units of the text it was taken from, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** A letter of a script written without spaces, which is a word by itself. */
export const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/**
 * Letters with their marks, or digits, so that "£200million" and "£200 million" are the same two words. Scripts written
 * without spaces give a word per character.
 */
const WORD = new RegExp(
  String.raw`${SPACELESS.source}\p{M}*|(?:(?!${SPACELESS.source})[\p{L}\p{M}])+(?:'\p{L}+)*|\p{N}+(?:[.,]\p{N}+)*`,
  'gu',
);

/** Signs that say as much as a word: "£5" is not "€5", and "5%" is not "5". A hyphen only where it makes a number negative. */
const SIGN = /[\p{Sc}%‰°+±×÷&]|(?<![^\s(])-(?=\p{Sc}?\p{N})/u;
const WORD_OR_SIGN = new RegExp(`${WORD.source}|${SIGN.source}`, 'gu');

/** Letters of English with the signs of its typography, for which the folding need not be made: nearly every paragraph. */
const USUAL_TEXT = /^[\t\n\r\x20-\x5f\x61-\x7e‘’“”–—…£€•]*$/;
const USUAL_WORD = /[a-z]+(?:['‘’][a-z]+)*|\d+(?:[.,]\d+)*/gi;

/** The words of a text in order. Linear. */
export function findWords(text: string): Word[] {
  const words: Word[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (USUAL_TEXT.test(line)) readUsualWords(line, start, words);
    else readWords(line, start, words);
    start += line.length + 1;
  }
  return words;
}

/** As `readWords`, for usual text. */
function readUsualWords(line: string, lineStart: number, words: Word[]): void {
  for (const match of line.matchAll(USUAL_WORD)) {
    const start = lineStart + match.index;
    const key = match[0].toLowerCase().replace(/[‘’]/g, "'");
    words.push({ key, start, end: start + match[0].length });
  }
}

/** The same with the signs that change what is said, for telling whether two texts say the same. */
export function findWordsAndSigns(text: string): Word[] {
  const words: Word[] = [];
  readWords(text, 0, words, WORD_OR_SIGN);
  return words;
}

function readWords(line: string, lineStart: number, words: Word[], pattern: RegExp = WORD): void {
  const normalized = normalizeText(line);
  for (const match of normalized.text.matchAll(pattern)) {
    const last = match.index + match[0].length - 1;
    words.push({
      key: match[0].toLowerCase(),
      start: lineStart + (normalized.origins[match.index] as number),
      end: lineStart + (normalized.origins[last] as number) + 1,
    });
  }
}
