import type { Claim } from '../lib/domain/claim';
import { CLAIM_TYPE_IDS, type ClaimTypeId } from '../lib/domain/claim-types';

/** How many claims have each type, in the order of the types; null counts those without one. Types without claims are left out. */
export function countByType(claims: readonly Claim[]): { type: ClaimTypeId | null; count: number }[] {
  const counts = new Map<ClaimTypeId | null, number>();
  for (const claim of claims) {
    const types = claim.types.value.length ? claim.types.value : [null];
    for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [...CLAIM_TYPE_IDS, null].flatMap((type) => {
    const count = counts.get(type);
    return count ? [{ type, count }] : [];
  });
}
