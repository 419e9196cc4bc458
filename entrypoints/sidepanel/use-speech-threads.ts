import { type LiveQuery, useLiveQuery } from '../../components/use-live-query';
import type { SpeechId } from '../../lib/domain/ids';
import type { Thread } from '../../lib/domain/thread';
import type { PanelGateway } from './panel-gateway';

const NONE: readonly Thread[] = [];
const NO_THREADS: LiveQuery<readonly Thread[]> = {
  subscribe({ next }) {
    next(NONE);
    return { unsubscribe: () => undefined };
  },
};

/** Threads that mention the speech; none of one that is not stored, nor where the store can't be read: the claims say so. */
export function useSpeechThreads(speechId: SpeechId | null, gateway: PanelGateway): readonly Thread[] {
  const threads = useLiveQuery(() => (speechId ? gateway.watchThreads(speechId) : NO_THREADS), [gateway, speechId]);
  return threads.status === 'ready' ? threads.value : NONE;
}
