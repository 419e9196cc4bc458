import type { ComponentChildren } from 'preact';
import { useId, useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SpeechId } from '../../lib/domain/ids';
import type { MissingPage } from '../../lib/domain/missing-page';
import { PageIcon } from '../PageIcon';
import { type ChangedSpeeches, type ListedSpeech, listSpeeches } from './listed-speech';
import { SpeechFilters } from './SpeechFilters';
import { SpeechTable } from './SpeechTable';
import { countSpeechFilters, NO_SPEECH_FILTER, type SpeechListState } from './speech-list-state';

interface SpeechesViewProps {
  readonly speeches: readonly ListedSpeech[];
  readonly list: SpeechListState;
  readonly changed: ChangedSpeeches;
  /** The speeches that were not at their address when it was asked for last. */
  readonly missing: ReadonlyMap<SpeechId, MissingPage>;
  /** The filters that were given a name. */
  readonly saved?: ComponentChildren;
  /** Asks whether others have. */
  readonly check: ComponentChildren;
  onList(list: SpeechListState): void;
  onExport(): void;
}

/** Every stored speech: what it is, and how much is marked in it. */
export function SpeechesView({ speeches, list, changed, missing, saved, check, onList, onExport }: SpeechesViewProps) {
  const id = useId();
  const entries = useMemo(() => listSpeeches(speeches, list, changed), [speeches, list, changed]);
  const shown = useMemo(() => entries.filter(({ kind }) => kind === 'speech').length, [entries]);
  const all = i18n.t('library.speechCount', speeches.length, { n: speeches.length.toLocaleString('en-GB') });
  const isNarrowed = countSpeechFilters(list) > 0;
  const clear = () => onList({ ...list, ...NO_SPEECH_FILTER });
  return (
    <section class="sm-library__page" aria-labelledby={`${id}-title`}>
      <div class="sm-library__head">
        <h1 id={`${id}-title`}>{i18n.t('library.speeches')}</h1>
        <p class="sm-quiet" role="status">
          {isNarrowed ? i18n.t('library.countOf', { shown: shown.toLocaleString('en-GB'), all }) : all}
        </p>
        {speeches.length > 0 && (
          <button type="button" class="sm-button" onClick={onExport}>
            <PageIcon name="export" />
            {i18n.t('library.export')}
          </button>
        )}
      </div>
      {speeches.length === 0 ? (
        <div class="sm-library__empty">
          <h2>{i18n.t('library.noSpeeches')}</h2>
          <p class="sm-quiet">{i18n.t('library.noSpeechesHint')}</p>
        </div>
      ) : (
        <SpeechFilters list={list} speeches={speeches} onChange={onList} />
      )}
      {speeches.length > 0 && saved}
      {isNarrowed && shown > 0 && (
        <p class="sm-library__chosen">
          <button type="button" class="sm-button sm-button--quiet" onClick={clear}>
            {i18n.t('library.clearFilters')}
          </button>
        </p>
      )}
      {speeches.length > 0 && check}
      {speeches.length > 0 && shown === 0 && (
        <div class="sm-library__empty">
          <p>
            {list.text
              ? i18n.t('library.noSpeechMatches', { text: list.text })
              : i18n.t('library.noSpeechMatchesFilters')}
          </p>
          <button type="button" class="sm-button" onClick={clear}>
            {i18n.t('library.clear')}
          </button>
        </div>
      )}
      {shown > 0 && (
        <SpeechTable
          entries={entries}
          list={list}
          changed={changed}
          missing={missing}
          onSort={(sort) => onList({ ...list, sort, isReversed: sort === list.sort && !list.isReversed })}
        />
      )}
    </section>
  );
}
