import type { SpeechId, TranscriptId } from '../domain/ids';
import { isEqual } from '../domain/is-equal';
import type { Original, StoredTranscript, TranscriptReading } from '../domain/speechmark-document';
import { passagePrints } from '../text/passage-prints';
import type { SpeechmarkDatabase, TranscriptRow } from './db';
import { samplePrints } from './find-speech';
import { packOriginal, packText, unpackOriginal, unpackText } from './pack-text';
import { tallyReading } from './tallies';

/** The same text read at the same moment from the same place is one reading; the one that noted more of the page stays. */
function uniteReadings(a: readonly TranscriptReading[], b: readonly TranscriptReading[]): readonly TranscriptReading[] {
  const byKey = new Map<string, TranscriptReading>();
  for (const reading of [...a, ...b]) {
    const key = `${reading.at} ${reading.from}`;
    if (reading.facts || !byKey.has(key)) byKey.set(key, reading);
  }
  return [...byKey].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, reading]) => reading);
}

/**
 * Keeps a transcript of a speech. A text that is already there only gets the further dates of reading, and what it was
 * read from where that was not known; its words and blocks are never rewritten. Answers whether anything was written.
 */
export async function putTranscript(
  db: SpeechmarkDatabase,
  transcript: StoredTranscript,
): Promise<'new' | 'dated' | 'known'> {
  const known = await db.transcripts.get([transcript.speechId, transcript.id]);
  const readings = uniteReadings(known?.readings ?? [], transcript.readings);
  const original = known?.original ? undefined : transcript.original;
  if (known && !original && isEqual(readings, known.readings)) return 'known';
  const row = known ? { ...known, ...(original && { original: packOriginal(original) }) } : toRow(transcript);
  await db.transcripts.put({ ...row, readings });
  await tallyReading(db, transcript.speechId, lastReading({ readings }).at);
  return known ? 'dated' : 'new';
}

/** Replaces the dates of a stored transcript. */
export async function putReadings(
  db: SpeechmarkDatabase,
  row: TranscriptRow,
  readings: readonly TranscriptReading[],
): Promise<void> {
  await db.transcripts.put({ ...row, readings });
  await tallyReading(db, row.speechId, lastReading({ readings }).at);
}

export async function findTranscript(
  db: SpeechmarkDatabase,
  speechId: SpeechId,
  id: TranscriptId,
): Promise<StoredTranscript | null> {
  const row = await db.transcripts.get([speechId, id]);
  return row ? fromRow(row) : null;
}

/** Newest reading first. */
export async function transcriptsOfSpeech(db: SpeechmarkDatabase, speechId: SpeechId): Promise<StoredTranscript[]> {
  return (await transcriptRowsOf(db, speechId)).map(fromRow);
}

/** The same with their words still packed. */
export async function transcriptRowsOf(db: SpeechmarkDatabase, speechId: SpeechId): Promise<TranscriptRow[]> {
  const rows = await db.transcripts.where('[speechId+id]').between([speechId], [speechId, []]).toArray();
  return rows.sort((a, b) => (lastReading(a).at < lastReading(b).at ? 1 : -1));
}

/** Every reading of every text of a speech, in no particular order. */
export async function readingsOfSpeech(db: SpeechmarkDatabase, speechId: SpeechId): Promise<TranscriptReading[]> {
  return (await transcriptRowsOf(db, speechId)).flatMap(({ readings }) => readings);
}

export const lastReading = ({ readings }: Pick<StoredTranscript, 'readings'>): TranscriptReading =>
  readings.at(-1) as TranscriptReading;

/** @param prints those of its passages, where they are known already */
export function toRow(
  { text, blocks, original, ...transcript }: StoredTranscript,
  prints = passagePrints({ ...transcript, text, blocks }),
): TranscriptRow {
  const words = { text, blocks };
  return {
    ...transcript,
    length: text.length,
    packed: packText(words),
    prints,
    sample: samplePrints(prints),
    ...(original && { original: packOriginal(original) }),
  };
}

export function fromRow(row: TranscriptRow): StoredTranscript {
  const { prints: _prints, sample: _sample, length: _length, original: _original, packed, ...transcript } = row;
  return { ...transcript, ...unpackText(packed) };
}

/** The same with its words left packed. */
export function withoutWords(row: TranscriptRow): StoredTranscript {
  const {
    prints: _prints,
    sample: _sample,
    length: _length,
    original: _original,
    packed: _packed,
    ...transcript
  } = row;
  return { ...transcript, text: '', blocks: [] };
}

/** The same with what it was read from: for documents, and where a speech becomes part of another. */
export function fromWholeRow(row: TranscriptRow): StoredTranscript {
  return { ...fromRow(row), ...(row.original && { original: unpackOriginal(row.original) }) };
}

/** Notes what a stored text was read from, where that was not known. Inside a transaction. */
export async function keepOriginal(
  db: SpeechmarkDatabase,
  key: [SpeechId, TranscriptId],
  original: Original,
): Promise<void> {
  const row = await db.transcripts.get(key);
  if (row && !row.original) await db.transcripts.put({ ...row, original: packOriginal(original) });
}

/** What a text of a speech was read from; null where that was a page, or is not kept. */
export async function findOriginal(
  db: SpeechmarkDatabase,
  speechId: SpeechId,
  id: TranscriptId,
): Promise<Original | null> {
  const row = await db.transcripts.get([speechId, id]);
  return row?.original ? unpackOriginal(row.original) : null;
}
