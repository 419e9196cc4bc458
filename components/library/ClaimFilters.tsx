import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Tag } from '../../lib/domain/claim';
import { CLAIM_TYPE_IDS, type ClaimTypeId } from '../../lib/domain/claim-types';
import type { Speech } from '../../lib/domain/speech';
import { TypeLetter } from '../TypeChip';
import { CLAIM_GROUPS, CLAIM_SORTS } from './claim-list';
import { ChoiceField, MoreFilters, NameField, PeriodField, SearchField } from './FilterFields';
import { type ClaimFilter, NO_FILTER } from './route';

interface ClaimFiltersProps {
  readonly filter: ClaimFilter;
  readonly tags: readonly Tag[];
  readonly speeches: readonly Speech[];
  onChange(filter: ClaimFilter): void;
}

/** What narrows, sorts and groups the list of all claims. */
export function ClaimFilters({ filter, tags, speeches, onChange }: ClaimFiltersProps) {
  const change = (changes: Partial<ClaimFilter>) => onChange({ ...filter, ...changes });
  const toggle = (type: ClaimTypeId) =>
    change({
      types: filter.types.includes(type) ? filter.types.filter((other) => other !== type) : [...filter.types, type],
    });
  const { compare } = new Intl.Collator('en-GB');
  const speakers = useMemo(
    () => [...new Set(speeches.flatMap((speech) => speech.speakers.map(({ name }) => name)))].sort(compare),
    [speeches],
  );
  const titles = useMemo(
    () => speeches.map((speech) => ({ value: speech.id, label: speech.title || i18n.t('speech.untitled') })),
    [speeches],
  );
  return (
    <search class="sm-library__search">
      <div class="sm-library__filters">
        <SearchField
          label={i18n.t('library.filterClaims')}
          hint={i18n.t('library.filterClaimsHint')}
          value={filter.text}
          onChange={(text) => change({ text })}
        />
        <ChoiceField
          label={i18n.t('library.sortBy')}
          value={filter.sort}
          options={CLAIM_SORTS.map((value) => ({ value, label: i18n.t(`library.claimSort.${value}`) }))}
          onChange={(sort) => sort && change({ sort })}
        />
        <ChoiceField
          label={i18n.t('library.groupBy')}
          none={i18n.t('library.noGroups')}
          value={filter.group}
          options={CLAIM_GROUPS.map((value) => ({ value, label: i18n.t(`library.claimGroup.${value}`) }))}
          onChange={(group) => change({ group })}
        />
      </div>
      <fieldset class="sm-library__types">
        <legend class="sm-label">{i18n.t('library.types')}</legend>
        <div class="sm-chips">
          {CLAIM_TYPE_IDS.map((type) => (
            <button
              key={type}
              type="button"
              class="sm-chip"
              aria-pressed={filter.types.includes(type)}
              title={i18n.t(`claimTypeDefinition.${type}`)}
              onClick={() => toggle(type)}
            >
              <TypeLetter type={type} />
              {i18n.t(`claimType.${type}`)}
            </button>
          ))}
        </div>
      </fieldset>
      <MoreFilters count={countFolded(filter)}>
        <ChoiceField
          label={i18n.t('library.tag')}
          none={i18n.t('library.allTags')}
          value={filter.tagIds[0] ?? null}
          options={tags.map((tag) => ({ value: tag.id, label: tag.name.value }))}
          onChange={(tag) => change({ tagIds: tag ? [tag] : NO_FILTER.tagIds })}
        />
        <NameField
          label={i18n.t('library.column.speaker')}
          value={filter.speaker}
          names={speakers}
          onChange={(speaker) => change({ speaker })}
        />
        <PeriodField from={filter.from} to={filter.to} onChange={change} />
        <ChoiceField
          label={i18n.t('library.speech')}
          none={i18n.t('library.allSpeeches')}
          value={filter.speechId}
          options={titles}
          onChange={(speechId) => change({ speechId })}
        />
      </MoreFilters>
    </search>
  );
}

const countFolded = ({ tagIds, speaker, from, to, speechId }: ClaimFilter): number =>
  [tagIds.length > 0, speaker !== '', from !== '', to !== '', speechId !== null].filter(Boolean).length;

export const isNarrowed = (filter: ClaimFilter): boolean =>
  filter.text.trim() !== '' || filter.types.length > 0 || countFolded(filter) > 0;
