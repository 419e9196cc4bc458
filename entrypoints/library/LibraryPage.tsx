import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { AddFrom } from '../../components/add/AddView';
import { explainFailure } from '../../components/explain-failure';
import { ImportView } from '../../components/library/ImportView';
import { LibraryFrame } from '../../components/library/LibraryFrame';
import type { ListedSpeech } from '../../components/library/listed-speech';
import { formatRoute, parseRoute, type Route } from '../../components/library/route';
import { USUAL_SPEECH_LIST } from '../../components/library/speech-list-state';
import { Toast, type ToastMessage } from '../../components/Toast';
import { type LiveValue, useLiveQuery } from '../../components/use-live-query';
import type { SpeechmarkDocument } from '../../lib/domain/speechmark-document';
import type { AddPage as AddPageView } from './add/AddPage';
import { ChangesPage } from './ChangesPage';
import { ClaimsPage } from './ClaimsPage';
import { LoadFailure } from './LoadFailure';
import type { LibraryGateway } from './library-gateway';
import { PrintPage } from './PrintPage';
import { ReadingPage } from './ReadingPage';
import { SearchPage } from './SearchPage';
import { SettingsPage } from './SettingsPage';
import { SpeechesPage } from './SpeechesPage';
import { TagsPage } from './TagsPage';
import { ThreadPage } from './ThreadPage';
import { ThreadsPage } from './ThreadsPage';
import { useFileDrop, useImport } from './use-import';

/** Everything that the reader has, at one address a part. */
export function LibraryPage({ gateway }: { gateway: LibraryGateway }) {
  const route = useRoute();
  // Not while speeches are added: the list of thousands would be read anew for every few of them.
  const speeches = useSpeeches(gateway, route.page !== 'add');
  const importing = useImport(gateway);
  const [forAdding, setForAdding] = useState<readonly File[]>([]);
  const takeDropped = useCallback(
    (files: readonly File[]) => {
      const isDocument = files.every(({ name }) => /\.(json|jsonld|zip|qdc|csv)$/i.test(name));
      location.hash = formatRoute(isDocument ? { page: 'import' } : { page: 'add', from: 'files' });
      if (isDocument) void importing.take(files);
      else setForAdding(files);
    },
    [importing.take],
  );
  const { toast, onTaken, dropToast } = useTaken(gateway);
  const isOver = useFileDrop(takeDropped);
  useArrival(route);
  return (
    <LibraryFrame page={route.page} isWide={route.page === 'speeches'}>
      <AddPart
        from={route.page === 'add' ? route.from : null}
        files={forAdding}
        isOver={isOver}
        onTaken={() => setForAdding([])}
        gateway={gateway}
      />
      {route.page === 'add' ? null : route.page === 'import' ? (
        <ImportView
          state={importing.state}
          isOver={isOver}
          onFiles={(files) => void importing.take(files)}
          onRestore={importing.restore}
          onDismiss={importing.dismiss}
        />
      ) : speeches.status === 'failed' ? (
        <LoadFailure gateway={gateway} error={speeches.error} />
      ) : speeches.status === 'loading' ? (
        <p role="status" class="sm-quiet">
          {i18n.t('library.wait')}
        </p>
      ) : (
        <Part route={route} speeches={speeches.value} gateway={gateway} onTaken={onTaken} />
      )}
      <Toast message={toast} onDone={dropToast} />
    </LibraryFrame>
  );
}

interface PartProps {
  readonly route: Exclude<Route, { page: 'import' | 'add' }>;
  readonly speeches: readonly ListedSpeech[];
  readonly gateway: LibraryGateway;
  onTaken(taken: SpeechmarkDocument, title: string): void;
}

function Part({ route, speeches, gateway, onTaken }: PartProps) {
  switch (route.page) {
    case 'speeches':
      return <SpeechesPage list={route.list} speeches={speeches} gateway={gateway} />;
    case 'claims':
      return <ClaimsPage filter={route.filter} speeches={speeches} gateway={gateway} />;
    case 'tags':
      return <TagsPage gateway={gateway} />;
    case 'search':
      return <SearchPage text={route.text} speeches={speeches} gateway={gateway} />;
    case 'settings':
      return <SettingsPage speeches={speeches} gateway={gateway} />;
    case 'threads':
      return <ThreadsPage gateway={gateway} />;
    case 'thread':
      return <ThreadPage key={route.id} id={route.id} gateway={gateway} nameDocument={nameDocument} />;
    case 'changes':
      return <ChangesPage key={route.speechId} route={route} gateway={gateway} />;
    case 'read':
      return <OpenSpeech key={route.speechId} route={route} gateway={gateway} onTaken={onTaken} />;
  }
}

