import { i18n } from '#i18n';
import { explainFailure } from '../../components/explain-failure';
import { KeepSpeech } from '../../components/library/KeepSpeech';
import { useLiveQuery } from '../../components/use-live-query';
import { PageChanges } from '../../components/versions/PageChanges';
import type { SpeechId } from '../../lib/domain/ids';
import { type ActivePage, knowsClaims, type SpeechPage } from '../../lib/messaging/active-page';
import { ClaimDesk } from './ClaimDesk';
import { PanelFailure } from './PanelFailure';
import { PanelSkeleton } from './PanelSkeleton';
import type { PanelGateway } from './panel-gateway';
import { useEditedSpeech } from './use-edited-speech';

interface PageClaimsProps {
  readonly state: SpeechPage;
  readonly page: ActivePage;
  readonly gateway: PanelGateway;
}

/**
 * Claims of a live speech page. The claims themselves come from the store, at once after every change; where they stand
 * comes from the page, which alone knows its text of this moment.
 */
export function PageClaims({ state, page, gateway }: PageClaimsProps) {
  const { speechId } = state;
  const stored = useLiveQuery(() => (speechId ? gateway.watchClaims(speechId) : null), [gateway, speechId]);
  const speech = useEditedSpeech(state, gateway);
  if (stored.status === 'failed') return <PanelFailure failure={gateway.explain(stored.error)} />;
  if (!speech || !knowsClaims(state)) return <PanelSkeleton />;
  const { claims, tags, coder } = stored.status === 'ready' ? stored.value : { ...state, coder: undefined };
  return (
    <>
      {state.failure && <PanelFailure failure={state.failure} />}
      {state.copyFailure && (
        <p class="sm-notice sm-notice--danger" role="alert">
          {i18n.t('versions.copyFailed', { reason: explainFailure(state.copyFailure) })}
        </p>
      )}
      <ClaimDesk
        speech={speech}
        transcript={state.transcript}
        speechId={speechId}
        claims={claims}
        tags={tags}
        coder={coder ?? null}
        placements={state.placements}
        note={null}
        changes={
          <>
            {speechId && <PanelChanges speechId={speechId} state={state} gateway={gateway} />}
            {!state.failure && (
              <KeepSpeech
                speechId={speechId}
                hasClaims={claims.length > 0}
                onAdd={() => gateway.keepSpeech(state)}
                onUndo={gateway.takeOut}
              />
            )}
          </>
        }
        readAt={state.readAt}
        isAltered={state.altered}
        page={page}
        showIn="page"
        gateway={gateway}
      />
    </>
  );
}

interface PanelChangesProps {
  readonly speechId: SpeechId;
  readonly state: SpeechPage;
  readonly gateway: PanelGateway;
}

function PanelChanges({ speechId, state, gateway }: PanelChangesProps) {
  const copies = useLiveQuery(() => gateway.watchCopies(speechId), [gateway, speechId]);
  if (copies.status !== 'ready' || !copies.value) return null;
  return (
    <PageChanges
      copies={copies.value}
      claims={state.claims}
      libraryHref="/library.html"
      onKnown={(seen) => gateway.acknowledgeChanges(speechId, seen)}
      onWatch={(isWatched) => gateway.watchForChanges(speechId, isWatched)}
    />
  );
}
