import { i18n } from '#i18n';
import type { ComparisonRow } from '../../lib/domain/speech-comparison';
import type { CompareFilter } from '../compare-href';
import { groupNames } from './group-names';

interface PrintedNamesProps {
  readonly rows: readonly ComparisonRow[];
  readonly filter: CompareFilter | null;
}

/** Names on paper, where the places of each can't be followed: a line for those in both, and for those in one alone. */
export function PrintedNames({ rows, filter }: PrintedNamesProps) {
  const groups = groupNames(rows, filter);
  if (groups.length === 0) return null;
  return (
    <>
      <h2>{i18n.t('compare.tab.names')}</h2>
      {groups.map(({ side, title, names }) => (
        <p key={side} class="sm-printed-names">
          <b>{i18n.t(`compare.${title}`)}:</b> {names.map(({ name }) => name).join(' · ')}
        </p>
      ))}
    </>
  );
}
