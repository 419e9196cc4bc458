import { autoUpdate, computePosition, flip, offset, type Placement, shift } from '@floating-ui/dom';
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

interface FloatingOptions {
  /** The sides to try, best first. */
  readonly placements: readonly [Placement, ...Placement[]];
  /** CSS pixels between the words and what floats. */
  readonly distance: number;
  /** For the page's scrolling parts between the words and the window. */
  readonly contextElement: Element;
  /** The boxes of the words' lines in the window. */
  getRects(): readonly DOMRect[];
}

const EDGE = 8;

/**
 * Keeps an element beside some words while the page scrolls, zooms and resizes: flips to the other side and shifts along
 * to stay in view. `key` names the words; a new one places anew.
 */
export function useFloating(element: RefObject<HTMLElement | null>, key: unknown, options: FloatingOptions): void {
  useLayoutEffect(() => {
    const floating = element.current;
    if (!floating) return undefined;
    const reference = {
      getBoundingClientRect: () => unite(options.getRects()),
      contextElement: options.contextElement,
    };
    return autoUpdate(reference, floating, async () => {
      const { x, y } = await computePosition(reference, floating, {
        strategy: 'fixed',
        placement: options.placements[0],
        middleware: [
          offset(options.distance), // Only the side is chosen here; along it, shifting is enough.
          flip({ padding: EDGE, crossAxis: false, fallbackPlacements: options.placements.slice(1) }),
          shift({ padding: EDGE, crossAxis: true }),
        ],
      });
      floating.style.setProperty('--sm-left', `${Math.round(x)}px`);
      floating.style.setProperty('--sm-top', `${Math.round(y)}px`);
      floating.dataset.placed = '';
    });
  }, [key]);
}

/** The box around those lines that are in the window; a long selection is met where it is seen. */
function unite(rects: readonly DOMRect[]): DOMRect {
  const seen = rects.filter(({ bottom, top }) => bottom > 0 && top < innerHeight);
  const boxes = seen.length ? seen : rects;
  if (boxes.length === 0) return new DOMRect(innerWidth / 2, innerHeight / 2, 0, 0);
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}
