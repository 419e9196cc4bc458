import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ComparisonRow } from '../../lib/domain/speech-comparison';
import type { CompareState, CompareTab, CompareView } from '../compare-href';
import { CompareTabs } from './CompareTabs';
import { CountChips } from './CountChips';
import { chooseRows, countWithoutDismissed } from './choose-rows';
import type { ComparedPair } from './compared-pair';
import { isWeaker, type ShownRow, type TwoSpeeches } from './comparison-rows';
import { FigureTable } from './FigureTable';
import { ImportantRows } from './ImportantRows';
import { NameTable } from './NameTable';
import { PassagesPart } from './PassagesPart';
import { PledgeTable } from './PledgeTable';
import type { PairAnswers } from './RowDetail';
import { UnifiedText } from './UnifiedText';

interface TwoSpeechesViewProps {
  readonly pair: ComparedPair;
  readonly comparison: TwoSpeeches;
  /** All rows, by interest. */
  readonly rows: readonly ShownRow[];
  readonly state: CompareState;
  readonly actions: PairAnswers;
  readonly panel: RefObject<HTMLDivElement | null>;
  readonly onChange: (change: Partial<CompareState>) => void;
  readonly onStep: (by: 1 | -1) => void;
}

/** Two speeches: the sentence of counts, the rows to look at first, and the tabs with both texts and the tables. */
export function TwoSpeechesView(props: TwoSpeechesViewProps) {
  const { pair, comparison, rows, state, panel, onChange } = props;
  const arrive = useArrival(panel, state.row);
  /** From a list or a table, which goes away or out of sight: the reader is taken to the pair, and back again. */
  const open = (row: ShownRow | null) => {
    arrive(row?.key ?? state.row);
    onChange({ row: row?.key ?? null, ...(row && { tab: 'passages', view: 'columns' }) });
  };
  const chosen = useMemo(() => chooseRows(rows, state), [rows, state.filter, state.row, state.withWeaker]);
  const current = rows.find(({ key }) => key === state.row) ?? null;
  const counts = useMemo(
    () => countTabs(comparison.rows, rows, state.withWeaker),
    [comparison, rows, state.withWeaker],
  );
  const weaker = rows.filter(isWeaker).length;
  const all = chooseRows(rows, { filter: null, row: null, withWeaker: state.withWeaker }).length;
  return (
    <>
      <div class="sm-compare__sum">
        <CountChips
          counts={countWithoutDismissed(comparison.counts, rows)}
          filter={state.filter}
          onFilter={(filter) => onChange({ filter, row: null, ...(filter && { tab: tabFor(filter, state.tab) }) })}
        />
        <p class="sm-compare__narrowed sm-small sm-quiet">
          <span role="status">{state.filter && i18n.t('compare.narrowed', { n: chosen.length, all })}</span>
          {weaker > 0 && (
            <button
              type="button"
              class="sm-button sm-button--quiet sm-button--small"
              aria-pressed={state.withWeaker}
              onClick={() => onChange({ withWeaker: !state.withWeaker })}
            >
              {state.withWeaker ? i18n.t('saidBefore.hideWeaker') : i18n.t('saidBefore.weaker', weaker)}
            </button>
          )}
        </p>
      </div>
      <ImportantRows rows={rows} pair={pair} current={current} onOpen={open} />
      <CompareTabs tab={state.tab} counts={counts} onChoose={(tab) => onChange({ tab })} />
      <div
        ref={panel}
        class="sm-compare__panel"
        role="tabpanel"
        id={`sm-tabpanel-${state.tab}`}
        aria-labelledby={`sm-tab-${state.tab}`}
      >
        <Part {...props} chosen={chosen} current={current} onOpen={open} onView={(view) => onChange({ view })} />
      </div>
    </>
  );
}

/** Puts the focus on the pair that was opened, or back on the row that it was opened from, once that is drawn. */
function useArrival(panel: RefObject<HTMLElement | null>, row: string | null): (row: string | null) => void {
  const awaited = useRef<string | null>(null);
  useEffect(() => {
    const key = awaited.current;
    awaited.current = null;
    if (!key) return;
    const selector = row ? '.sm-detail__title' : `[data-row="${CSS.escape(key)}"] button`;
    panel.current?.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
    if (row) panel.current?.scrollIntoView({ block: 'start' });
  });
  return (key) => {
    awaited.current = key;
  };
}

interface PartProps extends TwoSpeechesViewProps {
  readonly chosen: readonly ShownRow[];
  readonly current: ShownRow | null;
  readonly onOpen: (row: ShownRow | null) => void;
  readonly onView: (view: CompareView) => void;
}

function Part(props: PartProps) {
  const { pair, comparison, chosen, state, onOpen } = props;
  switch (state.tab) {
    case 'passages':
      return <PassagesPart {...props} alignment={comparison.alignment} />;
    case 'figures':
      return <FigureTable pair={pair} rows={chosen} onOpen={onOpen} />;
    case 'pledges':
      return <PledgeTable pair={pair} rows={chosen} onOpen={onOpen} />;
    case 'names':
      return <NameTable pair={pair} rows={comparison.rows} filter={state.filter} />;
    case 'text':
      return <UnifiedText pair={pair} rows={chosen} onOpen={onOpen} />;
  }
}

/** Stays where the reader is, unless nothing that was asked for could be seen there. */
function tabFor(filter: NonNullable<CompareState['filter']>, tab: CompareTab): CompareTab {
  if (filter === 'names-shared') return 'names';
  const holds: Record<CompareTab, boolean> = {
    passages: true,
    text: filter !== 'silences' && filter !== 'announcements' && filter !== 'pledges-open',
    figures: filter.startsWith('figures'),
    pledges: filter.startsWith('pledges') || filter === 'announcements',
    names: false,
  };
  return holds[tab] ? tab : 'passages';
}

function countTabs(
  all: readonly ComparisonRow[],
  rows: readonly ShownRow[],
  withWeaker: boolean,
): Partial<Record<CompareTab, number>> {
  const shown = chooseRows(rows, { filter: null, row: null, withWeaker });
  const count = (...kinds: string[]) => shown.filter(({ row }) => row && kinds.includes(row.kind)).length;
  const names = all.filter(({ kind }) => kind === 'name').length;
  return { figures: count('figure'), pledges: count('pledge', 'announcement'), names };
}
