import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { SpeechId } from '../../lib/domain/ids';
import type { SaidBeforeTables } from '../../lib/library/tables';
import { ensureBundled, type FetchFile, loadBundledSpeeches } from '../../lib/store/bundled';
import { createDatabase, type SpeechmarkDatabase } from '../../lib/store/db';
import { explainStorageError } from '../../lib/store/explain-storage-error';
import { createIndexStore, type IndexStore, type KeptIndex, type ReadingMark } from '../../lib/store/index-store';
import { listLibrary, readLibraryText, readSpeeches } from '../../lib/store/library-texts';
import { fallBack } from './fall-back';
import { followLibrary, type LibrarySource } from './follow-library';
import { holdLifeLock } from './life-lock';
import { createIndexServer } from './serve-index';

interface SharedWorkerScope {
  /** The extension's version: an updated extension starts a worker of its own. */
  readonly name: string;
  onconnect: (event: MessageEvent) => void;
}

/** The one worker that holds the library index, whichever of the extension's pages ask. Knows no browser interface. */
export default defineUnlistedScript(() => {
  const scope = globalThis as unknown as SharedWorkerScope;
  const db = createDatabase();
  const bundled = openBundled();
  const library = fallBack(
    followLibrary(openStored(db, scope.name), createIndexStore(), giveWay),
    followLibrary(bundled, KEEPS_NOTHING, giveWay),
  );
  const findSpeeches = (ids: readonly SpeechId[]) =>
    readSpeeches(db, ids).catch((error: unknown) => {
      if (!explainStorageError(error)) throw error;
      return bundled.findSpeeches();
    });
  const server = createIndexServer({ library, readTables, findSpeeches, lifeLock: holdLifeLock(), giveWay });
  scope.onconnect = ({ ports: [port] }) => port && server.serve(port);
});

const fetchFile: FetchFile = (path) => fetch(new URL(path, location.origin));

/** What speeches in general say; one of our own files, made by our own script. */
const readTables = once(async (): Promise<SaidBeforeTables> => (await fetchFile('/tables/said-before.json')).json());

/** Made by scripts/build-bundled-index.mjs; a test sees to it that it is what these speeches give. */
async function readShipped(): Promise<KeptIndex> {
  const [bytes, indexed] = await Promise.all([
    fetchFile('/tables/bundled-index.bin').then((file) => file.arrayBuffer()),
    fetchFile('/tables/bundled-index.json').then((file): Promise<Record<SpeechId, ReadingMark>> => file.json()),
  ]);
  return { bytes: new Uint8Array(bytes), indexed: new Map(Object.entries(indexed) as [SpeechId, ReadingMark][]) };
}

/** Reads once, and again only where that failed. */
function once<Read>(read: () => Promise<Read>): () => Promise<Read> {
  let reading: Promise<Read> | null = null;
  return () => {
    reading ??= read().catch((error: unknown) => {
      reading = null;
      throw error;
    });
    return reading;
  };
}

const openStored = (db: SpeechmarkDatabase, version: string): LibrarySource => ({
  async list() {
    await ensureBundled(db, fetchFile, version);
    return listLibrary(db);
  },
  readTables,
  readShipped,
  read: (id) => readLibraryText(db, id),
});

/** The speeches that come with the extension. */
function openBundled() {
  const load = async () => new Map((await loadBundledSpeeches(fetchFile)).map((text) => [text.speech.id, text]));
  return {
    list: async () => new Map([...(await load()).values()].map(({ speech, readAt }) => [speech.id, readAt])),
    readTables,
    readShipped,
    read: async (id: SpeechId) => (await load()).get(id) ?? null,
    findSpeeches: async () => new Map([...(await load()).values()].map(({ speech }) => [speech.id, speech])),
  };
}

const KEEPS_NOTHING: IndexStore = { read: async () => null, write: async () => {}, close: () => {} };

/** A task of its own, so that messages come in between; timers would wait four milliseconds and more. */
function giveWay(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done();
    port2.postMessage(null);
  });
}
