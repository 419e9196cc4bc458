import { i18n } from '#i18n';
import { SpeechLinks } from '../../components/SpeechLinks';
import { useLiveQuery } from '../../components/use-live-query';
import { GoneNotice, type KeptAddress } from '../../components/versions/GoneNotice';
import { PanelFailure } from './PanelFailure';
import type { PanelGateway } from './panel-gateway';

interface NoSpeechProps {
  /** Why a GOV.UK page is not read as a speech; null on any other page. */
  readonly refusedFor: string | null;
  /** The speech that was kept of this address, which GOV.UK no longer shows. */
  readonly kept: KeptAddress | null;
  readonly gateway: PanelGateway;
}

/** Enough to go on with; the library has all. */
const SPEECHES_SHOWN = 12;

/** The panel beside a page that is no speech: the reader's own speeches and the bundled ones. */
export function NoSpeech({ refusedFor, kept, gateway }: NoSpeechProps) {
  const listed = useLiveQuery(() => gateway.watchSpeeches(), [gateway]);
  const all = listed.status === 'ready' ? listed.value : [];
  const counts = new Map(all.map(({ speech, claimCount }) => [speech.id, claimCount]));
  const groups = [
    { title: i18n.t('panel.recent'), of: all.filter((one) => one.speech.origin !== 'bundled' || one.claimCount > 0) },
    { title: i18n.t('panel.bundled'), of: all.filter((one) => one.speech.origin === 'bundled' && !one.claimCount) },
  ];
  return (
    <>
      <section class="sm-panel__group">
        <h1 class="sm-panel__title">{i18n.t('panel.noSpeech')}</h1>
        {refusedFor && <p class="sm-notice">{i18n.t('panel.refused', { reason: refusedFor })}</p>}
        {kept && <GoneNotice kept={kept} />}
        <p class="sm-quiet">{i18n.t('panel.noSpeechHint')}</p>
      </section>
      {listed.status === 'loading' && <span class="sm-skeleton" />}
      {listed.status === 'failed' && <PanelFailure failure={gateway.explain(listed.error)} />}
      {groups.map(
        ({ title, of }) =>
          of.length > 0 && (
            <section key={title} class="sm-panel__group">
              <h2 class="sm-group-title">{title}</h2>
              <SpeechLinks
                speeches={of.slice(0, SPEECHES_SHOWN).map(({ speech }) => speech)}
                detail={({ id }) => (counts.get(id) ? i18n.t('speech.claims', counts.get(id) ?? 0) : null)}
              />
            </section>
          ),
      )}
    </>
  );
}
