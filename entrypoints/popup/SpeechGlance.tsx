import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { countByType } from '../../components/count-by-type';
import { SaidBefore } from '../../components/cross-references/SaidBefore';
import { explainFailure } from '../../components/explain-failure';
import { Icon } from '../../components/Icon';
import { KeepSpeech } from '../../components/library/KeepSpeech';
import { changesHref } from '../../components/library/route';
import { SpeechHeader } from '../../components/SpeechHeader';
import { TypeLetter } from '../../components/TypeChip';
import type { ChangeNotice as ChangeNoticeView } from '../../components/versions/ChangeNotice';
import { ChangesLink } from '../../components/versions/ChangesLink';
import { WatchButton } from '../../components/versions/WatchButton';
import type { SpeechCopies } from '../../lib/domain/copy-runs';
import type { Instant } from '../../lib/domain/dates';
import type { SpeechId } from '../../lib/domain/ids';
import { isFound } from '../../lib/domain/placement';
import { knowsClaims, type SpeechPage } from '../../lib/messaging/active-page';
import { useEditedSpeech } from '../sidepanel/use-edited-speech';
import { GlanceLinks } from './GlanceLinks';
import type { PopupGateway } from './popup-gateway';
import { ReadingCheck } from './ReadingCheck';

interface SpeechGlanceProps {
  readonly tabId: number;
  readonly page: SpeechPage;
  readonly gateway: PopupGateway;
}

/** The popup on a speech page. */
export function SpeechGlance({ tabId, page, gateway }: SpeechGlanceProps) {
  const speech = useEditedSpeech(page, gateway);
  const text = useMemo(() => speech && { ...page, speech }, [page, speech]);
  return (
    <>
      <SpeechHeader speech={speech ?? page.speech} text={page.transcript.text} />
      {/* A page that has not heard from the store yet would be said to hold nothing. */}
      {text && knowsClaims(page) ? <Stored tabId={tabId} page={text} gateway={gateway} /> : <WaitingForStore />}
    </>
  );
}

function Stored({ tabId, page, gateway }: SpeechGlanceProps) {
  return (
    <>
      <GlanceChanges page={page} gateway={gateway} />
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
        <ReadingCheck tabId={tabId} page={page} gateway={gateway} />
      </section>
      <div class="sm-popup__group">
        <SaidBefore text={page} gateway={gateway.saidBefore} onShow={(range) => gateway.showPassage(tabId, range)} />
      </div>
    </>
  );
}

const WaitingForStore = () => (
  <div class="sm-popup__skeleton" aria-busy="true">
    {['45%', '100%', '70%', '100%', '100%'].map((width, line) => (
      <span key={line} class="sm-skeleton" style={{ width }} />
    ))}
  </div>
);

/**
 * What happened to the page since the reader last knew it, and the ways from here. The copies, and what compares them, are
 * fetched only where something did: a popup on a page that is as it was does not wait for them.
 */
function GlanceChanges({ page, gateway }: { page: SpeechPage; gateway: PopupGateway }) {
  const { speechId } = page;
  const changed = useChangedCopies(speechId, page.copies?.changedSince ?? null, gateway);
  return (
    <section class="sm-popup__group">
      {page.copyFailure && (
        <p class="sm-notice sm-notice--danger" role="alert">
          {i18n.t('versions.copyFailed', { reason: explainFailure(page.copyFailure) })}
        </p>
      )}
      {changed && speechId && (
        <changed.ChangeNotice
          copied={changed.copies}
          known={changed.copies.known}
          newest={changed.copies.newest}
          claims={page.claims}
          href={`/library.html${changesHref(speechId)}`}
          onKnown={(seen) => void gateway.acknowledgeChanges(speechId, seen)}
        />
      )}
      <div class="sm-popup__ways">
        {speechId && <GlanceLinks speechId={speechId} gateway={gateway} />}
        {speechId && page.copies?.hasEarlier && page.copies.changedSince === null && (
          <ChangesLink href={`/library.html${changesHref(speechId)}`} />
        )}
        {page.claims.length === 0 && !page.failure && (
          <WatchButton
            isWatched={page.copies?.isWatched ?? false}
            onChange={(next) => void gateway.watchForChanges(page, next)}
          />
        )}
        {!page.failure && (
          <KeepSpeech
            speechId={speechId}
            hasClaims={page.claims.length > 0}
            onAdd={() => gateway.keepSpeech(page)}
            onUndo={gateway.takeOut}
          />
        )}
      </div>
    </section>
  );
}

interface ChangedCopies {
  readonly copies: SpeechCopies;
  readonly ChangeNotice: typeof ChangeNoticeView;
}

function useChangedCopies(
  speechId: SpeechId | null,
  since: Instant | null,
  gateway: PopupGateway,
): ChangedCopies | null {
  const [changed, setChanged] = useState<ChangedCopies | null>(null);
  useEffect(() => {
    setChanged(null);
    if (!speechId || !since) return undefined;
    let isCurrent = true;
    void Promise.all([gateway.findCopies(speechId), import('../../components/versions/ChangeNotice')]).then(
      ([copies, { ChangeNotice }]) => copies && isCurrent && setChanged({ copies, ChangeNotice }),
      // The claims below say why the store can't be read.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [gateway, speechId, since]);
  return changed;
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
