import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { CLAIM_TYPES, type ClaimTypeId } from '../lib/domain/claim-types';
import { TypeLetter } from './TypeChip';
import { useRovingFocus } from './use-roving-focus';

interface TypePickerProps {
  /** In the order they were given; the first gives the mark its colour. */
  readonly types: readonly ClaimTypeId[];
  onChange(types: readonly ClaimTypeId[]): void;
}

/** All claim types as toggles; one Tab stop. Styles: `claim-editor.css`. */
export function TypePicker({ types, onChange }: TypePickerProps) {
  const group = useRef<HTMLDivElement>(null);
  const onKeyDown = useRovingFocus(group);
  const toggle = (id: ClaimTypeId) =>
    onChange(types.includes(id) ? types.filter((other) => other !== id) : [...types, id]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be a wrapping row in every browser
    <div ref={group} class="sm-typepicker" role="group" aria-label={i18n.t('editor.types')} onKeyDown={onKeyDown}>
      {CLAIM_TYPES.map(({ id }) => (
        <button
          key={id}
          type="button"
          class="sm-typepicker__type"
          data-sm-type={id}
          data-roving
          aria-pressed={types.includes(id)}
          title={i18n.t(`claimTypeDefinition.${id}`)}
          onClick={() => toggle(id)}
        >
          <TypeLetter type={id} />
          {i18n.t(`claimType.${id}`)}
        </button>
      ))}
    </div>
  );
}
