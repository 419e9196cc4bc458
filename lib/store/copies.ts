import type { CopyRun, SpeechCopies } from '../domain/copy-runs';
import { type Instant, nextInstant } from '../domain/dates';
import { fail, type Result, succeed } from '../domain/errors';
import type { SpeechId, TranscriptId } from '../domain/ids';
import { isEqual } from '../domain/is-equal';
import type { KeptCopies, Reading } from '../domain/reading';
import type { Speech } from '../domain/speech';
import type { TranscriptReading } from '../domain/speechmark-document';
import { differs, listCopyRuns } from '../text/list-copy-runs';
import { findCurrentId } from './aliases';
import { inOneTransaction, type SpeechmarkDatabase, type WatchRow } from './db';
import { tryStorage } from './explain-storage-error';
import { isAnotherSpeech, toIdentity } from './find-speech';
import { findNewestCopy, isKept } from './known-copy';
import { storeReading } from './speeches';
import { putReadings, transcriptRowsOf, transcriptsOfSpeech } from './transcripts';
import { changeWatch } from './watch-rows';

/**
 * Dated copies: what a speech's page said at each visit, and which of them the reader knows. Words are never overwritten;
 * a text that is met again only gets a further date.
 */

/**
 * Keeps what was read of a page on a visit, where its speech has claims or is watched; else writes nothing. Two readings in
 * a row that say the same become one with two dates: of a text that stays, the first and the last day are enough.
 */
export function keepCopy(db: SpeechmarkDatabase, reading: Reading, speechId: SpeechId): Promise<Result<SpeechId>> {
  return tryStorage(() =>
    inOneTransaction(db, async () => {
      const current = await findCurrentId(db, speechId);
      if (!current || !(await isKept(db, current))) return fail({ kind: 'not stored' });
      if (await isAnotherSpeech(db, current, toIdentity(reading.speech, reading.transcript)))
        return fail({ kind: 'not understood', detail: 'reading: of another speech' });
      // Readings never go back, though a clock may: a date in the future would hide every change until then.
      const newest = await findNewestCopy(db, current);
      const readAt = newest ? nextInstant(new Date(reading.readAt), newest.lastAt) : reading.readAt;
      const id = await storeReading(db, { ...reading, readAt, speech: { ...reading.speech, id: current } });
      await joinReadings(db, id);
      return succeed(id);
    }),
  );
}

async function joinReadings(db: SpeechmarkDatabase, speechId: SpeechId): Promise<void> {
  const [row, ...others] = await transcriptRowsOf(db, speechId);
  if (!row) return;
  const elsewhere = others.flatMap(({ readings }) => readings.map(({ at }) => at));
  const joined = joinRuns(row.readings, elsewhere);
  if (joined.length < row.readings.length) await putReadings(db, row, joined);
}

/** Of readings in a row that say the same, with no other text of the speech read between them, the first and the last. */
function joinRuns(readings: readonly TranscriptReading[], elsewhere: readonly Instant[]): TranscriptReading[] {
  const isOneRun = (a: TranscriptReading, b: TranscriptReading) =>
    a.from === b.from && isEqual(a.facts, b.facts) && !elsewhere.some((at) => at > a.at && at < b.at);
  const kept: TranscriptReading[] = [];
  for (const reading of readings) {
    const [first, last] = kept.slice(-2);
    if (first && last && isOneRun(first, last) && isOneRun(last, reading)) kept.pop();
    kept.push(reading);
  }
  return kept;
}

/** Compares the page at each visit from now on, claims or not, or no longer. `reading` goes with a speech not stored yet. */
export function watchSpeech(
  db: SpeechmarkDatabase,
  { speechId, reading, isWatched }: { speechId: SpeechId | null; reading: Reading | null; isWatched: boolean },
): Promise<Result<SpeechId>> {
  return tryStorage(() =>
    inOneTransaction(db, async () => {
      const id = reading ? await storeReading(db, reading) : speechId && (await findCurrentId(db, speechId));
      if (!id) return fail({ kind: 'not stored' });
      await changeWatch(db, id, { isWatched });
      return succeed(id);
    }),
  );
}

