import { i18n } from '#i18n';
import type { Instant } from '../../lib/domain/dates';
import { citableUrl, type Speech } from '../../lib/domain/speech';
import type { CompareState } from '../compare-href';
import { formatInstant } from '../format-date';
import { SpeakerNames } from '../Inferable';
import { SpeechDates } from '../SpeechHeader';
import { chooseRows, countWithoutDismissed } from './choose-rows';
import type { ComparedPair } from './compared-pair';
import { isWeaker, type ShownRow, type TwoSpeeches } from './comparison-rows';
import { listCounts, writeCounts } from './count-chips';
import { FigureTable } from './FigureTable';
import { nameExactness } from './name-exactness';
import { PrintedNames } from './PrintedNames';
import { PrintedPairs } from './PrintedPairs';
import '../reading/print.css';
import './print-comparison.css';

interface PrintComparisonProps {
  readonly pair: ComparedPair;
  readonly comparison: TwoSpeeches;
  /** All of them, by interest. */
  readonly rows: readonly ShownRow[];
  /** What the page is narrowed to. */
  readonly state: Pick<CompareState, 'filter' | 'withWeaker'>;
  readonly printedAt: Instant;
}

/** The comparison on paper: which two texts, the sentence of counts, what it is narrowed to, figures, and every pair in full. */
export function PrintComparison({ pair, comparison, rows, state, printedAt }: PrintComparisonProps) {
  const chosen = chooseRows(rows, { ...state, row: null });
  const counts = countWithoutDismissed(comparison.counts, rows);
  const withNames = state.filter === null || state.filter === 'names-shared';
  return (
    <div class="sm-print sm-compare-print">
      <p class="sm-print__label">{i18n.t('compare.printedOn', { date: formatInstant(printedAt) })}</p>
      <h1>{i18n.t('compare.printTitle')}</h1>
      <div class="sm-compare-print__sides">
        <PrintedSpeech letter={i18n.t('compare.side.a')} speech={pair.a.speech} />
        <PrintedSpeech letter={i18n.t('compare.side.b')} speech={pair.b.speech} />
      </div>
      <p class="sm-compare-print__sum">{writeCounts(counts)}</p>
      <p class="sm-compare-print__narrowed">{tellNarrowing(rows, chosen.length, state, counts)}</p>
      {chosen.some(({ row }) => row?.kind === 'figure') && (
        <>
          <h2>{i18n.t('compare.tab.figures')}</h2>
          <FigureTable pair={pair} rows={chosen} onOpen={null} />
        </>
      )}
      {chosen.length > 0 && (
        <>
          <h2>{i18n.t('compare.printPairs')}</h2>
          <p class="sm-small">{i18n.t('compare.printKey')}</p>
          <PrintedPairs pair={pair} rows={chosen} />
        </>
      )}
      {withNames && <PrintedNames rows={comparison.rows} filter={state.filter} />}
    </div>
  );
}

/** What is on the sheet, and what is not: a narrowed page must not be taken for all there is. */
function tellNarrowing(
  rows: readonly ShownRow[],
  n: number,
  { filter, withWeaker }: PrintComparisonProps['state'],
  counts: TwoSpeeches['counts'],
): string {
  const all = chooseRows(rows, { filter: null, row: null, withWeaker }).length;
  const label = listCounts(counts).find((part) => part.filter === filter)?.label;
  const weaker = withWeaker ? 0 : rows.filter(isWeaker).length;
  return [
    filter && label
      ? i18n.t('compare.printNarrowed', { filter: label, n, all })
      : all > 0 && i18n.t('compare.printAll', all),
    weaker > 0 && i18n.t('compare.printWeaker', weaker),
  ]
    .filter(Boolean)
    .join(' ');
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
