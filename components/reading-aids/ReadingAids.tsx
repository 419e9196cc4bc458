import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OutlineEntry } from '../../lib/text/find-outline';
import { findPart, type ReadingProgress } from './follow-reading';
import type { ToldDate } from './list-dates';

export interface ReadingAidsProps {
  readonly outline: readonly OutlineEntry[];
  readonly dates: readonly ToldDate[];
  /** How far the text in view is from its beginning, in UTF-16 units. */
  readonly offset: number;
  readonly progress: ReadingProgress;
  readonly language: string;
  readonly hasNumbers: boolean;
  onGo(span: { readonly start: number; readonly end: number }): void;
  onNumbers(isOn: boolean): void;
}

/** A line that stays above the text: which part is in view and how far that is, with ways to the other parts and to dates. */
export function ReadingAids(props: ReadingAidsProps) {
  const { outline, dates, offset, progress, language, hasNumbers, onGo, onNumbers } = props;
  const part = findPart(outline, offset);
  return (
    <nav class="sm-aids" aria-label={i18n.t('aids.label')}>
      <div class="sm-aids__line">
        {outline.length > 0 && (
          <Menu label={i18n.t('aids.outline')} value={part?.label ?? null} language={language}>
            {(close) => (
              <ol class="sm-aids__list">
                {outline.map((entry) => (
                  <li key={entry.start} class={entry.level === 2 ? 'sm-aids__below' : undefined}>
                    <button
                      type="button"
                      aria-current={entry === part ? 'location' : undefined}
                      onClick={() => {
                        close();
                        onGo(entry);
                      }}
                    >
                      <span lang={language} dir="auto">
                        {entry.label}
                      </span>
                    </button>
                  </li>
                ))}
              </ol>
            )}
          </Menu>
        )}
        {dates.length > 0 && (
          <Menu label={i18n.t('aids.dates', dates.length, { n: dates.length })} value={null} language={language}>
            {(close) => (
              <ul class="sm-aids__list">
                {dates.map((date) => (
                  <li key={date.start}>
                    <button
                      type="button"
                      onClick={() => {
                        close();
                        onGo(date);
                      }}
                    >
                      <q lang={language} dir="auto">
                        {date.text}
                      </q>{' '}
                      <span class="sm-quiet">{date.meaning}</span>
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </Menu>
        )}
        <button
          type="button"
          class="sm-button sm-button--quiet sm-aids__numbers"
          aria-pressed={hasNumbers}
          onClick={() => onNumbers(!hasNumbers)}
        >
          {i18n.t('aids.numbers')}
        </button>
        <span class="sm-aids__progress sm-small sm-quiet">{describeProgress(progress)}</span>
      </div>
      <div class="sm-aids__bar" style={{ inlineSize: `${progress.percent}%` }} aria-hidden="true" />
    </nav>
  );
}

function describeProgress({ percent, minutes }: ReadingProgress): string {
  if (minutes === 0) return i18n.t('aids.end');
  return i18n.t('aids.left', minutes, { percent, n: minutes });
}

interface MenuProps {
  readonly label: string;
  /** What of the list is in view, beside the label. */
  readonly value: string | null;
  readonly language: string;
  children(close: () => void): ComponentChildren;
}

/** A button that shows a list below it. Escape, a click beside it and a choice close it; the focus goes back to the button. */
function Menu({ label, value, language, children }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = () => setOpen(false);
  useEffect(() => {
    if (!isOpen) return undefined;
    box.current?.querySelector<HTMLElement>('[aria-current], li button')?.scrollIntoView({ block: 'nearest' });
    const root = box.current?.getRootNode() ?? document;
    // From outside of a closed shadow root its host is all that is seen; what happens inside is told to the root.
    const leave = (event: Event) => {
      const path = event.composedPath();
      const isInside = path.includes(box.current as EventTarget);
      const isHost = event.currentTarget !== root && root instanceof ShadowRoot && path.includes(root.host);
      if (!isInside && !isHost) close();
    };
    const leaveByKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      close();
      button.current?.focus();
    };
    const inside = box.current;
    inside?.addEventListener('keydown', leaveByKey);
    const around = new Set<EventTarget>([document, root]);
    for (const target of around) for (const type of ['pointerdown', 'focusin']) target.addEventListener(type, leave);
    return () => {
      inside?.removeEventListener('keydown', leaveByKey);
      for (const target of around)
        for (const type of ['pointerdown', 'focusin']) target.removeEventListener(type, leave);
    };
  }, [isOpen]);
  return (
    <div ref={box} class="sm-aids__menu">
      <button
        ref={button}
        type="button"
        class="sm-button sm-button--quiet sm-aids__open"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
        {value && (
          <span class="sm-aids__value" lang={language} dir="auto">
            {value}
          </span>
        )}
      </button>
      <div id={id} class="sm-aids__panel" hidden={!isOpen}>
        {isOpen && children(close)}
      </div>
    </div>
  );
}
