import { i18n } from '#i18n';
import type { ClaimPage } from './ClaimsView';

interface PageTurnerProps {
  readonly page: ClaimPage;
  readonly offset: number;
  readonly limit: number;
  onTurn(offset: number): void;
}

/** "51–100 of 3,480", and the way to the pages around. Nothing where all fits on one. */
export function PageTurner({ page, offset, limit, onTurn }: PageTurnerProps) {
  if (offset === 0 && !page.hasMore) return null;
  const range = {
    first: Math.min(offset + 1, offset + page.claims.length).toLocaleString('en-GB'),
    last: (offset + page.claims.length).toLocaleString('en-GB'),
  };
  return (
    <nav class="sm-library__turner" aria-label={i18n.t('library.pages')}>
      <button
        type="button"
        class="sm-button"
        disabled={offset === 0}
        onClick={() => onTurn(Math.max(0, offset - limit))}
      >
        {i18n.t('library.previous')}
      </button>
      <span class="sm-quiet">
        {page.total === null
          ? i18n.t('library.rangeOpen', range)
          : i18n.t('library.range', { ...range, all: page.total.toLocaleString('en-GB') })}
      </span>
      <button type="button" class="sm-button" disabled={!page.hasMore} onClick={() => onTurn(offset + limit)}>
        {i18n.t('library.next')}
      </button>
    </nav>
  );
}
