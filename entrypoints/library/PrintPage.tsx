import { useEffect, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { readingHref } from '../../components/library/route';
import { PrintView } from '../../components/reading/PrintView';
import type { LiveValue } from '../../components/use-live-query';
import { useLiveQuery } from '../../components/use-live-query';
import { placeTargets } from '../../lib/anchoring/place-targets';
import type { Coder } from '../../lib/domain/speechmark-document';
import { LoadFailure } from './LoadFailure';
import type { KeptSpeech, LibraryGateway } from './library-gateway';

interface PrintPageProps {
  readonly kept: KeptSpeech;
  readonly gateway: LibraryGateway;
}

/** A speech with its marks as it will be printed, and the button that prints it. */
export function PrintPage({ kept: { speech, transcripts }, gateway }: PrintPageProps) {
  const live = useLiveQuery(() => gateway.watchClaimsOfSpeech(speech.id), [gateway, speech.id]);
  const coder = useLiveQuery(() => gateway.watchCoder(), [gateway]);
  const button = useRef<HTMLButtonElement>(null);
  const [transcript] = transcripts;
  const claims = live.status === 'ready' ? live.value.claims : null;
  const placements = useMemo(() => {
    const placed =
      claims && transcript
        ? placeTargets(
            claims.map((claim) => claim.target),
            transcript,
          )
        : [];
    return Object.fromEntries((claims ?? []).flatMap(({ id }, at) => (placed[at] ? [[id, placed[at]]] : [])));
  }, [claims, transcript]);
  const isReady = claims !== null;
  useEffect(() => button.current?.focus(), [isReady]);
  if (live.status === 'failed') return <LoadFailure gateway={gateway} error={live.error} />;
  if (live.status === 'loading' || !transcript || !claims) return <p role="status">{i18n.t('reading.loading')}</p>;
  return (
    <div class="sm-print-page">
      <div class="sm-print-page__bar">
        <p role="status">
          <strong>{i18n.t('reading.printReady')}</strong> <span class="sm-quiet">{i18n.t('reading.printHint')}</span>
        </p>
        <p class="sm-print-page__tools">
          <button ref={button} type="button" class="sm-button sm-button--primary" onClick={() => window.print()}>
            {i18n.t('reading.printNow')}
          </button>
          <a class="sm-button" href={readingHref(speech.id)}>
            {i18n.t('reading.printBack')}
          </a>
        </p>
      </div>
      <PrintView
        speech={speech}
        transcript={transcript}
        claims={claims}
        placements={placements}
        tags={live.value.tags}
        coderName={nameOf(coder)}
        printedAt={new Date().toISOString()}
      />
    </div>
  );
}

const nameOf = (coder: LiveValue<Coder | null>): string | null =>
  coder.status === 'ready' ? coder.value?.name || null : null;
