import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Tag } from '../../lib/domain/claim';
import { CLAIM_TYPE_IDS, type ClaimTypeId } from '../../lib/domain/claim-types';
import { asSpeechId, asTagId } from '../../lib/domain/ids';
import type { Speech } from '../../lib/domain/speech';
import { TypeLetter } from '../TypeChip';
import { type ClaimFilter, NO_FILTER } from './route';
import { useTypedText } from './use-typed-text';

interface ClaimFiltersProps {
  readonly filter: ClaimFilter;
  readonly tags: readonly Tag[];
  readonly speeches: readonly Speech[];
  onChange(filter: ClaimFilter): void;
}

/** What narrows the list of all claims: words, types, a tag, a speech. */
export function ClaimFilters({ filter, tags, speeches, onChange }: ClaimFiltersProps) {
  const id = useId();
  const [text, setText] = useTypedText(filter.text, (next) => onChange({ ...filter, text: next }));
  const toggle = (type: ClaimTypeId) =>
    onChange({
      ...filter,
      types: filter.types.includes(type) ? filter.types.filter((other) => other !== type) : [...filter.types, type],
    });
  return (
    <search class="sm-library__filters">
      <div class="sm-library__field sm-library__field--wide">
        <label class="sm-label" for={`${id}-text`}>
          {i18n.t('library.filterClaims')}
        </label>
        <input
          id={`${id}-text`}
          class="sm-input"
          type="search"
          placeholder={i18n.t('library.filterClaimsHint')}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <div class="sm-library__field">
        <label class="sm-label" for={`${id}-tag`}>
          {i18n.t('library.tags')}
        </label>
        <select
          id={`${id}-tag`}
          class="sm-select"
          value={filter.tagIds[0] ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...filter, tagIds: value ? [asTagId(value)] : NO_FILTER.tagIds })
          }
        >
          <option value="">{i18n.t('library.allTags')}</option>
          {[...tags]
            .sort((a, b) => a.name.value.localeCompare(b.name.value))
            .map((tag) => (
              <option key={tag.id} value={tag.id}>
                {tag.name.value}
              </option>
            ))}
        </select>
      </div>
      <div class="sm-library__field">
        <label class="sm-label" for={`${id}-speech`}>
          {i18n.t('library.speech')}
        </label>
        <select
          id={`${id}-speech`}
          class="sm-select"
          value={filter.speechId ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...filter, speechId: value ? asSpeechId(value) : null })
          }
        >
          <option value="">{i18n.t('library.allSpeeches')}</option>
          {speeches.map((speech) => (
            <option key={speech.id} value={speech.id}>
              {speech.title || i18n.t('speech.untitled')}
            </option>
          ))}
        </select>
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
    </search>
  );
}

export const isNarrowed = (filter: ClaimFilter): boolean =>
  filter.text.trim() !== '' || filter.types.length > 0 || filter.tagIds.length > 0 || filter.speechId !== null;
