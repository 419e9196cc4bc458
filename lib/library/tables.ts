/**
 * What speeches in general say, as shipped: strings, so that it is small and can be looked at. One digit of `DIGITS` stands
 * for one number. Made by scripts/build-said-before-tables.mjs.
 */
export interface SaidBeforeTables {
  readonly version: number;
  /** How many passages and speeches they were learnt from. */
  readonly passages: number;
  readonly speeches: number;
  readonly terms: { readonly stems: string; readonly passages: string; readonly gathering: string };
  /** Runs of words that many speakers use, once a speech. */
  readonly formulas: { readonly runs: string; readonly speakers: string };
  /** "SEND:special educational needs and disabilities|…". */
  readonly concepts: string;
  /** "fund money 60|…": two terms that are used for one thing, and how surely, in percent. */
  readonly sameThing?: string;
}

/** For a library without tables: nothing is known of other speeches. */
export const NO_TABLES: SaidBeforeTables = {
  version: 1,
  passages: 0,
  speeches: 0,
  terms: { stems: '', passages: '', gathering: '' },
  formulas: { runs: '', speakers: '' },
  concepts: '',
};

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The numbers that a string of digits stands for, between `from` and `to`. */
export function readDigits(digits: string, from: number, to: number): number[] {
  return [...digits].map((digit) => from + (DIGITS.indexOf(digit) * (to - from)) / (DIGITS.length - 1));
}

export const splitList = (list: string, by: string): string[] => (list === '' ? [] : list.split(by));
