import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CoderId } from '../../lib/domain/ids';
import type { Speech } from '../../lib/domain/speech';
import { EDITABLE_FIELDS, type EditableField, type SpeechChanges } from '../../lib/domain/speech-edits';
import { describeEdit } from './describe-edit';
import { FactsForm } from './FactsForm';
import './facts.css';

interface SpeechFactsProps {
  readonly speech: Speech;
  /** Whoever reads here; null before anything was edited. */
  readonly coder: CoderId | null;
  /** Answers with what went wrong, or null. */
  onChange(changes: SpeechChanges): Promise<string | null>;
}

/** What the reader set right of what a speech is, each to be given back, and the way to set more right. */
export function SpeechFacts({ speech, coder, onChange }: SpeechFactsProps) {
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const giveBack = async (field: EditableField) => {
    const failed = await onChange({ [field]: null });
    setProblem(failed);
    // Its own button is gone.
    if (!failed) opener.current?.focus();
  };
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <div class="sm-facts">
      <EditedFacts speech={speech} coder={coder} onGiveBack={(field) => void giveBack(field)} />
      {problem && (
        <p class="sm-notice sm-notice--danger" role="alert">
          {problem}
        </p>
      )}
      <button ref={opener} type="button" class="sm-button sm-button--quiet" onClick={() => setOpen(true)}>
        {i18n.t('facts.open')}
      </button>
      {isOpen && <FactsForm speech={speech} coder={coder} onSave={onChange} onClose={close} />}
    </div>
  );
}

interface EditedFactsProps {
  readonly speech: Speech;
  readonly coder: CoderId | null;
  onGiveBack(field: EditableField): void;
}

function EditedFacts({ speech, coder, onGiveBack }: EditedFactsProps) {
  const edited = EDITABLE_FIELDS.filter((field) => speech.edits?.[field]?.set.value);
  if (edited.length === 0) return null;
  return (
    <dl class="sm-facts__edited sm-small">
      {edited.map((field) => (
        <div key={field}>
          <dt>{i18n.t(`speech.field.${field}`)}</dt>
          <dd>
            <span dir="auto">{describeEdit(speech, field, coder)}</span>{' '}
            <button type="button" class="sm-button sm-button--quiet sm-button--small" onClick={() => onGiveBack(field)}>
              <span class="sm-hidden">{i18n.t('facts.giveBackAbout', { field: i18n.t(`speech.field.${field}`) })}</span>
              {i18n.t('facts.giveBack')}
            </button>
          </dd>
        </div>
      ))}
    </dl>
  );
}
