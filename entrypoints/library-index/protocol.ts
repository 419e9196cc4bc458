import type { Progress, SaidBeforeAnswer } from '../../components/cross-references/said-before-gateway';
import type { PartialDate } from '../../lib/domain/dates';
import type { Failure } from '../../lib/domain/errors';
import type { SpeechId } from '../../lib/domain/ids';
import type { Speech } from '../../lib/domain/speech';
import type { SpeechComparison } from '../../lib/domain/speech-comparison';
import type { Passage, Transcript } from '../../lib/domain/transcript';
import type { SpeechVersion } from '../../lib/library/compare-versions';

/** What was said before: asked by the extension's pages of the worker that holds the library index. */
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

/** Two texts to be compared. They need not be stored, and the rest of the library has no say. */
export interface CompareQuestion {
  readonly compare: readonly [SpeechVersion, SpeechVersion];
}

export type WorkerQuestion = IndexQuestion | CompareQuestion;

/** What the surfaces show is what the worker answers. */
export type IndexAnswer = SaidBeforeAnswer;
export type AnswerTo<Question extends WorkerQuestion> = Question extends CompareQuestion
  ? SpeechComparison
  : IndexAnswer;
export type IndexProgress = Progress;

export type ToIndex =
  | { readonly id: number; readonly question: WorkerQuestion }
  | { readonly id: number; readonly cancel: true };

/** A failure of null is a fault of our own, which the worker has logged. */
export type FromIndex =
  /** Comes first: a lock that the worker holds as long as it lives, so that whoever gets it knows that it is gone. */
  | { readonly lifeLock: string }
  | { readonly id: number; readonly progress: IndexProgress }
  | { readonly id: number; readonly answer: AnswerTo<WorkerQuestion> }
  | { readonly id: number; readonly failure: Failure | null };
