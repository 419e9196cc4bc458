import { type Result, succeed } from '../domain/errors';
import type { SpeechId } from '../domain/ids';
import type { Reading } from '../domain/reading';
import type { SpeechmarkDocument } from '../domain/speechmark-document';
import { findCurrentId } from './aliases';
import { inOneTransaction, inOneView, type SpeechmarkDatabase } from './db';
import { tryStorage } from './explain-storage-error';
import { findSpeechId, toIdentity } from './find-speech';
import { type DocumentStamp, readDocument } from './read-document';
import { type ImportedReading, storeArrivals, toArrival } from './store-arrivals';

/** Stores some speeches, all of them or none, and answers the id of each. A hundred at once cost the disk once. */
export function addReadings(db: SpeechmarkDatabase, added: readonly ImportedReading[]): Promise<Result<SpeechId[]>> {
  return tryStorage(async () => {
    const arrivals = added.map(toArrival);
    return inOneTransaction(db, async () => succeed(await storeArrivals(db, arrivals)));
  });
}

/** A stored speech that a text is one of. */
export interface KnownAs {
  readonly id: SpeechId;
  readonly title: string;
  /** Word for word, rather than an edition of it. */
  readonly isSameText: boolean;
}

/** For each of some speeches, the stored one that it is; null for those that are new. Writes nothing. */
export function findKnown(
  db: SpeechmarkDatabase,
  readings: readonly Pick<Reading, 'speech' | 'transcript'>[],
): Promise<(KnownAs | null)[]> {
  return inOneView(db, async () => {
    const known: (KnownAs | null)[] = [];
    for (const { speech, transcript } of readings) {
      const id = await findSpeechId(db, toIdentity(speech, transcript));
      const stored = id && (await db.speeches.get(id));
      const isSameText =
        stored && (await db.transcripts.where('[speechId+id]').equals([stored.id, transcript.id]).count()) > 0;
      known.push(stored ? { id: stored.id, title: stored.title, isSameText: isSameText === true } : null);
    }
    return known;
  });
}

/**
 * Takes a speech out of the library: its texts, its names, its claims and what was said of its links, none of which could be
 * shown without it. Nothing reminds of it, so that a page or a file may bring it back. Answers all that was taken, read in the
 * same transaction, so that nothing written in between is lost; null where it was not stored.
 */
export function removeSpeech(
  db: SpeechmarkDatabase,
  speechId: SpeechId,
  stamp: DocumentStamp,
): Promise<Result<{ readonly id: SpeechId; readonly taken: SpeechmarkDocument } | null>> {
  return tryStorage(() =>
    inOneTransaction(db, async () => {
      const id = await findCurrentId(db, speechId);
      if (!id) return succeed(null);
      const taken = await readDocument(db, { speechIds: [id] }, stamp);
      await db.transcripts.where('[speechId+id]').between([id], [id, []]).delete();
      for (const table of [db.claims, db.aliases]) await table.where('speechId').equals(id).delete();
      await db.answers.where('speechIds').equals(id).delete();
      for (const table of [db.tallies, db.watches]) await table.delete(id);
      await db.speeches.delete(id);
      return succeed({ id, taken });
    }),
  );
}
