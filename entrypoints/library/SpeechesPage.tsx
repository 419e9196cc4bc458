import { useRef, useState } from 'preact/hooks';
import { CheckPanel, type CheckState } from '../../components/library/CheckPanel';
import type { ChangedSpeeches, ListedSpeech } from '../../components/library/listed-speech';
import { formatRoute } from '../../components/library/route';
import { SpeechesView } from '../../components/library/SpeechesView';
import type { SpeechListState } from '../../components/library/speech-list-state';
import { useLiveQuery } from '../../components/use-live-query';
import type { SpeechId } from '../../lib/domain/ids';
import type { MissingPage } from '../../lib/domain/missing-page';
import { ExportDialog } from './ExportDialog';
import { everythingScope } from './export-scopes';
import { KeptFilters } from './KeptFilters';
import type { LibraryGateway } from './library-gateway';

interface SpeechesPageProps {
  readonly list: SpeechListState;
  readonly speeches: readonly ListedSpeech[];
  readonly gateway: LibraryGateway;
}

/** All speeches, with those whose pages have changed, and a way to ask GOV.UK whether others have. */
export function SpeechesPage({ list, speeches, gateway }: SpeechesPageProps) {
  const changed = useLiveQuery(() => gateway.watchChangedSpeeches(), [gateway]);
  const missing = useLiveQuery(() => gateway.watchMissingPages(), [gateway]);
  const { state, start, stop } = useCheck(gateway);
  const [isExporting, setExporting] = useState(false);
  return (
    <>
      <SpeechesView
        speeches={speeches}
        list={list}
        changed={changed.status === 'ready' ? changed.value : NONE_CHANGED}
        missing={missing.status === 'ready' ? missing.value : NONE_MISSING}
        onList={(next) => location.replace(formatRoute({ page: 'speeches', list: next }))}
        saved={<KeptFilters address={formatRoute({ page: 'speeches', list })} gateway={gateway} />}
        check={<CheckPanel state={state} onStart={() => void start()} onStop={stop} />}
        onExport={() => setExporting(true)}
      />
      {isExporting && <ExportDialog scopes={[everythingScope(gateway)]} onClose={() => setExporting(false)} />}
    </>
  );
}

const NONE_CHANGED: ChangedSpeeches = new Map();
const NONE_MISSING: ReadonlyMap<SpeechId, MissingPage> = new Map();

function useCheck(gateway: LibraryGateway) {
  const [state, setState] = useState<CheckState>({ kind: 'not asked' });
  const running = useRef<AbortController | null>(null);
  const start = async () => {
    const control = new AbortController();
    running.current = control;
    setState({ kind: 'asking', done: [], all: null });
    const { all, pages } = await gateway.checkPages(control.signal);
    const done = [];
    setState({ kind: 'asking', done: [], all });
    for await (const page of pages) {
      done.push(page);
      setState({ kind: 'asking', done: [...done], all });
    }
    setState({ kind: 'asked', done, all, isStopped: control.signal.aborted });
  };
  return { state, start, stop: () => running.current?.abort() };
}
