import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Speech } from '../../lib/domain/speech';
import { SpeechLine } from '../Inferable';
import { filterSpeeches } from '../library/listed-speech';
import { NO_SPEECH_FILTER } from '../library/speech-list-state';

interface SpeechPickerProps {
  readonly label: string;
  /** Null while they are being read. */
  readonly speeches: readonly Speech[] | null;
  /** What is on show now. */
  readonly current: Speech['id'] | null;
  readonly isFocused?: boolean;
  readonly onChoose: (id: Speech['id']) => void;
  /** Null where there is nothing to go back to. */
  readonly onCancel: (() => void) | null;
}

/** A library of thousands is not drawn at once. */
const MOST = 40;

/** One speech of the library, found by typing (ARIA APG: combobox with a list). */
export function SpeechPicker({ label, speeches, current, isFocused = false, onChoose, onCancel }: SpeechPickerProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(isFocused);
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const found = useMemo(() => findSpeeches(speeches ?? [], text), [speeches, text]);
  const shown = found.slice(0, MOST);
  useEffect(() => {
    if (isFocused) input.current?.focus();
  }, [isFocused]);
  useEffect(() => {
    if (isOpen) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, isOpen, id]);
  const choose = (speech: Speech | undefined) => {
    if (!speech) return;
    setOpen(false);
    setText('');
    onChoose(speech.id);
  };
  const move = (to: number) => {
    setOpen(true);
    setActive(Math.min(shown.length - 1, Math.max(0, to)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = { ArrowDown: isOpen ? active + 1 : active, ArrowUp: active - 1 }[event.key];
    if (at !== undefined) move(at);
    else if (event.key === 'Enter' && isOpen) choose(shown[active]);
    else if (event.key === 'Escape' && (isOpen || onCancel)) {
      if (onCancel) onCancel();
      setOpen(false);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="sm-picker">
      <label class="sm-label" for={`${id}-input`}>
        {label}
      </label>
      <div class="sm-picker__row">
        <input
          ref={input}
          id={`${id}-input`}
          class="sm-input"
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-activedescendant={isOpen && shown.length > 0 ? `${id}-${active}` : undefined}
          placeholder={i18n.t('compare.find')}
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setActive(0);
            setOpen(true);
          }}
          onFocus={() => setOpen(true)}
          onClick={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
        {onCancel && (
          <button type="button" class="sm-button sm-button--quiet" onClick={onCancel}>
            {i18n.t('compare.cancelChange')}
          </button>
        )}
      </div>
      <p class="sm-hidden" role="status">
        {isOpen && speeches && (found.length > 0 ? i18n.t('compare.found', found.length) : noneFound(text))}
      </p>
      <div class="sm-picker__list" id={`${id}-list`} role="listbox" aria-label={label} hidden={!isOpen}>
        {!speeches && <span class="sm-skeleton" />}
        {shown.map((speech, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field keeps the focus and handles the keys
          <div
            key={speech.id}
            id={`${id}-${at}`}
            class="sm-picker__option"
            role="option"
            tabIndex={-1}
            aria-selected={at === active}
            // The field keeps the focus, so that a press does not close the list before it counts.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(speech)}
          >
            <span class="sm-picker__title" lang={speech.language} dir="auto">
              {speech.title || i18n.t('speech.untitled')}
            </span>
            <span class="sm-small sm-quiet">
              <SpeechLine speech={speech} detail={speech.id === current ? i18n.t('compare.current') : null} />
            </span>
          </div>
        ))}
        {speeches && shown.length === 0 && (
          <div class="sm-picker__none sm-quiet" role="option" tabIndex={-1} aria-selected="false" aria-disabled="true">
            {noneFound(text)}
          </div>
        )}
        {found.length > MOST && (
          <div
            class="sm-picker__none sm-small sm-quiet"
            role="option"
            tabIndex={-1}
            aria-selected="false"
            aria-disabled="true"
          >
            {i18n.t('compare.moreFound', { n: found.length - MOST })}
          </div>
        )}
      </div>
    </div>
  );
}

const noneFound = (text: string): string => i18n.t('compare.noneFound', { text });

const findSpeeches = (speeches: readonly Speech[], text: string): Speech[] =>
  filterSpeeches(
    speeches.map((speech) => ({ speech, claimCount: 0, byType: [] })),
    { ...NO_SPEECH_FILTER, text },
  ).map(({ speech }) => speech);
