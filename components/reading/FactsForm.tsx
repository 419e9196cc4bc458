import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CoderId } from '../../lib/domain/ids';
import { FIDELITIES, type Fidelity, type Speech } from '../../lib/domain/speech';
import type { EditableField, SpeechChanges } from '../../lib/domain/speech-edits';
import { nameFidelity } from '../FidelityNote';
import { describeEdit } from './describe-edit';
import { FactField } from './FactField';
import {
  DATE_FIELDS,
  type FactsDraft,
  type FactsProblems,
  findProblems,
  readChanges,
  toFactsDraft,
} from './facts-draft';
import { SpeakerFields } from './SpeakerFields';

interface FactsFormProps {
  readonly speech: Speech;
  readonly coder: CoderId | null;
  /** Answers with what went wrong, or null. */
  onSave(changes: SpeechChanges): Promise<string | null>;
  onClose(): void;
}

/** The facts of a speech to be set right, over the page. Escape closes it; what opened it has the focus again. */
export function FactsForm({ speech, coder, onSave, onClose }: FactsFormProps) {
  // What comes in meanwhile is not undone by fields that nobody touched.
  const [opened] = useState(speech);
  const [draft, setDraft] = useState<FactsDraft>(() => toFactsDraft(opened));
  const [problems, setProblems] = useState<FactsProblems>({});
  const [failure, setFailure] = useState<string | null>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const set = (fields: Partial<FactsDraft>) => setDraft((now) => ({ ...now, ...fields }));
  const hintOf = (field: EditableField): string | null =>
    opened.inferred[field]
      ? i18n.t('facts.inferred', { reason: opened.inferred[field] })
      : describeEdit(opened, field, coder);
  const save = async () => {
    const found = findProblems(draft, opened);
    setProblems(found);
    const [first] = Object.keys(found);
    if (first) return form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
    const changes = readChanges(draft, opened);
    const failed = Object.keys(changes).length > 0 ? await onSave(changes) : null;
    setFailure(failed);
    if (!failed) dialog.current?.close();
    return undefined;
  };
  const shared = (name: 'title' | 'organisations' | 'event' | 'place' | (typeof DATE_FIELDS)[number]) => ({
    name,
    label: i18n.t(name === 'organisations' ? 'facts.organisations' : `speech.field.${name}`),
    value: draft[name],
    hint: hintOf(name),
    problem: problems[name] ?? null,
    onInput: (value: string) => set({ [name]: value }),
  });
  return (
    <dialog ref={dialog} class="sm-dialog" aria-labelledby={id} onClose={onClose}>
      <form
        ref={form}
        class="sm-facts__form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <h2 id={id}>{i18n.t('facts.title')}</h2>
        <p class="sm-quiet">{i18n.t('facts.hint')}</p>
        <FactField {...shared('title')} isWide />
        <SpeakerFields
          speakers={draft.speakers}
          hint={hintOf('speakers')}
          problems={problems}
          onChange={(speakers) => set({ speakers })}
        />
        <FactField {...shared('organisations')} isWide isLong />
        <FactField {...shared('event')} />
        <FactField {...shared('place')} />
        {DATE_FIELDS.map((field) => (
          <FactField key={field} {...shared(field)} form={i18n.t('facts.dateForm')} />
        ))}
        <FidelityField value={draft.fidelity} hint={hintOf('fidelity')} onChange={(fidelity) => set({ fidelity })} />
        {failure && (
          <p class="sm-notice sm-notice--danger" role="alert">
            {failure}
          </p>
        )}
        <p class="sm-ask__answers">
          <button type="button" class="sm-button" onClick={() => dialog.current?.close()}>
            {i18n.t('facts.cancel')}
          </button>
          <button type="submit" class="sm-button sm-button--primary">
            {i18n.t('facts.save')}
          </button>
        </p>
      </form>
    </dialog>
  );
}

interface FidelityFieldProps {
  readonly value: Fidelity;
  readonly hint: string | null;
  onChange(value: Fidelity): void;
}

function FidelityField({ value, hint, onChange }: FidelityFieldProps) {
  const id = useId();
  return (
    <div class="sm-facts__wide">
      <label class="sm-label" for={id}>
        {i18n.t('speech.field.fidelity')}
      </label>
      <select
        id={id}
        class="sm-select"
        value={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.currentTarget.value as Fidelity)}
      >
        {FIDELITIES.map((fidelity) => (
          <option key={fidelity} value={fidelity}>
            {nameFidelity(fidelity)}
          </option>
        ))}
      </select>
      {hint && (
        <p id={`${id}-hint`} class="sm-small sm-quiet">
          {hint}
        </p>
      )}
    </div>
  );
}
