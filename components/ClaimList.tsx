import { i18n } from '#i18n';
import type { Claim, Tag } from '../lib/domain/claim';
import type { CoderId } from '../lib/domain/ids';
import { type ClaimActions, ClaimCard } from './ClaimCard';
import { orderClaims, type PlacedClaim, type Placements } from './order-claims';

interface ClaimListProps {
  readonly claims: readonly Claim[];
  readonly tags: readonly Tag[];
  /** Null while the places are being looked for. */
  readonly placements: Placements | null;
  readonly coder: CoderId | null;
  readonly language: string;
  readonly actions: ClaimActions;
}

/** Claims of a speech in transcript order, those not found last and apart. */
export function ClaimList({ claims, placements, ...rest }: ClaimListProps) {
  const { found, notFound } = orderClaims(claims, placements);
  const list = (placed: readonly PlacedClaim[], label: string) => (
    <ol class="sm-claims" aria-label={label}>
      {placed.map(({ claim, placement }) => (
        <li key={claim.id} class="sm-claims__item">
          <ClaimCard claim={claim} placement={placement} {...rest} />
        </li>
      ))}
    </ol>
  );
  return (
    <>
      {found.length > 0 && list(found, i18n.t('claim.list'))}
      {notFound.length > 0 && (
        <section class="sm-claims__lost">
          <h2 class="sm-group-title">{i18n.t('notice.title', { n: notFound.length })}</h2>
          <p class="sm-small sm-quiet">{i18n.t('notice.hint')}</p>
          {list(notFound, i18n.t('notice.title', { n: notFound.length }))}
        </section>
      )}
    </>
  );
}
