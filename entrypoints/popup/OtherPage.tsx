import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { explainFailure } from '../../components/explain-failure';
import { PageIcon } from '../../components/PageIcon';
import { SpeechLinks } from '../../components/SpeechLinks';
import { GoneNotice, type KeptAddress } from '../../components/versions/GoneNotice';
import type { Speech } from '../../lib/domain/speech';
import type { PopupGateway } from './popup-gateway';

interface OtherPageProps {
  /** Null where there is no page to read. */
  readonly tabId: number | null;
  /** Why a GOV.UK page is not read as a speech; null on any other page. */
  readonly refusedFor: string | null;
  /** The speech that was kept of this address, which GOV.UK no longer shows. */
  readonly kept: KeptAddress | null;
  readonly gateway: PopupGateway;
}

/** The popup where there is no speech: says so, and what can be done from here. */
export function OtherPage({ tabId, refusedFor, kept, gateway }: OtherPageProps) {
  return (
    <>
      <section class="sm-popup__group">
        <h1 class="sm-popup__title">{i18n.t(refusedFor ? 'popup.refused' : 'popup.notSpeech')}</h1>
        {refusedFor && <p class="sm-notice">{refusedFor}</p>}
        {kept && <GoneNotice kept={kept} />}
        <p class="sm-quiet">{i18n.t('popup.can')}</p>
        {tabId !== null && <ReadPage tabId={tabId} isFirst={!kept} gateway={gateway} />}
      </section>
      <Bundled gateway={gateway} />
    </>
  );
}

type Attempt = 'not asked' | 'reading' | { readonly problem: string };

/** Nothing runs on the page before this button is pressed. */
function ReadPage({ tabId, isFirst, gateway }: { tabId: number; isFirst: boolean; gateway: PopupGateway }) {
  const [attempt, setAttempt] = useState<Attempt>('not asked');
  const read = async () => {
    setAttempt('reading');
    const reading = await gateway.readPage(tabId).catch(() => null);
    if (reading === null) setAttempt({ problem: i18n.t('popup.readBroke') });
    else if (!reading.ok) setAttempt({ problem: explainFailure(reading.error) });
    else if (reading.value.kind === 'read') gateway.openReading(reading.value.speechId);
    else setAttempt({ problem: i18n.t(reading.value.kind === 'refused' ? 'popup.readRefused' : 'popup.readFailed') });
  };
  return (
    <div class="sm-popup__read">
      <button
        type="button"
        class={isFirst ? 'sm-button sm-button--primary' : 'sm-button'}
        aria-disabled={attempt === 'reading'}
        onClick={() => attempt !== 'reading' && void read()}
      >
        <PageIcon name="book" />
        {i18n.t(attempt === 'reading' ? 'popup.readingPage' : 'popup.readPage')}
      </button>
      <p class="sm-small sm-quiet">{i18n.t('popup.readPageHint')}</p>
      <div role="status">
        {typeof attempt === 'object' && <p class="sm-notice sm-notice--danger">{attempt.problem}</p>}
      </div>
    </div>
  );
}

function Bundled({ gateway }: { gateway: PopupGateway }) {
  const [speeches, setSpeeches] = useState<readonly Speech[] | 'loading' | 'failed'>('loading');
  useEffect(() => void gateway.listBundled().then(setSpeeches, () => setSpeeches('failed')), [gateway]);
  return (
    <section class="sm-popup__group" aria-busy={speeches === 'loading'}>
      <h2 class="sm-group-title">{i18n.t('popup.bundled')}</h2>
      {speeches === 'failed' && <p class="sm-notice sm-notice--danger">{i18n.t('popup.bundledFailed')}</p>}
      {speeches === 'loading' && <span class="sm-skeleton" />}
      {typeof speeches === 'object' && <SpeechLinks speeches={speeches} />}
    </section>
  );
}
