import type { ComponentChildren } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Instant } from '../../lib/domain/dates';
import type { SpeechId } from '../../lib/domain/ids';
import type { MissingPage } from '../../lib/domain/missing-page';
import { PageIcon } from '../PageIcon';
import { filterSpeeches, type ListedSpeech, SPEECH_SORTS, type SpeechSort, sortSpeeches } from './listed-speech';
import { SpeechRow } from './SpeechRow';

/** A library of thousands is not drawn at once. */
const STEP = 60;

interface SpeechesViewProps {
  readonly speeches: readonly ListedSpeech[];
  /** Those whose pages have ever changed, with when the reader last knew them; null where they have seen it. */
  readonly changed: ReadonlyMap<SpeechId, Instant | null>;
  /** The speeches that were not at their address when it was asked for last. */
  readonly missing: ReadonlyMap<SpeechId, MissingPage>;
  /** Asks whether others have. */
  readonly check: ComponentChildren;
  onExport(): void;
}

/** Every stored speech: what it is, and how much is marked in it. */
export function SpeechesView({ speeches, changed, missing, check, onExport }: SpeechesViewProps) {
  const [text, setText] = useState('');
  const [sort, setSort] = useState<SpeechSort>('newest');
  const [limit, setLimit] = useState(STEP);
  const id = useId();
  const found = useMemo(() => sortSpeeches(filterSpeeches(speeches, text), sort), [speeches, text, sort]);
  const more = found.length - limit;
  const narrow = (next: string) => {
    setText(next);
    setLimit(STEP);
  };
  return (
    <section class="sm-library__page" aria-labelledby={`${id}-title`}>
      <div class="sm-library__head">
        <h1 id={`${id}-title`}>{i18n.t('library.speeches')}</h1>
        <p class="sm-quiet" role="status">
          {text
            ? i18n.t('library.countOf', {
                shown: found.length,
                all: i18n.t('library.speechCount', speeches.length, { n: speeches.length }),
              })
            : i18n.t('library.speechCount', speeches.length, { n: speeches.length })}
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
        <search class="sm-library__filters">
          <div class="sm-library__field sm-library__field--wide">
            <label class="sm-label" for={`${id}-text`}>
              {i18n.t('library.filterSpeeches')}
            </label>
            <input
              id={`${id}-text`}
              class="sm-input"
              type="search"
              placeholder={i18n.t('library.filterSpeechesHint')}
              value={text}
              onInput={(event) => narrow(event.currentTarget.value)}
            />
          </div>
          <div class="sm-library__field">
            <label class="sm-label" for={`${id}-sort`}>
              {i18n.t('library.sortBy')}
            </label>
            <select
              id={`${id}-sort`}
              class="sm-select"
              value={sort}
              onChange={(event) => setSort(event.currentTarget.value as SpeechSort)}
            >
              {SPEECH_SORTS.map((each) => (
                <option key={each} value={each}>
                  {i18n.t(`library.sort.${each}`)}
                </option>
              ))}
            </select>
          </div>
        </search>
      )}
      {speeches.length > 0 && check}
      {speeches.length > 0 && found.length === 0 && (
        <div class="sm-library__empty">
          <p>{i18n.t('library.noSpeechMatches', { text })}</p>
          <button type="button" class="sm-button" onClick={() => narrow('')}>
            {i18n.t('library.clear')}
          </button>
        </div>
      )}
      <ul class="sm-speeches">
        {found.slice(0, limit).map((listed) => (
          <SpeechRow
            key={listed.speech.id}
            {...listed}
            changedSince={changed.get(listed.speech.id)}
            missing={missing.get(listed.speech.id)}
          />
        ))}
      </ul>
      {more > 0 && (
        <button type="button" class="sm-button" onClick={() => setLimit(limit + STEP)}>
          {i18n.t('library.showMore', Math.min(more, STEP), { n: Math.min(more, STEP) })}
        </button>
      )}
    </section>
  );
}
