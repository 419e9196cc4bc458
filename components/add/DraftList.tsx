import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatDate } from '../format-date';
import { readingHref } from '../library/route';
import { DraftEditor } from './DraftEditor';
import type { DraftChanges, DraftDetail, DraftSummary } from './draft';

/** Thousands are not drawn at once. */
const STEP = 40;

export interface DraftListProps {
  readonly drafts: readonly DraftSummary[];
  readonly chosen: ReadonlySet<number>;
  readonly isBusy: boolean;
  onChoose(key: number, isChosen: boolean): void;
  look(key: number): Promise<DraftDetail | null>;
  onEdit(key: number, changes: DraftChanges): void;
  onDrop(key: number): void;
}

/** What was read, speech by speech: what is proposed, what was left out, what is known already. */
export function DraftList(props: DraftListProps) {
  const [limit, setLimit] = useState(STEP);
  const more = props.drafts.length - limit;
  return (
    <>
      <ul class="sm-drafts">
        {props.drafts.slice(0, limit).map((draft) => (
          <DraftRow key={draft.key} draft={draft} {...props} />
        ))}
      </ul>
      {more > 0 && (
        <p>
          <button type="button" class="sm-button" onClick={() => setLimit(limit + STEP)}>
            {i18n.t('add.showMore', Math.min(more, STEP), { n: Math.min(more, STEP) })}
          </button>{' '}
          <span class="sm-quiet">{i18n.t('add.moreDrafts', more, { n: more.toLocaleString('en-GB') })}</span>
        </p>
      )}
    </>
  );
}

function DraftRow({ draft, chosen, isBusy, onChoose, look, onEdit, onDrop }: DraftListProps & { draft: DraftSummary }) {
  const [isOpen, setOpen] = useState(false);
  const title = draft.title || i18n.t('speech.untitled');
  const about = <span class="sm-hidden">{i18n.t('library.about', { title })}</span>;
  return (
    <li class="sm-drafts__row">
      <label class="sm-drafts__choose">
        <input
          type="checkbox"
          checked={chosen.has(draft.key)}
          disabled={isBusy}
          onChange={(event) => onChoose(draft.key, event.currentTarget.checked)}
        />
        <span class="sm-hidden">{i18n.t('add.choose', { title })}</span>
      </label>
      <div class="sm-drafts__what" dir="auto">
        <h3 class="sm-drafts__title">{title}</h3>
        <p>{describe(draft)}</p>
        <p class="sm-small sm-quiet">
          {[
            draft.fileName ?? i18n.t('add.pasted'),
            i18n.t('add.words', draft.words, { n: draft.words.toLocaleString('en-GB') }),
            draft.removed > 0 && i18n.t('add.linesLeftOut', draft.removed, { n: draft.removed }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {draft.known && (
          <p class="sm-notice sm-notice--doubt">
            {i18n.t(draft.known.isSameText ? 'add.known' : 'add.knownEdition')}{' '}
            <a href={readingHref(draft.known.id)} target="_blank" rel="noopener">
              {draft.known.title || i18n.t('speech.untitled')}
            </a>
          </p>
        )}
        {!draft.known && draft.twin && (
          <p class="sm-notice sm-notice--doubt">{i18n.t('add.twin', { name: draft.twin })}</p>
        )}
        <p class="sm-drafts__tools">
          <button
            type="button"
            class="sm-button sm-button--quiet"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {i18n.t(isOpen ? 'add.close' : 'add.check')}
            {about}
          </button>
          <button type="button" class="sm-button sm-button--quiet" disabled={isBusy} onClick={() => onDrop(draft.key)}>
            {i18n.t('add.dropDraft')}
            {about}
          </button>
        </p>
        {isOpen && <DraftEditor draftKey={draft.key} look={look} onEdit={onEdit} />}
      </div>
    </li>
  );
}

const describe = ({ speaker, date }: DraftSummary): string =>
  `${speaker ?? i18n.t('speech.speakerUnknown')} · ${date ? formatDate(date) : i18n.t('library.noDate')}`;
