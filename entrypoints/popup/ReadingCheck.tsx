import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SpeechPage } from '../../lib/messaging/active-page';
import { LARGE_DISAGREEMENT } from '../../lib/page/check-transcript';
import type { PopupGateway } from './popup-gateway';

interface ReadingCheckProps {
  readonly tabId: number;
  readonly page: SpeechPage;
  readonly gateway: PopupGateway;
}

/** One line where the two readings of the page differ much, and nothing where they agree. Looked for when all is quiet. */
export function ReadingCheck({ tabId, page, gateway }: ReadingCheckProps) {
  const share = useAgreement(tabId, page, gateway);
  return (
    <div role="status">
      {share !== null && share < LARGE_DISAGREEMENT && (
        <p class="sm-small sm-quiet">{i18n.t('popup.readingsDiffer', { percent: Math.round(share * 100) })}</p>
      )}
    </div>
  );
}

/** Asked once per text: claims that come and go don't change it. */
function useAgreement(tabId: number, page: SpeechPage, gateway: PopupGateway): number | null {
  const [share, setShare] = useState<number | null>(null);
  const { hash } = page.transcript;
  useEffect(() => {
    let isCurrent = true;
    setShare(null);
    const check = requestIdleCallback(() => {
      gateway.checkReading(tabId, page).then(
        (found) => isCurrent && setShare(found),
        // A check that could not be made says nothing about the page.
        () => undefined,
      );
    });
    return () => {
      isCurrent = false;
      cancelIdleCallback(check);
    };
  }, [hash, tabId, gateway]);
  return share;
}
