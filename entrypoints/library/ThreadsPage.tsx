import { i18n } from '#i18n';
import { ThreadsView } from '../../components/threads/ThreadsView';
import { useLiveQuery } from '../../components/use-live-query';
import { LoadFailure } from './LoadFailure';
import type { LibraryGateway } from './library-gateway';

/** All threads. */
export function ThreadsPage({ gateway }: { gateway: LibraryGateway }) {
  const live = useLiveQuery(() => gateway.threads.watchThreads(), [gateway]);
  if (live.status === 'failed') return <LoadFailure gateway={gateway} error={live.error} />;
  if (live.status === 'loading') return <p role="status">{i18n.t('library.loading')}</p>;
  return <ThreadsView threads={live.value} />;
}
