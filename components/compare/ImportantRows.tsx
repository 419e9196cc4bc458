import { i18n } from '#i18n';
import type { ComparedPair } from './compared-pair';
import { isDismissed, isWeaker, onePerPair, type ShownRow } from './comparison-rows';
import { RowCard } from './RowCard';

interface ImportantRowsProps {
  readonly pair: ComparedPair;
  readonly rows: readonly ShownRow[];
  readonly current: ShownRow | null;
  readonly onOpen: (row: ShownRow) => void;
}

const MOST = 3;

/** The three rows that an analyst asks for first: changed figures, dropped pledges, new money. */
export function ImportantRows({ pair, rows, current, onOpen }: ImportantRowsProps) {
  const first = onePerPair(rows.filter((row) => !isDismissed(row) && !isWeaker(row) && row.row !== null)).slice(
    0,
    MOST,
  );
  if (first.length === 0) return null;
  return (
    <section class="sm-important">
      <h2 class="sm-group-title">{i18n.t('compare.important')}</h2>
      <ol class="sm-important__rows">
        {first.map((row) => (
          <li key={row.key}>
            <RowCard row={row} pair={pair} size="brief" isCurrent={row.number === current?.number} onOpen={onOpen} />
          </li>
        ))}
      </ol>
    </section>
  );
}
