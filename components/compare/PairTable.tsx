import { i18n } from '#i18n';
import type { ComparedSide } from '../../lib/domain/speech-comparison';
import { nameRelation } from '../name-relation';
import { type ComparedPair, textOf } from './compared-pair';
import { type ShownRow, statedRelation } from './comparison-rows';
import { nameRowKind, nameSubject, tellLikeness } from './describe-row';
import { nameDay } from './name-day';
import { RowNumber } from './RowCard';
import { ShowButton } from './ShowButton';
import { TableFrame } from './TableFrame';

interface PairTableProps {
  readonly pair: ComparedPair;
  readonly rows: readonly ShownRow[];
  /** Null on paper. */
  readonly onOpen: ((row: ShownRow) => void) | null;
}

/** What the ribbons show, as a table: every row with its words on both sides, in the order of the text in column A. */
export function PairTable({ pair, rows, onOpen }: PairTableProps) {
  const inOrder = [...rows].sort((a, b) => a.number - b.number);
  return (
    <TableFrame title={i18n.t('compare.table.pairs')} isEmpty={rows.length === 0}>
      <thead>
        <tr>
          <th scope="col">{i18n.t('compare.table.number')}</th>
          <th scope="col">{i18n.t('compare.table.kind')}</th>
          <th scope="col">{i18n.t('compare.table.earlier', { date: nameDay(textOf(pair, 'earlier').speech) })}</th>
          <th scope="col">{i18n.t('compare.table.later', { date: nameDay(textOf(pair, 'later').speech) })}</th>
          <th scope="col">{i18n.t('compare.table.likeness')}</th>
        </tr>
      </thead>
      <tbody>
        {inOrder.map((row) => (
          <tr key={row.key}>
            <td>
              <RowNumber row={row} />
            </td>
            <th scope="row">
              {nameRowKind(row)}
              {nameSubject(row) && <span class="sm-row__subject"> {nameSubject(row)}</span>}
              {onOpen && row.earlier && row.later && <ShowButton row={row} what={nameRowKind(row)} onOpen={onOpen} />}
            </th>
            <QuoteCell row={row} pair={pair} side="earlier" />
            <QuoteCell row={row} pair={pair} side="later" />
            <td>
              {row.link?.verdict === 'confirmed' ? i18n.t('compare.confirmed') : tellLikeness(row)}
              {row.link?.relation && !statedRelation(row) && (
                <span class="sm-table__second">{nameRelation(row.link.relation.name)}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

/** The words of one side, or that there are none. */
export function QuoteCell({ row, pair, side }: { row: ShownRow; pair: ComparedPair; side: ComparedSide }) {
  const words = row[side];
  if (!words) return <td class="sm-quiet">{i18n.t(side === 'later' ? 'compare.saidNothing' : 'compare.notThere')}</td>;
  return (
    <td class="sm-table__quote" lang={textOf(pair, side).speech.language} dir="auto">
      {words.text}
    </td>
  );
}
