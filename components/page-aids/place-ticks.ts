/** A passage that a tick stands beside; CSS pixels from the top of the text's root. */
export interface TickRequest {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** Middle of the passage's first line. */
  readonly middle: number;
}

export interface Tick extends Omit<TickRequest, 'middle'> {
  readonly top: number;
}

export interface TickColumn {
  readonly ticks: readonly Tick[];
  /** From the edge of the text outward to the ticks' nearer edge. */
  readonly outward: number;
  readonly width: number;
}

/** WCAG 2.2, 2.5.8: a target's least size. Where the margin is narrower, their distance makes up for it. */
export const TICK_HEIGHT = 24;
const WIDEST = 24;
const NARROWEST = 10;
const MARGIN = 6;

/**
 * Sets ticks in the margin beside the text, each at the height of its line, or below the one before it where that is in the way.
 * None where the margin is too narrow: ticks never cover words.
 *
 * @param room the margin's width in CSS pixels
 */
export function placeTicks(requests: readonly TickRequest[], room: number): TickColumn {
  const outward = Math.min(MARGIN, Math.max(1, (room - WIDEST) / 2));
  const width = Math.min(WIDEST, Math.floor(room - outward - 1));
  if (width < NARROWEST) return { ticks: [], outward, width: 0 };
  let free = Number.NEGATIVE_INFINITY;
  const ticks = [...requests]
    .sort((a, b) => a.middle - b.middle)
    .map(({ middle, ...passage }) => {
      const top = Math.max(free, middle - TICK_HEIGHT / 2);
      free = top + TICK_HEIGHT;
      return { ...passage, top };
    });
  return { ticks, outward, width };
}
