import type { ReadOriginal } from '../../components/reading/OriginalText';
import type { SpeechId, TranscriptId } from '../../lib/domain/ids';
import { readHtmlFile } from '../../lib/page/read-html-file';
import type { SpeechmarkDatabase } from '../../lib/store/db';
import { findOriginal } from '../../lib/store/transcripts';
import { readDraft } from '../../lib/text/read-draft';
import { readRecord } from '../../lib/text/read-record';

/** What was left out is found by reading the original again, in the way that its name asks for. */
export async function readOriginal(
  db: SpeechmarkDatabase,
  speechId: SpeechId,
  id: TranscriptId,
): Promise<ReadOriginal | null> {
  const original = await findOriginal(db, speechId, id);
  return original && { ...original, removed: readAgain(original.text, original.name)?.removed ?? [] };
}

function readAgain(text: string, name: string | null) {
  if (/\.x?html?$/i.test(name ?? ''))
    return readHtmlFile(new DOMParser().parseFromString(text, 'text/html'), text, name ?? '');
  return /\.(jsonl|ndjson)$/i.test(name ?? '') ? readRecord(text) : readDraft(text, name);
}
