import type { SpeechId } from '../domain/ids';
import type { Reading } from '../domain/reading';
import type { Speech } from '../domain/speech';
import type { SpeechmarkDatabase } from './db';
import type { ReadingMark } from './index-store';
import { transcriptsOfSpeech } from './transcripts';

/** A speech with the text by which it is searched. */
export type LibraryText = Pick<Reading, 'speech' | 'transcript'>;

/**
 * Every speech that has a text, with when it was last read and the last change of its facts: of two equal answers, nothing
 * has come in between.
 */
export async function listLibrary(db: SpeechmarkDatabase): Promise<Map<SpeechId, ReadingMark>> {
  const tallies = await db.tallies.toArray();
  return new Map(
    tallies.flatMap(({ speechId, lastReadAt, factsRevision }) =>
      lastReadAt ? [[speechId, factsRevision ? `${lastReadAt} ${factsRevision}` : lastReadAt] as const] : [],
    ),
  );
}

/**
 * A speech with its newest text as its publisher wrote it; one that was altered in a browser only where there is no other.
 * Null where it was taken away meanwhile.
 */
export async function readLibraryText(db: SpeechmarkDatabase, id: SpeechId): Promise<LibraryText | null> {
  const [speech, transcripts] = await Promise.all([db.speeches.get(id), transcriptsOfSpeech(db, id)]);
  const own = transcripts.find(({ readings }) => readings.some(({ altered }) => !altered));
  const transcript = own ?? transcripts[0];
  return speech && transcript ? { speech, transcript } : null;
}

export async function readSpeeches(db: SpeechmarkDatabase, ids: readonly SpeechId[]): Promise<Map<SpeechId, Speech>> {
  const speeches = await db.speeches.bulkGet([...ids]);
  return new Map(speeches.flatMap((speech) => (speech ? [[speech.id, speech] as const] : [])));
}
