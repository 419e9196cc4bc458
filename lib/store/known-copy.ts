import type { CopyRun } from '../domain/copy-runs';
import type { SpeechId } from '../domain/ids';
import { differs, listCopyRuns } from '../text/list-copy-runs';
import type { SpeechmarkDatabase, WatchRow } from './db';
import { transcriptRowsOf } from './transcripts';
import { changeWatch } from './watch-rows';

/** The newest copy that there is of a speech's page; null while there is none. */
export async function findNewestCopy(db: SpeechmarkDatabase, speechId: SpeechId): Promise<CopyRun | null> {
  return listCopyRuns(await transcriptRowsOf(db, speechId)).at(-1) ?? null;
}

/** Whether the page is compared at each visit: with claims, or watched. */
export async function isKept(db: SpeechmarkDatabase, speechId: SpeechId): Promise<boolean> {
  const [tally, watch] = await Promise.all([db.tallies.get(speechId), db.watches.get(speechId)]);
  return (tally?.claims ?? 0) > 0 || watch?.isWatched === true;
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
  if ((await db.watches.get(speechId))?.known) return;
  const known = { transcriptId: before.transcriptId, at: before.lastAt };
  await changeWatch(db, speechId, { known });
}

/**
 * The same for what came in with a file. Of a speech that the reader marks or watches here, the copy they know is their own.
 * Of any other it is the one that the file says was seen, and without a word on it the first: what the reader was never
 * shown is news.
 */
export async function takeOverKnownCopy(
  db: SpeechmarkDatabase,
  speechId: SpeechId,
  before: CopyRun | null,
  seen: WatchRow['known'],
): Promise<void> {
  const watch = await db.watches.get(speechId);
  if (watch?.known) return;
  if (await isKept(db, speechId)) return rememberKnownCopy(db, speechId, before);
  const runs = listCopyRuns(await transcriptRowsOf(db, speechId));
  const isThere = runs.some(({ transcriptId, firstAt }) => transcriptId === seen?.transcriptId && firstAt <= seen.at);
  if (!seen || !isThere) return rememberKnownCopy(db, speechId, before ?? runs[0] ?? null);
  await changeWatch(db, speechId, { known: seen });
}
