import { asSpeechId, type SpeechId } from '../domain/ids';
import { primaryLanguage } from '../domain/language';
import type { SpeechIdentity } from '../domain/reading';
import { citableUrl, type Speech } from '../domain/speech';
import { aliasesOf } from '../domain/speech-aliases';
import type { Transcript } from '../domain/transcript';
import { passagePrints } from '../text/passage-prints';
import { inferredAddress } from './aliases';
import type { SpeechmarkDatabase } from './db';

/** A speech whose page was edited, or read in an older design, is the same if this share of the page's passages is. */
const SAME_TEXT = 0.9;
/** At an address that was only inferred, less is enough, but never the address alone. */
const SAME_TEXT_AT_INFERRED_ADDRESS = 0.5;
/** With fewer, the words say little, even if they are all the same: "Please see the attached document." is the whole text of many pages. */
const FEWEST_PASSAGES = 8;
/** Speeches that are looked at closely; those that share most of their samples come first. */
const MOST_CANDIDATES = 12;
const SAMPLE_SIZE = 12;
/**
 * Prints of a text that are looked up among the samples: of two texts that share nine tenths of their passages, the one's
 * sample is among the other's smallest few, but for one time in millions. Each is a question to the disk.
 */
const MOST_LOOKED_UP = 24;

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
export const samplePrints = (prints: readonly number[]): number[] => smallest(prints, SAMPLE_SIZE);

/** The prints by which a text is looked for among the samples; none where its words say too little. */
export const printsToLookUp = (prints: readonly number[]): number[] =>
  new Set(prints).size < FEWEST_PASSAGES ? [] : smallest(prints, MOST_LOOKED_UP);

const smallest = (prints: readonly number[], count: number): number[] =>
  [...new Set(prints)].sort((a, b) => a - b).slice(0, count);

/** For each print, the speeches that have it in their sample. Asked all at once: a cursor would wait for each in turn. */
export const findSampled = (db: SpeechmarkDatabase, prints: readonly number[]): Promise<SpeechId[][]> =>
  Promise.all(
    prints.map(async (print) =>
      (await db.transcripts.where('sample').equals(print).primaryKeys()).map(([speechId]) => speechId),
    ),
  );

/**
 * Which stored speech a page is: by GOV.UK's content id, then its address, then the very same text, then nine tenths of its
 * passages in one transcript of the same language. Null if none. Reads only.
 */
export async function findSpeechId(db: SpeechmarkDatabase, identity: SpeechIdentity): Promise<SpeechId | null> {
  const [byName] = await findByNames(db, [identity]);
  return (
    byName ??
    (await findByInferredAddress(db, identity)) ??
    (await findByPassages(db, identity)) ??
    (await findNameless(db, identity))
  );
}

/** A short text without any other name is stored under the id that its words make. */
async function findNameless(db: SpeechmarkDatabase, { aliases, hash }: SpeechIdentity): Promise<SpeechId | null> {
  const name = `text:${hash}`;
  if (aliases.some((alias) => alias !== name)) return null;
  return (await db.speeches.get(asSpeechId(name))) ? asSpeechId(name) : null;
}

/**
 * Every speech that one of the names leads to, surest first. More than one: they are the same speech, and may be merged,
 * which can't be undone. So no two of them are other documents, and a text is not heard against an address.
 *
 * @param identities of one speech, one for each of its texts
 * @param knownAs the speech that it is said to be, if any; heard unless it is another one
 */
export async function findByNames(
  db: SpeechmarkDatabase,
  identities: readonly SpeechIdentity[],
  knownAs: SpeechId | null = null,
): Promise<SpeechId[]> {
  const sides = identities.slice(0, 1).map(toSide);
  const found: SpeechId[] = [];
  const hear = async (id: SpeechId, agrees: (side: Side) => boolean): Promise<void> => {
    const speech = found.includes(id) ? undefined : await db.speeches.get(id);
    if (!speech || !agrees(toSpeechSide(speech))) return;
    found.push(id);
    sides.push(toSpeechSide(speech));
  };
  if (knownAs) await hear(knownAs, (side) => sides.every((other) => mayBeOne(side, other)));
  for (const identity of identities)
    for (const row of await db.aliases.bulkGet([...identity.aliases])) {
      const [kind = ''] = row?.alias.split(':') ?? [];
      const agrees = AGREES[kind];
      if (row && agrees) await hear(row.speechId, (side) => agrees(side, sides, identity));
    }
  return found;
}

