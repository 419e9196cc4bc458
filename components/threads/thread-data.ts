import type { Relation } from '../../lib/domain/cross-reference';
import type { Result } from '../../lib/domain/errors';
import type { CoderId, SpeechId, ThreadId } from '../../lib/domain/ids';
import type { Speech } from '../../lib/domain/speech';
import type { Mention, Thread } from '../../lib/domain/thread';
import type { LiveQuery } from '../use-live-query';

/** A thread with what its page shows of the speeches around it. */
export interface ThreadData {
  readonly thread: Thread;
  /** The speeches mentioned, as far as they are stored. */
  readonly speeches: ReadonlyMap<SpeechId, Speech>;
  /** UTF-16 units of each text a mention stands in, by `keyOfText`. */
  readonly lengths: ReadonlyMap<string, number>;
  /** What else the same speakers and departments said. */
  readonly related: readonly Speech[];
  /** Whoever marks here; null before the first mark. */
  readonly coder: CoderId | null;
}

export const keyOfText = ({ target }: Pick<Mention, 'target'>): string => `${target.speechId} ${target.transcriptId}`;

/** A passage that may belong to a thread. */
export interface SuggestedMention {
  readonly key: string;
  readonly target: Mention['target'];
  readonly speech: Speech;
  readonly relation: Relation | null;
  /** In words, most telling first. */
  readonly reasons: readonly string[];
}

/** What can be done to a thread; each answers with the thread as it then is. */
export interface ThreadGateway {
  watchThreads(): LiveQuery<readonly ThreadData[]>;
  /** Null where it is not stored, or was deleted. */
  watchThread(id: ThreadId): LiveQuery<ThreadData | null>;
  editThread(id: ThreadId, changes: { title?: string; note?: string }): Promise<Result<Thread>>;
  editMention(
    id: ThreadId,
    target: Mention['target'],
    changes: { figure?: string | null; relation?: Relation | null; note?: string },
  ): Promise<Result<Thread>>;
  removeMention(id: ThreadId, target: Mention['target']): Promise<Result<Thread>>;
  addMention(id: ThreadId, mention: SuggestedMention): Promise<Result<Thread>>;
  deleteThread(id: ThreadId): Promise<Result<Thread>>;
  undoThread(before: Thread): Promise<Result<Thread>>;
  /** Looks through the library for what was said of the same matter. Rejects when the signal is aborted. */
  suggestMentions(data: ThreadData, signal: AbortSignal): Promise<Result<readonly SuggestedMention[]> | null>;
}
