import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { compareHref } from '../../components/compare-href';
import { ThreadsLink } from '../../components/threads/ThreadsLink';
import type { SpeechId } from '../../lib/domain/ids';
import type { Thread } from '../../lib/domain/thread';
import type { PopupGateway } from './popup-gateway';

/** Where a stored speech leads: the threads that mention it, and a comparison with another. */
export function GlanceLinks({ speechId, gateway }: { speechId: SpeechId; gateway: PopupGateway }) {
  const threads = useThreads(speechId, gateway);
  return (
    <p class="sm-popup__links">
      <a class="sm-small" href={compareHref({ a: speechId })} target="_blank" rel="noopener">
        {i18n.t('compare.open')}
      </a>
      <ThreadsLink threads={threads} />
    </p>
  );
}

function useThreads(speechId: SpeechId, gateway: PopupGateway): readonly Thread[] {
  const [threads, setThreads] = useState<readonly Thread[]>([]);
  useEffect(() => {
    let isCurrent = true;
    setThreads([]);
    gateway.listThreads(speechId).then(
      (found) => isCurrent && setThreads(found),
      // The claims below say why the store can't be read.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [gateway, speechId]);
  return threads;
}
