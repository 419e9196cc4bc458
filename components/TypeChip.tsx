import { i18n } from '#i18n';
import { type ClaimTypeId, getClaimType } from '../lib/domain/claim-types';

/** A claim type's letter on its colour with its name; null is a claim without a type. */
export function TypeChip({ type }: { type: ClaimTypeId | null }) {
  const id = type ?? 'none';
  return (
    <span class="sm-type" data-sm-type={id} title={i18n.t(`claimTypeDefinition.${id}`)}>
      <TypeLetter type={type} />
      {i18n.t(`claimType.${id}`)}
    </span>
  );
}

/** The letter alone, for places where the name stands beside it or in hidden text. */
export function TypeLetter({ type }: { type: ClaimTypeId | null }) {
  return (
    <span class="sm-type__letter" data-sm-type={type ?? 'none'} aria-hidden="true">
      {type ? getClaimType(type).letter : '–'}
    </span>
  );
}
