import type { LiveQuery } from '../../components/use-live-query';
import type { SpeechCopies } from '../../lib/domain/copy-runs';
import type { Result } from '../../lib/domain/errors';
import type { SpeechId } from '../../lib/domain/ids';
import type { KnownCopy } from '../../lib/messaging/protocol';
import { watchCopies } from '../../lib/store/live';
import type { OpenStore } from '../background/open-store';

/** What a surface needs to tell of a page's changes. */
export interface CopyGateway {
  /** Null while the speech is not stored. */
  watchCopies(speechId: SpeechId): LiveQuery<SpeechCopies | null>;
  /** The reader knows of every change up to this copy. */
  acknowledgeChanges(speechId: SpeechId, seen: KnownCopy): Promise<Result<unknown>>;
  /** Compares the page at each visit, claims or not, or no longer. */
  watchForChanges(speechId: SpeechId, isWatched: boolean): Promise<Result<unknown>>;
}

export function createCopyGateway({ context, handlers }: OpenStore): CopyGateway {
  return {
    watchCopies: (speechId) => watchCopies(context.db, speechId),
    acknowledgeChanges: (speechId, seen) => handlers.acknowledgeChanges({ speechId, seen }),
    watchForChanges: (speechId, isWatched) => handlers.watchSpeech({ speechId, reading: null, isWatched }),
  };
}
