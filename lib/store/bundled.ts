import * as v from 'valibot';
import type { SpeechId } from '../domain/ids';
import type { Reading } from '../domain/reading';
import { readingSchema } from '../domain/schemas';
import type { Thread } from '../domain/thread';
import { readBundledThreads, storeBundledThreads } from './bundled-threads';
import { inOneTransaction, type SpeechmarkDatabase } from './db';
import { storeSpeech } from './speeches';

/** Fetches one of the extension's own files, by its path. */
export type FetchFile = (path: string) => Promise<Response>;

/** Raised when a file that comes with the extension changes, for that need not wait for its next version. */
const FILES_REVISION = 2;

/** The speeches that come with the extension, checked like any file. */
export async function loadBundledSpeeches(fetchFile: FetchFile): Promise<Reading[]> {
  return [...(await loadByName(fetchFile)).values()];
}

/** Stores them all or none. A speech that is there already, bundled or visited, stays as it is. */
export function storeBundledSpeeches(
  db: SpeechmarkDatabase,
  readings: readonly Reading[],
  threads: readonly Thread[] = [],
): Promise<void> {
  return inOneTransaction(db, async () => {
    const ids = new Map<SpeechId, SpeechId>();
    for (const reading of readings) ids.set(reading.speech.id, await storeSpeech(db, reading));
    await storeBundledThreads(db, threads, (id) => ids.get(id) ?? id);
  });
}

/** Sees to it that the speeches and threads of this version are stored. Cheap when they are. */
export async function ensureBundled(db: SpeechmarkDatabase, fetchFile: FetchFile, version: string): Promise<void> {
  const wanted = `${version} ${FILES_REVISION}`;
  const stored = await db.meta.get('bundled');
  if (stored?.value === wanted) return;
  const byName = await loadByName(fetchFile);
  const threads = readBundledThreads(await (await fetchFile('/threads/bundled.json')).json(), byName);
  await storeBundledSpeeches(db, [...byName.values()], threads);
  await db.meta.put({ key: 'bundled', value: wanted });
}

/** In the order of their index. */
async function loadByName(fetchFile: FetchFile): Promise<ReadonlyMap<string, Reading>> {
  const names = v.parse(v.array(v.string()), await (await fetchFile('/speeches/index.json')).json());
  const readings = await Promise.all(
    names.map(async (name) => v.parse(readingSchema, await (await fetchFile(`/speeches/${name}.json`)).json())),
  );
  return new Map(names.map((name, i) => [name, readings[i] as Reading]));
}
