import type { CrossReference, SaidBefore } from '../domain/cross-reference';
import type { SpeechId } from '../domain/ids';
import type { Passage, Transcript } from '../domain/transcript';
import { LibrarySearch, type PairedSpeeches, type SearchOptions } from './library-search';
import { type LibraryEntry, PassageIndex } from './passage-index';
import { packIndex, unpackIndex } from './serialise-index';
import { NO_TABLES, type SaidBeforeTables } from './tables';

export type { PairedSpeeches, PassagePair, SearchOptions } from './library-search';

export interface Asked {
  readonly speech: Pick<LibraryEntry['speech'], 'id'> & Partial<LibraryEntry['speech']>;
  readonly transcript: Transcript;
  readonly passage: Passage;
}

/** How far a search has come. */
export interface SearchProgress {
  readonly done: number;
  readonly of: number;
}

/** Past speeches, searched by passage. Fetches nothing; all is in memory. */
export interface LibraryIndex {
  /** Replaces the speech of the same id. Under 5 ms for a speech of 3,000 words, however many there are. */
  add(entry: LibraryEntry): void;
  /** Whether it was there. */
  remove(speechId: SpeechId): boolean;
  /** Number of speeches. */
  readonly size: number;
  /**
   * Pairs of passages of this speech and others, best first; no passage more than twice. At most 50,
   * unless told; fewer where what is left is hardly more than chance.
   */
  crossReferences(entry: LibraryEntry, options?: SearchOptions): CrossReference[];
  /** The same in slices, a passage a step: whoever drives it may show progress or stop between two. */
  crossReferenceSteps(entry: LibraryEntry, options?: SearchOptions): Generator<SearchProgress, CrossReference[], void>;
  /** Pairs of passages of two speeches, which need not be in the library, a passage a step. */
  pairSpeechSteps(earlier: LibraryEntry, later: LibraryEntry): Generator<SearchProgress, PairedSpeeches, void>;
  /** Passages of other speeches that share matter with a passage or with any words, best first. At most 20, unless told. */
  saidBefore(asked: Asked | string, options?: SearchOptions): SaidBefore[];
  serialise(): Uint8Array;
}

export interface LibraryOptions {
  /** What speeches in general say. Without tables the library's own speeches are all that is known. */
  readonly tables?: SaidBeforeTables;
}

export const createLibraryIndex = ({ tables = NO_TABLES }: LibraryOptions = {}): LibraryIndex =>
  wrapIndex(new PassageIndex(tables));

/**
 * Null for bytes that `serialise` of this version did not write, that are damaged, or that were written with tables of other
 * concepts. Tables are not among the bytes. The bytes are kept and must not be changed.
 */
export function restoreLibraryIndex(
  bytes: Uint8Array,
  { tables = NO_TABLES }: LibraryOptions = {},
): LibraryIndex | null {
  const index = unpackIndex(bytes, tables);
  return index && wrapIndex(index);
}

function wrapIndex(index: PassageIndex): LibraryIndex {
  const search = new LibrarySearch(index);
  return {
    add: (entry) => index.add(entry),
    remove: (speechId) => index.remove(speechId),
    get size() {
      return index.size;
    },
    crossReferences(entry, options) {
      const steps = search.findPairs(entry, options);
      for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
    },
    crossReferenceSteps: (entry, options) => search.findPairs(entry, options),
    pairSpeechSteps: (earlier, later) => search.pairSpeeches(earlier, later),
    saidBefore: (asked, options) =>
      typeof asked === 'string' ? search.findWords(asked, options) : search.findPassage(asked, options),
    serialise: () => packIndex(index),
  };
}