/** The reader knows this copy: what has changed up to it is no longer news. An earlier one takes that back. */
export function acknowledgeChanges(
  db: SpeechmarkDatabase,
  speechId: SpeechId,
  seen: { readonly transcriptId: TranscriptId; readonly at: Instant },
): Promise<Result<SpeechId>> {
  return tryStorage(() =>
    inOneTransaction(db, async () => {
      const id = await findCurrentId(db, speechId);
      if (!id) return fail({ kind: 'not stored' });
      await changeWatch(db, id, { known: seen });
      return succeed(id);
    }),
  );
}

/** What a visit needs to see whether the page has changed. Reads no words. */
export async function findKeptCopies(db: SpeechmarkDatabase, speechId: SpeechId): Promise<KeptCopies | null> {
  const rows = await transcriptRowsOf(db, speechId);
  const watch = await db.watches.get(speechId);
  const runs = listCopyRuns(rows);
  const pair = findPair(runs, watch);
  if (!pair) return null;
  const { known, newest } = pair;
  const hash = rows.find(({ id }) => id === newest.transcriptId)?.hash ?? '';
  return {
    newest: { hash, readAt: newest.lastAt, ...(newest.facts && { facts: newest.facts }) },
    changedSince: differs(known, newest) ? known.lastAt : null,
    hasEarlier: runs.length > 1,
    isWatched: watch?.isWatched ?? false,
    ...(watch?.missing && { missing: watch.missing }),
  };
}

/** Every copy of a speech, oldest first, and the one the reader knows. Null while the speech is not stored. */
export async function findCopies(db: SpeechmarkDatabase, speechId: SpeechId): Promise<SpeechCopies | null> {
  const id = await findCurrentId(db, speechId);
  const speech = id && (await db.speeches.get(id));
  if (!speech) return null;
  const transcripts = await transcriptsOfSpeech(db, speech.id);
  const runs = listCopyRuns(transcripts);
  const watch = await db.watches.get(speech.id);
  const pair = findPair(runs, watch);
  const missing = watch?.missing ?? null;
  return pair && { speech, transcripts, runs, ...pair, isWatched: watch?.isWatched ?? false, missing };
}

/** The speeches whose pages have ever changed, with when the reader last knew them; null where they have seen it. */
export async function findChangedSpeeches(db: SpeechmarkDatabase): Promise<ReadonlyMap<SpeechId, Instant | null>> {
  const changed = new Map<SpeechId, Instant | null>();
  // Only what was read more than once can have changed.
  for (const { speechId, known } of await db.watches.toArray()) {
    const copies = known && (await findKeptCopies(db, speechId));
    if (copies?.hasEarlier) changed.set(speechId, copies.changedSince);
  }
  return changed;
}

/** The speeches whose pages are compared: with claims, or watched. */
export async function findKeptSpeeches(db: SpeechmarkDatabase): Promise<Speech[]> {
  const [tallies, watches] = await Promise.all([db.tallies.toArray(), db.watches.toArray()]);
  const ids = new Set([
    ...tallies.filter(({ claims }) => claims > 0).map(({ speechId }) => speechId),
    ...watches.filter(({ isWatched }) => isWatched).map(({ speechId }) => speechId),
  ]);
  return (await db.speeches.bulkGet([...ids])).filter((speech) => speech !== undefined);
}

/** The run that the reader knows, and the newest; the same where nothing was ever met changed. */
function findPair(runs: readonly CopyRun[], watch: WatchRow | undefined): { known: CopyRun; newest: CopyRun } | null {
  const newest = runs.at(-1);
  if (!newest) return null;
  const { known } = watch ?? {};
  const isKnown = (run: CopyRun) => run.transcriptId === known?.transcriptId && run.firstAt <= known.at;
  return { known: runs.findLast(isKnown) ?? newest, newest };
}
