import type { Transcript } from '../../lib/domain/transcript';
import { getDomPosition, getTranscriptOffset, type OffsetMap } from '../../lib/page/offset-map';
import { splitPassages } from '../../lib/text/split-passages';
import { makeTextUnits, type Span, type TextUnits } from './adjust-span';

/** A transcript with its places on the page. */
export interface ShownText {
  readonly transcript: Transcript;
  readonly offsets: OffsetMap;
  readonly units: TextUnits;
}

export const showText = (transcript: Transcript, offsets: OffsetMap): ShownText => ({
  transcript,
  offsets,
  units: makeTextUnits(transcript.text, splitPassages(transcript)),
});

/** The live range of a span; null where the page has dropped the nodes that were read. */
export function findRange(span: Span, { offsets }: ShownText): Range | null {
  const start = getDomPosition(offsets, span.start, 'start');
  const end = getDomPosition(offsets, span.end, 'end');
  if (!start || !end) return null;
  const range = offsets.root.ownerDocument.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

/** The boxes of a span's lines in the window; empty where it is not drawn (a closed `details`). Makes the page lay out. */
export function findRects(span: Span, text: ShownText): DOMRect[] {
  const rects = findRange(span, text)?.getClientRects() ?? [];
  return [...rects].filter(({ width, height }) => width > 0 && height > 0);
}

/** Spans that are drawn at a point of the window, in the order given. */
export function findSpansAt<S extends Span>(x: number, y: number, spans: readonly S[], text: ShownText): S[] {
  const caret = text.offsets.root.ownerDocument.caretPositionFromPoint(x, y);
  if (!caret || !text.offsets.root.contains(caret.offsetNode)) return [];
  const offset = getTranscriptOffset(text.offsets, caret.offsetNode, caret.offset);
  return spans
    .filter(({ start, end }) => start <= offset && offset <= end)
    .filter((span) => findRects(span, text).some((rect) => isInside(x, y, rect)));
}

const isInside = (x: number, y: number, { left, right, top, bottom }: DOMRect): boolean =>
  left <= x && x <= right && top - 1 <= y && y <= bottom + 1;

/** Room kept above and below what is scrolled to, for bars that stick to the window's edge. */
const EDGE = 80;

/**
 * Brings a span into view if it is not; false where it has no place on the page.
 *
 * @param isCentred to the middle in any case, below a bar at the window's top
 */
export function scrollToSpan(span: Span, text: ShownText, isCentred = false): boolean {
  const range = findRange(span, text);
  if (!range) return false;
  const view = text.offsets.root.ownerDocument.defaultView;
  if (!view || (!isCentred && isInView(range, view))) return true;
  const { startContainer } = range;
  const element = startContainer instanceof view.Element ? startContainer : startContainer.parentElement;
  // First the element, through whatever scrolls around it; then the line itself, for a paragraph longer than the window.
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  if (isCentred || !isInView(range, view)) {
    const { top } = range.getBoundingClientRect();
    view.scrollBy({ top: top - view.innerHeight / (isCentred ? 2 : 3), behavior: 'instant' });
  }
  return true;
}

/**
 * Brings a span above what covers the window from `top` on; of a longer one, its beginning. False where the page ends too
 * soon for that.
 */
export function scrollAbove(span: Span, text: ShownText, top: number): boolean {
  const range = findRange(span, text);
  if (!range) return true;
  const margin = 8;
  const measure = () => {
    const box = range.getBoundingClientRect();
    return Math.min(box.bottom + margin - top, box.top - margin);
  };
  const by = measure();
  if (by <= 0) return true;
  text.offsets.root.ownerDocument.defaultView?.scrollBy({ top: by, behavior: 'instant' });
  return measure() <= 1;
}

function isInView(range: Range, view: Window): boolean {
  const { top, bottom, height } = range.getBoundingClientRect();
  const edge = Math.min(EDGE, view.innerHeight / 5);
  if (height > view.innerHeight - 2 * edge) return top >= edge && top < view.innerHeight / 2;
  return top >= edge && bottom <= view.innerHeight - edge;
}

/** The first passage that is not above the window; of a text that has gone by, the last. */
export function findFirstInView(text: ShownText): Span | null {
  const { passages } = text.units;
  return passages[countAbove(0, text)] ?? passages.at(-1) ?? null;
}

/** From the first passage that begins in the window to the last; null where none does. */
export function findSpanInView(text: ShownText, height: number): Span | null {
  const { passages } = text.units;
  const first = passages[countAbove(0, text)];
  const last = passages[countAbove(height, text) - 1];
  return first && last && first.start < last.end ? { start: first.start, end: last.end } : null;
}

/** How many passages begin above a height of the window; binary search, as text runs downwards. */
function countAbove(height: number, text: ShownText): number {
  const { passages } = text.units;
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const rect = findRange(passages[middle] as Span, text)?.getBoundingClientRect();
    if (rect && rect.height > 0 && rect.top >= height) high = middle;
    else low = middle + 1;
  }
  return low;
}
