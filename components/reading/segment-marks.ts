/** A mark on a text: UTF-16 units, end exclusive. */
export interface MarkRange<Id extends string = string> {
  readonly id: Id;
  readonly start: number;
  readonly end: number;
}

/** A stretch of text under one unchanging set of marks. */
export interface Segment<Id extends string = string> {
  readonly start: number;
  readonly end: number;
  /** Marks that cover the stretch, in the order they begin; empty for plain text. */
  readonly marks: readonly Id[];
  /** Those of them that begin here in the whole text, and so carry their number. */
  readonly begins: readonly Id[];
}

/**
 * Cuts each range of `blocks` at every edge of a mark, so that overlapping marks can be drawn with elements that don't
 * overlap. Blocks are in text order and don't overlap; segments of a block cover it without gaps.
 *
 * One sweep over marks sorted by their start: linear in blocks and segments, plus the sort. A mark that spans several
 * blocks goes through each of them and begins in the first that it touches.
 */
export function segmentMarks<Id extends string>(
  blocks: readonly { readonly start: number; readonly end: number }[],
  marks: readonly MarkRange<Id>[],
): Segment<Id>[][] {
  const waiting = marks
    .filter((mark) => mark.start < mark.end)
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1));
  let next = 0;
  let open: MarkRange<Id>[] = [];
  const begun = new Set<Id>();

  return blocks.map((block) => {
    const segments: Segment<Id>[] = [];
    let at = block.start;
    while (at < block.end) {
      for (let mark = waiting[next]; mark && mark.start <= at; mark = waiting[++next]) open.push(mark);
      open = open.filter((mark) => mark.end > at);
      const ends = open.map((mark) => mark.end);
      const end = Math.min(block.end, waiting[next]?.start ?? block.end, ...ends);
      const covering = open.map((mark) => mark.id);
      const begins = covering.filter((id) => !begun.has(id));
      for (const id of begins) begun.add(id);
      segments.push({ start: at, end, marks: covering, begins });
      at = end;
    }
    return segments;
  });
}
