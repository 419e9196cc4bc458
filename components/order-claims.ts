import type { Claim } from '../lib/domain/claim';
import type { ClaimId } from '../lib/domain/ids';
import { isFound, type Placement } from '../lib/domain/placement';

export type Placements = Readonly<Record<ClaimId, Placement>>;

export interface PlacedClaim {
  readonly claim: Claim;
  /** Null while it is being looked for. */
  readonly placement: Placement | null;
}

/**
 * Claims as a reader meets them: those that have a place in the text in its order, those not found apart, in the order of
 * where they once stood. A claim without a placement yet stands where it was marked, so that nothing jumps in the usual case.
 */
export function orderClaims(
  claims: readonly Claim[],
  placements: Placements | null,
): { found: PlacedClaim[]; notFound: PlacedClaim[] } {
  const placed = claims.map((claim) => ({ claim, placement: placements?.[claim.id] ?? null }));
  const byPlace = (a: PlacedClaim, b: PlacedClaim) => {
    const [one, other] = [rangeOf(a), rangeOf(b)];
    return one.start - other.start || one.end - other.end || (a.claim.id < b.claim.id ? -1 : 1);
  };
  return {
    found: placed.filter(({ placement }) => !placement || isFound(placement)).sort(byPlace),
    notFound: placed.filter(({ placement }) => placement && !isFound(placement)).sort(byPlace),
  };
}

function rangeOf({ claim, placement }: PlacedClaim): { start: number; end: number } {
  return placement && isFound(placement) ? placement : claim.target.position;
}
