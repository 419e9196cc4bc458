import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Column } from './compared-pair';
import { otherColumn } from './compared-pair';
import { type HeightPair, listHeights, mapHeight } from './map-scroll';
import { heightOf, measurePane, offsetAt, type PaneHeights } from './pane-heights';

export interface Offsets {
  readonly a: number;
  readonly b: number;
}

export interface MeasuredPanes {
  readonly a: PaneHeights;
  readonly b: PaneHeights;
  readonly pairs: readonly HeightPair[];
}

interface AlignedPanes {
  readonly a: RefObject<HTMLElement | null>;
  readonly b: RefObject<HTMLElement | null>;
  /** Offsets that stand for the same place, rising on both sides. */
  readonly alignment: readonly Offsets[];
  readonly isTogether: boolean;
  /** Anything on which the layout hangs. */
  readonly keys: readonly unknown[];
  /** After each layout and each step of scrolling. */
  readonly onMove: (measured: MeasuredPanes) => void;
  /** When scrolling has come to rest: what is being read. */
  readonly onRest: (at: Offsets) => void;
}

/** The line at which one reads, from the top of a pane: texts are aligned there. */
const READING_LINE = 0.3;
const REST_MS = 250;

/** Two panes that scroll as one: what stands at the reading line of one is brought there in the other. */
export function useAlignedPanes({ a, b, alignment, isTogether, keys, onMove, onRest }: AlignedPanes) {
  const measured = useRef<MeasuredPanes | null>(null);
  /** Where the other pane was put; its own event then says nothing new. */
  const put = useRef<Record<Column, number | null>>({ a: null, b: null });
  const latest = useRef({ isTogether, onMove, onRest });
  latest.current = { isTogether, onMove, onRest };

  useLayoutEffect(() => {
    const [left, right] = [a.current, b.current];
    if (!left || !right) return undefined;
    const boxes = { a: left, b: right };
    let frame = 0;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const measure = () => {
      const heights = { a: measurePane(left), b: measurePane(right) };
      const places = alignment.map((pair) => ({ a: heightOf(heights.a, pair.a), b: heightOf(heights.b, pair.b) }));
      measured.current = { ...heights, pairs: listHeights(places, { a: heights.a.full, b: heights.b.full }) };
      latest.current.onMove(measured.current);
    };
    const draw = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => measured.current && latest.current.onMove(measured.current));
    };
    const tellRest = () => {
      const now = measured.current;
      if (now) latest.current.onRest({ a: readAt(left, now.a), b: readAt(right, now.b) });
    };
    const follow = (column: Column) => () => {
      const now = measured.current;
      if (!now) return;
      const own = boxes[column];
      const isEcho = put.current[column] !== null && Math.abs(own.scrollTop - (put.current[column] ?? 0)) < 2;
      put.current[column] = null;
      if (!isEcho && latest.current.isTogether) {
        const other = otherColumn(column);
        const place = mapHeight(now.pairs, column, own.scrollTop + lineOf(now[column]));
        put.current[other] = setScroll(boxes[other], place - lineOf(now[other]));
      }
      draw();
      clearTimeout(rest);
      rest = setTimeout(tellRest, REST_MS);
    };
    const [followA, followB] = [follow('a'), follow('b')];
    left.addEventListener('scroll', followA, { passive: true });
    right.addEventListener('scroll', followB, { passive: true });
    const observer = new ResizeObserver(measure);
    for (const box of [left, right, left.firstElementChild, right.firstElementChild]) if (box) observer.observe(box);
    measure();
    return () => {
      left.removeEventListener('scroll', followA);
      right.removeEventListener('scroll', followB);
      observer.disconnect();
      cancelAnimationFrame(frame);
      clearTimeout(rest);
    };
  }, [a, b, alignment, ...keys]);

  useEffect(() => {
    if (measured.current) onMove(measured.current);
  });

  /**
   * Brings offsets of both to the reading line, whether or not they belong together. For null, the place that belongs to the
   * other's.
   */
  return (at: { readonly [Side in Column]: number | null }) => {
    const now = measured.current;
    for (const column of ['a', 'b'] as const) {
      const box = (column === 'a' ? a : b).current;
      if (!now || !box) continue;
      const [own, other] = [at[column], at[otherColumn(column)]];
      const height =
        own !== null
          ? heightOf(now[column], own)
          : mapHeight(now.pairs, otherColumn(column), heightOf(now[otherColumn(column)], other ?? 0));
      put.current[column] = setScroll(box, height - lineOf(now[column]));
    }
  };
}

const lineOf = ({ view }: PaneHeights): number => view * READING_LINE;

const readAt = (box: HTMLElement, heights: PaneHeights): number => offsetAt(heights, box.scrollTop + lineOf(heights));

/** The height it really got: there is nothing beyond the ends. Null where it stayed, for then no event comes. */
function setScroll(box: HTMLElement, top: number): number | null {
  const before = box.scrollTop;
  box.scrollTop = top;
  return box.scrollTop === before ? null : box.scrollTop;
}
