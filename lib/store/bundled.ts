import * as v from 'valibot';
import type { Reading } from '../domain/reading';
import { readingSchema } from '../domain/schemas';
import { inOneTransaction, type SpeechmarkDatabase } from './db';
import { storeSpeech } from './speeches';

/** Fetches one of the extension's own files, by its path. */
export type FetchFile = (path: string) => Promise<Response>;

/** The speeches that come with the extension, checked like any file. */
export async function loadBundledSpeeches(fetchFile: FetchFile): Promise<Reading[]> {
  const slugs = v.parse(v.array(v.string()), await (await fetchFile('/speeches/index.json')).json());
  return Promise.all(
    slugs.map(async (slug) => v.parse(readingSchema, await (await fetchFile(`/speeches/${slug}.json`)).json())),
  );
}

/** Stores them all or none. A speech that is there already, bundled or visited, stays as it is. */
export function storeBundledSpeeches(db: SpeechmarkDatabase, readings: readonly Reading[]): Promise<void> {
  return inOneTransaction(db, async () => {
    for (const reading of readings) await storeSpeech(db, reading);
  });
}

/** Sees to it that the speeches of this version are stored. Cheap when they are. */
export async function ensureBundled(db: SpeechmarkDatabase, fetchFile: FetchFile, version: string): Promise<void> {
  const stored = await db.meta.get('bundled');
  if (stored?.value === version) return;
  await storeBundledSpeeches(db, await loadBundledSpeeches(fetchFile));
  await db.meta.put({ key: 'bundled', value: version });
}
