import { hashTextShort } from '../text/hash-text';
import type { Definition } from './find-concepts';
import { foldWord, termOf } from './read-terms';
import { readDigits, readLevels, type SaidBeforeTables, splitList } from './tables';

/** The shipped tables, read. */
export interface Background {
  /** Of the corpus. */
  readonly passages: number;
  /** The number of each term that the corpus knows. */
  readonly terms: ReadonlyMap<string, number>;
  /** By that number: in how many passages of the corpus it stands. */
  readonly passagesWith: Float64Array;
  /**
   * By that number: the logarithm of how much its uses gather in few speeches. Above 0 it is what a speech is about, not how
   * one speaks.
   */
  readonly gathering: Float64Array;
  /** What is left of the weight of words that stand in a formula or in a common name, by the hash of the run. */
  readonly formulas: ReadonlyMap<number, number>;
  /** Concepts that have an acronym, each with the terms of its long form. */
  readonly definitions: readonly (Definition & { readonly terms: readonly string[] })[];
  /** Terms used in the same company have vectors near one another. */
  readonly vectors: TermVectors;
}

export interface TermVectors {
  readonly dimensions: number;
  /** By the number of the term, of so many as there are. */
  readonly values: Int8Array;
}

/** Read once, however many libraries there are. */
const known = new WeakMap<SaidBeforeTables, Background>();

export function readTables(tables: SaidBeforeTables): Background {
  const background = known.get(tables) ?? unpackTables(tables);
  known.set(tables, background);
  return background;
}

function unpackTables(tables: SaidBeforeTables): Background {
  return {
    passages: tables.passages,
    terms: new Map(splitList(tables.terms.stems, ' ').map((stem, number) => [stem, number])),
    passagesWith: readDigits(tables.terms.passages, 0, 12.6, Math.exp),
    gathering: readDigits(tables.terms.gathering, -0.5, 2.5),
    formulas: readRuns([tables.formulas, formulaShare], [tables.names, nameShare]),
    definitions: splitList(tables.concepts, '|').map((entry) => {
      const [acronym = '', words = ''] = entry.split(':');
      const long = words.split(' ');
      return {
        acronym,
        words: long,
        terms: long.map(termOf).filter((term) => term !== null),
      };
    }),
    vectors: { dimensions: tables.vectors.dimensions, values: readLevels(tables.vectors.levels) },
  };
}

type Runs = readonly [
  { readonly runs: string; readonly speakers: string },
  /** What is left of the weight of a run that so many say. */
  toShare: (speakers: number) => number,
];

function readRuns(...tables: readonly Runs[]): Map<number, number> {
  const read = new Map<number, number>();
  const hashRun = makeHashRun();
  for (const [{ runs, speakers }, toShare] of tables) {
    const shares = readDigits(speakers, 2.4, 6, (count) => toShare(Math.exp(count)));
    splitList(runs, '|').forEach((run, i) => {
      read.set(hashRun(run), shares[i] as number);
    });
  }
  return read;
}

/** The more speakers say a run of words, the less it says: .77 of the weight at 25 of 369 speakers, .35 from 96 on. */
const formulaShare = (speakers: number): number =>
  1 - 0.65 * Math.min(1, Math.max(0, Math.log(speakers / 12) / Math.log(8)));
/** Names say more than formulas: .85 at 10 speakers, .3 from 60 on. */
const nameShare = (speakers: number): number =>
  1 - 0.7 * Math.min(1, Math.max(0, Math.log(speakers / 6) / Math.log(10)));

/** One step of the hash of a run of words, each given by the hash of its folded form. */
export const addToRun = (hash: number, fold: number): number =>
  Math.imul(hash, 0x01000193) ^ Math.imul(fold, 0x9e3779b1);
export const RUN_START = 0x811c9dc5 | 0;

/** Hashes runs of words that have many words in common. */
function makeHashRun(): (run: string) => number {
  const known = new Map<string, number>();
  const hashWord = (word: string): number => {
    let hash = known.get(word);
    if (hash === undefined) {
      hash = hashTextShort(foldWord(word)) | 0;
      known.set(word, hash);
    }
    return hash;
  };
  return (run) => run.split(' ').reduce((hash, word) => addToRun(hash, hashWord(word)), RUN_START);
}
