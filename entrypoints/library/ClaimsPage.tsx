import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { explainFailure } from '../../components/explain-failure';
import type { BulkAction } from '../../components/library/BulkBar';
import { ClaimsView } from '../../components/library/ClaimsView';
import {
  type ClaimEntry,
  type ClaimRuns,
  chooseShown,
  chooseSpeeches,
  isBySpeech,
  listEntries,
  nameOfGroup,
} from '../../components/library/claim-list';
import type { ListedSpeech } from '../../components/library/listed-speech';
import { type ClaimFilter, formatRoute, readingHref } from '../../components/library/route';
import type { Placements } from '../../components/order-claims';
import { Toast } from '../../components/Toast';
import { useClaimActions } from '../../components/use-claim-actions';
import { type LiveValue, useLiveQuery } from '../../components/use-live-query';
import type { Claim } from '../../lib/domain/claim';
import type { ClaimId, SpeechId } from '../../lib/domain/ids';
import type { Speech } from '../../lib/domain/speech';
import { ExportDialog } from './ExportDialog';
import { everythingScope, selectedScope, shownScope, speechScope } from './export-scopes';
import { KeptFilters } from './KeptFilters';
import { LoadFailure } from './LoadFailure';
import type { LibraryGateway } from './library-gateway';
import { useNearClaims } from './use-near-claims';

interface ClaimsPageProps {
  readonly filter: ClaimFilter;
  readonly speeches: readonly ListedSpeech[];
  readonly gateway: LibraryGateway;
}

/** All claims, narrowed by the address. */
export function ClaimsPage({ filter, speeches, gateway }: ClaimsPageProps) {
  const [everSelected, setSelected] = useState<ReadonlySet<ClaimId>>(new Set());
  const [isExporting, setExporting] = useState(false);
  const { runs, entries, byId } = useEntries(filter, speeches, gateway);
  const selected = useMemo(
    () => chooseShown(everSelected, entries.status === 'ready' ? entries.value : []),
    [everSelected, entries],
  );
  const { claims, places, onNear } = useNearClaims(gateway);
  const tags = useLiveQuery(() => gateway.watchTags(), [gateway]);
  const coder = useLiveQuery(() => gateway.watchCoder(), [gateway]);
  const findSpeech = useCallback((claim: Claim) => byId.get(claim.target.speechId) ?? null, [byId]);
  const { actions, toast, say, sayDone, dropToast } = useClaimActions({
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
  const editAll = async (action: BulkAction) => {
    const edited = await gateway.editAll([...selected], action);
    if (!edited.ok) return say(i18n.t('claim.notSaved', { reason: explainFailure(edited.error) }));
    const { before } = edited.value;
    if (action.kind === 'delete') setSelected(new Set());
    const n = before.length;
    return sayDone(
      i18n.t(action.kind === 'delete' ? 'bulk.deleted' : 'bulk.done', n, { n: n.toLocaleString('en-GB') }),
      {
        id: null,
        undone: i18n.t('bulk.undone', n, { n: n.toLocaleString('en-GB') }),
        undo: () => gateway.putClaimsBack(edited.value),
      },
    );
  };
  if (runs.status === 'failed') return <LoadFailure gateway={gateway} error={runs.error} />;
  const shown = entries.status === 'ready' ? entries.value : [];
  return (
    <>
      <ClaimsView
        filter={filter}
        saved={<KeptFilters address={formatRoute({ page: 'claims', filter })} gateway={gateway} />}
        entries={entries}
        claims={claims}
        speeches={byId}
        tags={tags.status === 'ready' ? tags.value : []}
        coder={coder.status === 'ready' ? (coder.value?.id ?? null) : null}
        selected={selected}
        places={places}
        actions={actions}
        onFilter={(next) => location.replace(formatRoute({ page: 'claims', filter: next }))}
        onSelect={select}
        onNear={onNear}
        onBulk={(action) => void editAll(action)}
        onExport={() => setExporting(true)}
      />
      {isExporting && (
        <ExportDialog
          scopes={[
            ...(selected.size > 0 ? [selectedScope(gateway, [...selected])] : []),
            ...(isOnlySpeech(filter) ? [speechScope(gateway, filter.speechId)] : []),
            ...(isNarrowedFurther(filter)
              ? [
                  shownScope(
                    gateway,
                    shown.map(({ id }) => id),
                  ),
                ]
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

/** The lines of the list. An answer stays on show while the next one is made, so that nothing blinks. */
function useEntries(filter: ClaimFilter, speeches: readonly ListedSpeech[], gateway: LibraryGateway) {
  const byId = useMemo(() => new Map(speeches.map(({ speech }) => [speech.id, speech])), [speeches]);
  const among = useMemo(() => chooseSpeeches(speeches, filter), [speeches, filter]);
  const found = useFoundClaims(filter.text, gateway);
  const order = isBySpeech(filter) ? 'speech' : filter.sort === 'oldest' ? 'oldest' : 'newest';
  const { types, tagIds, group } = filter;
  const runs: LiveValue<ClaimRuns> = useLiveQuery(
    () =>
      found === 'looking' ? null : gateway.watchClaimRuns({ types, tagIds, among: found, speechIds: among, order }),
    [gateway, formatRoute({ page: 'claims', filter }), found, among],
  );
  const entries = useMemo<LiveValue<readonly ClaimEntry[]>>(
    () =>
      runs.status === 'ready'
        ? { status: 'ready', value: listEntries(runs.value, group, nameHeading(group, byId)) }
        : runs,
    [runs, group, byId],
  );
  return { runs, entries, byId };
}

const nameHeading =
  (group: ClaimFilter['group'], byId: ReadonlyMap<SpeechId, Speech>) =>
  (speechId: SpeechId): string => {
    const speech = byId.get(speechId);
    if (group === 'speech') return speech?.title || i18n.t('speech.untitled');
    const name = speech ? nameOfGroup(group, speech) : '';
    return name || i18n.t(group === 'year' ? 'library.groupUnknown.year' : 'library.groupUnknown.speaker');
  };

/** The claims that hold the words; null where none are asked for. What can't be searched is looked through. */
function useFoundClaims(text: string, gateway: LibraryGateway): ReadonlySet<ClaimId> | null | 'looking' {
  const [answer, setAnswer] = useState<{ text: string; ids: ReadonlySet<ClaimId> } | null>(null);
  const asked = text.trim();
  useEffect(() => {
    if (!asked) return undefined;
    const asking = new AbortController();
    const tell = (ids: readonly ClaimId[]) => !asking.signal.aborted && setAnswer({ text: asked, ids: new Set(ids) });
    gateway
      .searchWords({ text: asked, kinds: ['claims'] }, () => undefined, asking.signal)
      .then(
        ({ claims }) => tell(claims),
        () => !asking.signal.aborted && void gateway.findClaims(asked).then(tell, () => tell([])),
      );
    return () => asking.abort();
  }, [asked, gateway]);
  if (!asked) return null;
  return answer?.text === asked ? answer.ids : 'looking';
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

const isNarrowedFurther = ({ text, types, tagIds, speaker, from, to }: ClaimFilter): boolean =>
  [text.trim(), speaker, from, to].some(Boolean) || types.length > 0 || tagIds.length > 0;
