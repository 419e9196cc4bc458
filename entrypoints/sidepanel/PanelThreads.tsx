import { ThreadsLink } from '../../components/threads/ThreadsLink';
import { useLiveQuery } from '../../components/use-live-query';
import type { SpeechId } from '../../lib/domain/ids';
import type { PanelGateway } from './panel-gateway';

/** The way to the threads that mention the speech. Silent where the store can't be read: the claims say so. */
export function PanelThreads({ speechId, gateway }: { speechId: SpeechId; gateway: PanelGateway }) {
  const threads = useLiveQuery(() => gateway.watchThreads(speechId), [gateway, speechId]);
  if (threads.status !== 'ready' || threads.value.length === 0) return null;
  return (
    <p class="sm-panel__threads">
      <ThreadsLink threads={threads.value} />
    </p>
  );
}
