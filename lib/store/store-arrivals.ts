import { asSpeechId, type SpeechId } from '../domain/ids';
import type { Reading, SpeechIdentity } from '../domain/reading';
import type { Original } from '../domain/speechmark-document';
import { formerId, inferredAddress, listOwnNames } from './aliases';
import type { SpeechmarkDatabase } from './db';
import { findSampled, printsToLookUp, samplePrints, toIdentity } from './find-speech';
import { raiseRevision } from './revision';
import { checkReading, storeReading, toTranscriptReading } from './speeches';
import { NO_TALLY } from './tallies';
import { keepOriginal, toRow } from './transcripts';

/** A speech from a file or from pasted text, with what it was read from. */
export interface ImportedReading {
  readonly reading: Reading;
  readonly original: Original;
}

/** The same, with all by which it could be known. */
export interface Arrival extends ImportedReading {
  readonly identity: SpeechIdentity;
  /** Names that it will have or is asked for by. */
  readonly names: readonly string[];
  /** Ids that it could be stored under. */
  readonly ids: readonly SpeechId[];
  /** Prints to look up among the samples of others. */
  readonly prints: readonly number[];
}

/** Throws a refusal where the text is not the one that its id stands for. */
export function toArrival({ reading: read, original }: ImportedReading): Arrival {
  const reading = checkReading(read);
  const { speech, transcript } = reading;
  const identity = toIdentity(speech, transcript);
  const asked = [formerId(speech.id), ...(speech.url ? [inferredAddress(speech.url)] : [])];
  return {
    reading,
    original,
    identity,
    names: [...new Set([...listOwnNames(speech, [transcript]), ...asked])],
    ids: [...new Set([speech.id, asSpeechId(`text:${transcript.hash}`)])],
    prints: printsToLookUp(identity.prints),
  };
}

/**
 * Stores arrivals in their order and answers the id of each. Inside a transaction. Those that nothing stored and nothing
 * before them could be are written together, for a few questions each; the others one by one, with all care.
 */
export async function storeArrivals(db: SpeechmarkDatabase, arrivals: readonly Arrival[]): Promise<SpeechId[]> {
  const areStrangers = await tellStrangers(db, arrivals);
  const ids: SpeechId[] = [];
  let waiting: Arrival[] = [];
  for (const [i, arrival] of arrivals.entries()) {
    if (areStrangers[i]) {
      waiting.push(arrival);
      ids.push(arrival.reading.speech.id);
      continue;
    }
    await putStrangers(db, waiting);
    waiting = [];
    ids.push(await storeOne(db, arrival));
  }
  await putStrangers(db, waiting);
  return ids;
}

/**
 * Tells of each arrival whether it shares no name, no id and no passage of a sample with anything stored or with an arrival
 * before it: what `findSpeechId` could find is then nothing.
 */
async function tellStrangers(db: SpeechmarkDatabase, arrivals: readonly Arrival[]): Promise<boolean[]> {
  const [names, ids, samples] = await Promise.all([
    findStored(arrivals, 'names', async (keys) => (await db.aliases.bulkGet(keys)).map(Boolean)),
    findStored(arrivals, 'ids', async (keys) => (await db.speeches.bulkGet(keys)).map(Boolean)),
    findStored(arrivals, 'prints', async (keys) => (await findSampled(db, keys)).map(({ length }) => length > 0)),
  ]);
  return arrivals.map((arrival) => {
    const isKnown =
      arrival.names.some((name) => names.has(name)) ||
      arrival.ids.some((id) => ids.has(id)) ||
      arrival.prints.some((print) => samples.has(print));
    for (const name of arrival.names) names.add(name);
    for (const id of arrival.ids) ids.add(id);
    for (const print of samplePrints(arrival.identity.prints)) samples.add(print);
    return !isKnown;
  });
}

/** Of all keys of one kind that arrivals have, those that are stored. */
async function findStored<Kind extends 'names' | 'ids' | 'prints'>(
  arrivals: readonly Arrival[],
  kind: Kind,
  areStored: (keys: Arrival[Kind][number][]) => Promise<boolean[]>,
): Promise<Set<Arrival[Kind][number]>> {
  const keys: Arrival[Kind][number][] = [...new Set(arrivals.flatMap((arrival) => [...arrival[kind]]))];
  const stored = await areStored(keys);
  return new Set(keys.filter((_, i) => stored[i]));
}

/** Writes what is known to be new, as `storeSpeech` would write each. */
async function putStrangers(db: SpeechmarkDatabase, arrivals: readonly Arrival[]): Promise<void> {
  if (arrivals.length === 0) return;
  const last = await raiseRevision(db, arrivals.length);
  const ofSpeech = arrivals.map(({ reading }) => ({ ...reading, speechId: reading.speech.id }));
  await Promise.all([
    db.speeches.bulkPut(ofSpeech.map(({ speech }) => speech)),
    db.transcripts.bulkPut(arrivals.map(toTranscriptRow)),
    db.aliases.bulkPut(
      ofSpeech.flatMap(({ speech, transcript, speechId }) =>
        listOwnNames(speech, [transcript]).map((alias) => ({ alias, speechId })),
      ),
    ),
    db.tallies.bulkPut(
      ofSpeech.map(({ speechId, readAt }, i) => ({
        speechId,
        ...NO_TALLY,
        lastReadAt: readAt,
        revision: last - arrivals.length + 1 + i,
      })),
    ),
  ]);
}

const toTranscriptRow = ({ reading, original, identity }: Arrival) =>
  toRow(
    {
      ...reading.transcript,
      speechId: reading.speech.id,
      readings: [toTranscriptReading(reading)],
      original,
    },
    [...identity.prints],
  );

async function storeOne(db: SpeechmarkDatabase, { reading, original }: ImportedReading): Promise<SpeechId> {
  const id = await storeReading(db, reading);
  await keepOriginal(db, [id, reading.transcript.id], original);
  return id;
}
