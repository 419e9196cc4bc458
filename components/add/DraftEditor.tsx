import { useEffect, useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { InferableField, Speech } from '../../lib/domain/speech';
import { readTypedDate } from '../../lib/text/read-typed-date';
import type { DraftChanges, DraftDetail } from './draft';
import { RemovalLog } from './RemovalLog';

interface DraftEditorProps {
  readonly draftKey: number;
  look(key: number): Promise<DraftDetail | null>;
  onEdit(key: number, changes: DraftChanges): void;
}

/** Everything of a draft: what is proposed, to be corrected; what was left out; the words that are kept. */
export function DraftEditor({ draftKey, look, onEdit }: DraftEditorProps) {
  const [detail, setDetail] = useState<DraftDetail | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void look(draftKey).then((found) => isCurrent && setDetail(found));
    return () => {
      isCurrent = false;
    };
  }, [draftKey]);
  if (!detail) return <span class="sm-skeleton" />;
  return (
    <div class="sm-draft">
      <div class="sm-draft__fields">
        {FIELDS.map((field) => (
          <DraftField
            key={field.name}
            {...field}
            speech={detail.speech}
            onChange={(value) => onEdit(draftKey, { [field.name]: value })}
          />
        ))}
      </div>
      <RemovalLog removed={detail.removed} />
      <details class="sm-draft__words">
        <summary>{i18n.t('add.keptWords')}</summary>
        <section
          class="sm-draft__scroll sm-quotation"
          lang={detail.speech.language}
          dir="auto"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
          tabIndex={0}
          aria-label={i18n.t('add.keptWords')}
        >
          {detail.text
            .slice(0, MOST_SHOWN)
            .split('\n')
            .map((line, at) => (
              <p key={at}>{line}</p>
            ))}
          {detail.text.length > MOST_SHOWN && <p class="sm-quiet">{i18n.t('add.andMore')}</p>}
        </section>
      </details>
    </div>
  );
}

/** Characters: enough to see that it begins where it should, and that paragraphs are whole. */
const MOST_SHOWN = 20_000;

interface FieldSpec {
  readonly name: keyof DraftChanges;
  readonly infers: InferableField | null;
  read(speech: Speech): string;
}

const FIELDS: readonly FieldSpec[] = [
  { name: 'title', infers: 'title', read: ({ title }) => title },
  { name: 'speaker', infers: 'speakers', read: ({ speakers }) => speakers[0]?.name ?? '' },
  { name: 'role', infers: null, read: ({ speakers }) => speakers[0]?.role ?? '' },
  { name: 'deliveredOn', infers: 'deliveredOn', read: ({ deliveredOn }) => deliveredOn ?? '' },
  { name: 'event', infers: 'event', read: ({ event }) => event ?? '' },
  { name: 'place', infers: 'place', read: ({ place }) => place ?? '' },
  { name: 'source', infers: null, read: ({ source }) => source ?? '' },
];

const isDate = (text: string): boolean => text.trim() === '' || readTypedDate(text) !== null;

function DraftField({
  name,
  infers,
  read,
  speech,
  onChange,
}: FieldSpec & { speech: Speech; onChange(value: string): void }) {
  const [value, setValue] = useState(() => read(speech));
  const [isEdited, setEdited] = useState(false);
  const id = useId();
  const reason = infers && !isEdited ? speech.inferred[infers] : undefined;
  const isWrong = name === 'deliveredOn' && !isDate(value);
  return (
    <div class="sm-draft__field" data-wide={name === 'title' || undefined}>
      <label class="sm-label" for={id}>
        {i18n.t(`add.field.${name}`)}
      </label>
      <input
        id={id}
        class="sm-input"
        value={value}
        maxLength={1000}
        aria-invalid={isWrong || undefined}
        aria-describedby={reason || isWrong ? `${id}-hint` : undefined}
        onInput={(event) => {
          setValue(event.currentTarget.value);
          setEdited(true);
          if (name !== 'deliveredOn' || isDate(event.currentTarget.value)) onChange(event.currentTarget.value);
        }}
      />
      {(reason || isWrong) && (
        <p
          id={`${id}-hint`}
          class={isWrong ? 'sm-small sm-draft__wrong' : 'sm-small sm-quiet'}
          role={isWrong ? 'alert' : undefined}
        >
          {isWrong ? i18n.t('add.dateForm') : `${i18n.t('speech.inferred')}: ${reason}`}
        </p>
      )}
    </div>
  );
}
