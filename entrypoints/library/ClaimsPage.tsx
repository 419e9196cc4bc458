import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { ClaimsView } from '../../components/library/ClaimsView';
import type { ListedSpeech } from '../../components/library/listed-speech';
import { type ClaimFilter, formatRoute, readingHref } from '../../components/library/route';
import type { Placements } from '../../components/order-claims';
import { Toast } from '../../components/Toast';
import { useClaimActions } from '../../components/use-claim-actions';
import { useLiveQuery } from '../../components/use-live-query';
import type { Claim } from '../../lib/domain/claim';
import type { ClaimId } from '../../lib/domain/ids';
import { ExportDialog } from './ExportDialog';
import { everythingScope, filteredScope, selectedScope, speechScope } from './export-scopes';
import { LoadFailure } from './LoadFailure';
import type { LibraryGateway } from './library-gateway';

const PAGE = 50;

interface ClaimsPageProps {
  readonly filter: ClaimFilter;
  readonly speeches: readonly ListedSpeech[];
  readonly gateway: LibraryGateway;
}

/** All claims, narrowed by the address. */
export function ClaimsPage({ filter, speeches, gateway }: ClaimsPageProps) {
  const key = formatRoute({ page: 'claims', filter });
  const [turned, setTurned] = useState({ key, offset: 0 });
  const offset = turned.key === key ? turned.offset : 0;
  const [selected, setSelected] = useState<ReadonlySet<ClaimId>>(new Set());
  const [isExporting, setExporting] = useState(false);
  const page = useLiveQuery(() => gateway.watchClaims(filter, { limit: PAGE, offset }), [gateway, key, offset]);
  const tags = useLiveQuery(() => gateway.watchTags(), [gateway]);
  const coder = useLiveQuery(() => gateway.watchCoder(), [gateway]);
  const places = usePlaces(page.status === 'ready' ? page.value.claims : NONE, gateway);
  const byId = useMemo(() => new Map(speeches.map(({ speech }) => [speech.id, speech])), [speeches]);
  const findSpeech = useCallback((claim: Claim) => byId.get(claim.target.speechId) ?? null, [byId]);
  const { actions, toast, dropToast } = useClaimActions({
    gateway,
    showIn: 'reading view',
    showsLost: true,
    show: useCallback((claim: Claim) => showInReadingView(claim, places), [places]),
    showPassage: showNothing,
    attach: null,
    findSpeech,
    findPlace: gateway.findPlace,
  });
  const select = useCallback((ids: readonly ClaimId[], isSelected: boolean) => {
    setSelected((now) => {
      const next = new Set(now);
      for (const id of ids) isSelected ? next.add(id) : next.delete(id);
      return next;
    });
  }, []);
  if (page.status === 'failed') return <LoadFailure gateway={gateway} error={page.error} />;
  return (
    <>
      <ClaimsView
        filter={filter}
        page={page}
        offset={offset}
        limit={PAGE}
        speeches={byId}
        tags={tags.status === 'ready' ? tags.value : []}
        coder={coder.status === 'ready' ? (coder.value?.id ?? null) : null}
        selected={selected}
        places={places}
        actions={actions}
        onFilter={(next) => location.replace(formatRoute({ page: 'claims', filter: next }))}
        onTurn={(next) => {
          setTurned({ key, offset: next });
          scrollTo({ top: 0 });
        }}
        onSelect={select}
        onExport={() => setExporting(true)}
      />
      {isExporting && (
        <ExportDialog
          scopes={[
            ...(selected.size > 0 ? [selectedScope(gateway, [...selected])] : []),
            ...(isOnlySpeech(filter) ? [speechScope(gateway, filter.speechId)] : []),
            ...(isNarrowedFurther(filter)
              ? [filteredScope(gateway, filter, page.status === 'ready' ? page.value.total : null)]
              : []),
            everythingScope(gateway),
          ]}
          onClose={() => setExporting(false)}
        />
      )}
      <Toast message={toast} onDone={dropToast} />
    </>
  );
}

const NONE: readonly Claim[] = [];

/** Where the claims on show stand in the newest texts; empty while they are looked for. */
function usePlaces(claims: readonly Claim[], gateway: LibraryGateway): Placements {
  const [places, setPlaces] = useState<Placements>({});
  useEffect(() => {
    let isCurrent = true;
    // What can't be read is said elsewhere; the claims are listed all the same.
    gateway.findPlaces(claims).then(
      (found) => isCurrent && setPlaces(found),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [claims, gateway]);
  return places;
}

/** In the newest text, or, where that does not have it, in the one that it was marked in. */
function showInReadingView({ id, target }: Claim, places: Placements): void {
  const isLost = places[id]?.status === 'not found';
  location.hash = readingHref(target.speechId, { kind: 'claim', id, ...(isLost && { text: target.transcriptId }) });
}

/** Claims are listed where they were marked, so no rejected places are offered here. */
const showNothing = (): void => undefined;

const isOnlySpeech = (
  filter: ClaimFilter,
): filter is ClaimFilter & { speechId: NonNullable<ClaimFilter['speechId']> } =>
  filter.speechId !== null && !isNarrowedFurther(filter);

const isNarrowedFurther = ({ text, types, tagIds }: ClaimFilter): boolean =>
  text.trim() !== '' || types.length > 0 || tagIds.length > 0;
