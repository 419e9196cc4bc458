import type { Transcript } from '../domain/transcript';

/** Transcript characters `start` to `end` (exclusive) that stand unbroken in one text node from `nodeStart` on. */
export interface TextRun {
  readonly start: number;
  readonly end: number;
  readonly node: Text;
  readonly nodeStart: number;
}

/**
 * Where each character of a transcript stands in a live page. Runs are in text order and don't overlap. A space that
 * stands for several white-space characters maps to the first of them; spaces made by `<br>` and the line feeds
 * between blocks belong to no run.
 */
export interface OffsetMap {
  /** The element that was read. */
  readonly root: Element;
  readonly transcript: Transcript;
  readonly runs: readonly TextRun[];
}

/** A point between two characters of the page. */
export interface DomPosition {
  readonly node: Node;
  readonly offset: number;
}

/**
 * Where a transcript offset stands in the page: for a range's start just before the character at `offset`, for its end
 * just after the character at `offset - 1`. Where that character has no place of its own (a line feed, a space made by
 * `<br>`) a start moves on to the next character that has one, an end back to the last; past either edge of the text the
 * nearest character is taken.
 *
 * @returns null where there is no text, or its node has left the page since it was read
 */
export function getDomPosition(offsets: OffsetMap, offset: number, side: 'start' | 'end'): DomPosition | null {
  const { runs, root } = offsets;
  const next = findFirst(runs.length, (i) => (side === 'start' ? at(runs, i).end > offset : at(runs, i).end >= offset));
  let run: TextRun | undefined;
  let point: number;
  if (side === 'start') {
    run = runs[next] ?? runs.at(-1);
    point = run ? clamp(offset, run.start, run.end) : 0;
  } else {
    const isInside = next < runs.length && at(runs, next).start < offset;
    run = isInside ? runs[next] : (runs[next - 1] ?? runs[0]);
    point = run ? clamp(offset, run.start, run.end) : 0;
  }
  if (!run || run.node.isConnected !== root.isConnected) return null;
  // The page may have shortened the text since it was read.
  return { node: run.node, offset: Math.min(run.nodeStart + point - run.start, run.node.data.length) };
}

/**
 * The transcript offset of any point of the page, the inverse of `getDomPosition`. A point that stands at no character of
 * the transcript (in white space, a skipped element, between elements) counts as the start of the next character that is
 * in it: 0 before the root, the text's length after it. A point in another tree, such as a detached element or the inside
 * of a shadow root, is nowhere in the text and counts as 0 too.
 *
 * Binary search; for points in text that was read without touching the page.
 */
export function getTranscriptOffset(offsets: OffsetMap, node: Node, nodeOffset: number): number {
  const { runs } = offsets;
  const own = runsByNode(offsets).get(node);
  if (own) {
    const run = findFirst(own.last + 1 - own.first, (i) => nodeEnd(at(runs, own.first + i)) >= nodeOffset) + own.first;
    if (run > own.last) return at(runs, own.last).end;
    const { start, nodeStart } = at(runs, run);
    return start + Math.max(0, nodeOffset - nodeStart);
  }
  const follows = makeFollows(node, nodeOffset);
  if (!follows || isElsewhere(offsets.root, node)) return 0;
  const next = findFirst(runs.length, (i) => follows(at(runs, i).node));
  return runs[next]?.start ?? offsets.transcript.text.length;
}

const FOLLOWING = 4;
const CONTAINED_BY = 16;
const DISCONNECTED = 1;

const isElsewhere = (root: Element, node: Node): boolean =>
  (root.compareDocumentPosition(node) & DISCONNECTED) === DISCONNECTED;

/** A test for text nodes that stand after the point; null where the offset names no place in the node. */
function makeFollows(node: Node, nodeOffset: number): ((text: Node) => boolean) | null {
  if (nodeOffset < 0) return null;
  const child = node.childNodes[nodeOffset];
  if (child) return (text) => text === child || (child.compareDocumentPosition(text) & FOLLOWING) !== 0;
  return (text) => (node.compareDocumentPosition(text) & (FOLLOWING | CONTAINED_BY)) === FOLLOWING;
}

/** The first and last run of each text node; runs of one node stand together. Made once for each map. */
const indexes = new WeakMap<OffsetMap, Map<Node, { first: number; last: number }>>();

function runsByNode(offsets: OffsetMap): Map<Node, { first: number; last: number }> {
  const known = indexes.get(offsets);
  if (known) return known;
  const index = new Map<Node, { first: number; last: number }>();
  offsets.runs.forEach(({ node }, i) => {
    index.set(node, { first: index.get(node)?.first ?? i, last: i });
  });
  indexes.set(offsets, index);
  return index;
}

const at = (runs: readonly TextRun[], i: number): TextRun => runs[i] as TextRun;
const nodeEnd = (run: TextRun): number => run.nodeStart + run.end - run.start;
const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** The smallest index below `length` that passes, else `length`; the test is false up to some index and true after it. */
function findFirst(length: number, passes: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