interface OpenSpeechProps {
  readonly route: Extract<Route, { page: 'read' }>;
  readonly gateway: LibraryGateway;
  onTaken(taken: SpeechmarkDocument, title: string): void;
}

function OpenSpeech({ route, gateway, onTaken }: OpenSpeechProps) {
  const live = useLiveQuery(() => gateway.watchSpeech(route.speechId), [gateway, route.speechId]);
  const title = live.status === 'ready' ? live.value?.speech.title : undefined;
  useEffect(() => {
    if (title) nameDocument(title);
  }, [title, route.print]);
  if (live.status === 'failed') return <LoadFailure gateway={gateway} error={live.error} />;
  if (live.status === 'loading') return <p role="status">{i18n.t('reading.loading')}</p>;
  if (live.value === null)
    return (
      <div class="sm-library__empty">
        <h1>{i18n.t('reading.notStored')}</h1>
        <p class="sm-quiet">{i18n.t('reading.notStoredHint')}</p>
        <a class="sm-button" href="#/speeches">
          {i18n.t('reading.back')}
        </a>
      </div>
    );
  if (route.print) return <PrintPage kept={live.value} gateway={gateway} />;
  return <ReadingPage kept={live.value} focus={route.focus} gateway={gateway} onTaken={onTaken} />;
}

/** The part that the address names, from the first load and after each change. */
function useRoute(): Route {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const follow = () => setRoute(parseRoute(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}

interface AddPartProps {
  /** Null while the reader is elsewhere. */
  readonly from: AddFrom | null;
  readonly files: readonly File[];
  readonly isOver: boolean;
  onTaken(): void;
  readonly gateway: LibraryGateway;
}

/** Fetched when it is first opened; from then on it stays, so that what it does goes on while the reader looks around. */
function AddPart({ from, files, isOver, onTaken, gateway }: AddPartProps) {
  const [Page, setPage] = useState<typeof AddPageView | null>(null);
  const [lastFrom, setLastFrom] = useState<AddFrom>('files');
  useEffect(() => {
    if (!from) return;
    setLastFrom(from);
    void import('./add/AddPage').then(({ AddPage }) => setPage(() => AddPage));
  }, [from]);
  if (!Page) return from && <p role="status">{i18n.t('library.loading')}</p>;
  return (
    <div hidden={!from}>
      <Page from={from ?? lastFrom} files={files} isOver={isOver} onTaken={onTaken} open={gateway.openAdd} />
    </div>
  );
}

/** A speech that was taken out can be put back, from wherever the reader is by then. */
function useTaken(gateway: LibraryGateway) {
  const [toast, setToast] = useState<ToastMessage | null>(null);
  const say = (text: string, action: ToastMessage['action'] = null) => setToast({ key: Date.now(), text, action });
  const onTaken = (taken: SpeechmarkDocument, title: string) => {
    location.hash = formatRoute({ page: 'speeches', list: USUAL_SPEECH_LIST });
    const putBack = async () => {
      const result = await gateway.putBack(taken);
      if (result.ok) setToast(null);
      else say(i18n.t('keep.removeFailed', { reason: explainFailure(result.error) }));
    };
    say(i18n.t('keep.removed', { title: title || i18n.t('speech.untitled') }), {
      label: i18n.t('keep.undo'),
      run: () => void putBack(),
    });
  };
  return { toast, onTaken, dropToast: () => setToast(null) };
}

/** Waits for the bundled speeches, so that a first visit does not begin with an empty list. */
function useSpeeches(gateway: LibraryGateway, isWanted: boolean): LiveValue<readonly ListedSpeech[]> {
  const [prepared, setPrepared] = useState(false);
  const [fault, setFault] = useState<{ error: unknown } | null>(null);
  useEffect(() => {
    void gateway.prepare().then(
      () => setPrepared(true),
      (error: unknown) => setFault({ error }),
    );
  }, [gateway]);
  const live = useLiveQuery(
    () => (prepared && isWanted ? gateway.watchSpeeches() : null),
    [gateway, prepared, isWanted],
  );
  return fault ? { status: 'failed', error: fault.error } : live;
}

/** A new part begins at its top, under its own name, with the focus where reading starts. */
function useArrival(route: Route): void {
  const place =
    'speechId' in route
      ? `${route.page} ${route.speechId} ${'print' in route && route.print}`
      : `${route.page} ${'id' in route && route.id}`;
  const isFirst = useRef(true);
  useEffect(() => {
    if (!('speechId' in route) && route.page !== 'thread') nameDocument(i18n.t(`library.${route.page}`));
    if (!isFirst.current) {
      scrollTo({ top: 0 });
      document.querySelector<HTMLElement>('.sm-library__main')?.focus({ preventScroll: true });
    }
    isFirst.current = false;
  }, [place]);
}

export function nameDocument(page: string): void {
  document.title = i18n.t('library.documentTitle', { page });
}
