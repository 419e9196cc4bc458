import { moveToSpeech } from '../domain/claim';
import { completeSpeech } from '../domain/complete-speech';
import type { SpeechId } from '../domain/ids';
import type { Speech } from '../domain/speech';
import { formerId } from './aliases';
import { moveAnswers } from './answer-rows';
import { storeClaimRows } from './claim-rows';
import type { SpeechmarkDatabase } from './db';
import { isOneDocument } from './find-speech';
import { tallySpeech } from './tallies';
import { moveThreads } from './thread-rows';
import { fromWholeRow, putTranscript, readingsOfSpeech } from './transcripts';
import { changeWatch } from './watch-rows';

/**
 * Makes one of speeches that turned out to be the same: claims, transcripts and names move to the older, and the ids that
 * are given up stay as names of it. Inside a transaction. Answers the id that remains.
 */
export async function mergeSpeeches(db: SpeechmarkDatabase, ids: readonly SpeechId[]): Promise<SpeechId> {
  const [only, ...more] = ids;
  if (only && more.length === 0) return only;
  const [kept, ...others] = await orderByAge(db, ids);
  if (!kept) throw new Error('no speech to merge');
  if ([kept, ...others].some((a) => others.some((b) => !isOneDocument(a, b))))
    throw new Error(`${ids.join(', ')} are several documents of GOV.UK`);
  let speech = kept;
  for (const other of others) {
    speech = completeSpeech(
      { speech, readings: await readingsOfSpeech(db, kept.id) },
      { speech: other, readings: await readingsOfSpeech(db, other.id) },
    );
    await moveTranscripts(db, other.id, kept.id);
    await moveClaims(db, other.id, kept.id);
    await db.aliases.where('speechId').equals(other.id).modify({ speechId: kept.id });
    await db.aliases.put({ alias: formerId(other.id), speechId: kept.id });
    await db.speeches.delete(other.id);
    await db.tallies.delete(other.id);
    await moveWatch(db, other.id, kept.id);
    await moveAnswers(db, other.id, kept.id);
    await moveThreads(db, other.id, kept.id);
  }
  await db.speeches.put(speech);
  await tallySpeech(db, kept.id);
  return kept.id;
}

/** Bundled ones first, for every installation has them under the same id; then the one read first; then by id. */
async function orderByAge(db: SpeechmarkDatabase, ids: readonly SpeechId[]): Promise<Speech[]> {
  const dated: { speech: Speech; key: string }[] = [];
  for (const speech of await db.speeches.bulkGet([...new Set(ids)])) {
    if (!speech) continue;
    const first = (await readingsOfSpeech(db, speech.id)).map(({ at }) => at).sort()[0] ?? '';
    dated.push({ speech, key: `${speech.origin === 'bundled' ? 0 : 1} ${first} ${speech.id}` });
  }
  return dated.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ speech }) => speech);
}

async function moveTranscripts(db: SpeechmarkDatabase, from: SpeechId, to: SpeechId): Promise<void> {
  const rows = await db.transcripts.where('[speechId+id]').between([from], [from, []]).toArray();
  for (const row of rows) await putTranscript(db, { ...fromWholeRow(row), speechId: to });
  await db.transcripts.bulkDelete(rows.map(({ id }) => [from, id]));
}

/** What is known of the one that remains counts; to watch either is to watch both. */
async function moveWatch(db: SpeechmarkDatabase, from: SpeechId, to: SpeechId): Promise<void> {
  const [given, kept] = await db.watches.bulkGet([from, to]);
  await db.watches.delete(from);
  if (given)
    await changeWatch(db, to, {
      isWatched: given.isWatched || (kept?.isWatched ?? false),
      known: kept?.known ?? given.known,
    });
}

async function moveClaims(db: SpeechmarkDatabase, from: SpeechId, to: SpeechId): Promise<void> {
  const rows = await db.claims.where('speechId').equals(from).toArray();
  await storeClaimRows(
    db,
    rows.map((row) => ({ before: null, after: moveToSpeech(row, to) })),
  );
}
