import { useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { FactField } from './FactField';
import { type FactsProblems, nameFieldOf, type SpeakerDraft } from './facts-draft';

interface SpeakerFieldsProps {
  readonly speakers: readonly SpeakerDraft[];
  readonly hint: string | null;
  readonly problems: FactsProblems;
  onChange(speakers: readonly SpeakerDraft[]): void;
}

/** Who spoke, and in which role: a pair of fields for each. */
export function SpeakerFields({ speakers, hint, problems, onChange }: SpeakerFieldsProps) {
  const add = useRef<HTMLButtonElement>(null);
  const id = useId();
  const set = (at: number, fields: Partial<SpeakerDraft>) =>
    onChange(speakers.map((speaker, n) => (n === at ? { ...speaker, ...fields } : speaker)));
  const remove = (at: number) => {
    onChange(speakers.filter((_, n) => n !== at));
    add.current?.focus();
  };
  return (
    <fieldset class="sm-facts__speakers" aria-describedby={hint ? id : undefined}>
      <legend class="sm-label">{i18n.t('facts.speakers')}</legend>
      {speakers.map(({ name, role }, at) => (
        <div key={at} class="sm-facts__speaker">
          <FactField
            name={nameFieldOf(at)}
            label={i18n.t('facts.name', { n: at + 1 })}
            value={name}
            problem={problems[nameFieldOf(at)] ?? null}
            onInput={(value) => set(at, { name: value })}
          />
          <FactField
            name={`role-${at}`}
            label={i18n.t('facts.role', { n: at + 1 })}
            value={role}
            problem={null}
            onInput={(value) => set(at, { role: value })}
          />
          <button type="button" class="sm-button sm-button--quiet" onClick={() => remove(at)}>
            {i18n.t('facts.removeSpeaker', { n: at + 1 })}
          </button>
        </div>
      ))}
      <button ref={add} type="button" class="sm-button" onClick={() => onChange([...speakers, { name: '', role: '' }])}>
        {i18n.t('facts.addSpeaker')}
      </button>
      {hint && (
        <p id={id} class="sm-small sm-quiet">
          {hint}
        </p>
      )}
    </fieldset>
  );
}
