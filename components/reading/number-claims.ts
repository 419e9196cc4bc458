import type { Claim } from '../../lib/domain/claim';
import type { ClaimId } from '../../lib/domain/ids';
import { isFound, type Placement } from '../../lib/domain/placement';
import type { MarkRange } from './segment-marks';

/** A claim that stands in the text, with the number it is printed under, from 1 in text order. */
export interface NumberedClaim extends MarkRange<ClaimId> {
  readonly number: number;
  readonly claim: Claim;
  readonly isSure: boolean;
}

/** Numbers the claims that have a place in the order of the text, and sets the others apart, oldest first. */
export function numberClaims(
  claims: readonly Claim[],
  placements: Readonly<Record<ClaimId, Placement>>,
): { numbered: NumberedClaim[]; notFound: Claim[] } {
  const placed = claims.map((claim) => ({ claim, placement: placements[claim.id] }));
  const numbered = placed
    .flatMap(({ claim, placement }) =>
      placement && isFound(placement)
        ? [{ id: claim.id, start: placement.start, end: placement.end, claim, isSure: placement.sure }]
        : [],
    )
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1))
    .map((mark, at) => ({ ...mark, number: at + 1 }));
  const notFound = placed
    .filter(({ placement }) => !placement || !isFound(placement))
    .map(({ claim }) => claim)
    .sort((a, b) => (a.created.at < b.created.at ? -1 : 1));
  return { numbered, notFound };
}
