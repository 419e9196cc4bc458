import { i18n } from '#i18n';
import type { Figure } from '../../lib/domain/figure';
import type { FigureRow } from '../../lib/domain/speech-comparison';
import type { Passage } from '../../lib/domain/transcript';
import { nameCounted } from '../../lib/figures/name-counted';
import { nameRelation } from '../name-relation';
import { type ComparedPair, textOf } from './compared-pair';
import { type ShownRow, statedRelation } from './comparison-rows';
import { nameRowKind } from './describe-row';
import { nameDay } from './name-day';
import { RowNumber } from './RowCard';
import { ShowButton } from './ShowButton';
import { TableFrame } from './TableFrame';
import { tellChange } from './tell-change';

interface FigureTableProps {
  readonly pair: ComparedPair;
  readonly rows: readonly ShownRow[];
  /** Null on paper, where the quotations follow below. */
  readonly onOpen: ((row: ShownRow) => void) | null;
}

/** Every figure that both have a word on: the value then and now in the words of each, the change, or that another thing was counted. */
export function FigureTable({ pair, rows, onOpen }: FigureTableProps) {
  const figures = rows.flatMap((shown) =>
    shown.row?.kind === 'figure' ? [{ shown, row: shown.row, stated: statedRelation(shown) }] : [],
  );
  return (
    <TableFrame title={i18n.t('compare.tab.figures')} isEmpty={figures.length === 0}>
      <thead>
        <tr>
          <th scope="col">{i18n.t('compare.table.subject')}</th>
          <th scope="col">{i18n.t('compare.table.earlier', { date: nameDay(textOf(pair, 'earlier').speech) })}</th>
          <th scope="col">{i18n.t('compare.table.later', { date: nameDay(textOf(pair, 'later').speech) })}</th>
          <th scope="col">{i18n.t('compare.table.change')}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map(({ shown, row, stated }) => (
          <tr key={shown.key} data-sm-type={shown.type}>
            <th scope="row">
              <RowNumber row={shown} /> {row.subject || nameRowKind(shown)}
              {onOpen && <ShowButton row={shown} what={row.subject} onOpen={onOpen} />}
            </th>
            <FigureCell pair={pair} side="earlier" row={row} isQuoted={onOpen !== null} />
            <FigureCell pair={pair} side="later" row={row} isQuoted={onOpen !== null} />
            <td class={row.change === 'repeated' ? 'sm-table__change' : 'sm-table__change sm-table__change--new'}>
              {stated ? nameRelation(stated).toLowerCase() : tellChange(row)}
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

interface FigureCellProps {
  readonly pair: ComparedPair;
  readonly side: 'earlier' | 'later';
  readonly row: FigureRow;
  readonly isQuoted: boolean;
}

function FigureCell({ pair, side, row, isQuoted }: FigureCellProps) {
  const figure = side === 'earlier' ? row.earlierFigure : row.laterFigure;
  return (
    <td lang={textOf(pair, side).speech.language} dir="auto">
      <strong class="sm-table__value">{nameCounted(figure, row[side])}</strong>
      {isQuoted && <FigureQuote figure={figure} passage={row[side]} />}
    </td>
  );
}

/** The words that a figure stands in, with the figure marked. */
function FigureQuote({ figure, passage }: { figure: Figure; passage: Passage }) {
  const { text, start } = passage;
  const at = figure.start - start;
  const holds = text.slice(at, at + figure.text.length) === figure.text;
  return (
    <span class="sm-table__quote sm-table__second">
      {holds ? (
        <>
          {text.slice(0, at)}
          <strong class="sm-figure">{figure.text}</strong>
          {text.slice(at + figure.text.length)}
        </>
      ) : (
        text
      )}
    </span>
  );
}
