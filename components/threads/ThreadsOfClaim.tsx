import { i18n } from '#i18n';
import type { Claim } from '../../lib/domain/claim';
import { type Thread, threadsOfWords } from '../../lib/domain/thread';
import { formatRoute } from '../library/route';

/** The ways to the threads that mention a claim's words; nothing where none does. */
export function ThreadsOfClaim({ claim, threads }: { claim: Claim; threads: readonly Thread[] }) {
  const own = threadsOfWords(threads, claim.target);
  if (own.length === 0) return null;
  return (
    <ul class="sm-claim__threads sm-small" aria-label={i18n.t('claim.threads')}>
      {own.map(({ id, title }) => (
        <li key={id}>
          <span class="sm-quiet">{i18n.t('claim.thread')} </span>
          <a href={`/library.html${formatRoute({ page: 'thread', id })}`} target="_blank" rel="noopener">
            {title.value}
          </a>
        </li>
      ))}
    </ul>
  );
}
