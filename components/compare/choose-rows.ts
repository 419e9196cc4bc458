import type { ComparisonCounts } from '../../lib/domain/speech-comparison';
import type { CompareFilter, CompareState } from '../compare-href';
import { isDismissed, isOf, isWeaker, type ShownRow } from './comparison-rows';

/** Narrowed as the address says; a dismissed one stays in sight only while it is open, so that it can be taken back. */
export function chooseRows(
  rows: readonly ShownRow[],
  { filter, row, withWeaker }: Pick<CompareState, 'filter' | 'row' | 'withWeaker'>,
): ShownRow[] {
  const isWanted = (each: ShownRow) => isOf(each, filter) && !isDismissed(each) && (withWeaker || !isWeaker(each));
  return rows.filter((each) => each.key === row || isWanted(each));
}

/** What the reader has dismissed is no longer counted, and figures are counted as what the reader says they are. Weaker rows never were. */
export function countWithoutDismissed(counts: ComparisonCounts, rows: readonly ShownRow[]): ComparisonCounts {
  const sure = rows.filter((row) => !isWeaker(row));
  const counted = sure.filter(isDismissed);
  const of = (filter: CompareFilter) => counted.filter((row) => isOf(row, filter)).length;
  const kept = (filter: CompareFilter) => sure.filter((row) => !isDismissed(row) && isOf(row, filter)).length;
  const exact = counted.filter(({ row }) => row?.kind === 'passage' && row.likeness === 'exact').length;
  return {
    ...counts,
    sharedPassages: counts.sharedPassages - of('shared'),
    exactPassages: counts.exactPassages - exact,
    figuresRepeated: kept('figures-repeated'),
    figuresChanged: kept('figures-changed'),
    pledgesFollowedUp: counts.pledgesFollowedUp - of('pledges-followed-up'),
  };
}
