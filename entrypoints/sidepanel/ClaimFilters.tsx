import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { countByType } from '../../components/count-by-type';
import { TypeLetter } from '../../components/TypeChip';
import type { Claim, Tag } from '../../lib/domain/claim';
import type { ClaimTypeId } from '../../lib/domain/claim-types';
import { asTagId } from '../../lib/domain/ids';
import { type ClaimChoice, isNarrowed, NO_CHOICE } from './filter-claims';

interface ClaimFiltersProps {
  readonly claims: readonly Claim[];
  readonly tags: readonly Tag[];
  readonly choice: ClaimChoice;
  onChange(choice: ClaimChoice): void;
}

/** Counts that are filters: a chip for each type that is there, and a choice of tag. */
export function ClaimFilters({ claims, tags, choice, onChange }: ClaimFiltersProps) {
  const id = useId();
  const counts = countByType(claims);
  const used = new Set(claims.flatMap((claim) => claim.tags.value));
  // A choice whose last claim was deleted stays on show, so that it can be taken back.
  const types = [...counts, ...choice.types.filter((type) => !counts.some((one) => one.type === type)).map(toZero)];
  const offered = tags
    .filter((tag) => used.has(tag.id) || tag.id === choice.tagId)
    .sort((a, b) => a.name.value.localeCompare(b.name.value));
  const toggle = (type: ClaimTypeId | null) =>
    onChange({
      ...choice,
      types: choice.types.includes(type) ? choice.types.filter((other) => other !== type) : [...choice.types, type],
    });
  return (
    <div class="sm-filters">
      <fieldset class="sm-filters__types">
        <legend class="sm-hidden">{i18n.t('panel.filterTypes')}</legend>
        {types.map(({ type, count }) => (
          <button
            key={type ?? 'none'}
            type="button"
            class="sm-chip"
            aria-pressed={choice.types.includes(type)}
            onClick={() => toggle(type)}
          >
            <TypeLetter type={type} />
            {i18n.t(`claimType.${type ?? 'none'}`)} <strong>{count}</strong>
          </button>
        ))}
      </fieldset>
      <div class="sm-filters__line">
        {offered.length > 0 && (
          <>
            <label class="sm-small sm-quiet" for={id}>
              {i18n.t('panel.filterTag')}
            </label>
            <select
              id={id}
              class="sm-select"
              value={choice.tagId ?? ''}
              onChange={({ currentTarget: { value } }) => onChange({ ...choice, tagId: value ? asTagId(value) : null })}
            >
              <option value="">{i18n.t('panel.allTags')}</option>
              {offered.map((tag) => (
                <option key={tag.id} value={tag.id}>
                  {tag.name.value}
                </option>
              ))}
            </select>
          </>
        )}
        {isNarrowed(choice) && (
          <button type="button" class="sm-button sm-button--quiet" onClick={() => onChange(NO_CHOICE)}>
            {i18n.t('panel.clearFilter')}
          </button>
        )}
      </div>
    </div>
  );
}

const toZero = (type: ClaimTypeId | null) => ({ type, count: 0 });
