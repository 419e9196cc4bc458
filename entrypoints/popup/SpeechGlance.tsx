import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { countByType } from '../../components/count-by-type';
import { explainFailure } from '../../components/explain-failure';
import { Icon } from '../../components/Icon';
import { SpeechHeader } from '../../components/SpeechHeader';
import { TypeLetter } from '../../components/TypeChip';
import { isFound } from '../../lib/domain/placement';
import type { SpeechPage } from '../../lib/messaging/active-page';
import type { PopupGateway } from './popup-gateway';
import { SaidBefore } from './SaidBefore';

interface SpeechGlanceProps {
  readonly tabId: number;
  readonly page: SpeechPage;
  readonly gateway: PopupGateway;
}

/** The popup on a speech page. */
export function SpeechGlance({ tabId, page, gateway }: SpeechGlanceProps) {
  return (
    <>
      <SpeechHeader speech={page.speech} />
      <section class="sm-popup__group">
        <h2 class="sm-group-title">
          {page.claims.length > 0 ? i18n.t('speech.claims', page.claims.length) : i18n.t('popup.claims')}
        </h2>
        {page.failure ? (
          <p class="sm-notice sm-notice--danger" role="alert">
            {i18n.t('popup.failed')} {explainFailure(page.failure)}
          </p>
        ) : (
          <ClaimCounts page={page} gateway={gateway} />
        )}
      </section>
      <SaidBefore tabId={tabId} page={page} gateway={gateway} />
    </>
  );
}

/** How many claims of each type, and how many whose words were not found. */
function ClaimCounts({ page, gateway }: { page: SpeechPage; gateway: PopupGateway }) {
  const [key, setKey] = useState<string | null>(null);
  useEffect(() => void gateway.findMarkKey().then(setKey), [gateway]);
  const lost = page.claims.filter(({ id }) => {
    const placement = page.placements[id];
    return placement && !isFound(placement);
  }).length;
  if (page.claims.length === 0)
    return <p class="sm-quiet">{key ? i18n.t('popup.noClaims', { key }) : i18n.t('popup.noKey')}</p>;
  return (
    <>
      <ul class="sm-chips">
        {countByType(page.claims).map(({ type, count }) => (
          <li key={type ?? 'none'} class="sm-chip">
            <TypeLetter type={type} />
            {i18n.t(`claimType.${type ?? 'none'}`)} <strong>{count}</strong>
          </li>
        ))}
      </ul>
      {lost > 0 && (
        <p class="sm-popup__lost sm-small">
          <Icon name="warning" />
          {i18n.t('popup.notFound', lost)}
        </p>
      )}
    </>
  );
}
