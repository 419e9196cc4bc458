import type { SpeechId } from '../domain/ids';
import type { SpeechmarkDatabase, WatchRow } from './db';

/** Changes some of what is kept of a speech's page and leaves the rest as it is. Inside a transaction. */
export async function changeWatch(
  db: SpeechmarkDatabase,
  speechId: SpeechId,
  changes: Partial<Omit<WatchRow, 'speechId'>>,
): Promise<void> {
  const watch = await db.watches.get(speechId);
  await db.watches.put({ isWatched: false, known: null, ...watch, ...changes, speechId });
}
