import type { CrossReference, Relation } from '../../lib/domain/cross-reference';
import type { Failure, Result } from '../../lib/domain/errors';
import type { CoderId, SpeechId } from '../../lib/domain/ids';
import type { Reading } from '../../lib/domain/reading';
import type { ReferenceAnswer, ReferenceVerdict } from '../../lib/domain/reference-answer';
import type { Speech } from '../../lib/domain/speech';
import type { Passage } from '../../lib/domain/transcript';
import type { LiveQuery } from '../use-live-query';
import type { LinkThreads } from './AddToThread';
import type { ListChoice } from './arrange-links';
import type { LinkedPassages } from './join-answers';

/** A text that is asked about: a page as it was read, under the id its speech is stored by, if it is. */
export interface AskedText extends Pick<Reading, 'speech' | 'transcript' | 'readAt'> {
  /** Whether scripts or a translating browser have worked on the words since they were read. */
  readonly altered?: boolean;
  /** Set where it is the text that is stored: to ask about it is no reading of the page. */
  readonly isStored?: boolean;
  readonly speechId: SpeechId | null;
}

/** How far the work has come that is done before the answer: speeches read into the index, or passages looked up. */
export interface Progress {
  readonly stage: 'indexing' | 'searching';
  readonly done: number;
  readonly of: number;
  /** Whether an index is read in again because the kept one is of another version of the extension. */
  readonly isAnew?: boolean;
}

export interface SaidBeforeAnswer {
  /** Best first; for passages, in their order. */
  readonly references: readonly CrossReference[];
  /** The speeches referred to. */
  readonly others: ReadonlyMap<SpeechId, Speech>;
  /** How many speeches were looked through. */
  readonly searched: number;
  /** Why the index is not kept for the next time; null where it is. */
  readonly keepFailure: Failure | null;
}

export interface SaidBeforeOptions {
  /** Null for the whole speech. */
  readonly passages: readonly Passage[] | null;
  /** One other speech; null for all. */
  readonly among: SpeechId | null;
  readonly limit: number;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** What the reader chose to see of one text, kept while the browser runs. */
export interface SaidBeforeChoice {
  readonly list: ListChoice;
  readonly among: SpeechId | null;
}

/** Everything that "said before" needs of index and store. */
export interface SaidBeforeGateway {
  /** A failure of null is a fault of our own, which is logged. Rejects when the signal is aborted. */
  findSaidBefore(text: AskedText, options: SaidBeforeOptions): Promise<Result<SaidBeforeAnswer> | null>;
  /** Answers to links of a speech, and the speeches at their other ends. */
  watchAnswers(speechId: SpeechId): LiveQuery<KeptLinks>;
  /** Every other speech that can be chosen to look through. */
  listOthers(text: AskedText): Promise<readonly Speech[]>;
  answerLink(text: AskedText, link: LinkedPassages, said: SaidOfLink): Promise<Result<unknown>>;
  /** Stores the text, and opens the page at the address that is made of the id it then has. */
  openCompare(text: AskedText, hrefOf: (speechId: SpeechId) => string): Promise<Result<unknown>>;
  /** The ways of a link into a thread. */
  readonly threads: LinkThreads;
  recallChoice(text: AskedText): Promise<SaidBeforeChoice | null>;
  keepChoice(text: AskedText, choice: SaidBeforeChoice): void;
}

export interface KeptLinks {
  readonly answers: readonly ReferenceAnswer[];
  readonly others: ReadonlyMap<SpeechId, Speech>;
  /** Who marks here; null before the first mark. */
  readonly coder: CoderId | null;
}

export interface SaidOfLink {
  readonly verdict?: ReferenceVerdict;
  readonly relation?: Relation | null;
  /** The own note; empty takes it away. */
  readonly note?: string;
}
