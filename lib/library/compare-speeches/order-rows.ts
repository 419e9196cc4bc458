import type { ComparisonRow } from '../../domain/speech-comparison';

/** By interest: changed figures, contradicted or dropped pledges, new money, then the rest; within each as it came. */
export function orderRows(rows: readonly ComparisonRow[]): ComparisonRow[] {
  return rows
    .map((row, at) => ({ row, at, rank: rankOf(row) }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .map(({ row }) => row);
}

function rankOf(row: ComparisonRow): number {
  const isWeak = 'band' in row && row.band === 'weaker' ? 20 : 0;
  switch (row.kind) {
    case 'figure':
      return isWeak + (row.change === 'changed' ? 0 : row.change === 'measure changed' ? 1 : 6);
    case 'pledge':
      return isWeak + PLEDGES[row.outcome];
    case 'announcement':
      return row.money ? 4 : 8;
    case 'passage':
      return isWeak + 9;
    case 'silence':
      return 10;
    case 'name':
      return 11;
  }
}

const PLEDGES = { contradicted: 2, 'no follow-up': 3, updated: 5, delivered: 5, repeated: 7, mentioned: 7 } as const;
