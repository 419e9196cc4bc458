import type { ClaimId } from '../domain/ids';

/** A found claim as it is to be painted. Offsets are UTF-16 units of the transcript, end exclusive. */
export interface Mark {
  readonly id: ClaimId;
  readonly start: number;
  readonly end: number;
  /** Index into the palette of `highlight-css.ts`. */
  readonly colour: number;
  readonly isSure: boolean;
}

export interface Tint {
  readonly start: number;
  readonly end: number;
  readonly colour: number;
}

export interface Line {
  readonly start: number;
  readonly end: number;
  readonly colour: number;
  readonly isSure: boolean;
  /** 0 is nearest to the words. */
  readonly lane: number;
}

export interface PaintPlan {
  readonly tints: readonly Tint[];
  readonly lines: readonly Line[];
}

/** More lines than this under one word would run into the line below; the fourth shares the third's lane. */
export const LANES = 3;

/**
 * What to paint where, so that overlapping marks all stay visible: each word has the background of the shortest mark
 * over it (highlights with opaque colours can't be blended, and blended ones would lose contrast), and each mark keeps
 * a line of its own in the first lane that is free along its whole length.
 *
 * One sweep over the edges: n log n, times the marks open at once.
 */
export function planPaint(marks: readonly Mark[]): PaintPlan {
  const sorted = marks
    .filter((mark) => mark.start < mark.end)
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1));
  return { tints: planTints(sorted), lines: planLines(sorted) };
}

function planLines(sorted: readonly Mark[]): Line[] {
  const laneEnds: number[] = [];
  return sorted.map(({ start, end, colour, isSure }) => {
    let lane = 0;
    while (lane < LANES - 1 && (laneEnds[lane] ?? 0) > start) lane++;
    laneEnds[lane] = Math.max(laneEnds[lane] ?? 0, end);
    return { start, end, colour, isSure, lane };
  });
}

function planTints(sorted: readonly Mark[]): Tint[] {
  const edges = [...new Set(sorted.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const tints: Tint[] = [];
  let next = 0;
  let open: Mark[] = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    const [at, until] = [edges[i] as number, edges[i + 1] as number];
    open = open.filter((mark) => mark.end > at);
    for (let mark = sorted[next]; mark && mark.start <= at; mark = sorted[++next]) open.push(mark);
    const top = findShortest(open);
    if (!top) continue;
    const last = tints.at(-1);
    if (last && last.end === at && last.colour === top.colour) tints[tints.length - 1] = { ...last, end: until };
    else tints.push({ start: at, end: until, colour: top.colour });
  }
  return tints;
}

/** Of two equally long ones the later, as it was begun further on in the text. */
function findShortest(marks: readonly Mark[]): Mark | null {
  let shortest: Mark | null = null;
  for (const mark of marks) {
    if (!shortest || mark.end - mark.start <= shortest.end - shortest.start) shortest = mark;
  }
  return shortest;
}
