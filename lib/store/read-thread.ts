import type { Observable } from 'dexie';
import { isRelatedTo } from '../domain/arrange-thread';
import type { CoderId, SpeechId, ThreadId } from '../domain/ids';
import type { Speech } from '../domain/speech';
import type { Thread } from '../domain/thread';
import { findCurrentId } from './aliases';
import { findCoder } from './context';
import type { SpeechmarkDatabase } from './db';
import { followQuery } from './follow-query';
import { readSpeeches } from './library-texts';
import { findThread, listThreads, threadsOfSpeech } from './thread-rows';

/** A thread with the speeches around it. */
export interface ThreadWithSpeeches {
  readonly thread: Thread;
  /** Those mentioned, as far as they are stored. */
  readonly speeches: ReadonlyMap<SpeechId, Speech>;
  /** UTF-16 units of each text that a mention stands in, by speech and transcript with a space between. */
  readonly lengths: ReadonlyMap<string, number>;
  /** What else the same speakers and organisations said. */
  readonly related: readonly Speech[];
  readonly coder: CoderId | null;
}

/** All living threads, without what else was said: a list doesn't show it. */
export const watchThreads = (db: SpeechmarkDatabase): Observable<ThreadWithSpeeches[]> =>
  followQuery(async () => {
    const threads = await listThreads(db);
    const speeches = await readSpeeches(db, [...new Set(threads.flatMap(speechIdsOf))]);
    return threads.map((thread) => ({ thread, speeches, lengths: new Map(), related: [], coder: null }));
  });

/** Living threads in which a speech is mentioned; `speechId` may have been given up since. */
export const watchThreadsOfSpeech = (db: SpeechmarkDatabase, speechId: SpeechId): Observable<Thread[]> =>
  followQuery(async () => {
    const current = await findCurrentId(db, speechId);
    return current ? threadsOfSpeech(db, current) : [];
  });

/** Null while it is not stored, or deleted. Reads what is known of every speech, but no text. */
export const watchThread = (db: SpeechmarkDatabase, id: ThreadId): Observable<ThreadWithSpeeches | null> =>
  followQuery(async () => {
    const thread = await findThread(db, id);
    if (!thread) return null;
    const speeches = await readSpeeches(db, speechIdsOf(thread));
    const related = await db.speeches.filter(isRelatedTo(speeches.values())).toArray();
    return { thread, speeches, lengths: await readLengths(db, thread), related, coder: await findCoder(db) };
  });

const speechIdsOf = ({ mentions }: Thread): SpeechId[] => [...new Set(mentions.map(({ target }) => target.speechId))];

async function readLengths(db: SpeechmarkDatabase, { mentions }: Thread): Promise<Map<string, number>> {
  const rows = await db.transcripts.bulkGet(
    mentions.map(({ target }): [SpeechId, typeof target.transcriptId] => [target.speechId, target.transcriptId]),
  );
  return new Map(rows.flatMap((row) => (row ? [[`${row.speechId} ${row.id}`, row.length] as const] : [])));
}
