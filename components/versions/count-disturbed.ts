import type { Claim } from '../../lib/domain/claim';
import type { Placement } from '../../lib/domain/placement';

/** How many claims stand on words that are no longer the ones marked, or are not found. */
export function countDisturbed(
  claims: readonly Pick<Claim, 'id'>[],
  placements: Readonly<Record<Claim['id'], Placement>>,
): number {
  const statuses = claims.map(({ id }) => placements[id]?.status);
  return statuses.filter((status) => status === 'reworded' || status === 'not found').length;
}
