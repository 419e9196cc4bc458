import type { Claim } from '../../lib/domain/claim';
import type { ClaimTypeId } from '../../lib/domain/claim-types';
import type { TagId } from '../../lib/domain/ids';

/** What the list is narrowed to. No types chosen means all; null among them means "without a type". */
export interface ClaimChoice {
  readonly types: readonly (ClaimTypeId | null)[];
  readonly tagId: TagId | null;
}

export const NO_CHOICE: ClaimChoice = { types: [], tagId: null };

export const isNarrowed = (choice: ClaimChoice): boolean => choice.types.length > 0 || choice.tagId !== null;

/** Claims that have one of the types and the tag. */
export function filterClaims(claims: readonly Claim[], { types, tagId }: ClaimChoice): readonly Claim[] {
  return claims.filter((claim) => {
    const own: readonly (ClaimTypeId | null)[] = claim.types.value.length ? claim.types.value : [null];
    return (
      (types.length === 0 || own.some((type) => types.includes(type))) && (!tagId || claim.tags.value.includes(tagId))
    );
  });
}
