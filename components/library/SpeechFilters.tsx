import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { DOCUMENT_TYPES, FIDELITIES } from '../../lib/domain/speech';
import { nameFidelity } from '../FidelityNote';
import { ChoiceField, MoreFilters, NameField, PeriodField, SearchField, TickField } from './FilterFields';
import type { ListedSpeech } from './listed-speech';
import { countSpeechFilters, ORIGINS, SPEECH_COLUMNS, SPEECH_GROUPS, type SpeechListState } from './speech-list-state';

interface SpeechFiltersProps {
  readonly list: SpeechListState;
  readonly speeches: readonly ListedSpeech[];
  onChange(list: SpeechListState): void;
}

/** What narrows, sorts and groups the list of speeches. */
export function SpeechFilters({ list, speeches, onChange }: SpeechFiltersProps) {
  const change = (changes: Partial<SpeechListState>) => onChange({ ...list, ...changes });
  const speakers = useMemo(
    () => namesOf(speeches, ({ speech }) => speech.speakers.map(({ name }) => name)),
    [speeches],
  );
  const departments = useMemo(() => namesOf(speeches, ({ speech }) => speech.organisations), [speeches]);
  return (
    <search class="sm-library__search">
      <div class="sm-library__filters">
        <SearchField
          label={i18n.t('library.filterSpeeches')}
          hint={i18n.t('library.filterSpeechesHint')}
          value={list.text}
          onChange={(text) => change({ text })}
        />
        <ChoiceField
          label={i18n.t('library.sortBy')}
          value={list.sort}
          options={SPEECH_COLUMNS.map((value) => ({ value, label: i18n.t(`library.column.${value}`) }))}
          onChange={(sort) => sort && change({ sort, isReversed: false })}
        />
        <ChoiceField
          label={i18n.t('library.groupBy')}
          none={i18n.t('library.noGroups')}
          value={list.group}
          options={SPEECH_GROUPS.map((value) => ({ value, label: i18n.t(`library.group.${value}`) }))}
          onChange={(group) => change({ group })}
        />
      </div>
      <MoreFilters count={countSpeechFilters({ ...list, text: '' })}>
        <NameField
          label={i18n.t('library.column.speaker')}
          value={list.speaker}
          names={speakers}
          onChange={(speaker) => change({ speaker })}
        />
        <NameField
          label={i18n.t('library.column.department')}
          value={list.department}
          names={departments}
          onChange={(department) => change({ department })}
        />
        <PeriodField from={list.from} to={list.to} onChange={change} />
        <ChoiceField
          label={i18n.t('library.column.kind')}
          none={i18n.t('library.any')}
          value={list.kind}
          options={DOCUMENT_TYPES.map((value) => ({ value, label: i18n.t(`library.kind.${value}`) }))}
          onChange={(kind) => change({ kind })}
        />
        <ChoiceField
          label={i18n.t('library.column.fidelity')}
          none={i18n.t('library.any')}
          value={list.fidelity}
          options={FIDELITIES.map((value) => ({ value, label: nameFidelity(value) }))}
          onChange={(fidelity) => change({ fidelity })}
        />
        <ChoiceField
          label={i18n.t('library.column.origin')}
          none={i18n.t('library.any')}
          value={list.origin}
          options={ORIGINS.map((value) => ({ value, label: i18n.t(`library.origin.${value}`) }))}
          onChange={(origin) => change({ origin })}
        />
        <div class="sm-library__ticks">
          <TickField
            label={i18n.t('library.onlyWithClaims')}
            value={list.hasClaims}
            onChange={(hasClaims) => change({ hasClaims })}
          />
          <TickField
            label={i18n.t('library.onlyChanged')}
            value={list.isChanged}
            onChange={(isChanged) => change({ isChanged })}
          />
        </div>
      </MoreFilters>
    </search>
  );
}

function namesOf(speeches: readonly ListedSpeech[], read: (listed: ListedSpeech) => readonly string[]): string[] {
  return [...new Set(speeches.flatMap(read))].sort(new Intl.Collator('en-GB').compare);
}
