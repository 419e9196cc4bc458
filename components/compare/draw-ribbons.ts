import type { PaneHeights, Span } from './pane-heights';

/** What a ribbon looks like with both panes scrolled as they are; null where neither of its ends is in view. */
export interface RibbonPlace {
  readonly path: string;
  /** The middle of its label, from the top of the gutter. */
  readonly label: number;
}

interface Scrolled {
  readonly heights: PaneHeights;
  readonly scrollTop: number;
}

/** Labels closer than this would cover one another. */
const LABEL = 26;

/** A band from a passage on the left to its partner on the right, as wide as each of them is high. */
export function placeRibbon(key: string, a: Scrolled, b: Scrolled, width: number): RibbonPlace | null {
  const [left, right] = [a, b].map(({ heights, scrollTop }) => {
    const span = heights.marks.get(key);
    return span && { top: span.top - scrollTop, bottom: span.bottom - scrollTop };
  });
  if (!left || !right) return null;
  const isSeen = ({ top, bottom }: Span, view: number) => bottom > 0 && top < view;
  const view = a.heights.view;
  if (!isSeen(left, view) && !isSeen(right, view)) return null;
  const half = width / 2;
  const path =
    `M0,${left.top} C${half},${left.top} ${half},${right.top} ${width},${right.top}` +
    ` L${width},${right.bottom} C${half},${right.bottom} ${half},${left.bottom} 0,${left.bottom} Z`;
  const middle = (left.top + left.bottom + right.top + right.bottom) / 4;
  return { path, label: Math.min(view - LABEL / 2, Math.max(LABEL / 2, middle)) };
}

/**
 * Moves labels apart, downwards, in their order. Those that would leave the gutter are pushed back up, and where there is no
 * room left the last ones get none: they are in the list too.
 */
export function spreadLabels(places: readonly { readonly key: string; readonly label: number }[], view: number) {
  const inOrder = [...places].sort((x, y) => x.label - y.label).slice(0, Math.floor(view / LABEL));
  const spread: { key: string; label: number }[] = [];
  for (const { key, label } of inOrder)
    spread.push({ key, label: Math.max(label, (spread.at(-1)?.label ?? -LABEL) + LABEL) });
  let floor = view - LABEL / 2;
  for (let i = spread.length - 1; i >= 0; i--) {
    const place = spread[i] as { key: string; label: number };
    place.label = Math.min(place.label, floor);
    floor = place.label - LABEL;
  }
  return new Map(spread.map(({ key, label }) => [key, label]));
}
