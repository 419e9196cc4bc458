import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { FactsProblem } from './facts-draft';

interface FactFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** That the value is inferred or edited. */
  readonly hint?: string | null;
  /** How the value is written. */
  readonly form?: string;
  readonly problem: FactsProblem | null;
  readonly isWide?: boolean;
  /** Of several lines. */
  readonly isLong?: boolean;
  onInput(value: string): void;
}

/** Characters: fewer than a stored line may have. */
const MOST = 1000;

/** One fact in the form, with what is wrong with it in words. */
export function FactField({ name, label, value, hint, form, problem, isWide, isLong, onInput }: FactFieldProps) {
  const id = useId();
  const isDescribed = Boolean(problem || hint || form);
  const Control = isLong ? 'textarea' : 'input';
  return (
    <div class={isWide ? 'sm-facts__wide' : undefined}>
      <label class="sm-label" for={id}>
        {label}
      </label>
      <Control
        id={id}
        name={name}
        class={isLong ? 'sm-textarea' : 'sm-input'}
        dir="auto"
        value={value}
        maxLength={MOST}
        autocomplete="off"
        aria-invalid={problem ? true : undefined}
        aria-describedby={isDescribed ? `${id}-hint` : undefined}
        onInput={(event: Event) => onInput((event.currentTarget as HTMLInputElement).value)}
      />
      {isDescribed && (
        <div id={`${id}-hint`} class="sm-facts__hint sm-small sm-quiet">
          {problem && <p class="sm-facts__problem">{i18n.t(`facts.problem.${problem}`)}</p>}
          {form && <p>{form}</p>}
          {hint && <p>{hint}</p>}
        </div>
      )}
    </div>
  );
}
