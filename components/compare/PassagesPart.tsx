import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { COMPARE_VIEWS, type CompareState, type CompareView } from '../compare-href';
import { TranscriptView } from '../reading/TranscriptView';
import type { ComparedPair } from './compared-pair';
import { onePerPair, type ShownRow, type TwoSpeeches } from './comparison-rows';
import { PairTable } from './PairTable';
import type { PairAnswers } from './RowDetail';
import { RowDrawer } from './RowDrawer';
import { SideBySide } from './SideBySide';
import { useIsWide } from './use-is-wide';

interface PassagesPartProps {
  readonly pair: ComparedPair;
  readonly alignment: TwoSpeeches['alignment'];
  readonly chosen: readonly ShownRow[];
  readonly current: ShownRow | null;
  readonly state: CompareState;
  readonly actions: PairAnswers;
  readonly onOpen: (row: ShownRow | null) => void;
  readonly onView: (view: CompareView) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onChange: (change: Partial<CompareState>) => void;
}

const NOWHERE = { current: null };

/** Three columns and a drawer where there is room for them; else pairs, or one text at a time. A table of the same always. */
export function PassagesPart(props: PassagesPartProps) {
  const { pair, alignment, chosen, current, state, actions, onOpen, onView, onStep, onChange } = props;
  const isWide = useIsWide();
  const places = useMemo(
    () =>
      alignment.map(({ earlier, later }) =>
        pair.earlier === 'a' ? { a: earlier, b: later } : { a: later, b: earlier },
      ),
    [alignment, pair.earlier],
  );
  const offered: readonly CompareView[] = isWide ? ['columns', 'table'] : ['columns', 'a', 'b', 'table'];
  const view = offered.includes(state.view) ? state.view : 'columns';
  const drawer = (
    <RowDrawer
      pair={pair}
      rows={onePerPair(chosen)}
      current={current}
      actions={actions}
      onOpen={onOpen}
      onStep={onStep}
    />
  );
  return (
    <>
      <ViewSwitch offered={offered} view={view} isWide={isWide} onView={onView} />
      {view === 'table' && <PairTable pair={pair} rows={chosen} onOpen={onOpen} />}
      {(view === 'a' || view === 'b') && (
        <TranscriptView transcript={pair[view].transcript} language={pair[view].speech.language} words={NOWHERE} />
      )}
      {view === 'columns' &&
        (isWide ? (
          <div class="sm-desk">
            <SideBySide
              // Another pair of texts, or the other way round, is another desk.
              key={`${pair.a.transcript.id} ${pair.b.transcript.id}`}
              pair={pair}
              rows={chosen}
              alignment={places}
              current={current}
              at={state.at}
              onOpen={({ key }) => onChange({ row: key })}
              onRead={(at) => onChange({ at })}
            />
            {drawer}
          </div>
        ) : (
          drawer
        ))}
    </>
  );
}

interface ViewSwitchProps {
  readonly offered: readonly CompareView[];
  readonly view: CompareView;
  readonly isWide: boolean;
  readonly onView: (view: CompareView) => void;
}

function ViewSwitch({ offered, view, isWide, onView }: ViewSwitchProps) {
  return (
    <fieldset class="sm-switch">
      <legend class="sm-hidden">{i18n.t('compare.view')}</legend>
      {COMPARE_VIEWS.filter((each) => offered.includes(each)).map((each) => (
        <button
          key={each}
          type="button"
          class="sm-switch__part"
          aria-pressed={each === view}
          onClick={() => onView(each)}
        >
          {i18n.t(each === 'columns' && !isWide ? 'compare.views.pairs' : `compare.views.${each}`)}
        </button>
      ))}
    </fieldset>
  );
}
