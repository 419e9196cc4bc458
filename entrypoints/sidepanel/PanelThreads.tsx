import { ThreadsLink } from '../../components/threads/ThreadsLink';
import type { Thread } from '../../lib/domain/thread';

/** The way to the threads that mention the speech. */
export function PanelThreads({ threads }: { threads: readonly Thread[] }) {
  if (threads.length === 0) return null;
  return (
    <p class="sm-panel__threads">
      <ThreadsLink threads={threads} />
    </p>
  );
}
