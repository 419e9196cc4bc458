import type { SpeechId } from '../domain/ids';
import type { SpeechIdentity } from '../domain/reading';
import type { Speech } from '../domain/speech';
import { aliasesOf } from '../domain/speech-aliases';
import type { Transcript } from '../domain/transcript';
import { passagePrints } from '../text/passage-prints';
import { inferredAddress } from './aliases';
import type { SpeechmarkDatabase } from './db';

/** A speech whose page was edited, or read in an older design, is the same if this share of the page's passages is. */
const SAME_TEXT = 0.9;
/** At an address that was only inferred, less is enough, but never the address alone. */
const SAME_TEXT_AT_INFERRED_ADDRESS = 0.5;
/** Below this, likeness says little: "Please see the attached document." is the whole text of many pages. */
const FEWEST_PASSAGES = 8;
/** Speeches that are looked at closely; those that share most of their samples come first. */
const MOST_CANDIDATES = 12;
const SAMPLE_SIZE = 12;

export const toIdentity = (speech: Speech, transcript: Transcript): SpeechIdentity => ({
  aliases: aliasesOf(speech, transcript),
  url: speech.url,
  language: speech.language,
  hash: transcript.hash,
  prints: passagePrints(transcript),
});

/**
 * The smallest few of a text's prints: since prints are as good as random, two texts that share most of their passages
 * share most of these (bottom-k sketch, Broder 1997), so looking these up finds every speech worth comparing.
 */
export const samplePrints = (prints: readonly number[]): number[] =>
  [...new Set(prints)].sort((a, b) => a - b).slice(0, SAMPLE_SIZE);

/**
 * Which stored speech a page is: by GOV.UK's content id, then its address, then the very same text, then nine tenths of its
 * passages in one transcript of the same language. Null if none. Reads only.
 */
export async function findSpeechId(db: SpeechmarkDatabase, identity: SpeechIdentity): Promise<SpeechId | null> {
  const [byName] = await findByNames(db, identity);
  return byName ?? (await findByInferredAddress(db, identity)) ?? (await findByPassages(db, identity));
}

/** Every speech that one of the page's names leads to, surest first. More than one: they are the same speech. */
export async function findByNames(db: SpeechmarkDatabase, identity: SpeechIdentity): Promise<SpeechId[]> {
  const rows = await db.aliases.bulkGet([...identity.aliases]);
  const found: SpeechId[] = [];
  for (const row of rows) {
    if (!row || found.includes(row.speechId)) continue;
    const isSure = found.length === 0 && !row.alias.startsWith('text:');
    if (isSure || !(await isAnotherDocument(db, row.speechId, identity))) found.push(row.speechId);
  }
  return found;
}

/** GOV.UK gave the two different content ids, or the same one in two languages: two documents, however alike their words. */
async function isAnotherDocument(
  db: SpeechmarkDatabase,
  speechId: SpeechId,
  { aliases }: SpeechIdentity,
): Promise<boolean> {
  const speech = await db.speeches.get(speechId);
  if (!speech) return true;
  const isOnGovUk = aliases.some((alias) => alias.startsWith('content:'));
  return isOnGovUk && speech.contentId !== null && !aliases.includes(`content:${speech.contentId}:${speech.language}`);
}

async function findByInferredAddress(db: SpeechmarkDatabase, identity: SpeechIdentity): Promise<SpeechId | null> {
  if (!identity.url) return null;
  const row = await db.aliases.get(inferredAddress(identity.url));
  return row && (await isLikeEnough(db, row.speechId, identity, SAME_TEXT_AT_INFERRED_ADDRESS)) ? row.speechId : null;
}

async function findByPassages(db: SpeechmarkDatabase, identity: SpeechIdentity): Promise<SpeechId | null> {
  const prints = [...new Set(identity.prints)];
  if (prints.length < FEWEST_PASSAGES) return null;
  const hits = new Map<SpeechId, number>();
  const keys = await db.transcripts.where('sample').anyOf(prints).primaryKeys();
  for (const [speechId] of keys) hits.set(speechId, (hits.get(speechId) ?? 0) + 1);
  const candidates = [...hits].sort((a, b) => b[1] - a[1]).slice(0, MOST_CANDIDATES);
  for (const [speechId] of candidates) if (await isLikeEnough(db, speechId, identity, SAME_TEXT)) return speechId;
  return null;
}

async function isLikeEnough(
  db: SpeechmarkDatabase,
  speechId: SpeechId,
  identity: SpeechIdentity,
  share: number,
): Promise<boolean> {
  const wanted = new Set(identity.prints);
  const speech = await db.speeches.get(speechId);
  if (wanted.size === 0 || !speech || !isSameLanguage(speech.language, identity.language)) return false;
  if (await isAnotherDocument(db, speechId, identity)) return false;
  const transcripts = await db.transcripts.where('[speechId+id]').between([speechId], [speechId, []]).toArray();
  return transcripts.some(({ prints }) => {
    const known = new Set(prints);
    return [...wanted].filter((print) => known.has(print)).length >= share * wanted.size;
  });
}

/** "en" and "en-GB" are one language here. */
const isSameLanguage = (a: string, b: string): boolean => a.split('-')[0] === b.split('-')[0];
