import { hashTextShort } from '../text/hash-text';
import type { Definition } from './find-concepts';
import { foldWord } from './read-terms';
import { readDigits, readLevels, type SaidBeforeTables, splitList } from './tables';

/** What is known of a term beyond the reader's own library. */
export interface TermBackground {
  /** Passages of the corpus that have it. */
  readonly passages: number;
  /** The logarithm of how much its uses gather in few speeches: above 0 it is what a speech is about, not how one speaks. */
  readonly gathering: number;
}

/** The shipped tables, read. */
export interface Background {
  readonly passages: number;
  readonly terms: ReadonlyMap<string, TermBackground>;
  /** What is left of the weight of words that stand in a formula or in a common name, by the hash of the run. */
  readonly formulas: ReadonlyMap<number, number>;
  readonly definitions: readonly Definition[];
  /** Terms used in the same company have vectors near one another. */
  readonly vectors: TermVectors;
}

export interface TermVectors {
  readonly dimensions: number;
  /** For each term the number of its vector among `values`. */
  readonly places: ReadonlyMap<string, number>;
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
  const passages = readDigits(tables.terms.passages, 0, 12.6);
  const gathering = readDigits(tables.terms.gathering, -0.5, 2.5);
  const stems = splitList(tables.terms.stems, ' ');
  return {
    passages: tables.passages,
    terms: new Map(
      stems.map((stem, i) => [stem, { passages: Math.exp(passages[i] as number), gathering: gathering[i] as number }]),
    ),
    formulas: new Map([...readRuns(tables.formulas, formulaShare), ...readRuns(tables.names, nameShare)]),
    definitions: splitList(tables.concepts, '|').map((entry) => {
      const [acronym = '', words = ''] = entry.split(':');
      return { acronym, words: words.split(' ') };
    }),
    vectors: {
      dimensions: tables.vectors.dimensions,
      places: new Map(stems.slice(0, tables.vectors.terms).map((stem, place) => [stem, place])),
      values: readLevels(tables.vectors.levels),
    },
  };
}

const readRuns = (
  { runs, speakers }: { readonly runs: string; readonly speakers: string },
  toShare: (speakers: number) => number,
): [number, number][] => {
  const counts = readDigits(speakers, 2.4, 6);
  return splitList(runs, '|').map((run, i) => [hashRun(run.split(' ')), toShare(Math.exp(counts[i] as number))]);
};

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

const hashRun = (words: readonly string[]): number =>
  words.reduce((hash, word) => addToRun(hash, hashTextShort(foldWord(word)) | 0), RUN_START);
