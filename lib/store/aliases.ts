import type { SpeechId } from '../domain/ids';
import type { Speech } from '../domain/speech';
import { aliasesOf } from '../domain/speech-aliases';
import type { Transcript } from '../domain/transcript';
import type { SpeechmarkDatabase } from './db';

/** The address that a speech was concluded to have. Kept apart from those that were read, for it never decides alone. */
export const inferredAddress = (url: string): string => `inferred:${url}`;

/** A SpeechId that was given up when two speeches turned out to be one. */
export const formerId = (id: SpeechId): string => `id:${id}`;

/** The names that follow from what is known of a speech, and so needn't be exported. */
export function listOwnNames(speech: Speech, transcripts: readonly Pick<Transcript, 'hash'>[]): string[] {
  const names = transcripts.flatMap((transcript) => aliasesOf(speech, transcript));
  if (speech.url && speech.inferred.url) names.push(inferredAddress(speech.url));
  return [...new Set(names)];
}

/** The first speech to have a name keeps it; which matters where two speeches have the same words. */
export async function addAliases(
  db: SpeechmarkDatabase,
  speechId: SpeechId,
  aliases: readonly string[],
): Promise<void> {
  const known = await db.aliases.bulkGet([...aliases]);
  await db.aliases.bulkPut(aliases.filter((_, i) => !known[i]).map((alias) => ({ alias, speechId })));
}

/** The speech that now stands for an id, which may have been given up since. Null if it was never stored. */
export async function findCurrentId(db: SpeechmarkDatabase, id: SpeechId): Promise<SpeechId | null> {
  if (await db.speeches.where('id').equals(id).count()) return id;
  const former = await db.aliases.get(formerId(id));
  return former?.speechId ?? null;
}
