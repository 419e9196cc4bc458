import { i18n } from '#i18n';
import type { Instant } from '../../lib/domain/dates';
import { citableUrl, type Speech } from '../../lib/domain/speech';
import { formatInstant } from '../format-date';
import { SpeakerNames } from '../Inferable';
import { SpeechDates } from '../SpeechHeader';
import type { ComparedPair } from './compared-pair';
import type { ShownRow, TwoSpeeches } from './comparison-rows';
import { writeCounts } from './count-chips';
import { FigureTable } from './FigureTable';
import { NameTable } from './NameTable';
import { nameExactness } from './name-exactness';
import { PairTable } from './PairTable';
import { PledgeTable } from './PledgeTable';
import '../reading/print.css';

interface PrintComparisonProps {
  readonly pair: ComparedPair;
  readonly comparison: TwoSpeeches;
  /** As narrowed by the reader. */
  readonly rows: readonly ShownRow[];
  readonly printedAt: Instant;
}

/** The comparison on paper: which two texts, the sentence of counts, and every table with its quotations. */
export function PrintComparison({ pair, comparison, rows, printedAt }: PrintComparisonProps) {
  const others = rows.filter(
    ({ row }) => row?.kind !== 'figure' && row?.kind !== 'pledge' && row?.kind !== 'announcement',
  );
  const has = (kind: string) => comparison.rows.some((row) => row.kind === kind);
  return (
    <div class="sm-print sm-compare-print">
      <p class="sm-print__label">{i18n.t('compare.printedOn', { date: formatInstant(printedAt) })}</p>
      <h1>{i18n.t('compare.printTitle')}</h1>
      <div class="sm-compare-print__sides">
        <PrintedSpeech letter={i18n.t('compare.side.a')} speech={pair.a.speech} />
        <PrintedSpeech letter={i18n.t('compare.side.b')} speech={pair.b.speech} />
      </div>
      <p class="sm-compare-print__sum">{writeCounts(comparison.counts)}</p>
      {has('figure') && (
        <>
          <h2>{i18n.t('compare.tab.figures')}</h2>
          <FigureTable pair={pair} rows={rows} onOpen={null} />
        </>
      )}
      {(has('pledge') || has('announcement')) && (
        <>
          <h2>{i18n.t('compare.tab.pledges')}</h2>
          <PledgeTable pair={pair} rows={rows} onOpen={null} />
        </>
      )}
      {others.length > 0 && (
        <>
          <h2>{i18n.t('compare.printPairs')}</h2>
          <PairTable pair={pair} rows={others} onOpen={null} />
        </>
      )}
      {has('name') && (
        <>
          <h2>{i18n.t('compare.tab.names')}</h2>
          <NameTable pair={pair} rows={comparison.rows} filter="names-shared" />
        </>
      )}
    </div>
  );
}

function PrintedSpeech({ letter, speech }: { letter: string; speech: Speech }) {
  const url = citableUrl(speech);
  return (
    <section>
      <h2 lang={speech.language} dir="auto">
        {letter} · {speech.title || i18n.t('speech.untitled')}
      </h2>
      <p>{speech.speakers.length ? <SpeakerNames speech={speech} /> : i18n.t('speech.speakerUnknown')}</p>
      <SpeechDates speech={speech} />
      <p>{nameExactness(speech)}</p>
      {url && <p class="sm-small">{url}</p>}
    </section>
  );
}
