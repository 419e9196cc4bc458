import { Dexie, type Table } from 'dexie';
import type { Claim, Tag } from '../domain/claim';
import type { ClaimTypeId } from '../domain/claim-types';
import type { Instant } from '../domain/dates';
import type { ClaimId, CoderId, FilterId, SpeechId, TagId, ThreadId, TranscriptId } from '../domain/ids';
import type { ImportRun, ListedAddress } from '../domain/import-run';
import type { MissingPage } from '../domain/missing-page';
import type { ReferenceAnswer } from '../domain/reference-answer';
import type { SavedFilter } from '../domain/saved-filter';
import type { Speech } from '../domain/speech';
import type { Coder, StoredTranscript } from '../domain/speechmark-document';
import type { Thread } from '../domain/thread';
import { DATABASE_VERSION, declareVersions } from './migrations';
import type { PackedOriginal, PackedText } from './pack-text';

/** A claim with what its indexes need. */
export interface ClaimRow extends Claim {
  readonly speechId: SpeechId;
  /** When it was marked; absent while it is deleted, so that indexes over it hold living claims only. */
  readonly markedAt?: Instant;
  /** Raised with every write of any claim or speech (`revision.ts`); absent in rows that an older program wrote last. */
  readonly revision?: number;
  /** One key for each type and tag, ending in `markedAt`, so that the claims of one come in order; absent like it. */
  readonly listed?: readonly string[];
}

export interface TranscriptRow extends Omit<StoredTranscript, 'text' | 'blocks' | 'original'> {
  readonly packed: PackedText;
  /** Of the text, in UTF-16 units. */
  readonly length: number;
  /** One short hash per passage, in order (`lib/text/passage-prints.ts`). */
  readonly prints: readonly number[];
  /** A few of them, by which a page with other names is recognised (`find-speech.ts`). */
  readonly sample: readonly number[];
  /** What it was read from, deflated. */
  readonly original?: PackedOriginal;
}

/** One name of one speech; see `lib/domain/speech-aliases.ts` and `aliases.ts`. */
export interface AliasRow {
  readonly alias: string;
  readonly speechId: SpeechId;
}

/** What the list of speeches shows, kept up to date with every write so that it never has to read the claims. */
export interface TallyRow {
  readonly speechId: SpeechId;
  /** Living claims. */
  readonly claims: number;
  /** Living claims with a type; a claim with two types counts for both, one without for `none`. */
  readonly byType: Readonly<Partial<Record<ClaimTypeId | 'none', number>>>;
  readonly lastMarkedAt: Instant | null;
  /** When any of its transcripts was last read. */
  readonly lastReadAt: Instant | null;
  /** Of the last write of the speech, its texts or claims; absent like that of a claim. */
  readonly revision?: number;
  /** Of the last change of what is known of the speech itself; absent where there was none since it was stored. */
  readonly factsRevision?: number;
}

/** What the reader wants of a speech's page and knows of it; absent until it is watched, or has changed or gone. */
export interface WatchRow {
  readonly speechId: SpeechId;
  /** Compared at each visit though nothing is marked. */
  readonly isWatched: boolean;
  /** The text and the moment up to which changes are no news. Null until a second reading comes. */
  readonly known: { readonly transcriptId: TranscriptId; readonly at: Instant } | null;
  /** What was found at its address instead when it was asked for last. */
  readonly missing?: MissingPage | null;
}

/** An answer under its key (`lib/text/match-reference.ts`), with the speeches of its two ends. */
export interface AnswerRow extends ReferenceAnswer {
  readonly key: string;
  readonly speechIds: readonly SpeechId[];
}

/** A thread with the speeches that it mentions, or did. */
export interface ThreadRow extends Thread {
  readonly speechIds: readonly SpeechId[];
}

/**
 * A run of adding many speeches, kept so that it can be taken up again, under `run …`; and what it has still to ask for, some
 * hundred addresses a row, under `list …`: the run is written with every speech, its list once.
 */
export type ImportRow =
  | { readonly id: string; readonly kind: 'run'; readonly run: ImportRun }
  | { readonly id: string; readonly kind: 'list'; readonly pages: readonly ListedAddress[] };

export interface MetaRow {
  readonly key: 'coder' | 'device' | 'lastAt' | 'bundled' | 'revision';
  readonly value: string;
}

export interface SpeechmarkDatabase extends Dexie {
  readonly speeches: Table<Speech, SpeechId>;
  readonly aliases: Table<AliasRow, string>;
  readonly transcripts: Table<TranscriptRow, [SpeechId, TranscriptId]>;
  readonly claims: Table<ClaimRow, ClaimId>;
  readonly tags: Table<Tag, TagId>;
  readonly coders: Table<Coder, CoderId>;
  readonly tallies: Table<TallyRow, SpeechId>;
  readonly watches: Table<WatchRow, SpeechId>;
  readonly answers: Table<AnswerRow, string>;
  readonly threads: Table<ThreadRow, ThreadId>;
  readonly filters: Table<SavedFilter, FilterId>;
  readonly imports: Table<ImportRow, ImportRow['id']>;
  readonly meta: Table<MetaRow, MetaRow['key']>;
}

/** Opens by itself at the first use, and again after another connection had it closed. */
export function createDatabase(name = 'speechmark'): SpeechmarkDatabase {
  const db = new Dexie(name, {
    indexedDB: neverAnOlderProgram(indexedDB),
    // In Firefox too, whatever the name says: what is said to be stored is on the disk, not with the system on its way there.
    chromeTransactionDurability: 'strict',
  }) as SpeechmarkDatabase;
  declareVersions(db);
  return db;
}

/**
 * Meeting a database of a newer version, Dexie 4 opens it without asking for one and even adds to it what it misses. An
 * older program that writes rows the newer one can't read loses claims, so the second request is refused like the first.
 */
function neverAnOlderProgram(factory: IDBFactory): IDBFactory {
  return {
    open: (name, version) => factory.open(name, version ?? DATABASE_VERSION * 10),
    deleteDatabase: (name) => factory.deleteDatabase(name),
    databases: () => factory.databases(),
    cmp: (a, b) => factory.cmp(a, b),
  };
}

/** One transaction over everything: what belongs together is written together or not at all. */
export function inOneTransaction<Value>(db: SpeechmarkDatabase, work: () => Promise<Value>): Promise<Value> {
  return db.transaction('rw', db.tables, work);
}

/** The same for reads, so that what is read belongs together. */
export function inOneView<Value>(db: SpeechmarkDatabase, work: () => Promise<Value>): Promise<Value> {
  return db.transaction('r', db.tables, work);
}