/** Whether the speech that a kind of name leads to is the one asked about, given what is known of that and found so far. */
const AGREES: Readonly<Record<string, (side: Side, sides: readonly Side[], identity: SpeechIdentity) => boolean>> = {
  // The page's own content id may be a further name of a speech that has another; what was found before may not.
  content: (side, [, ...found]) => found.every((other) => isOneDocument(side, other)),
  url: (side, sides) => sides.every((other) => isOneDocument(side, other)),
  text: (side, sides, { language, prints }) =>
    new Set(prints).size >= FEWEST_PASSAGES &&
    isSameLanguage(side.language, language) &&
    sides.every((other) => mayBeOne(side, other)),
};

/** What was read, and never concluded, of who a speech is. */
interface Side {
  readonly contentId: string | null;
  readonly language: string;
  readonly address: string | null;
}

const toSpeechSide = (speech: Speech): Side => ({
  contentId: speech.contentId,
  language: speech.language,
  address: citableUrl(speech),
});

function toSide({ aliases, language }: SpeechIdentity): Side {
  const content = aliases.map((alias) => /^content:(.+):[^:]*$/.exec(alias)?.[1]).find(Boolean);
  const url = aliases.find((alias) => alias.startsWith('url:'));
  return { contentId: content ?? null, language, address: url?.slice('url:'.length) ?? null };
}

/** GOV.UK gave them different content ids, or the same one in two languages: two documents, however alike their words. */
export const isOneDocument = (a: Omit<Side, 'address'>, b: Omit<Side, 'address'>): boolean =>
  a.contentId === null ||
  b.contentId === null ||
  (a.contentId === b.contentId && isSameLanguage(a.language, b.language));

/** Nor read at different addresses, unless they share a content id: a document may move. */
const mayBeOne = (a: Side, b: Side): boolean =>
  isOneDocument(a, b) &&
  ((a.contentId !== null && b.contentId !== null) ||
    a.address === null ||
    b.address === null ||
    a.address === b.address);

/** Whether what is known of a page speaks against its being a stored speech. */
export async function isAnotherSpeech(
  db: SpeechmarkDatabase,
  speechId: SpeechId,
  identity: SpeechIdentity,
): Promise<boolean> {
  const speech = await db.speeches.get(speechId);
  return !speech || !mayBeOne(toSpeechSide(speech), toSide(identity));
}

async function findByInferredAddress(db: SpeechmarkDatabase, identity: SpeechIdentity): Promise<SpeechId | null> {
  if (!identity.url) return null;
  const row = await db.aliases.get(inferredAddress(identity.url));
  return row && (await isLikeEnough(db, row.speechId, identity, SAME_TEXT_AT_INFERRED_ADDRESS)) ? row.speechId : null;
}

async function findByPassages(db: SpeechmarkDatabase, identity: SpeechIdentity): Promise<SpeechId | null> {
  const hits = new Map<SpeechId, number>();
  const found = await findSampled(db, printsToLookUp(identity.prints));
  for (const speechId of found.flat()) hits.set(speechId, (hits.get(speechId) ?? 0) + 1);
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
  if (!mayBeOne(toSpeechSide(speech), toSide(identity))) return false;
  const transcripts = await db.transcripts.where('[speechId+id]').between([speechId], [speechId, []]).toArray();
  return transcripts.some(({ prints }) => {
    const known = new Set(prints);
    return [...wanted].filter((print) => known.has(print)).length >= share * wanted.size;
  });
}

/** "en", "en-GB" and "en_GB" are one language here. */
const isSameLanguage = (a: string, b: string): boolean => primaryLanguage(a) === primaryLanguage(b);
