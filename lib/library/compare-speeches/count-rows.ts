import type { ComparisonCounts, ComparisonRow } from '../../domain/speech-comparison';

/** What is hardly more than chance is shown on request, and not counted. */
export function countRows(rows: readonly ComparisonRow[]): ComparisonCounts {
  const sure = rows.filter((row) => !('band' in row) || row.band !== 'weaker');
  const count = (isWanted: (row: ComparisonRow) => boolean) => sure.filter(isWanted).length;
  return {
    sharedPassages: count((row) => row.kind === 'passage'),
    exactPassages: count((row) => row.kind === 'passage' && row.likeness === 'exact'),
    figuresRepeated: count((row) => row.kind === 'figure' && row.change === 'repeated'),
    figuresChanged: count((row) => row.kind === 'figure' && row.change !== 'repeated'),
    pledgesFollowedUp: count((row) => row.kind === 'pledge' && row.outcome !== 'no follow-up'),
    pledgesWithoutFollowUp: count((row) => row.kind === 'pledge' && row.outcome === 'no follow-up'),
    newAnnouncements: count((row) => row.kind === 'announcement'),
    namesShared: count((row) => row.kind === 'name' && row.side === 'both'),
    silences: count((row) => row.kind === 'silence'),
  };
}
