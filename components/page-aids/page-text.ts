import type { Transcript } from '../../lib/domain/transcript';
import { getDomPosition, type OffsetMap } from '../../lib/page/offset-map';

/** A text on a page, as the aids beside it know it. */
export interface PageText {
  readonly transcript: Transcript;
  readonly offsets: OffsetMap;
}

/** The box of the line on which a span begins, in the window; null where it is not drawn. Makes the page lay out. */
export function findFirstLine(start: number, { offsets }: PageText): DOMRect | null {
  const [from, to] = [getDomPosition(offsets, start, 'start'), getDomPosition(offsets, start + 1, 'end')];
  if (!from || !to) return null;
  const range = offsets.root.ownerDocument.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  const first = range.getClientRects()[0];
  return first?.height ? first : null;
}
