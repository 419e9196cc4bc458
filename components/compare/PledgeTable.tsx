import { i18n } from '#i18n';
import { type ComparedPair, textOf } from './compared-pair';
import type { ShownRow } from './comparison-rows';
import { nameRowKind } from './describe-row';
import { nameDay } from './name-day';
import { QuoteCell } from './PairTable';
import { RowNumber } from './RowCard';
import { ShowButton } from './ShowButton';
import { TableFrame } from './TableFrame';

interface PledgeTableProps {
  readonly pair: ComparedPair;
  readonly rows: readonly ShownRow[];
  /** Null on paper. */
  readonly onOpen: ((row: ShownRow) => void) | null;
}

/** What was promised then and what is said of it now; what is announced now; what is not taken up again. */
export function PledgeTable({ pair, rows, onOpen }: PledgeTableProps) {
  const told = rows.filter(({ row }) => row?.kind === 'pledge' || row?.kind === 'announcement');
  return (
    <TableFrame title={i18n.t('compare.tab.pledges')} isEmpty={told.length === 0}>
      <thead>
        <tr>
          <th scope="col">{i18n.t('compare.table.outcome')}</th>
          <th scope="col">{i18n.t('compare.table.pledge', { date: nameDay(textOf(pair, 'earlier').speech) })}</th>
          <th scope="col">{i18n.t('compare.table.followUp', { date: nameDay(textOf(pair, 'later').speech) })}</th>
        </tr>
      </thead>
      <tbody>
        {told.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              <RowNumber row={row} /> {nameRowKind(row)}
              {onOpen && <ShowButton row={row} what={nameRowKind(row)} onOpen={onOpen} />}
            </th>
            <QuoteCell row={row} pair={pair} side="earlier" />
            <QuoteCell row={row} pair={pair} side="later" />
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
