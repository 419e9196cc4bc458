import type { Claim } from '../lib/domain/claim';
import type { ClaimId } from '../lib/domain/ids';
import { isFound, type Placement } from '../lib/domain/placement';

export type Placements = Readonly<Record<ClaimId, Placement>>;

export interface PlacedClaim {
  readonly claim: Claim;
  /** Null while it is being looked for. */
  readonly placement: Placement | null;
}

/** Where claims stand, from "as marked" to nowhere. */
export interface OrderedClaims {
  /** Surely on the words that were marked, or still being looked for. */
  readonly standing: readonly PlacedClaim[];
  /** On words that are no longer quite those, or not surely in the right place: worth a look. */
  readonly disturbed: readonly PlacedClaim[];
  readonly notFound: readonly PlacedClaim[];
}

/**
 * Claims as a reader meets them: each group in the order of the text, those not found in the order of where they once
 * stood. A claim without a placement yet stands where it was marked, so that nothing jumps in the usual case.
 */
export function orderClaims(claims: readonly Claim[], placements: Placements | null): OrderedClaims {
  const placed = claims
    .map((claim) => ({ claim, placement: placements?.[claim.id] ?? null }))
    .sort((a, b) => {
      const [one, other] = [rangeOf(a), rangeOf(b)];
      return one.start - other.start || one.end - other.end || (a.claim.id < b.claim.id ? -1 : 1);
    });
  const isIn = (group: keyof OrderedClaims) => (one: PlacedClaim) => groupOf(one.placement) === group;
  return {
    standing: placed.filter(isIn('standing')),
    disturbed: placed.filter(isIn('disturbed')),
    notFound: placed.filter(isIn('notFound')),
  };
}

function groupOf(placement: Placement | null): keyof OrderedClaims {
  if (!placement) return 'standing';
  if (!isFound(placement)) return 'notFound';
  return placement.status === 'reworded' || !placement.sure ? 'disturbed' : 'standing';
}

function rangeOf({ claim, placement }: PlacedClaim): { start: number; end: number } {
  return placement && isFound(placement) ? placement : claim.target.position;
}
