import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Claim, Tag } from '../../lib/domain/claim';
import type { ClaimId, CoderId, SpeechId } from '../../lib/domain/ids';
import type { Speech } from '../../lib/domain/speech';
import type { ClaimActions } from '../ClaimCard';
import type { Placements } from '../order-claims';
import { PageIcon } from '../PageIcon';
import type { LiveValue } from '../use-live-query';
import { type BulkAction, BulkBar } from './BulkBar';
import { ClaimFilters, isNarrowed } from './ClaimFilters';
import { ClaimRows } from './ClaimRows';
import type { ClaimEntry } from './claim-list';
import { type ClaimFilter, NO_FILTER } from './route';

interface ClaimsViewProps {
  readonly filter: ClaimFilter;
  /** The filters that were given a name. */
  readonly saved?: ComponentChildren;
  /** Every claim that matches, in order. */
  readonly entries: LiveValue<readonly ClaimEntry[]>;
  /** Those that have been read. */
  readonly claims: ReadonlyMap<ClaimId, Claim>;
  readonly speeches: ReadonlyMap<SpeechId, Speech>;
  readonly tags: readonly Tag[];
  readonly coder: CoderId | null;
  readonly selected: ReadonlySet<ClaimId>;
  /** In the newest texts; see `ClaimRows`. */
  readonly places: Placements;
  readonly actions: ClaimActions;
  onFilter(filter: ClaimFilter): void;
  onSelect(ids: readonly ClaimId[], isSelected: boolean): void;
  onNear(ids: readonly ClaimId[]): void;
  onBulk(action: BulkAction): void;
  onExport(): void;
}

/** All claims of all speeches: narrowed, sorted, grouped, and edited many at once. */
export function ClaimsView(props: ClaimsViewProps) {
  const { filter, entries, speeches, tags, selected, onFilter, onSelect, onExport } = props;
  const id = useId();
  const ready = entries.status === 'ready' ? entries.value : null;
  const isEmpty = ready !== null && ready.length === 0;
  return (
    <section class="sm-library__page" aria-labelledby={id}>
      <div class="sm-library__head">
        <h1 id={id}>{i18n.t('library.claims')}</h1>
        <p class="sm-quiet" role="status">
          {ready && i18n.t('library.claimCount', ready.length, { n: ready.length.toLocaleString('en-GB') })}
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
      {!(isEmpty && !isNarrowed(filter)) && props.saved}
      {isNarrowed(filter) && (
        <p class="sm-library__chosen">
          <button
            type="button"
            class="sm-button sm-button--quiet"
            onClick={() => onFilter({ ...NO_FILTER, sort: filter.sort, group: filter.group })}
          >
            {i18n.t('library.clearFilters')}
          </button>
        </p>
      )}
      {entries.status === 'loading' && <ClaimSkeleton />}
      {isEmpty && (isNarrowed(filter) ? <NothingMatches /> : <NothingMarked />)}
      {ready && !isEmpty && <ClaimRows {...props} entries={ready} />}
      {ready && selected.size > 0 && (
        <BulkBar
          count={selected.size}
          total={ready.length}
          tags={tags}
          onSelectAll={() =>
            onSelect(
              ready.map((entry) => entry.id),
              true,
            )
          }
          onClear={() => onSelect([...selected], false)}
          onAction={props.onBulk}
        />
      )}
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
