import { type FoundPlacement, isFound, type Placement } from '../domain/placement';
import { heaviestRising } from './heaviest-rising';

/**
 * Text inserted before a claim shifts it but does not move it. A claim has moved where it now stands on the other side
 * of claims that kept their order (those outside the longest run of rising positions).
 *
 * @param order indexes of the claims that say where they stood in one text, in the order in which they stood
 */
export function sayWhatMoved(placements: readonly Placement[], order: readonly number[]): Placement[] {
  const found = order.filter((i) => isFound(placements[i] as Placement));
  const keepsOrder = new Set(
    heaviestRising(
      found.map((i) => (placements[i] as FoundPlacement).start),
      found.map(() => 1),
    ),
  );
  const moved = new Set(found.filter((_, place) => !keepsOrder.has(place)));
  return placements.map((placement, i) =>
    moved.has(i) && placement.status === 'unchanged' ? { ...placement, status: 'moved' } : placement,
  );
}
