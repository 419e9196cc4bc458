import type { ReadonlySignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { shortenQuote } from '../shorten-quote';
import { useRovingFocus } from '../use-roving-focus';
import type { TickLayout } from './lay-out-ticks';
import { TICK_HEIGHT } from './place-ticks';

type Span = { readonly start: number; readonly end: number };

/** What is to be said beside the passage that was pressed last. */
export interface TickNote extends Span {
  readonly text: string;
}

interface MarginTicksProps {
  readonly layout: ReadonlySignal<TickLayout>;
  readonly note: ReadonlySignal<TickNote | null>;
  readonly onOpen: (passage: Span) => void;
  readonly onDropNote: () => void;
}

/** A quiet mark beside each passage of which something was said before. One stop for Tab; the arrows go from tick to tick. */
export function MarginTicks({ layout, note, onOpen, onDropNote }: MarginTicksProps) {
  const group = useRef<HTMLDivElement>(null);
  const onKeyDown = useRovingFocus(group);
  const { ticks, outward, width, left, top, side, scheme } = layout.value;
  const said = note.value;
  const noted = said && ticks.find(({ start }) => start === said.start);
  const at = (size: number) => (side === 'left' ? -outward - size : outward);
  return (
    <div
      class="sm-ticks"
      lang={i18n.t('marking.language')}
      style={{ left: `${left}px`, top: `${top}px`, colorScheme: scheme }}
    >
      <div
        ref={group}
        role="toolbar"
        aria-orientation="vertical"
        aria-label={i18n.t('pageAids.ticks')}
        hidden={ticks.length === 0}
        onKeyDown={(event) => (event.key === 'Escape' ? onDropNote() : onKeyDown(event))}
      >
        {ticks.map(({ start, end, words, top: down }) => (
          <button
            key={start}
            type="button"
            data-roving
            class="sm-tick"
            aria-label={i18n.t('pageAids.tick', { quote: shortenQuote(words) })}
            title={i18n.t('pageAids.tickTitle')}
            style={{ top: `${down}px`, left: `${at(width)}px`, width: `${width}px`, height: `${TICK_HEIGHT}px` }}
            onClick={() => onOpen({ start, end })}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
              <path d="M7 3C4 3.9 2.3 6 2.3 9v3h4.5V8H4.9c.1-1.4.9-2.3 2.5-2.9zm6.6 0c-3 .9-4.7 3-4.7 6v3h4.5V8h-1.9c.1-1.4.9-2.3 2.5-2.9z" />
            </svg>
          </button>
        ))}
      </div>
      <p
        role="status"
        class={noted ? 'sm-tick-note' : 'sm-hidden'}
        style={noted ? { top: `${noted.top + TICK_HEIGHT + 4}px`, [side]: `${-outward - width}px` } : {}}
      >
        {said?.text}
      </p>
    </div>
  );
}
