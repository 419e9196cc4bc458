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
  /** Names that many speakers use, whatever they speak of: "secretary of state". */
  readonly names: { readonly runs: string; readonly speakers: string };
  /** "SEND:special educational needs and disabilities|…". */
  readonly concepts: string;
  /** A vector for each of the first terms: one letter of `LEVELS` a number. */
  readonly vectors: { readonly terms: number; readonly dimensions: number; readonly levels: string };
}

/** For a library without tables: nothing is known of other speeches. */
export const NO_TABLES: SaidBeforeTables = {
  version: 1,
  passages: 0,
  speeches: 0,
  terms: { stems: '', passages: '', gathering: '' },
  formulas: { runs: '', speakers: '' },
  names: { runs: '', speakers: '' },
  concepts: '',
  vectors: { terms: 0, dimensions: 0, levels: '' },
};

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The numbers that a string of digits stands for, between `from` and `to`. */
export function readDigits(digits: string, from: number, to: number): number[] {
  return [...digits].map((digit) => from + (DIGITS.indexOf(digit) * (to - from)) / (DIGITS.length - 1));
}

export const splitList = (list: string, by: string): string[] => (list === '' ? [] : list.split(by));

const LEVELS = 'abcdefghijklmno';

/** Whole numbers from -7 to 7. */
export const readLevels = (levels: string): Int8Array =>
  Int8Array.from(levels, (letter) => letter.charCodeAt(0) - LEVELS.charCodeAt(7));
