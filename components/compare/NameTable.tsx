import { Fragment } from 'preact';
import { i18n } from '#i18n';
import type { ComparisonRow } from '../../lib/domain/speech-comparison';
import type { TextRange } from '../../lib/domain/version-comparison';
import type { CompareFilter } from '../compare-href';
import { readingHref } from '../library/route';
import { type ComparedPair, textOf } from './compared-pair';
import { groupNames } from './group-names';
import { nameDay } from './name-day';
import { TableFrame } from './TableFrame';

interface NameTableProps {
  readonly pair: ComparedPair;
  readonly rows: readonly ComparisonRow[];
  readonly filter: CompareFilter | null;
}

/** Programmes, bodies and places, those that both name first; each place of a name is a link. */
export function NameTable({ pair, rows, filter }: NameTableProps) {
  const shown = groupNames(rows, filter);
  return (
    <TableFrame title={i18n.t('compare.tab.names')} isEmpty={shown.length === 0}>
      <thead>
        <tr>
          <th scope="col">{i18n.t('compare.table.name')}</th>
          <th scope="col">{i18n.t('compare.table.times', { date: nameDay(textOf(pair, 'earlier').speech) })}</th>
          <th scope="col">{i18n.t('compare.table.times', { date: nameDay(textOf(pair, 'later').speech) })}</th>
        </tr>
      </thead>
      {shown.map(({ side, title, names: some }) => (
        <tbody key={side}>
          <tr class="sm-table__group">
            <th scope="rowgroup" colSpan={3}>
              {i18n.t(`compare.${title}`)} <span class="sm-quiet">{some.length}</span>
            </th>
          </tr>
          {some.map((name) => (
            <tr key={name.name}>
              <th scope="row" class="sm-table__name">
                {name.name}
              </th>
              <Times pair={pair} side="earlier" ranges={name.earlier} name={name.name} />
              <Times pair={pair} side="later" ranges={name.later} name={name.name} />
            </tr>
          ))}
        </tbody>
      ))}
    </TableFrame>
  );
}

interface TimesProps {
  readonly pair: ComparedPair;
  readonly side: 'earlier' | 'later';
  readonly ranges: readonly TextRange[];
  readonly name: string;
}

/** How often, and a number a place, each a link to it. */
function Times({ pair, side, ranges, name }: TimesProps) {
  const { speech } = textOf(pair, side);
  if (ranges.length === 0) return <td class="sm-quiet">–</td>;
  return (
    <td class="sm-table__times">
      {ranges.length > 1 && `${i18n.t('compare.table.timesOf', ranges.length)} `}
      {ranges.map(({ start, end }, at) => (
        <Fragment key={start}>
          {at > 0 && ' · '}
          <a
            href={`/library.html${readingHref(speech.id, { kind: 'passage', start, end })}`}
            target="_blank"
            rel="noopener"
            aria-label={i18n.t('compare.table.place', { name, n: at + 1, of: ranges.length })}
          >
            {at + 1}
          </a>
        </Fragment>
      ))}
    </td>
  );
}
