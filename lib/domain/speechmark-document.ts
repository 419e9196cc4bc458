import type { Claim, Tag } from './claim';
import type { Instant } from './dates';
import type { CoderId, SpeechId, TranscriptId } from './ids';
import type { ReferenceAnswer } from './reference-answer';
import type { SavedFilter } from './saved-filter';
import type { Speech } from './speech';
import type { SpeechFacts } from './speech-facts';
import type { Thread } from './thread';
import type { Transcript } from './transcript';

/** When and from where a transcript's text was read. Reading the same text twice adds one of these, not a transcript. */
export interface TranscriptReading {
  readonly at: Instant;
  /** An address, or a description of the file. */
  readonly from: string;
  /** What the page said of the speech then; absent where it was not noted. */
  readonly facts?: SpeechFacts;
  /** Set where the page had been altered in the browser: no copy of what its publisher wrote. */
  readonly altered?: true;
}

/** A transcript as kept: whose it is and every time it was met. */
export interface StoredTranscript extends Transcript {
  readonly speechId: SpeechId;
  /** Oldest first, at least one. */
  readonly readings: readonly TranscriptReading[];
  /** The file or the text that it was read from, as it was; only in documents, for it is of no use from day to day. */
  readonly original?: Original;
}

/** What a transcript was read from, where that was no page of GOV.UK. */
export interface Original {
  /** Of the file; null for pasted text. */
  readonly name: string | null;
  readonly text: string;
}

/** Someone who marks. */
export interface Coder {
  readonly id: CoderId;
  readonly name: string;
}

/**
 * Raised when the meaning of a field changes or one comes that an older program would have to drop; never edited once it
 * has been written to users' files. Version 2 brought claims attached to other words, what pages said at each reading,
 * and watched speeches, version 3 answers to cross-references and which copies were seen, version 4 threads, saved filters and
 * originals of imported texts, version 5 notes on links and mentions of speeches that are not
 * in the file; a file of an older version is one without them.
 */
export const DOCUMENT_VERSION = 5;

/** A text and the moment up to which a reader knows what a speech's page said. */
export interface SeenCopy {
  readonly speechId: SpeechId;
  readonly transcriptId: TranscriptId;
  readonly at: Instant;
}

/** Speechmark JSON: everything about some speeches, without loss, tombstones included. The only format that is read back whole. */
export interface SpeechmarkDocument {
  readonly format: 'speechmark';
  readonly version: typeof DOCUMENT_VERSION;
  /** When the file was written. */
  readonly exportedAt: Instant;
  /** The version of the program that wrote it. */
  readonly generator: string;
  readonly coders: readonly Coder[];
  readonly speeches: readonly Speech[];
  /** Further names of the speeches, beyond those that follow from their fields and texts. */
  readonly aliases: readonly { readonly alias: string; readonly speechId: SpeechId }[];
  readonly transcripts: readonly StoredTranscript[];
  readonly tags: readonly Tag[];
  readonly claims: readonly Claim[];
  /** Speeches whose pages the reader wants compared at each visit, claims or not. */
  readonly watched: readonly SpeechId[];
  /** What the reader said of passages that belong together, or don't. */
  readonly references: readonly ReferenceAnswer[];
  /** Threads that the reader made or changed, with every speech that they mention. */
  readonly threads: readonly Thread[];
  /** Filters of the library page that the reader gave a name. */
  readonly filters: readonly SavedFilter[];
  /** Of speeches whose pages have changed: the copy that the reader knew. Absent where none has. */
  readonly seen?: readonly SeenCopy[];
}
