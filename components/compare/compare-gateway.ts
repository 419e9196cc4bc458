import type { Failure, Result } from '../../lib/domain/errors';
import type { SpeechId } from '../../lib/domain/ids';
import type { Speech } from '../../lib/domain/speech';
import type { SpeechComparison } from '../../lib/domain/speech-comparison';
import type { StoredTranscript } from '../../lib/domain/speechmark-document';
import type { Progress, SaidBeforeGateway } from '../cross-references/said-before-gateway';
import type { LiveQuery } from '../use-live-query';
import type { ComparedText } from './compared-pair';

/** A speech with every dated text of it, the one read last first. */
export interface StoredTexts {
  readonly speech: Speech;
  readonly transcripts: readonly StoredTranscript[];
}

export interface CompareOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** Everything that the compare page needs of index and store. */
export interface CompareGateway {
  /** Stores the speeches that come with Speechmark, where they are not stored yet. */
  prepare(): Promise<Result<unknown>>;
  /** Newest first, the undated last; the bundled speeches among them. */
  listSpeeches(): Promise<readonly Speech[]>;
  /** Null while the speech is not stored. */
  watchSpeech(id: SpeechId): LiveQuery<StoredTexts | null>;
  /** A failure of null is a fault of our own, which is logged. Rejects when the signal is aborted. */
  compare(a: ComparedText, b: ComparedText, options: CompareOptions): Promise<Result<SpeechComparison> | null>;
  /** What the reader says of pairs. */
  readonly links: SaidBeforeGateway;
  /** Whether single keys act; on until the reader turns them off. */
  recallKeys(): Promise<boolean>;
  keepKeys(areOn: boolean): void;
  toFailure(error: unknown): Failure;
}
