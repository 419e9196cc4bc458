import type { Instant } from '../domain/dates';
import { fail, type Result, succeed } from '../domain/errors';
import type { SpeechId, TranscriptId } from '../domain/ids';
import { isEqual } from '../domain/is-equal';
import type { KeptCopies, Reading } from '../domain/reading';
import { changedFacts, type SpeechFacts } from '../domain/speech-facts';
import type { StoredTranscript, TranscriptReading } from '../domain/speechmark-document';
import { findCurrentId } from './aliases';
import { inOneTransaction, type SpeechmarkDatabase, type TranscriptRow, type WatchRow } from './db';
import { tryStorage } from './explain-storage-error';
import { storeReading } from './speeches';
import { fromRow, lastReading, putReadings, transcriptRowsOf } from './transcripts';

/**
 * Dated copies: what a speech's page said at each visit, and which of them the reader knows. Words are never overwritten;
 * a text that is met again only gets a further date.
 */

/** One text at one moment, with what the page said of the speech then. */
export interface Copy {
  readonly transcript: StoredTranscript;
  readonly at: Instant;
  readonly facts?: SpeechFacts;
}

/** The copy that the reader knows and the newest one; the same where nothing has changed since. */
export interface CopyPair {
  readonly known: Copy;
  readonly newest: Copy;
}

/**
 * Keeps what was read of a page on a visit, where its speech has claims or is watched; else writes nothing. Two readings in
 * a row that say the same become one with two dates: of a text that stays, the first and the last day are enough.
 */
export function keepCopy(db: SpeechmarkDatabase, reading: Reading, speechId: SpeechId): Promise<Result<SpeechId>> {
  return tryStorage(() =>
    inOneTransaction(db, async () => {
      const current = await findCurrentId(db, speechId);
      if (!current || !(await isKept(db, current))) return fail({ kind: 'not stored' });
      await rememberWhatIsKnown(db, current);
      const id = await storeReading(db, { ...reading, speech: { ...reading.speech, id: current } });
      await joinReadings(db, id);
      return succeed(id);
    }),
  );
}

async function isKept(db: SpeechmarkDatabase, speechId: SpeechId): Promise<boolean> {
  const [tally, watch] = await Promise.all([db.tallies.get(speechId), db.watches.get(speechId)]);
  return (tally?.claims ?? 0) > 0 || watch?.isWatched === true;
}

/** Until the reader has said so of a later copy, the one that was newest when the first change came is the one known. */
async function rememberWhatIsKnown(db: SpeechmarkDatabase, speechId: SpeechId): Promise<WatchRow | null> {
  const watch = await db.watches.get(speechId);
  if (watch?.known) return watch;
  const [newest] = await transcriptRowsOf(db, speechId);
  if (!newest) return watch ?? null;
  const known = { transcriptId: newest.id, at: lastReading(newest).at };
  const row: WatchRow = { speechId, isWatched: watch?.isWatched ?? false, known };
  await db.watches.put(row);
  return row;
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
      const row = await rememberWhatIsKnown(db, id);
      await db.watches.put({ speechId: id, known: row?.known ?? null, isWatched });
      return succeed(id);
    }),
  );
}

/** The reader knows the newest copy: what has changed up to it is no longer news. */
export function acknowledgeChanges(db: SpeechmarkDatabase, speechId: SpeechId): Promise<Result<SpeechId>> {
  return setKnown(db, speechId, async (id) => {
    const [newest] = await transcriptRowsOf(db, id);
    return newest ? { transcriptId: newest.id, at: lastReading(newest).at } : null;
  });
}

/** Takes that back. */
export function recallChanges(
  db: SpeechmarkDatabase,
  speechId: SpeechId,
  known: { readonly transcriptId: TranscriptId; readonly at: Instant },
): Promise<Result<SpeechId>> {
  return setKnown(db, speechId, async () => known);
}

function setKnown(
  db: SpeechmarkDatabase,
  speechId: SpeechId,
  choose: (id: SpeechId) => Promise<WatchRow['known']>,
): Promise<Result<SpeechId>> {
  return tryStorage(() =>
    inOneTransaction(db, async () => {
      const id = await findCurrentId(db, speechId);
      if (!id) return fail({ kind: 'not stored' });
      const watch = await db.watches.get(id);
      await db.watches.put({ speechId: id, isWatched: watch?.isWatched ?? false, known: await choose(id) });
      return succeed(id);
    }),
  );
}

/** What a visit needs to see whether the page has changed. Reads no words. */
export async function findKeptCopies(db: SpeechmarkDatabase, speechId: SpeechId): Promise<KeptCopies | null> {
  const rows = await transcriptRowsOf(db, speechId);
  const [row] = rows;
  if (!row) return null;
  const watch = await db.watches.get(speechId);
  const newest = lastReading(row);
  const known = findKnown(rows, watch) ?? { row, reading: newest };
  const isChanged = known.row.id !== row.id || changedFacts(known.reading.facts, newest.facts).length > 0;
  return {
    newest: { hash: row.hash, readAt: newest.at, ...(newest.facts && { facts: newest.facts }) },
    changedSince: isChanged ? known.reading.at : null,
    isWatched: watch?.isWatched ?? false,
  };
}

/** The copy the reader knows and the newest, with their words. Null while the speech is not stored. */
export async function findCopyPair(db: SpeechmarkDatabase, speechId: SpeechId): Promise<CopyPair | null> {
  const id = await findCurrentId(db, speechId);
  const rows = id ? await transcriptRowsOf(db, id) : [];
  const [row] = rows;
  if (!row || !id) return null;
  const known = findKnown(rows, await db.watches.get(id)) ?? { row, reading: lastReading(row) };
  return { known: toCopy(known.row, known.reading), newest: toCopy(row, lastReading(row)) };
}

interface KnownCopy {
  readonly row: TranscriptRow;
  readonly reading: TranscriptReading;
}

/**
 * The last reading of the known text before another text, or other facts, came: the page still said so then, which dates a
 * change more closely than the day on which the reader last looked.
 */
function findKnown(rows: readonly TranscriptRow[], watch: WatchRow | undefined): KnownCopy | null {
  const row = watch?.known && rows.find(({ id }) => id === watch.known?.transcriptId);
  if (!row || !watch.known) return null;
  const { at } = watch.known;
  const start = row.readings.findLast((reading) => reading.at <= at) ?? (row.readings[0] as TranscriptReading);
  const others = rows.filter(({ id }) => id !== row.id).flatMap(({ readings }) => readings.map((other) => other.at));
  const interrupted = others.filter((other) => other > start.at).sort()[0];
  let reading = start;
  for (const next of row.readings) {
    if (next.at <= start.at) continue;
    if ((interrupted && next.at > interrupted) || changedFacts(start.facts, next.facts).length > 0) break;
    reading = next;
  }
  return { row, reading };
}

const toCopy = (row: TranscriptRow, { at, facts }: TranscriptReading): Copy => ({
  transcript: fromRow(row),
  at,
  ...(facts && { facts }),
});
