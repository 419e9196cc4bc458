import type { FoundPlacement } from '../domain/placement';
import { getDomPosition, type OffsetMap } from '../page/offset-map';

/**
 * The live range of a placement. Logarithmic in the number of text nodes; no node is walked.
 *
 * @throws where the placement lies outside the map's transcript, or the page has dropped the nodes that were read
 */
export function toRange(placement: Pick<FoundPlacement, 'start' | 'end'>, offsets: OffsetMap): Range {
  if (placement.start < 0 || placement.end > offsets.transcript.text.length || placement.start >= placement.end) {
    throw new RangeError(`${placement.start}-${placement.end} is no span of the transcript`);
  }
  const start = getDomPosition(offsets, placement.start, 'start');
  const end = getDomPosition(offsets, placement.end, 'end');
  if (!start || !end) throw new RangeError(`no page position for ${placement.start}-${placement.end}`);
  const range = offsets.root.ownerDocument.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}
