import type { CopyRun } from '../domain/copy-runs';
import type { SpeechId } from '../domain/ids';
import { differs, listCopyRuns } from '../text/list-copy-runs';
import type { SpeechmarkDatabase } from './db';
import { transcriptRowsOf } from './transcripts';

/** The newest copy that there is of a speech's page; null while there is none. */
export async function findNewestCopy(db: SpeechmarkDatabase, speechId: SpeechId): Promise<CopyRun | null> {
  return listCopyRuns(await transcriptRowsOf(db, speechId)).at(-1) ?? null;
}

/**
 * Where what was stored is a change, the copy before it becomes the one that the reader knows, until they say so of a later
 * one. Whatever way a change comes in (a visit, a claim, a file), it can then be told. Inside a transaction.
 *
 * @param before the newest copy before anything was stored
 */
export async function rememberKnownCopy(
  db: SpeechmarkDatabase,
  speechId: SpeechId,
  before: CopyRun | null,
): Promise<void> {
  const newest = before && (await findNewestCopy(db, speechId));
  if (!newest || !differs(before, newest)) return;
  const watch = await db.watches.get(speechId);
  if (watch?.known) return;
  const known = { transcriptId: before.transcriptId, at: before.lastAt };
  await db.watches.put({ speechId, isWatched: watch?.isWatched ?? false, known });
}
