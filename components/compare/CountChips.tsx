import { i18n } from '#i18n';
import type { ComparisonCounts } from '../../lib/domain/speech-comparison';
import type { CompareFilter } from '../compare-href';
import { listCounts } from './count-chips';

interface CountChipsProps {
  readonly counts: ComparisonCounts;
  readonly filter: CompareFilter | null;
  readonly onFilter: (filter: CompareFilter | null) => void;
}

/** The sentence of counts; each part narrows the page to what it counts, and again shows all. */
export function CountChips({ counts, filter, onFilter }: CountChipsProps) {
  const parts = listCounts(counts);
  if (parts.length === 0) return <p class="sm-counts__none">{i18n.t('compare.nothing')}</p>;
  return (
    <fieldset class="sm-counts">
      <legend class="sm-hidden">{i18n.t('compare.counts')}</legend>
      {parts.map((part) => (
        <button
          key={part.filter}
          type="button"
          class="sm-counts__part"
          aria-pressed={part.filter === filter}
          onClick={() => onFilter(part.filter === filter ? null : part.filter)}
        >
          <Counted label={part.label} />
        </button>
      ))}
      {filter && (
        <button type="button" class="sm-button sm-button--quiet sm-button--small" onClick={() => onFilter(null)}>
          {i18n.t('compare.showAll')}
        </button>
      )}
    </fieldset>
  );
}

/** The number stands out, wherever the language puts it. */
function Counted({ label }: { label: string }) {
  const [, before = '', number = '', after = ''] = label.match(/^(\D*)(\d+)([\s\S]*)$/) ?? [];
  if (!number) return <>{label}</>;
  return (
    <>
      {before}
      <strong>{number}</strong>
      {after}
    </>
  );
}
