import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ExportScope } from './ExportPanel';
import { type ExportFormat, type ExportOptions, FORMAT_GROUPS } from './export-formats';

interface ExportChoicesProps {
  readonly scopes: readonly ExportScope[];
  readonly scopeId: string | undefined;
  readonly format: ExportFormat;
  readonly options: ExportOptions;
  onScope(id: string): void;
  onFormat(format: ExportFormat): void;
  onOptions(options: ExportOptions): void;
}

/** What, in which format, with which options of that format. */
export function ExportChoices({ scopes, scopeId, format, options, onScope, onFormat, onOptions }: ExportChoicesProps) {
  return (
    <>
      {scopes.length > 1 && (
        <Choice title={i18n.t('export.scope')}>
          {(name) =>
            scopes.map(({ id, label }) => (
              <Radio key={id} name={name} label={label} isChosen={id === scopeId} onChoose={() => onScope(id)} />
            ))
          }
        </Choice>
      )}
      <FormatChoice format={format} onFormat={onFormat} />
      {format === 'markdown' && (
        <OptionChoice
          title={i18n.t('export.flavour')}
          value={options.flavour}
          values={[
            { value: 'obsidian', label: i18n.t('export.obsidian') },
            { value: 'plain', label: i18n.t('export.plain') },
          ]}
          onChoose={(flavour) => onOptions({ ...options, flavour })}
        />
      )}
      {format === 'xlsx' && (
        <OptionChoice
          title={i18n.t('export.rows')}
          value={options.per === 'link' ? 'claim' : options.per}
          values={[
            { value: 'claim', label: i18n.t('export.perClaim') },
            { value: 'claim and tag', label: i18n.t('export.perTag') },
          ]}
          onChoose={(per) => onOptions({ ...options, per })}
        />
      )}
      {format === 'hypothesis' && (
        <GroupChoice group={options.group} onGroup={(group) => onOptions({ ...options, group })} />
      )}
      {format === 'csv' && (
        <>
          <OptionChoice
            title={i18n.t('export.rows')}
            value={options.per}
            values={[
              { value: 'claim', label: i18n.t('export.perClaim') },
              { value: 'claim and tag', label: i18n.t('export.perTag') },
              { value: 'link', label: i18n.t('export.perLink'), hint: i18n.t('export.perLinkHint') },
            ]}
            onChoose={(per) => onOptions({ ...options, per })}
          />
          <OptionChoice
            title={i18n.t('export.cells')}
            value={options.cells}
            values={[
              { value: 'safe', label: i18n.t('export.safe'), hint: i18n.t('export.safeHint') },
              { value: 'raw', label: i18n.t('export.raw'), hint: i18n.t('export.rawHint') },
            ]}
            onChoose={(cells) => onOptions({ ...options, cells })}
          />
        </>
      )}
    </>
  );
}

/** All formats at once, in rows by what they are for: one group of radio buttons. What the chosen one is good for stands below. */
function FormatChoice({ format, onFormat }: Pick<ExportChoicesProps, 'format' | 'onFormat'>) {
  const id = useId();
  return (
    <fieldset class="sm-export__choice" aria-describedby={`${id}-use`}>
      <legend class="sm-label">{i18n.t('export.format')}</legend>
      <div class="sm-export__groups">
        {FORMAT_GROUPS.map(({ use, formats }) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset in a fieldset would be read as a form in a form
          <div key={use} class="sm-export__group" role="group" aria-labelledby={`${id}-${use}`}>
            <span id={`${id}-${use}`} class="sm-small sm-quiet sm-export__group-name">
              {i18n.t(`export.group.${use}`)}
            </span>
            <div class="sm-export__formats">
              {formats.map((one) => (
                <Radio
                  key={one}
                  name={id}
                  label={i18n.t(`export.${one}.name`)}
                  isChosen={one === format}
                  onChoose={() => onFormat(one)}
                />
              ))}
            </div>
          </div>
        ))}
      </div>
      <p id={`${id}-use`} class="sm-small sm-quiet sm-export__use">
        {i18n.t(`export.${format}.use`)}
      </p>
    </fieldset>
  );
}

/** Who may read the annotations: nobody else, until a group is named. */
function GroupChoice({ group, onGroup }: { readonly group: string; onGroup(group: string): void }) {
  const id = useId();
  return (
    <div class="sm-export__choice">
      <label class="sm-label" for={id}>
        {i18n.t('export.groupId')}
      </label>
      <input
        id={id}
        class="sm-input"
        value={group}
        autocomplete="off"
        spellcheck={false}
        aria-describedby={`${id}-hint`}
        onInput={({ currentTarget }) => onGroup(currentTarget.value)}
      />
      <p id={`${id}-hint`} class="sm-small sm-quiet sm-export__use">
        {i18n.t(group.trim() ? 'export.groupShared' : 'export.groupPrivate')}
      </p>
    </div>
  );
}

interface OptionChoiceProps<Value extends string> {
  readonly title: string;
  readonly value: Value;
  readonly values: readonly { readonly value: Value; readonly label: string; readonly hint?: string }[];
  onChoose(value: Value): void;
}

function OptionChoice<Value extends string>({ title, value, values, onChoose }: OptionChoiceProps<Value>) {
  return (
    <Choice title={title}>
      {(name) =>
        values.map((one) => (
          <Radio
            key={one.value}
            name={name}
            {...one}
            isChosen={one.value === value}
            onChoose={() => onChoose(one.value)}
          />
        ))
      }
    </Choice>
  );
}

interface ChoiceProps {
  readonly title: string;
  /** Is given the name that makes the radios one group. */
  readonly children: (name: string) => ComponentChildren;
}

function Choice({ title, children }: ChoiceProps) {
  const name = useId();
  return (
    <fieldset class="sm-export__choice">
      <legend class="sm-label">{title}</legend>
      <div class="sm-export__list">{children(name)}</div>
    </fieldset>
  );
}

interface RadioProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly isChosen: boolean;
  onChoose(): void;
}

function Radio({ name, label, hint, isChosen, onChoose }: RadioProps) {
  const hintId = useId();
  return (
    <label class="sm-export__radio">
      <input
        type="radio"
        name={name}
        checked={isChosen}
        onChange={onChoose}
        aria-describedby={hint ? hintId : undefined}
      />
      <span>
        <span class="sm-export__name">{label}</span>
        {hint && (
          <span id={hintId} class="sm-small sm-quiet sm-export__hint">
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
