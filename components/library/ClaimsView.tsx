import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Claim, Tag } from '../../lib/domain/claim';
import type { ClaimId, CoderId, SpeechId } from '../../lib/domain/ids';
import type { Speech } from '../../lib/domain/speech';
import type { ClaimActions } from '../ClaimCard';
import type { Placements } from '../order-claims';
import { PageIcon } from '../PageIcon';
import type { LiveValue } from '../use-live-query';
import { ClaimFilters, isNarrowed } from './ClaimFilters';
import { ClaimGroups } from './ClaimGroups';
import { PageTurner } from './PageTurner';
import { type ClaimFilter, NO_FILTER } from './route';

/** One page of the claims that match a filter. */
export interface ClaimPage {
  /** Newest first. */
  readonly claims: readonly Claim[];
  /** How many match in all; null where counting them would take too long. */
  readonly total: number | null;
  /** Whether there are more after these. */
  readonly hasMore: boolean;
}

interface ClaimsViewProps {
  readonly filter: ClaimFilter;
  readonly page: LiveValue<ClaimPage>;
  /** How many claims come before this page. */
  readonly offset: number;
  readonly limit: number;
  readonly speeches: ReadonlyMap<SpeechId, Speech>;
  readonly tags: readonly Tag[];
  readonly coder: CoderId | null;
  readonly selected: ReadonlySet<ClaimId>;
  /** In the newest texts; see `ClaimGroups`. */
  readonly places: Placements;
  readonly actions: ClaimActions;
  onFilter(filter: ClaimFilter): void;
  onTurn(offset: number): void;
  onSelect(ids: readonly ClaimId[], isSelected: boolean): void;
  onExport(): void;
}

/** All claims of all speeches, newest first, a page at a time. */
export function ClaimsView(props: ClaimsViewProps) {
  const { filter, page, speeches, tags, selected, onFilter, onSelect, onExport } = props;
  const id = useId();
  const ready = page.status === 'ready' ? page.value : null;
  const isEmpty = ready !== null && ready.claims.length === 0 && props.offset === 0;
  return (
    <section class="sm-library__page" aria-labelledby={id}>
      <div class="sm-library__head">
        <h1 id={id}>{i18n.t('library.claims')}</h1>
        <p class="sm-quiet" role="status">
          {ready?.total != null &&
            i18n.t('library.newestFirst', {
              claims: i18n.t('library.claimCount', ready.total, { n: ready.total.toLocaleString('en-GB') }),
            })}
        </p>
        {ready && !isEmpty && (
          <button type="button" class="sm-button" onClick={onExport}>
            <PageIcon name="export" />
            {i18n.t('library.export')}
          </button>
        )}
      </div>
      {!(isEmpty && !isNarrowed(filter)) && (
        <ClaimFilters filter={filter} tags={tags} speeches={[...speeches.values()]} onChange={onFilter} />
      )}
      {(isNarrowed(filter) || selected.size > 0) && (
        <p class="sm-library__chosen">
          {isNarrowed(filter) && (
            <button type="button" class="sm-button sm-button--quiet" onClick={() => onFilter(NO_FILTER)}>
              {i18n.t('library.clearFilters')}
            </button>
          )}
          {selected.size > 0 && (
            <>
              <strong>{i18n.t('library.selected', selected.size, { n: selected.size })}</strong>
              <button
                type="button"
                class="sm-button sm-button--quiet"
                onClick={() =>
                  onSelect(
                    (ready?.claims ?? []).map((claim) => claim.id),
                    true,
                  )
                }
              >
                {i18n.t('library.selectShown')}
              </button>
              <button type="button" class="sm-button sm-button--quiet" onClick={() => onSelect([...selected], false)}>
                {i18n.t('library.clearSelection')}
              </button>
            </>
          )}
        </p>
      )}
      {page.status === 'loading' && <ClaimSkeleton />}
      {isEmpty && (isNarrowed(filter) ? <NothingMatches /> : <NothingMarked />)}
      {ready && ready.claims.length > 0 && <ClaimGroups {...props} claims={ready.claims} />}
      {ready && <PageTurner {...props} page={ready} />}
    </section>
  );
}

function NothingMarked() {
  return (
    <div class="sm-library__empty">
      <h2>{i18n.t('library.noClaimsTitle')}</h2>
      <p class="sm-quiet">{i18n.t('library.noClaimsHint')}</p>
      <a class="sm-button sm-button--primary" href="#/speeches">
        {i18n.t('library.openSpeech')}
      </a>
    </div>
  );
}

function NothingMatches() {
  return (
    <div class="sm-library__empty">
      <p>{i18n.t('library.noClaimMatches')}</p>
    </div>
  );
}

function ClaimSkeleton() {
  return (
    <div aria-busy="true">
      <p class="sm-hidden" role="status">
        {i18n.t('library.loading')}
      </p>
      {[88, 64, 76].map((width) => (
        <div key={width} class="sm-library__ghost" aria-hidden="true">
          <span class="sm-skeleton" style={{ width: `${width}%` }} />
          <span class="sm-skeleton" style={{ width: '40%' }} />
        </div>
      ))}
    </div>
  );
}
