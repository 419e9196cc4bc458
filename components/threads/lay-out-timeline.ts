import { scaleLinear, scaleSqrt } from 'd3-scale';
import { linkVertical } from 'd3-shape';

/** What the picture needs of a stop; words come from whoever knows the language. */
export interface TimelineStop {
  readonly key: string;
  /** Days since any fixed one; null where the stop has no day. */
  readonly day: number | null;
  readonly isSilent: boolean;
  /** Of its heading. */
  readonly lines: number;
  readonly dots: readonly TimelineDot[];
}

export interface TimelineDot {
  readonly key: string;
  /** Where in its speech, from 0 to 1. */
  readonly at: number;
  /** What is written at the dot; empty for nothing. */
  readonly label: string;
}

export interface PlacedDot {
  readonly key: string;
  readonly x: number;
  /** Null for a dot without words. */
  readonly label: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' } | null;
}

export interface PlacedStop {
  readonly key: string;
  /** Of the strip that stands for the speech. */
  readonly y: number;
  readonly top: number;
  readonly dots: readonly PlacedDot[];
}

export interface TimelineLayout {
  readonly height: number;
  /** Whether headings stand above the strips, where there is no room beside them. */
  readonly isNarrow: boolean;
  /** Of the words that say what the strips go from and to. */
  readonly axis: number;
  /** The ends of every strip. */
  readonly from: number;
  readonly to: number;
  readonly stops: readonly PlacedStop[];
  /** Paths from the first telling dot of each stop to that of the next. */
  readonly links: readonly string[];
  /** The room before a stop, where the time since the one above it is written; null where there is none. */
  readonly gaps: readonly ({ readonly top: number; readonly bottom: number } | null)[];
}

/** In CSS pixels at the usual size of type. */
const GUTTER = 208;
/** Below this width there is no room for headings beside the strips. */
const NARROW = 560;
const AXIS = 24;
export const LINE_HEIGHT = 16;
const ROW = 60;
const SILENT_ROW = 44;
const LANE = 22;
const LABEL_ABOVE = 14;
const EDGE = 12;
const [SMALLEST_GAP, LARGEST_GAP] = [22, 64];
const UNDATED_GAP = 40;
/** Of a bold letter at 13 px, generously: a label may rather stand too far from the next than on it. */
const LETTER = 8.3;
/** The same of a heading, at 12 px. */
const HEADING_LETTER = 7;

/** Letters of a heading that fit into one line of it. */
export const lettersOfHeading = (width: number): number =>
  Math.floor(((width < NARROW ? width : GUTTER) - EDGE) / HEADING_LETTER);

/** The same of a label. */
export const lettersOfLabel = (width: number): number =>
  Math.floor((width - EDGE - (width < NARROW ? EDGE : GUTTER)) / LETTER);

/**
 * Where everything stands: stops from top to bottom in the order given, further apart the more time went by; dots from left to
 * right where they stand in their speech; labels above them, in lanes, so that none covers another. Linear in the dots
 * but for those of one speech, which are compared in pairs. Above the first stop stands what the strips go from and to.
 *
 * @param width of the whole picture, in CSS pixels
 */
export function layOutTimeline(stops: readonly TimelineStop[], width: number): TimelineLayout {
  const isNarrow = width < NARROW;
  const [from, to] = [isNarrow ? EDGE : GUTTER, width - EDGE];
  const place = scaleLinear().domain([0, 1]).range([from, to]);
  const waits = stops.map((stop, i) => daysBetween(stops[i - 1], stop));
  const longest = Math.max(1, ...waits.map((days) => days ?? 0));
  const spread = scaleSqrt().domain([0, longest]).range([SMALLEST_GAP, LARGEST_GAP]);
  const gaps: TimelineLayout['gaps'][number][] = [];
  const placed: PlacedStop[] = [];
  let y = AXIS;
  for (const [i, stop] of stops.entries()) {
    const wait = waits[i] ?? null;
    const room = i === 0 ? 0 : wait === null ? UNDATED_GAP : spread(wait);
    gaps.push(wait === null ? null : { top: y, bottom: y + room });
    y += room;
    const { dots, lanes } = placeDots(stop.dots, place, [from, to]);
    const heading = stop.lines * LINE_HEIGHT;
    const needed = LABEL_ABOVE + (stop.isSilent ? 1 : lanes) * LANE;
    const strip = y + (isNarrow ? heading + needed : Math.max(stop.isSilent ? SILENT_ROW / 2 : ROW / 2, needed));
    placed.push({
      key: stop.key,
      top: y,
      y: strip,
      dots: dots.map(({ lane, ...dot }) => ({
        ...dot,
        label: dot.label && { ...dot.label, y: strip - LABEL_ABOVE - lane * LANE },
      })),
    });
    y = Math.max(strip + EDGE, isNarrow ? 0 : y + Math.max(stop.isSilent ? SILENT_ROW : ROW, heading + EDGE));
  }
  return { height: y + EDGE, isNarrow, axis: AXIS / 2, from, to, stops: placed, links: linkStops(stops, placed), gaps };
}

function daysBetween(before: TimelineStop | undefined, stop: TimelineStop): number | null {
  if (!before || before.day === null || stop.day === null) return null;
  return Math.max(0, stop.day - before.day);
}

interface LabelledDot extends Omit<PlacedDot, 'label'> {
  readonly label: { readonly x: number; readonly anchor: 'start' | 'end' } | null;
  readonly lane: number;
}

/** From the last dot to the first: a label that begins left of another and reaches over it goes above it. */
function placeDots(
  dots: readonly TimelineDot[],
  place: (at: number) => number,
  [from, to]: readonly [number, number],
): { dots: LabelledDot[]; lanes: number } {
  const taken: { start: number; end: number; lane: number }[] = [];
  const placed = [...dots].reverse().map((dot): LabelledDot => {
    const x = place(dot.at);
    if (!dot.label) return { key: dot.key, x, label: null, lane: 0 };
    const width = dot.label.length * LETTER;
    const fitsRight = x + width <= to;
    const start = fitsRight ? x : Math.max(from, x - width);
    const end = start + width;
    const lane = firstFree(taken.filter((other) => other.start < end + LETTER && start < other.end + LETTER));
    taken.push({ start, end, lane });
    return {
      key: dot.key,
      x,
      label: { x: fitsRight ? x : Math.min(end, to), anchor: fitsRight ? 'start' : 'end' },
      lane,
    };
  });
  return { dots: placed.reverse(), lanes: Math.max(0, ...taken.map(({ lane }) => lane + 1)) };
}

function firstFree(inTheWay: readonly { lane: number }[]): number {
  const lanes = new Set(inTheWay.map(({ lane }) => lane));
  let lane = 0;
  while (lanes.has(lane)) lane++;
  return lane;
}

/** Stops with a day, one after another; the undated have no place in the course of things. */
function linkStops(stops: readonly TimelineStop[], placed: readonly PlacedStop[]): string[] {
  const draw = linkVertical<unknown, [number, number]>();
  const ends = placed.flatMap(({ y, dots }, i): [number, number][] => {
    const dot = dots.find(({ label }) => label) ?? dots[0];
    return dot && stops[i]?.day !== null ? [[dot.x, y]] : [];
  });
  return ends.slice(1).map((target, i) => draw({ source: ends[i] as [number, number], target }) ?? '');
}
