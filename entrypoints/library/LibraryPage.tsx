import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ImportView } from '../../components/library/ImportView';
import { LibraryFrame } from '../../components/library/LibraryFrame';
import type { ListedSpeech } from '../../components/library/listed-speech';
import { formatRoute, parseRoute, type Route } from '../../components/library/route';
import { type LiveValue, useLiveQuery } from '../../components/use-live-query';
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
import { useFileDrop, useImport } from './use-import';

/** Everything that the reader has, at one address a part. */
export function LibraryPage({ gateway }: { gateway: LibraryGateway }) {
  const route = useRoute();
  const speeches = useSpeeches(gateway);
  const importing = useImport(gateway);
  const takeDropped = useCallback(
    (files: readonly File[]) => {
      location.hash = formatRoute({ page: 'import' });
      void importing.take(files);
    },
    [importing.take],
  );
  const isOver = useFileDrop(takeDropped);
  useArrival(route);
  return (
    <LibraryFrame page={route.page} isWide={route.page === 'speeches'}>
      {route.page === 'import' ? (
        <ImportView
          state={importing.state}
          isOver={isOver}
          onFiles={(files) => void importing.take(files)}
          onDismiss={importing.dismiss}
        />
      ) : speeches.status === 'failed' ? (
        <LoadFailure gateway={gateway} error={speeches.error} />
      ) : speeches.status === 'loading' ? (
        <p role="status" class="sm-quiet">
          {i18n.t('library.wait')}
        </p>
      ) : (
        <Part route={route} speeches={speeches.value} gateway={gateway} />
      )}
    </LibraryFrame>
  );
}

interface PartProps {
  readonly route: Exclude<Route, { page: 'import' }>;
  readonly speeches: readonly ListedSpeech[];
  readonly gateway: LibraryGateway;
}

function Part({ route, speeches, gateway }: PartProps) {
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
    case 'changes':
      return <ChangesPage key={route.speechId} route={route} gateway={gateway} />;
    case 'read':
      return <OpenSpeech key={route.speechId} route={route} gateway={gateway} />;
  }
}

interface OpenSpeechProps {
  readonly route: Extract<Route, { page: 'read' }>;
  readonly gateway: LibraryGateway;
}

function OpenSpeech({ route, gateway }: OpenSpeechProps) {
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
  return <ReadingPage kept={live.value} focus={route.focus} gateway={gateway} />;
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

/** Waits for the bundled speeches, so that a first visit does not begin with an empty list. */
function useSpeeches(gateway: LibraryGateway): LiveValue<readonly ListedSpeech[]> {
  const [prepared, setPrepared] = useState(false);
  const [fault, setFault] = useState<{ error: unknown } | null>(null);
  useEffect(() => {
    void gateway.prepare().then(
      () => setPrepared(true),
      (error: unknown) => setFault({ error }),
    );
  }, [gateway]);
  const live = useLiveQuery(() => (prepared ? gateway.watchSpeeches() : null), [gateway, prepared]);
  return fault ? { status: 'failed', error: fault.error } : live;
}

/** A new part begins at its top, under its own name, with the focus where reading starts. */
function useArrival(route: Route): void {
  const place = 'speechId' in route ? `${route.page} ${route.speechId} ${'print' in route && route.print}` : route.page;
  const isFirst = useRef(true);
  useEffect(() => {
    if (!('speechId' in route)) nameDocument(i18n.t(`library.${route.page}`));
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
