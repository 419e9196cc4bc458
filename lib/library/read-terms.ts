import { stemmer } from 'stemmer';
import { STOP_WORDS } from './stop-words';

/** Plurals and past tenses that no rule for endings brings together. */
const IRREGULAR: Readonly<Record<string, string>> = Object.fromEntries(
  `children child|childrens child|men man|women woman|womens woman|people person|peoples person|led lead|built build
spent spend|taught teach|learnt learn|fought fight|grew grow|grown grow|met meet|ran run|rose rise|risen rise|fell fall
fallen fall|sought seek|spoke speak|spoken speak|heard hear|written write|wrote write|chose choose|chosen choose|won win
paid pay|kept keep|left leave|lives life|programmes programm|programme programm|bought buy|brought bring|sold sell
held hold|lost lose|felt feel|thought think|understood understand|began begin|begun begin|drew draw|drawn draw|broke break
broken break|froze freeze|frozen freeze|wives wife|halves half|halve half|halved half|poorest poor|poorer poor|safer safe
safest safe|greener green|stronger strong|strongest strong|fairer fair|biggest big|bigger big|lowest low|lower low
highest high|higher high|youngest young|younger young|oldest old|older old|wider wide`
    .split(/[|\n]/)
    .map((pair) => pair.split(' ') as [string, string]),
);

/** Letters and digits with their marks, joined by apostrophes. What stands between two words is a separator. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)*/gu;
const USUAL_TEXT = /^[\x20-\x7e‘’“”–—…£•]*$/;
const USUAL_WORD = /[A-Za-z0-9]+(?:['’][A-Za-z]+)*/g;

/** Calls back for every word of a text, in order, with its bounds. */
export function eachWord(text: string, visit: (start: number, end: number) => void): void {
  const pattern = USUAL_TEXT.test(text) ? USUAL_WORD : WORD;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) visit(match.index, pattern.lastIndex);
}

/** In lower case, without a possessive, without apostrophes. */
export function foldWord(word: string): string {
  const folded = word.toLowerCase();
  return APOSTROPHE.test(folded) ? folded.replace(/['’]s$/, '').replace(/['’]/g, '') : folded;
}

const APOSTROPHE = /['’]/;

/** Marks the stem of an acronym, so that SEND is not "send" and IT is not "it". */
export const ACRONYM_MARK = '#';

/** Two or more capitals that are at least half of a short word: SEND, LAs, DfE, PiP. Null for any other word. */
export function readAcronym(word: string): string | null {
  if (ONE_CAPITAL.test(word)) return null;
  const plain = word.replace(/['’]s$/, '');
  const letters = /^\p{Lu}[\p{Lu}\p{N}]*s$/u.test(plain) && plain.length > 2 ? plain.slice(0, -1) : plain;
  if (letters.length < 2 || letters.length > 8 || !/^\p{L}[\p{L}\p{N}]+$/u.test(letters)) return null;
  const capitals = letters.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals >= 2 && 2 * capitals >= letters.length ? letters.toUpperCase() : null;
}

/** What most words look like: one look, and they are known to be none. */
const ONE_CAPITAL = /^.?[a-z'’]*$/;

/** The stem of a word of substance; null for stop words and for numbers, which alone link nothing. */
export function stemOf(word: string): string | null {
  const folded = foldWord(word);
  return isPlain(folded) ? findStem(folded) : null;
}

const isPlain = (folded: string): boolean => folded.length > 1 && !/^\p{N}/u.test(folded) && !STOP_WORDS.has(folded);

function findStem(folded: string): string {
  const irregular = IRREGULAR[folded];
  if (irregular !== undefined && Object.hasOwn(IRREGULAR, folded)) return irregular;
  return /^[a-z]+$/.test(folded) ? stemmer(folded) : folded;
}

/** A word as it is compared. */
export interface WordTerms {
  /** Its stem, or an acronym under its mark; null for a word that says nothing. */
  readonly term: string | null;
  /** The same where capitals tell nothing. */
  readonly stem: string | null;
  readonly isAcronym: boolean;
}

export function readWordTerms(word: string): WordTerms {
  const stem = stemOf(word);
  const acronym = readAcronym(word);
  // "T Levels", "Plan B": a capital of its own names something, but for the article and the pronoun.
  const mark = /^[B-HJ-Z]$/.test(word) ? word : acronym;
  return { term: mark === null ? stem : ACRONYM_MARK + mark, stem, isAcronym: acronym !== null };
}

/** The term by which a word is compared. */
export const termOf = (word: string): string | null => readWordTerms(word).term;
