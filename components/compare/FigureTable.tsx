import { i18n } from '#i18n';
import type { Figure } from '../../lib/domain/figure';
import type { FigureRow } from '../../lib/domain/speech-comparison';
import { type ComparedPair, textOf } from './compared-pair';
import type { ShownRow } from './comparison-rows';
import { nameRowKind } from './describe-row';
import { nameDay } from './name-day';
import { RowNumber } from './RowCard';
import { ShowButton } from './ShowButton';
import { TableFrame } from './TableFrame';
import { tellChange } from './tell-change';

interface FigureTableProps {
  readonly pair: ComparedPair;
  readonly rows: readonly ShownRow[];
  /** Null on paper. */
  readonly onOpen: ((row: ShownRow) => void) | null;
}

/** Every figure that both have a word on: the value then and now in the words of each, the change, and whether one thing was measured. */
export function FigureTable({ pair, rows, onOpen }: FigureTableProps) {
  const figures = rows.flatMap((shown) => (shown.row?.kind === 'figure' ? [{ shown, row: shown.row }] : []));
  return (
    <TableFrame title={i18n.t('compare.tab.figures')} isEmpty={figures.length === 0}>
      <thead>
        <tr>
          <th scope="col">{i18n.t('compare.table.subject')}</th>
          <th scope="col">{i18n.t('compare.table.earlier', { date: nameDay(textOf(pair, 'earlier').speech) })}</th>
          <th scope="col">{i18n.t('compare.table.later', { date: nameDay(textOf(pair, 'later').speech) })}</th>
          <th scope="col">{i18n.t('compare.table.change')}</th>
          <th scope="col">{i18n.t('compare.table.measure')}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map(({ shown, row }) => (
          <tr key={shown.key} data-sm-type={shown.type}>
            <th scope="row">
              <RowNumber row={shown} /> {row.subject || nameRowKind(shown)}
              {onOpen && <ShowButton row={shown} what={row.subject} onOpen={onOpen} />}
            </th>
            <FigureCell figure={row.earlierFigure} words={row.earlier.text} pair={pair} side="earlier" row={row} />
            <FigureCell figure={row.laterFigure} words={row.later.text} pair={pair} side="later" row={row} />
            <td class={row.change === 'repeated' ? 'sm-table__change' : 'sm-table__change sm-table__change--new'}>
              {tellChange(row)}
            </td>
            <td>
              {i18n.t(row.change === 'measure changed' ? 'compare.table.otherMeasure' : 'compare.table.sameMeasure')}
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

interface FigureCellProps {
  readonly figure: Figure;
  readonly words: string;
  readonly pair: ComparedPair;
  readonly side: 'earlier' | 'later';
  readonly row: FigureRow;
}

function FigureCell({ figure, words, pair, side, row }: FigureCellProps) {
  const at = figure.start - row[side].start;
  const holds = words.slice(at, at + figure.text.length) === figure.text;
  return (
    <td lang={textOf(pair, side).speech.language} dir="auto">
      <strong class="sm-table__value">{figure.text}</strong>
      <span class="sm-table__quote sm-table__second">
        {holds ? (
          <>
            {words.slice(0, at)}
            <strong class="sm-figure">{figure.text}</strong>
            {words.slice(at + figure.text.length)}
          </>
        ) : (
          words
        )}
      </span>
    </td>
  );
}
