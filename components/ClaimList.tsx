import { i18n } from '#i18n';
import type { Claim, Tag } from '../lib/domain/claim';
import type { CoderId } from '../lib/domain/ids';
import type { Thread } from '../lib/domain/thread';
import { type ClaimActions, ClaimCard } from './ClaimCard';
import { orderClaims, type PlacedClaim, type Placements } from './order-claims';

interface ClaimListProps {
  readonly claims: readonly Claim[];
  readonly tags: readonly Tag[];
  /** Null while the places are being looked for. */
  readonly placements: Placements | null;
  readonly coder: CoderId | null;
  readonly language: string;
  /** The words that they are placed in. */
  readonly text?: string;
  /** Those in which the speech is mentioned. */
  readonly threads?: readonly Thread[];
  readonly actions: ClaimActions;
}

/** Claims of a speech in transcript order: as marked, then those to look at, then those not found. */
export function ClaimList({ claims, placements, ...rest }: ClaimListProps) {
  const { standing, disturbed, notFound } = orderClaims(claims, placements);
  const list = (placed: readonly PlacedClaim[], label: string) => (
    <ol class="sm-claims" aria-label={label}>
      {placed.map(({ claim, placement }) => (
        <li key={claim.id} class="sm-claims__item">
          <ClaimCard claim={claim} placement={placement} {...rest} />
        </li>
      ))}
    </ol>
  );
  const apart = (placed: readonly PlacedClaim[], title: string, hint: string) =>
    placed.length > 0 && (
      <section class="sm-claims__lost">
        <h2 class="sm-group-title">{title}</h2>
        <p class="sm-small sm-quiet">{hint}</p>
        {list(placed, title)}
      </section>
    );
  return (
    <>
      {standing.length > 0 && list(standing, i18n.t('claim.list'))}
      {apart(disturbed, i18n.t('notice.disturbed', { n: disturbed.length }), i18n.t('notice.disturbedHint'))}
      {apart(notFound, i18n.t('notice.title', { n: notFound.length }), i18n.t('notice.hint'))}
    </>
  );
}
