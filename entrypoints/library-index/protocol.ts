import type { CrossReference } from '../../lib/domain/cross-reference';
import type { PartialDate } from '../../lib/domain/dates';
import type { Failure } from '../../lib/domain/errors';
import type { SpeechId } from '../../lib/domain/ids';
import type { Speech } from '../../lib/domain/speech';
import type { Passage, Transcript } from '../../lib/domain/transcript';

/** What the extension's pages ask the worker that holds the library index. */
export interface IndexQuestion {
  readonly speech: Speech;
  readonly transcript: Transcript;
  /** The passages asked about; null for the whole speech, best first over all. */
  readonly passages: readonly Passage[] | null;
  /** Only these speeches; null for all. */
  readonly among: readonly SpeechId[] | null;
  /** Leaves out what was surely said later; null for all. */
  readonly deliveredBefore: PartialDate | null;
  /** How many for the whole speech, or for each passage. */
  readonly limit: number;
}

export interface IndexAnswer {
  /** Best first; for passages, in their order. */
  readonly references: readonly CrossReference[];
  /** The speeches referred to. */
  readonly others: ReadonlyMap<SpeechId, Speech>;
  /** How many speeches were looked through. */
  readonly searched: number;
  /** Why the index is not kept for the next time; null where it is. */
  readonly keepFailure: Failure | null;
}

/** How far the work has come that is done before the answer. */
export interface IndexProgress {
  /** Speeches read into the index, or passages looked up. */
  readonly stage: 'indexing' | 'searching';
  readonly done: number;
  readonly of: number;
}

export type ToIndex =
  | { readonly id: number; readonly question: IndexQuestion }
  | { readonly id: number; readonly cancel: true };

/** A failure of null is a fault of our own, which the worker has logged. */
export type FromIndex =
  | { readonly id: number; readonly progress: IndexProgress }
  | { readonly id: number; readonly answer: IndexAnswer }
  | { readonly id: number; readonly failure: Failure | null };
