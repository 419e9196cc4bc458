import {
  observeWindowOffset,
  observeWindowRect,
  type VirtualItem,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

export interface Windowed {
  /** What is drawn now, in order. Positions are px from the top of the page: those in the list are less by `offset`. */
  readonly items: readonly VirtualItem[];
  readonly offset: number;
  /** Of the whole list, in px. */
  readonly height: number;
  /** To be called with each row's element, which carries `data-index`; learns its true height. */
  readonly measure: (row: Element | null) => void;
  /** The row that has the focus, or had it last; stays drawn wherever the page is scrolled to. */
  readonly active: number;
  readonly setActive: (index: number) => void;
  /** Brings a row into view and gives the focus to the first thing in it. */
  readonly goTo: (index: number) => void;
}

interface WindowedOptions {
  readonly box: RefObject<HTMLElement | null>;
  readonly count: number;
  /** Px; true heights replace it as rows are drawn. */
  readonly estimate: (index: number) => number;
  readonly keyOf: (index: number) => string;
  /** What stays at the top of the window and would cover a row, in px. */
  readonly headroom?: number;
}

/**
 * Draws only the rows of a long list that are near the window, which scrolls as a whole. Rows may be of any height, which is
 * estimated until they were drawn once. The row with the focus is never taken away.
 */
export function useWindowed({ box, count, estimate, keyOf, headroom = 0 }: WindowedOptions): Windowed {
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const [active, setActive] = useState(0);
  const wanted = useRef<number | null>(null);
  const margin = useRef(0);
  const held = Math.min(active, count - 1);
  const options = {
    count,
    estimateSize: estimate,
    getItemKey: keyOf,
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    overscan: 8,
    initialRect: { width: innerWidth, height: innerHeight },
    initialOffset: scrollY,
    scrollMargin: margin.current,
    scrollPaddingStart: headroom,
    rangeExtractor: ({ startIndex, endIndex, overscan }: { startIndex: number; endIndex: number; overscan: number }) =>
      rowsAround(startIndex - overscan, endIndex + overscan, count, held),
    onChange: () => redraw(null),
  } as const;
  const [virtualizer] = useState(() => new Virtualizer<Window, Element>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => {
    const top = box.current ? Math.round(box.current.getBoundingClientRect().top + scrollY) : 0;
    if (top !== margin.current) {
      margin.current = top;
      redraw(null);
    }
    virtualizer._willUpdate();
    if (wanted.current === null) return;
    const row = box.current?.querySelector(`[data-index="${wanted.current}"]`);
    const control = row?.querySelector<HTMLElement>('a, button, input');
    if (!control) return;
    wanted.current = null;
    control.focus({ preventScroll: true });
  });
  const goTo = useCallback(
    (index: number) => {
      wanted.current = index;
      setActive(index);
      virtualizer.scrollToIndex(index, { align: 'auto' });
      redraw(null);
    },
    [virtualizer],
  );
  return {
    items: virtualizer.getVirtualItems(),
    offset: virtualizer.options.scrollMargin,
    height: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
    active: held,
    setActive,
    goTo,
  };
}

/** The rows from one to the other, and the one that has the focus. */
function rowsAround(first: number, last: number, count: number, held: number): number[] {
  const [from, to] = [Math.max(0, first), Math.min(count - 1, last)];
  const rows: number[] = [];
  if (held >= 0 && held < from) rows.push(held);
  for (let row = from; row <= to; row++) rows.push(row);
  if (held > to && held < count) rows.push(held);
  return rows;
}
