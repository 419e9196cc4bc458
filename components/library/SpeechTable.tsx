import { useCallback, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SpeechId } from '../../lib/domain/ids';
import type { MissingPage } from '../../lib/domain/missing-page';
import { Icon } from '../Icon';
import { moveBetweenRows } from '../windowed/move-between-rows';
import { ColumnHeader, Row, RowGroup, RowHeader, Table } from '../windowed/table-parts';
import { useWindowed } from '../windowed/use-windowed';
import type { ChangedSpeeches, SpeechEntry } from './listed-speech';
import { SpeechRow } from './SpeechRow';
import type { SpeechColumn, SpeechGroup, SpeechListState } from './speech-list-state';
import './speech-table.css';

interface SpeechTableProps {
  readonly entries: readonly SpeechEntry[];
  readonly list: SpeechListState;
  readonly changed: ChangedSpeeches;
  /** The speeches that were not at their address when it was asked for last. */
  readonly missing: ReadonlyMap<SpeechId, MissingPage>;
  onSort(column: SpeechColumn): void;
}

/** What stands in each column; two that belong together share one. */
const COLUMNS: readonly (readonly SpeechColumn[])[] = [
  ['delivered'],
  ['title'],
  ['speaker', 'role'],
  ['department'],
  ['kind', 'fidelity'],
  ['claims'],
  ['origin', 'changed'],
];

/** Px of a row whose title takes two lines, and of a heading. */
const ROW = 77;
const HEADING = 48;
/** Px of the head, which stays at the top of the window. */
const HEAD = 44;

/** Every speech a row, of which only those near the window are drawn. */
export function SpeechTable({ entries, list, changed, missing, onSort }: SpeechTableProps) {
  const box = useRef<HTMLDivElement>(null);
  const windowed = useWindowed({
    box,
    count: entries.length,
    estimate: useCallback((at: number) => (entries[at]?.kind === 'group' ? HEADING : ROW), [entries]),
    keyOf: useCallback((at: number) => keyOf(entries[at]), [entries]),
    headroom: HEAD,
  });
  const firstStop = entries.findIndex(({ kind }) => kind === 'speech');
  const active = entries[windowed.active]?.kind === 'speech' ? windowed.active : firstStop;
  return (
    <Table
      class="sm-speeches"
      aria-label={i18n.t('library.speeches')}
      aria-rowcount={entries.length + 1}
      onKeyDown={(event) => {
        if ((event.target as Element).closest('[data-index]'))
          moveBetweenRows(event, { ...windowed, active }, entries.length, (at) => entries[at]?.kind === 'speech');
      }}
    >
      <SpeechTableHead list={list} onSort={onSort} />
      <RowGroup element={box} class="sm-speeches__rows" style={{ height: `${windowed.height}px` }}>
        {windowed.items.map(({ key, index, start }) => {
          const entry = entries[index];
          if (!entry) return null;
          return (
            <Row
              key={key as string}
              element={windowed.measure}
              class={`sm-speeches__row sm-speeches__row--${entry.kind}`}
              data-index={index}
              aria-rowindex={index + 2}
              style={{ transform: `translateY(${start - windowed.offset}px)` }}
              onFocusIn={() => windowed.setActive(index)}
            >
              {entry.kind === 'group' ? (
                <GroupHeading group={list.group as SpeechGroup} value={entry.value} count={entry.count} />
              ) : (
                <SpeechRow
                  {...entry.listed}
                  changedSince={changed.get(entry.listed.speech.id)}
                  missing={missing.get(entry.listed.speech.id)}
                  isActive={index === active}
                />
              )}
            </Row>
          );
        })}
      </RowGroup>
    </Table>
  );
}

const keyOf = (entry: SpeechEntry | undefined): string =>
  !entry ? '' : entry.kind === 'group' ? `group ${entry.value}` : entry.listed.speech.id;

interface SpeechTableHeadProps {
  readonly list: SpeechListState;
  onSort(column: SpeechColumn): void;
}

/** A button for each column that can be sorted by; pressed again it turns the order round. */
function SpeechTableHead({ list, onSort }: SpeechTableHeadProps) {
  return (
    <RowGroup class="sm-speeches__head">
      <Row aria-rowindex={1} class="sm-speeches__row sm-speeches__row--head">
        {COLUMNS.map((columns) => {
          const sorted = columns.includes(list.sort);
          return (
            <ColumnHeader
              key={columns[0]}
              aria-sort={sorted ? (isRising(list) ? 'ascending' : 'descending') : undefined}
            >
              {columns.map((column) => (
                <button
                  key={column}
                  type="button"
                  class="sm-speeches__sort"
                  data-sorted={column === list.sort ? (isRising(list) ? 'up' : 'down') : undefined}
                  onClick={() => onSort(column)}
                >
                  {i18n.t(`library.column.${column}`)}
                  {column === list.sort && <Icon name="chevron" />}
                </button>
              ))}
            </ColumnHeader>
          );
        })}
      </Row>
    </RowGroup>
  );
}

const FALLING: ReadonlySet<SpeechColumn> = new Set(['delivered', 'claims', 'changed']);
const isRising = ({ sort, isReversed }: SpeechListState): boolean => FALLING.has(sort) === isReversed;

interface GroupHeadingProps {
  readonly group: SpeechGroup;
  readonly value: string;
  readonly count: number;
}

function GroupHeading({ group, value, count }: GroupHeadingProps) {
  return (
    <RowHeader aria-colspan={COLUMNS.length} class="sm-speeches__group">
      {nameGroup(group, value)}
      <span class="sm-small sm-quiet">
        {i18n.t('library.speechCount', count, { n: count.toLocaleString('en-GB') })}
      </span>
    </RowHeader>
  );
}

export function nameGroup(group: SpeechGroup, value: string): string {
  if (!value) return i18n.t(`library.groupUnknown.${group}`);
  return group === 'origin' ? i18n.t(`library.origin.${value as 'bundled' | 'visited' | 'imported'}`) : value;
}
