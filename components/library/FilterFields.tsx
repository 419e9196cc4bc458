import type { ComponentChildren } from 'preact';
import { useId, useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { parsePartialDate } from '../../lib/domain/dates';
import { useTypedText } from './use-typed-text';

/** The fields that narrow a list, each under its label. */

interface SearchFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  onChange(value: string): void;
}

export function SearchField({ label, hint, value, onChange }: SearchFieldProps) {
  const id = useId();
  const [text, setText] = useTypedText(value, onChange);
  return (
    <div class="sm-library__field sm-library__field--wide">
      <label class="sm-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="sm-input"
        type="search"
        placeholder={hint}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
    </div>
  );
}

interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  /** What stands for no choice; absent where one is always made. */
  readonly none?: string;
  readonly value: Value | null;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  onChange(value: Value | null): void;
}

export function ChoiceField<Value extends string>({ label, none, value, options, onChange }: ChoiceFieldProps<Value>) {
  const id = useId();
  return (
    <div class="sm-library__field">
      <label class="sm-label" for={id}>
        {label}
      </label>
      <select
        id={id}
        class="sm-select"
        value={value ?? ''}
        onChange={(event) => onChange((event.currentTarget.value as Value) || null)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

interface NameFieldProps {
  readonly label: string;
  readonly value: string;
  /** Every name there is, for completion; a part of one may be given too. */
  readonly names: readonly string[];
  onChange(value: string): void;
}

export function NameField({ label, value, names, onChange }: NameFieldProps) {
  const id = useId();
  const [text, setText] = useTypedText(value, onChange);
  const options = useMemo(() => names.map((name) => <option key={name} value={name} />), [names]);
  return (
    <div class="sm-library__field">
      <label class="sm-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="sm-input"
        list={`${id}-names`}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <datalist id={`${id}-names`}>{options}</datalist>
    </div>
  );
}

interface PeriodFieldProps {
  readonly from: string;
  readonly to: string;
  onChange(period: { from: string; to: string }): void;
}

/** Both ends, each as exact as one likes: a year, a month, a day. */
export function PeriodField({ from, to, onChange }: PeriodFieldProps) {
  const id = useId();
  const [first, setFirst] = useTypedText(from, (text) => keep(text, (value) => onChange({ from: value, to })));
  const [last, setLast] = useTypedText(to, (text) => keep(text, (value) => onChange({ from, to: value })));
  const isWrong = [first, last].some((text) => text.trim() !== '' && parsePartialDate(text.trim()) === null);
  const field = (text: string, name: 'from' | 'to', set: (text: string) => void) => (
    <input
      class="sm-input"
      inputMode="numeric"
      placeholder={i18n.t(`library.${name}Hint`)}
      aria-label={i18n.t(`library.${name}`)}
      aria-invalid={isWrong || undefined}
      aria-describedby={isWrong ? `${id}-wrong` : undefined}
      value={text}
      onInput={(event) => set(event.currentTarget.value)}
    />
  );
  return (
    <fieldset class="sm-library__field sm-library__period">
      <legend class="sm-label">{i18n.t('library.period')}</legend>
      <div>
        {field(first, 'from', setFirst)}
        <span aria-hidden="true">–</span>
        {field(last, 'to', setLast)}
      </div>
      {isWrong && (
        <p id={`${id}-wrong`} class="sm-small sm-library__wrong">
          {i18n.t('library.periodWrong')}
        </p>
      )}
    </fieldset>
  );
}

/** Only what is a date, or nothing, narrows the list. */
function keep(text: string, set: (value: string) => void): void {
  const value = text.trim() === '' ? '' : parsePartialDate(text.trim());
  if (value !== null) set(value);
}

interface TickFieldProps {
  readonly label: string;
  readonly value: boolean;
  onChange(value: boolean): void;
}

export function TickField({ label, value, onChange }: TickFieldProps) {
  return (
    <label class="sm-library__tick">
      <input type="checkbox" checked={value} onChange={(event) => onChange(event.currentTarget.checked)} />
      {label}
    </label>
  );
}

interface MoreFiltersProps {
  /** How many of the filters inside are set. */
  readonly count: number;
  readonly children: ComponentChildren;
}

/** Filters that are not needed every day, folded away until one is set. */
export function MoreFilters({ count, children }: MoreFiltersProps) {
  return (
    <details class="sm-library__more" open={count > 0 || undefined}>
      <summary>{count > 0 ? i18n.t('library.filtersSet', count, { n: count }) : i18n.t('library.filters')}</summary>
      <div class="sm-library__filters">{children}</div>
    </details>
  );
}
