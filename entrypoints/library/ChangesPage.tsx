import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatRoute, type Route } from '../../components/library/route';
import { useLiveQuery } from '../../components/use-live-query';
import { VersionView } from '../../components/versions/VersionView';
import type { Claim } from '../../lib/domain/claim';
import { type CopyRun, runKey } from '../../lib/domain/copy-runs';
import { differs } from '../../lib/text/list-copy-runs';
import { LoadFailure } from './LoadFailure';
import type { LibraryGateway } from './library-gateway';

interface ChangesPageProps {
  readonly route: Extract<Route, { page: 'changes' }>;
  readonly gateway: LibraryGateway;
}

const NONE: readonly Claim[] = [];

/** What was changed between two copies of a speech; which two stands in the address. */
export function ChangesPage({ route, gateway }: ChangesPageProps) {
  const { speechId, from, to } = route;
  const copies = useLiveQuery(() => gateway.watchCopies(speechId), [gateway, speechId]);
  const stored = useLiveQuery(() => gateway.watchClaimsOfSpeech(speechId), [gateway, speechId]);
  const title = copies.status === 'ready' ? copies.value?.speech.title : undefined;
  useEffect(() => {
    document.title = i18n.t('library.documentTitle', { page: i18n.t('versions.title') });
    if (title) document.title = i18n.t('versions.documentTitle', { title });
  }, [title]);
  if (copies.status === 'failed') return <LoadFailure gateway={gateway} error={copies.error} />;
  if (copies.status === 'loading') return <p role="status">{i18n.t('reading.loading')}</p>;
  if (!copies.value)
    return (
      <div class="sm-library__empty">
        <h1>{i18n.t('reading.notStored')}</h1>
        <p class="sm-quiet">{i18n.t('reading.notStoredHint')}</p>
      </div>
    );
  const { runs, known, newest } = copies.value;
  const find = (key: string | null) => runs.find((run) => runKey(run) === key);
  const later = find(to) ?? newest;
  // With nothing new, the last change there was is the one to see.
  const usual = differs(known, later) ? known : (runs[runs.indexOf(later) - 1] ?? later);
  const chosen = find(from) ?? usual;
  // The earlier first: what was added would else be told as removed.
  const [first, second] = runs.indexOf(chosen) <= runs.indexOf(later) ? [chosen, later] : [later, chosen];
  const choose = (a: CopyRun, b: CopyRun) =>
    location.replace(formatRoute({ page: 'changes', speechId, from: runKey(a), to: runKey(b) }));
  const seen = { transcriptId: second.transcriptId, at: second.lastAt };
  return (
    <VersionView
      copied={copies.value}
      runs={runs}
      from={first}
      to={second}
      claims={stored.status === 'ready' ? stored.value.claims : NONE}
      onKnown={
        second === newest && differs(known, newest) ? () => void gateway.acknowledgeChanges(speechId, seen) : null
      }
      onChoose={choose}
    />
  );
}
