import type { Claim } from '../domain/claim';
import type { ClaimId, SpeechId } from '../domain/ids';
import type { Speech } from '../domain/speech';
import type { SpeechmarkDatabase } from './db';
import { readLibraryText } from './library-texts';

/** What the search index follows: which texts there are, which were written since some revision, and their words. */

/** Null stands for the beginning. Claims that were deleted are among those written. */
export async function listWrittenSpeeches(db: SpeechmarkDatabase, since: number | null): Promise<SpeechId[]> {
  if (since === null) return db.tallies.toCollection().primaryKeys();
  return db.tallies.where('revision').above(since).primaryKeys();
}

export const listSpeechIds = async (db: SpeechmarkDatabase): Promise<Set<SpeechId>> =>
  new Set(await db.tallies.toCollection().primaryKeys());

export async function listWrittenClaims(db: SpeechmarkDatabase, since: number | null): Promise<ClaimId[]> {
  if (since === null) return db.claims.toCollection().primaryKeys();
  return db.claims.where('revision').above(since).primaryKeys();
}

export const countClaimRows = (db: SpeechmarkDatabase): Promise<number> => db.claims.count();

/** Title, people, occasion and words; null where the speech was taken away meanwhile. */
export async function readSpeechWords(db: SpeechmarkDatabase, id: SpeechId): Promise<string | null> {
  const found = await readLibraryText(db, id);
  return found && `${wordsAbout(found.speech)}\n${found.transcript.text}`;
}

export const wordsAbout = ({ title, speakers, event, place }: Speech): string =>
  [title, ...speakers.flatMap(({ name, role }) => [name, role]), event, place].filter(Boolean).join('\n');

/** In the order of the ids; null where a claim is deleted. */
export async function readClaimWords(db: SpeechmarkDatabase, ids: readonly ClaimId[]): Promise<(string | null)[]> {
  const rows = await db.claims.bulkGet([...ids]);
  return rows.map((row) => (row?.markedAt ? wordsOfClaim(row) : null));
}

const wordsOfClaim = ({ target, notes }: Claim): string =>
  [target.quote.exact, ...Object.values(notes).map((note) => note.value)].join('\n');
