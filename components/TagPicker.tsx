import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from './Icon';
import { isSameTag, suggestTags, tidyTagName } from './suggest-tags';

interface TagPickerProps {
  /** Names. */
  readonly tags: readonly string[];
  /** All there are, for suggestions. */
  readonly known: readonly string[];
  onChange(tags: readonly string[]): void;
}

/**
 * Chosen tags and a field for more: an editable combobox with a list box (ARIA APG). Enter or a comma takes what is
 * typed, Backspace in the empty field the last tag. What is typed and not taken yet becomes a tag when the field is left.
 * Styles: `claim-editor.css`.
 */
export function TagPicker({ tags, known, onChange }: TagPickerProps) {
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [said, say] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const options = suggestTags(typed, known, tags);
  const isListShown = isOpen && options.length > 0;

  const add = (name: string) => {
    const tidy = tidyTagName(name);
    setTyped('');
    setActive(-1);
    setOpen(false);
    if (!tidy || tags.some((tag) => isSameTag(tag, tidy))) return;
    const existing = known.find((tag) => isSameTag(tag, tidy)) ?? tidy;
    onChange([...tags, existing]);
    say(i18n.t('editor.tagAdded', { name: existing }));
  };
  const remove = (name: string) => {
    onChange(tags.filter((tag) => tag !== name));
    say(i18n.t('editor.tagRemoved', { name }));
    input.current?.focus();
  };
  const leave = useRef(() => {});
  leave.current = () => typed && add(typed);
  useEffect(() => () => leave.current(), []);

  const move = (step: 1 | -1) => {
    setOpen(true);
    // One place beside the options is the field itself.
    const places = options.length + 1;
    setActive(((active + 1 + step + places) % places) - 1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') move(event.key === 'ArrowDown' ? 1 : -1);
    else if ((event.key === 'Enter' || event.key === ',') && (typed || active >= 0))
      add(options[active]?.name ?? typed);
    else if (event.key === 'Escape' && isListShown) {
      setOpen(false);
      setActive(-1);
      event.stopPropagation();
    } else if (event.key === 'Backspace' && !typed && tags.length > 0) remove(tags.at(-1) as string);
    else return;
    event.preventDefault();
  };

  return (
    <div class="sm-tagpicker">
      <label class="sm-label" for={`${id}-input`}>
        {i18n.t('editor.tags')}
      </label>
      <div class="sm-tagpicker__row">
        {tags.map((name) => (
          <button
            key={name}
            type="button"
            class="sm-tagpicker__tag"
            aria-label={i18n.t('editor.removeTag', { name })}
            onClick={() => remove(name)}
          >
            <span dir="auto">{name}</span>
            <Icon name="close" />
          </button>
        ))}
        <div class="sm-tagpicker__field">
          <input
            ref={input}
            id={`${id}-input`}
            class="sm-tagpicker__input"
            type="text"
            role="combobox"
            autocomplete="off"
            aria-autocomplete="list"
            aria-expanded={isListShown}
            aria-controls={`${id}-list`}
            aria-activedescendant={isListShown && active >= 0 ? `${id}-${active}` : undefined}
            placeholder={i18n.t('editor.tagsPlaceholder')}
            value={typed}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setActive(-1);
              setOpen(true);
            }}
            onKeyDown={onKeyDown}
            onClick={() => setOpen(true)}
            onBlur={() => {
              leave.current();
              setOpen(false);
            }}
          />
          <div
            id={`${id}-list`}
            class="sm-tagpicker__list"
            role="listbox"
            aria-label={i18n.t('editor.tagSuggestions')}
            hidden={!isListShown}
          >
            {options.map((option, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field keeps the focus and handles the keys
              <div
                key={`${option.kind} ${option.name}`}
                id={`${id}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                onPointerDown={(event) => event.preventDefault()}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => add(option.name)}
              >
                {option.kind === 'new' ? i18n.t('editor.createTag', { name: option.name }) : option.name}
              </div>
            ))}
          </div>
        </div>
      </div>
      <p class="sm-hidden" role="status">
        {said}
      </p>
    </div>
  );
}
