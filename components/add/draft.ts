import type { PartialDate } from '../../lib/domain/dates';
import type { Failure } from '../../lib/domain/errors';
import type { SpeechId } from '../../lib/domain/ids';
import type { Speech } from '../../lib/domain/speech';
import type { Removal } from '../../lib/text/parse-transcript';

/** A speech read from a file or a pasted text, not stored yet, as the list of them shows it. */
export interface DraftSummary {
  readonly key: number;
  /** Null for pasted text. */
  readonly fileName: string | null;
  readonly title: string;
  readonly speaker: string | null;
  readonly date: PartialDate | null;
  readonly words: number;
  /** Lines that are left out. */
  readonly removed: number;
  /** The stored speech that it is. */
  readonly known: { readonly id: SpeechId; readonly title: string; readonly isSameText: boolean } | null;
  /** Another draft with the same words. */
  readonly twin: string | null;
}

/** One draft in full. */
export interface DraftDetail {
  readonly speech: Speech;
  readonly text: string;
  readonly removed: readonly Removal[];
}

/** What the reader can say of a draft. */
export interface DraftChanges {
  readonly title?: string;
  readonly speaker?: string;
  readonly role?: string;
  readonly deliveredOn?: string;
  readonly event?: string;
  readonly place?: string;
  readonly source?: string;
}

/** Why a file gave no draft. */
export type FileProblem = 'empty' | 'too large' | 'other kind' | 'pdf' | 'speechmark' | 'no words' | 'unreadable';

export interface RefusedFile {
  readonly fileName: string | null;
  readonly problem: FileProblem;
  /** Of a file of many records: how many of them. */
  readonly count: number;
}

export interface AddOutcome {
  readonly added: readonly SpeechId[];
  /** Keys of drafts that were not stored. */
  readonly left: readonly number[];
  /** What stopped it; what was added before stays. */
  readonly failure: Failure | null;
}

/** Holds drafts, away from the page's thread, until they are stored or dropped. */
export interface DraftDesk {
  readText(text: string, fileName: string | null): Promise<DraftSummary[]>;
  /** One speech a line; gives them as they are read, and how many lines held none. */
  readRecords(file: Blob, fileName: string, onDrafts: (drafts: DraftSummary[]) => void): Promise<number>;
  /** Drafts that were read elsewhere, from HTML. */
  take(drafts: readonly TakenDraft[]): Promise<DraftSummary[]>;
  look(key: number): Promise<DraftDetail | null>;
  edit(key: number, changes: DraftChanges): Promise<DraftSummary | null>;
  drop(keys: readonly number[]): Promise<void>;
  /** Stores them in the order of the keys. */
  add(keys: readonly number[], onProgress: (done: number) => void): Promise<AddOutcome>;
  /** Ends `add` after what is being stored. */
  stop(): void;
  close(): void;
}

export interface TakenDraft {
  readonly draft: import('../../lib/text/read-draft').Draft;
  readonly fileName: string | null;
}
