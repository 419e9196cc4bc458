import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { SpeechId } from '../../lib/domain/ids';
import { ensureBundled, loadBundledSpeeches } from '../../lib/store/bundled';
import { createDatabase } from '../../lib/store/db';
import { explainStorageError } from '../../lib/store/explain-storage-error';
import { createIndexStore } from '../../lib/store/index-store';
import { listLibrary, readLibraryText, readSpeeches } from '../../lib/store/library-texts';
import { followLibrary, type LibrarySource } from './follow-library';
import { createIndexServer } from './serve-index';

interface SharedWorkerScope {
  /** The extension's version: an updated extension starts a worker of its own. */
  readonly name: string;
  onconnect: (event: MessageEvent) => void;
}

/** The one worker that holds the library index, whichever of the extension's pages ask. Knows no browser interface. */
export default defineUnlistedScript(() => {
  const scope = globalThis as unknown as SharedWorkerScope;
  const source = openSource(scope.name);
  const library = followLibrary(source, createIndexStore(), giveWay);
  const server = createIndexServer({ library, findSpeeches: source.findSpeeches, giveWay });
  scope.onconnect = ({ ports: [port] }) => port && server.serve(port);
});

/** What is stored; where the store can't be had, the speeches that come with the extension. */
function openSource(
  version: string,
): LibrarySource & { findSpeeches: Parameters<typeof createIndexServer>[0]['findSpeeches'] } {
  const db = createDatabase();
  const fetchFile = (path: string) => fetch(new URL(path, location.origin));
  const bundled = async () => new Map((await loadBundledSpeeches(fetchFile)).map((text) => [text.speech.id, text]));
  const orBundled = async <Value>(stored: () => Promise<Value>, instead: () => Promise<Value>): Promise<Value> => {
    try {
      return await stored();
    } catch (error) {
      if (!explainStorageError(error)) throw error;
      return instead();
    }
  };
  return {
    list: () =>
      orBundled(
        async () => {
          await ensureBundled(db, fetchFile, version);
          return listLibrary(db);
        },
        async () => new Map([...(await bundled()).values()].map(({ speech, readAt }) => [speech.id, readAt])),
      ),
    readTables: async () => (await fetchFile('/tables/said-before.json')).json(),
    read: (id) =>
      orBundled(
        () => readLibraryText(db, id),
        async () => (await bundled()).get(id) ?? null,
      ),
    findSpeeches: (ids: readonly SpeechId[]) =>
      orBundled(
        () => readSpeeches(db, ids),
        async () => new Map([...(await bundled()).values()].map(({ speech }) => [speech.id, speech])),
      ),
  };
}

/** A task of its own, so that messages come in between; timers would wait four milliseconds and more. */
function giveWay(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done();
    port2.postMessage(null);
  });
}
