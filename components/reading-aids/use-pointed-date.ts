import { useEffect, useState } from 'preact/hooks';
import { toRange } from '../../lib/anchoring/to-range';
import { getTranscriptOffset } from '../../lib/page/offset-map';
import type { PageText } from '../page-aids/page-text';
import type { PointedDate } from './DateHint';
import type { ToldDate } from './list-dates';

/** Styled by told-date.css. */
const HIGHLIGHT = 'sm-told-date';

interface PlacedDate extends ToldDate {
  readonly range: Range;
}

/** Underlines dates that were told by the day of delivery, and follows the pointer to one. Escape takes the hint away. */
export function usePointedDate(text: PageText | null, dates: readonly ToldDate[]): PointedDate | null {
  const [pointed, setPointed] = useState<PointedDate | null>(null);
  useEffect(() => {
    if (!text || dates.length === 0) return undefined;
    const placed = placeDates(dates, text);
    const { root } = text.offsets;
    const stop = new AbortController();
    CSS.highlights.set(HIGHLIGHT, new Highlight(...placed.map(({ range }) => range)));
    const point = (event: Event) => setPointed(findPointed(event as PointerEvent, text, placed));
    const leave = () => setPointed(null);
    const passive = { passive: true, signal: stop.signal };
    for (const type of ['pointermove', 'pointerdown']) root.addEventListener(type, point, passive);
    root.addEventListener('pointerleave', leave, passive);
    addEventListener('scroll', leave, passive);
    addEventListener('keydown', ({ key }) => key === 'Escape' && leave(), passive);
    return () => {
      stop.abort();
      CSS.highlights.delete(HIGHLIGHT);
      leave();
    };
  }, [text, dates]);
  return pointed;
}

/** Without those whose words a script has taken away. */
function placeDates(dates: readonly ToldDate[], { offsets }: PageText): PlacedDate[] {
  return dates.flatMap((date) => {
    try {
      return [{ ...date, range: toRange(date, offsets) }];
    } catch {
      return [];
    }
  });
}

function findPointed({ clientX: x, clientY: y }: PointerEvent, { offsets }: PageText, dates: readonly PlacedDate[]) {
  const caret = offsets.root.ownerDocument.caretPositionFromPoint(x, y);
  if (!caret) return null;
  const offset = getTranscriptOffset(offsets, caret.offsetNode, caret.offset);
  const date = dates.find(({ start, end }) => start <= offset && offset <= end);
  // The caret is the nearest one, also beside a line: the pointer has to be on the words.
  const box = [...(date?.range.getClientRects() ?? [])].find(
    ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
  );
  return date && box ? { meaning: date.meaning, left: box.left, top: box.top, bottom: box.bottom } : null;
}
