import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { GovukName, SpeechSearch } from '../../lib/domain/import-run';
import { DOCUMENT_TYPES, type DocumentType } from '../../lib/domain/speech';
import type { CountedName } from '../../lib/govuk/parse-search-answer';
import { PageIcon } from '../PageIcon';
import { describeSearch } from './describe-search';

/** Fields in which a name is typed. */
export type NameField = 'speaker' | 'department' | 'role';
export const NAME_FIELDS: readonly NameField[] = ['speaker', 'department', 'role'];

/** What the reader has filled in. */
export interface GovukQuestion extends Readonly<Record<NameField, string>> {
  readonly from: string;
  readonly to: string;
  readonly kinds: readonly DocumentType[];
  readonly withWithdrawn: boolean;
}

/** What came of it. */
export type GovukAnswer =
  | { readonly kind: 'not asked' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'problem'; readonly words: string }
  /** Several names fit what was typed. */
  | {
      readonly kind: 'which';
      readonly field: NameField;
      readonly typed: string;
      readonly names: readonly CountedName[];
    }
  | { readonly kind: 'found'; readonly search: SpeechSearch; readonly total: number; readonly withWithdrawn: boolean };

interface GovukFormProps {
  readonly answer: GovukAnswer;
  /** A run is under way: another can't be begun. */
  readonly isBusy: boolean;
  onAsk(question: GovukQuestion): void;
  onChoose(question: GovukQuestion, field: NameField, name: GovukName): void;
  onAdd(): void;
}

const KIND_KEYS = {
  speech: 'speech',
  oral_statement: 'oralStatement',
  written_statement: 'writtenStatement',
  authored_article: 'authoredArticle',
} as const satisfies Record<DocumentType, string>;

const EMPTY: GovukQuestion = {
  speaker: '',
  department: '',
  role: '',
  from: '',
  to: '',
  kinds: DOCUMENT_TYPES,
  withWithdrawn: false,
};

/** Who, for whom, as what, when; then how many there are, before anything is added. */
export function GovukForm({ answer, isBusy, onAsk, onChoose, onAdd }: GovukFormProps) {
  const [question, setQuestion] = useState(EMPTY);
  const id = useId();
  const change = (changes: Partial<GovukQuestion>) => setQuestion({ ...question, ...changes });
  const isAsking = answer.kind === 'asking';
  return (
    <>
      <p>{i18n.t('govuk.intro')}</p>
      <form
        class="sm-govuk"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isAsking) onAsk(question);
        }}
      >
        {NAME_FIELDS.map((field) => (
          <div key={field}>
            <label class="sm-label" for={`${id}-${field}`}>
              {i18n.t(`govuk.${field}`)}
            </label>
            <input
              id={`${id}-${field}`}
              class="sm-input"
              value={question[field]}
              maxLength={300}
              autocomplete="off"
              aria-describedby={`${id}-${field}-hint`}
              onInput={(event) => change({ [field]: event.currentTarget.value })}
            />
            <p id={`${id}-${field}-hint`} class="sm-small sm-quiet">
              {i18n.t(`govuk.${field}Hint`)}
            </p>
          </div>
        ))}
        {(['from', 'to'] as const).map((end) => (
          <div key={end}>
            <label class="sm-label" for={`${id}-${end}`}>
              {i18n.t(`govuk.${end}`)}
            </label>
            <input
              id={`${id}-${end}`}
              class="sm-input"
              type="date"
              value={question[end]}
              onInput={(event) => change({ [end]: event.currentTarget.value })}
            />
          </div>
        ))}
        <fieldset class="sm-govuk__kinds">
          <legend class="sm-label">{i18n.t('govuk.kinds')}</legend>
          {DOCUMENT_TYPES.map((kind) => (
            <Check
              key={kind}
              label={i18n.t(`govuk.kind.${KIND_KEYS[kind]}`)}
              isChecked={question.kinds.includes(kind)}
              onChange={(isOn) =>
                change({ kinds: DOCUMENT_TYPES.filter((one) => (one === kind ? isOn : question.kinds.includes(one))) })
              }
            />
          ))}
          <Check
            label={i18n.t('govuk.withWithdrawn')}
            isChecked={question.withWithdrawn}
            onChange={(withWithdrawn) => change({ withWithdrawn })}
          />
        </fieldset>
        <p>
          <button type="submit" class="sm-button sm-button--primary" aria-disabled={isAsking}>
            {i18n.t('govuk.find')}
          </button>
        </p>
      </form>
      <div role="status" class="sm-govuk__answer">
        <Answer
          answer={answer}
          isBusy={isBusy}
          onChoose={(field, name) => onChoose(question, field, name)}
          onAdd={onAdd}
        />
      </div>
    </>
  );
}

function Check(props: { label: string; isChecked: boolean; onChange(isChecked: boolean): void }) {
  return (
    <label class="sm-govuk__check">
      <input
        type="checkbox"
        checked={props.isChecked}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      {props.label}
    </label>
  );
}

interface AnswerProps extends Pick<GovukFormProps, 'answer' | 'isBusy' | 'onAdd'> {
  onChoose(field: NameField, name: GovukName): void;
}

/** Requests in a minute, at most. */
const A_MINUTE = 600;

function Answer({ answer, isBusy, onChoose, onAdd }: AnswerProps) {
  switch (answer.kind) {
    case 'not asked':
      return null;
    case 'asking':
      return <p class="sm-quiet">{i18n.t('govuk.asking')}</p>;
    case 'problem':
      return <p class="sm-notice sm-notice--doubt">{answer.words}</p>;
    case 'which':
      return (
        <div class="sm-notice">
          <p>{i18n.t('govuk.which', { field: i18n.t(`govuk.${answer.field}`).toLowerCase(), typed: answer.typed })}</p>
          <p class="sm-chips">
            {answer.names.map((name) => (
              <button
                key={name.slug}
                type="button"
                class="sm-chip"
                onClick={() => onChoose(answer.field, { slug: name.slug, title: name.title })}
              >
                {i18n.t('govuk.nameCount', { name: name.title, n: name.speeches.toLocaleString('en-GB') })}
              </button>
            ))}
          </p>
        </div>
      );
    case 'found':
      return <Found {...answer} isBusy={isBusy} onAdd={onAdd} />;
  }
}

function Found({
  search,
  total,
  isBusy,
  onAdd,
}: {
  search: SpeechSearch;
  total: number;
  isBusy: boolean;
  onAdd(): void;
}) {
  if (total === 0) return <p class="sm-notice">{i18n.t('govuk.nothing')}</p>;
  const minutes = Math.ceil(total / A_MINUTE);
  return (
    <div class="sm-notice sm-govuk__found">
      <p>
        <strong>
          {i18n.t('govuk.found', total, { n: total.toLocaleString('en-GB'), search: describeSearch(search) })}
        </strong>
      </p>
      <p class="sm-small sm-quiet">{i18n.t('govuk.time', minutes, { n: minutes })}</p>
      <p>
        <button
          type="button"
          class="sm-button sm-button--primary"
          aria-disabled={isBusy}
          onClick={() => !isBusy && onAdd()}
        >
          <PageIcon name="library" />
          {i18n.t('govuk.add')}
        </button>
      </p>
    </div>
  );
}
