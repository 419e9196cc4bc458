import type { ComparisonRow, NameRow } from '../../lib/domain/speech-comparison';
import type { CompareFilter } from '../compare-href';

const GROUPS = [
  ['both', 'namesBoth'],
  ['later', 'namesLater'],
  ['earlier', 'namesEarlier'],
] as const;

interface NameGroup {
  readonly side: NameRow['side'];
  readonly title: (typeof GROUPS)[number][1];
  readonly names: readonly NameRow[];
}

/** Names by where they are found, those of both first; groups without names are left out, and all but the first by its filter. */
export function groupNames(rows: readonly ComparisonRow[], filter: CompareFilter | null): NameGroup[] {
  const names = rows.filter((row): row is NameRow => row.kind === 'name');
  return GROUPS.map(([side, title]) => ({ side, title, names: names.filter((name) => name.side === side) })).filter(
    (group) => group.names.length > 0 && (filter !== 'names-shared' || group.side === 'both'),
  );
}
