import type { SpeechmarkDatabase } from './db';

/**
 * A number that counts writes, so that whoever has read everything up to one of them (the search index) finds what came
 * since. Stamps would not do: a file brings old ones. Local, and never exported.
 */
export async function readRevision(db: SpeechmarkDatabase): Promise<number> {
  return Number((await db.meta.get('revision'))?.value ?? 0);
}

/** The number for one more write, or the last of those for several. Inside their transaction. */
export async function raiseRevision(db: SpeechmarkDatabase, writes = 1): Promise<number> {
  const revision = (await readRevision(db)) + writes;
  await db.meta.put({ key: 'revision', value: String(revision) });
  return revision;
}
