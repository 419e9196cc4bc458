import { compareText } from '../domain/compare-text';
import { completeSpeech } from '../domain/complete-speech';
import type { Instant } from '../domain/dates';
import { type Result, succeed } from '../domain/errors';
import type { LearntSpeech } from '../domain/fact-dates';
import { asSpeechId, type SpeechId } from '../domain/ids';
import { isEqual } from '../domain/is-equal';
import type { Reading, SpeechIdentity } from '../domain/reading';
import type { Speech } from '../domain/speech';
import { withoutEdits } from '../domain/speech-edits';
import { factsOf } from '../domain/speech-facts';
import type { StoredTranscript, TranscriptReading } from '../domain/speechmark-document';
import { OFFSET_RULE, type Transcript } from '../domain/transcript';
import { findTextFault } from '../text/check-words';
import { addAliases, findCurrentId, listOwnNames } from './aliases';
import { inOneTransaction, type SpeechmarkDatabase, type TallyRow } from './db';
import { Refusal, tryStorage } from './explain-storage-error';
import { findByNames, findSpeechId, isAnotherSpeech, toIdentity } from './find-speech';
import { findNewestCopy, rememberKnownCopy } from './known-copy';
import { mergeSpeeches } from './merge-speeches';
import { forgetMissingPage } from './missing-pages';
import { tallySpeech } from './tallies';
import { putTranscript, readingsOfSpeech, transcriptsOfSpeech } from './transcripts';

export interface StoredSpeech {
  readonly speech: Speech;
  /** Newest reading first, at least one. */
  readonly transcripts: readonly StoredTranscript[];
}

/** A speech as the list of speeches shows it. */
export interface SpeechSummary extends Omit<TallyRow, 'speechId'> {
  readonly speech: Speech;
}

/** Keeps a speech that the reader asked for, without a claim. */
export function addReading(db: SpeechmarkDatabase, reading: Reading): Promise<Result<SpeechId>> {
  return tryStorage(() => inOneTransaction(db, async () => succeed(await storeReading(db, reading))));
}

/**
 * Stores what was read of a page: recognises the speech or makes it, completes what is known of it, dates its text. Inside a
 * transaction. Answers the id it is stored under, which need not be the one the page proposed. Refused where the text is
 * not the one that its id stands for.
 */
export async function storeReading(db: SpeechmarkDatabase, reading: Reading): Promise<SpeechId> {
  const checked = checkReading(reading);
  const id = await storeSpeech(db, checked);
  await forgetMissingPage(db, id, checked);
  return id;
}

/** A reading as it may be stored. Throws a refusal where the text is not the one that its id stands for. */
export function checkReading(reading: Reading): Reading {
  refuseFalseText(reading.transcript);
  // What comes with the extension comes by `storeBundledSpeeches`, whatever a page says.
  return reading.speech.origin === 'bundled'
    ? { ...reading, speech: { ...reading.speech, origin: 'visited' } }
    : reading;
}

function refuseFalseText(transcript: Transcript): void {
  const fault =
    transcript.rule === OFFSET_RULE
      ? findTextFault(transcript)
      : { path: ['rule'], detail: 'offsets counted in a way that is not known here' };
  if (fault)
    throw new Refusal({ kind: 'not understood', detail: `transcript.${fault.path.join('.')}: ${fault.detail}` });
}

/** The same for what is trusted: the extension's own speeches. */
export async function storeSpeech(db: SpeechmarkDatabase, reading: Reading): Promise<SpeechId> {
  const { speech, transcript } = reading;
  const identity = toIdentity(speech, transcript);
  const named = await findByNames(db, [identity]);
  const [only] = named;
  const found = named.length > 1 ? await mergeSpeeches(db, named) : (only ?? (await findSpeechId(db, identity)));
  const id = found ?? (await chooseId(db, speech.id, identity));
  const readings = [toTranscriptReading(reading)];
  const before = await findNewestCopy(db, id);
  await putSpeech(db, { ...speech, id }, readings);
  await putTranscript(db, { ...transcript, speechId: id, readings });
  await rememberKnownCopy(db, id, before);
  await addAliases(db, id, listOwnNames(speech, [transcript]));
  return id;
}

/** What is kept of a reading with its text: what the reader set is not what the page said. */
export const toTranscriptReading = ({ speech, readAt, readFrom, altered }: Reading): TranscriptReading => ({
  at: readAt,
  from: readFrom,
  facts: factsOf(withoutEdits(speech)),
  ...(altered && { altered }),
});

/**
 * The id for a speech that none of its names led to: the proposed one, whether or not it stands for a stored speech already,
 * unless that is another one. A speech is never put under the id of another.
 */
export async function chooseId(
  db: SpeechmarkDatabase,
  proposed: SpeechId,
  identity: SpeechIdentity,
): Promise<SpeechId> {
  for (let n = 1; ; n++) {
    const id = n === 1 ? proposed : asSpeechId(`${proposed} ${n}`);
    const current = await findCurrentId(db, id);
    if (!current) return id;
    if (!(await isAnotherSpeech(db, current, identity))) return current;
  }
}

/**
 * Stores a speech or completes it. Answers what it did.
 *
 * @param readings the ones that `read` was learnt from, before they are stored themselves
 */
export async function putSpeech(
  db: SpeechmarkDatabase,
  read: Speech,
  readings: readonly TranscriptReading[],
): Promise<'new' | 'completed' | 'known'> {
  const known = await db.speeches.get(read.id);
  const speech = known ? completeSpeech(await withReadings(db, known), { speech: read, readings }) : read;
  if (known && isEqual(known, speech)) return 'known';
  await db.speeches.put(speech);
  await tallySpeech(db, speech.id, !known);
  await addAliases(db, speech.id, listOwnNames(speech, []));
  return known ? 'completed' : 'new';
}

const withReadings = async (db: SpeechmarkDatabase, speech: Speech): Promise<LearntSpeech> => ({
  speech,
  readings: await readingsOfSpeech(db, speech.id),
});

export async function findStoredSpeech(db: SpeechmarkDatabase, id: SpeechId): Promise<StoredSpeech | null> {
  const current = await findCurrentId(db, id);
  const speech = current && (await db.speeches.get(current));
  return speech ? { speech, transcripts: await transcriptsOfSpeech(db, speech.id) } : null;
}

/** All speeches, the ones marked or read last first. Reads no claim and no text. */
export async function summariseSpeeches(db: SpeechmarkDatabase): Promise<SpeechSummary[]> {
  const [speeches, tallies] = await Promise.all([db.speeches.toArray(), db.tallies.toArray()]);
  const byId = new Map(tallies.map(({ speechId, ...tally }) => [speechId, tally]));
  return speeches
    .map((speech) => ({
      speech,
      ...(byId.get(speech.id) ?? { claims: 0, byType: {}, lastMarkedAt: null, lastReadAt: null }),
    }))
    .sort((a, b) => compareText(touchedAt(b), touchedAt(a)) || compareText(a.speech.id, b.speech.id));
}

const touchedAt = ({ lastMarkedAt, lastReadAt }: SpeechSummary): Instant => lastMarkedAt ?? lastReadAt ?? '';
