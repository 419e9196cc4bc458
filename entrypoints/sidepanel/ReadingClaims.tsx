import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatInstant } from '../../components/format-date';
import type { Placements } from '../../components/order-claims';
import { useLiveQuery } from '../../components/use-live-query';
import { placeTargets } from '../../lib/anchoring/place-targets';
import type { Claim } from '../../lib/domain/claim';
import type { SpeechId } from '../../lib/domain/ids';
import type { ActivePage } from '../../lib/messaging/active-page';
import { ClaimDesk } from './ClaimDesk';
import { NoSpeech } from './NoSpeech';
import { PanelFailure } from './PanelFailure';
import { PanelSkeleton } from './PanelSkeleton';
import type { PanelGateway } from './panel-gateway';

interface ReadingClaimsProps {
  readonly speechId: SpeechId;
  readonly page: ActivePage;
  readonly gateway: PanelGateway;
}

const NONE: readonly Claim[] = [];

/** Claims of the speech in the reading view, placed in the text that was read last. */
export function ReadingClaims({ speechId, page, gateway }: ReadingClaimsProps) {
  const kept = useLiveQuery(() => gateway.watchKeptSpeech(speechId), [gateway, speechId]);
  const stored = useLiveQuery(() => gateway.watchClaims(speechId), [gateway, speechId]);
  const claims = stored.status === 'ready' ? stored.value.claims : NONE;
  const text = kept.status === 'ready' ? kept.value?.transcript.text : undefined;
  const placements = useMemo(() => (text === undefined ? null : placeClaims(claims, text)), [claims, text]);
  if (kept.status === 'failed') return <PanelFailure failure={gateway.explain(kept.error)} />;
  if (stored.status === 'failed') return <PanelFailure failure={gateway.explain(stored.error)} />;
  if (kept.status === 'loading' || stored.status === 'loading') return <PanelSkeleton />;
  if (!kept.value) return <NoSpeech refusedFor={null} kept={null} gateway={gateway} />;
  const readAt = kept.value.transcript.readings.at(-1)?.at;
  return (
    <ClaimDesk
      speech={kept.value.speech}
      transcript={kept.value.transcript}
      speechId={speechId}
      claims={claims}
      tags={stored.value.tags}
      coder={stored.value.coder ?? null}
      placements={placements}
      note={readAt && claims.length ? i18n.t('panel.stored', { date: formatInstant(readAt) }) : null}
      changes={null}
      readAt={readAt ?? ''}
      isAltered={false}
      page={page}
      showIn="reading view"
      gateway={gateway}
    />
  );
}

function placeClaims(claims: readonly Claim[], text: string): Placements {
  const placements = placeTargets(
    claims.map((claim) => claim.target),
    { text },
  );
  return Object.fromEntries(claims.map((claim, i) => [claim.id, placements[i]])) as Placements;
}
