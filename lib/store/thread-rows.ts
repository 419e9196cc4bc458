import type { SpeechId, ThreadId } from '../domain/ids';
import { isEqual } from '../domain/is-equal';
import { mergeThreads, moveMentions } from '../domain/merge-threads';
import { isUntouched, livingMentions, type Thread } from '../domain/thread';
import type { SpeechmarkDatabase, ThreadRow } from './db';

/** Living threads. There are few, and the page of threads shows them all. */
export async function listThreads(db: SpeechmarkDatabase): Promise<Thread[]> {
  return (await db.threads.toArray()).map(fromRow).filter(({ deleted }) => !deleted.value);
}

/** Null where it is not stored or was deleted. */
export async function findThread(db: SpeechmarkDatabase, id: ThreadId): Promise<Thread | null> {
  const row = await db.threads.get(id);
  return row && !row.deleted.value ? fromRow(row) : null;
}

/** Living threads in which a speech is mentioned. */
export async function threadsOfSpeech(db: SpeechmarkDatabase, speechId: SpeechId): Promise<Thread[]> {
  const rows = await db.threads.where('speechIds').equals(speechId).toArray();
  return rows
    .map(fromRow)
    .filter(
      (thread) => !thread.deleted.value && livingMentions(thread).some(({ target }) => target.speechId === speechId),
    );
}

/** What an export holds: tombstones too, but not what every installation has and nobody changed. */
export async function threadsForExport(
  db: SpeechmarkDatabase,
  speechIds: readonly SpeechId[] | 'all',
): Promise<Thread[]> {
  const rows =
    speechIds === 'all'
      ? await db.threads.toArray()
      : await db.threads.where('speechIds').anyOf(speechIds).distinct().toArray();
  return rows.map(fromRow).filter((thread) => !isUntouched(thread));
}

/** Unites a thread with the one that is stored. Inside a transaction; tells whether that changed anything. */
export async function putThread(db: SpeechmarkDatabase, thread: Thread): Promise<boolean> {
  const known = await db.threads.get(thread.id);
  const united = toRow(known ? mergeThreads(fromRow(known), thread) : thread);
  if (known && isEqual(known, united)) return false;
  await db.threads.put(united);
  return true;
}

/** The mentions of a speech under an id that is given up. Inside a transaction. */
export async function moveThreads(db: SpeechmarkDatabase, from: SpeechId, to: SpeechId): Promise<void> {
  const rows = await db.threads.where('speechIds').equals(from).toArray();
  const moved = rows.map((row) => toRow(moveMentions(fromRow(row), (id) => (id === from ? to : id))));
  await db.threads.bulkPut(moved);
}

export const toRow = (thread: Thread): ThreadRow => ({
  ...thread,
  speechIds: [...new Set(thread.mentions.map(({ target }) => target.speechId))].sort(),
});

export function fromRow({ speechIds: _speechIds, ...thread }: ThreadRow): Thread {
  return thread;
}
