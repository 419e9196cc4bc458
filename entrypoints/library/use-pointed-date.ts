import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PointedDate } from '../../components/reading-aids/DateHint';
import type { ToldDate } from '../../components/reading-aids/list-dates';
import { toRange } from '../../lib/anchoring/to-range';
import type { Transcript } from '../../lib/domain/transcript';
import { extractTranscript } from '../../lib/page/extract-transcript';
import { getTranscriptOffset, type OffsetMap } from '../../lib/page/offset-map';

const HIGHLIGHT = 'sm-told-date';

/** Underlines dates that were told by the day of delivery, and follows the pointer to one. */
export function usePointedDate(
  words: RefObject<HTMLElement | null>,
  transcript: Transcript,
  dates: readonly ToldDate[],
) {
  const [pointed, setPointed] = useState<PointedDate | null>(null);
  useEffect(() => {
    const element = words.current;
    if (!element || dates.length === 0) return undefined;
    const { offsets } = extractTranscript(element);
    // An imported text may be shown otherwise than it is stored; then nothing is where it is said to be.
    if (offsets.transcript.text !== transcript.text) return undefined;
    CSS.highlights.set(HIGHLIGHT, new Highlight(...dates.map((date) => toRange(date, offsets))));
    const point = (event: PointerEvent) => setPointed(findPointed(event, offsets, dates));
    const leave = () => setPointed(null);
    element.addEventListener('pointermove', point);
    element.addEventListener('pointerdown', point);
    element.addEventListener('pointerleave', leave);
    addEventListener('scroll', leave, { passive: true });
    const leaveByKey = (event: KeyboardEvent) => event.key === 'Escape' && leave();
    addEventListener('keydown', leaveByKey);
    return () => {
      CSS.highlights.delete(HIGHLIGHT);
      element.removeEventListener('pointermove', point);
      element.removeEventListener('pointerdown', point);
      element.removeEventListener('pointerleave', leave);
      removeEventListener('scroll', leave);
      removeEventListener('keydown', leaveByKey);
      setPointed(null);
    };
  }, [transcript.id, dates]);
  return pointed;
}

function findPointed(event: PointerEvent, offsets: OffsetMap, dates: readonly ToldDate[]): PointedDate | null {
  const caret = document.caretPositionFromPoint(event.clientX, event.clientY);
  if (!caret) return null;
  const offset = getTranscriptOffset(offsets, caret.offsetNode, caret.offset);
  const date = dates.find(({ start, end }) => start <= offset && offset <= end);
  if (!date) return null;
  // The caret is the nearest one, also beside a line: the pointer has to be on the words.
  const box = [...toRange(date, offsets).getClientRects()].find(
    ({ left, right, top, bottom }) =>
      left <= event.clientX && event.clientX <= right && top <= event.clientY && event.clientY <= bottom,
  );
  return box ? { meaning: date.meaning, left: box.left, top: box.top, bottom: box.bottom } : null;
}
