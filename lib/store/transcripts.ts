import type { SpeechId, TranscriptId } from '../domain/ids';
import type { StoredTranscript, TranscriptReading } from '../domain/speechmark-document';
import { passagePrints } from '../text/passage-prints';
import type { SpeechmarkDatabase, TranscriptRow } from './db';
import { samplePrints } from './find-speech';
import { tallyReading } from './tallies';

/** The same text read at the same moment from the same place is one reading. */
function uniteReadings(a: readonly TranscriptReading[], b: readonly TranscriptReading[]): readonly TranscriptReading[] {
  const byKey = new Map([...a, ...b].map((reading) => [`${reading.at} ${reading.from}`, reading]));
  return [...byKey].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, reading]) => reading);
}

/**
 * Keeps a transcript of a speech. A text that is already there only gets the further dates of reading; its words and
 * blocks are never rewritten. Answers whether anything was written.
 */
export async function putTranscript(
  db: SpeechmarkDatabase,
  transcript: StoredTranscript,
): Promise<'new' | 'dated' | 'known'> {
  const known = await db.transcripts.get([transcript.speechId, transcript.id]);
  const readings = uniteReadings(known?.readings ?? [], transcript.readings);
  if (known && readings.length === known.readings.length) return 'known';
  await db.transcripts.put(known ? { ...known, readings } : { ...toRow(transcript), readings });
  await tallyReading(db, transcript.speechId, (readings.at(-1) as TranscriptReading).at);
  return known ? 'dated' : 'new';
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
  const rows = await db.transcripts.where('[speechId+id]').between([speechId], [speechId, []]).toArray();
  return rows.map(fromRow).sort((a, b) => (lastReadAt(a) < lastReadAt(b) ? 1 : -1));
}

const lastReadAt = ({ readings }: StoredTranscript): string => readings.at(-1)?.at ?? '';

function toRow(transcript: StoredTranscript): TranscriptRow {
  const prints = passagePrints(transcript);
  return { ...transcript, prints, sample: samplePrints(prints) };
}

export function fromRow({ prints: _prints, sample: _sample, ...transcript }: TranscriptRow): StoredTranscript {
  return transcript;
}
