import type { RefObject } from 'preact';
import type { Column } from './compared-pair';
import type { PaneMark } from './Pane';
import type { PaneHeights } from './pane-heights';

interface StripProps {
  readonly column: Column;
  readonly marks: readonly PaneMark[];
  readonly pane: RefObject<HTMLElement | null>;
}

/**
 * A whole text as a strip as high as its pane, with a line for each pair, and what is in view. A press goes there. The list of
 * rows says and does the same for those who can't see or press it.
 */
export function Strip({ column, marks, pane }: StripProps) {
  const go = (event: PointerEvent) => {
    const strip = event.currentTarget as HTMLElement;
    if (!pane.current || (event.type === 'pointermove' && event.buttons === 0)) return;
    const { top, height } = strip.getBoundingClientRect();
    const share = (event.clientY - top) / height;
    pane.current.scrollTop = share * pane.current.scrollHeight - pane.current.clientHeight / 2;
  };
  return (
    <div class="sm-strip" data-strip={column} aria-hidden="true" onPointerDown={go} onPointerMove={go}>
      {marks.map(({ id, row }) => (
        <span key={id} class="sm-strip__mark" data-mark={id} data-sm-type={row.type} />
      ))}
      <span class="sm-strip__view" />
    </div>
  );
}

/** Puts marks and view where they belong; heights in percent, so that a strip needs no measuring of its own. */
export function drawStrip(strip: HTMLElement, { marks, full, view }: PaneHeights, scrollTop: number): void {
  const percent = (height: number) => `${(100 * height) / Math.max(1, full)}%`;
  for (const mark of strip.querySelectorAll<HTMLElement>('[data-mark]')) {
    const span = marks.get(mark.dataset.mark as string);
    if (!span || mark.style.top === percent(span.top)) continue;
    mark.style.top = percent(span.top);
    mark.style.height = percent(span.bottom - span.top);
  }
  const window = strip.querySelector<HTMLElement>('.sm-strip__view');
  if (!window) return;
  window.style.top = percent(scrollTop);
  window.style.height = percent(view);
}
