import { i18n } from '#i18n';
import type { Thread } from '../../lib/domain/thread';
import { formatRoute } from '../library/route';

/** How many threads mention a speech; leads to the list of threads, or, where it is one, to that. */
export function ThreadsLink({ threads }: { threads: readonly Thread[] }) {
  const [only] = threads;
  if (!only) return null;
  const route = threads.length === 1 ? formatRoute({ page: 'thread', id: only.id }) : formatRoute({ page: 'threads' });
  return (
    <a class="sm-small" href={`/library.html${route}`} target="_blank" rel="noopener">
      {i18n.t('threads.count', threads.length)}
    </a>
  );
}
