import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { PageIcon } from '../PageIcon';
import type { ComparedPair } from './compared-pair';
import type { ShownRow } from './comparison-rows';
import { RowCard } from './RowCard';
import { type PairAnswers, RowDetail } from './RowDetail';

interface RowDrawerProps {
  readonly pair: ComparedPair;
  /** Those to be seen, by interest. */
  readonly rows: readonly ShownRow[];
  readonly current: ShownRow | null;
  readonly actions: PairAnswers;
  readonly onOpen: (row: ShownRow | null) => void;
  readonly onStep: (by: 1 | -1) => void;
}

/** Everything that was found, by interest; or one pair in full. */
export function RowDrawer({ pair, rows, current, actions, onOpen, onStep }: RowDrawerProps) {
  const box = useRef<HTMLElement>(null);
  const key = current?.key ?? null;
  useEffect(() => {
    if (box.current) box.current.scrollTop = 0;
  }, [key]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <aside ref={box} class="sm-drawer" aria-label={i18n.t(current ? 'compare.detail' : 'compare.list')} tabIndex={0}>
      <Steps rows={rows} current={current} onOpen={onOpen} onStep={onStep} />
      {current ? (
        <RowDetail key={current.key} row={current} pair={pair} actions={actions} />
      ) : (
        <RowList rows={rows} pair={pair} current={null} onOpen={onOpen} />
      )}
    </aside>
  );
}

function Steps({ rows, current, onOpen, onStep }: Pick<RowDrawerProps, 'rows' | 'current' | 'onOpen' | 'onStep'>) {
  const place = rows.findIndex(({ number }) => number === current?.number);
  return (
    <div class="sm-drawer__steps">
      {current ? (
        <button type="button" class="sm-button sm-button--quiet sm-drawer__back" onClick={() => onOpen(null)}>
          {i18n.t('compare.back')}
        </button>
      ) : (
        <h2 class="sm-drawer__title">{i18n.t('compare.list')}</h2>
      )}
      <span class="sm-drawer__at sm-small sm-quiet" role="status">
        {place >= 0
          ? i18n.t('compare.at', { n: place + 1, all: rows.length })
          : i18n.t('compare.rowCount', rows.length)}
      </span>
      <Step direction="previous" isOff={rows.length === 0} onClick={() => onStep(-1)} />
      <Step direction="next" isOff={rows.length === 0} onClick={() => onStep(1)} />
    </div>
  );
}

function Step({ direction, isOff, onClick }: { direction: 'previous' | 'next'; isOff: boolean; onClick: () => void }) {
  return (
    <button
      type="button"
      class={`sm-button sm-button--quiet sm-button--icon sm-drawer__${direction}`}
      aria-label={i18n.t(`compare.${direction}`)}
      title={i18n.t(`compare.${direction}`)}
      disabled={isOff}
      onClick={onClick}
    >
      <PageIcon name="chevron" />
    </button>
  );
}

interface RowListProps extends Pick<RowDrawerProps, 'pair' | 'rows' | 'current'> {
  readonly onOpen: (row: ShownRow) => void;
}

/** Rows as cards, one below the other. */
export function RowList({ rows, pair, current, onOpen }: RowListProps) {
  if (rows.length === 0) return <p class="sm-quiet sm-drawer__none">{i18n.t('compare.noRows')}</p>;
  return (
    <ol class="sm-rows">
      {rows.map((row) => (
        <li key={row.key}>
          <RowCard row={row} pair={pair} isCurrent={row.number === current?.number} onOpen={onOpen} />
        </li>
      ))}
    </ol>
  );
}
