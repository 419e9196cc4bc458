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

/** The numbers that a string of digits stands for, between `from` and `to`, each turned by `toValue`. */
export function readDigits(
  digits: string,
  from: number,
  to: number,
  toValue: (number: number) => number = (number) => number,
): Float64Array {
  const values = Array.from(DIGITS, (_, digit) => toValue(from + (digit * (to - from)) / (DIGITS.length - 1)));
  const numbers = new Float64Array(digits.length);
  for (let i = 0; i < digits.length; i++) numbers[i] = values[DIGITS.indexOf(digits.charAt(i))] as number;
  return numbers;
}

export const splitList = (list: string, by: string): string[] => (list === '' ? [] : list.split(by));

const LEVELS = 'abcdefghijklmno';

/** Whole numbers from -7 to 7. */
export function readLevels(levels: string): Int8Array {
  const middle = LEVELS.charCodeAt(7);
  const numbers = new Int8Array(levels.length);
  for (let i = 0; i < levels.length; i++) numbers[i] = levels.charCodeAt(i) - middle;
  return numbers;
}
