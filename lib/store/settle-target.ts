import type { Target } from '../domain/claim';
import type { Reading } from '../domain/reading';
import { findTargetFault } from '../text/check-words';
import { findCurrentId } from './aliases';
import type { SpeechmarkDatabase } from './db';
import { Refusal } from './explain-storage-error';
import { storeReading } from './speeches';
import { findTranscript } from './transcripts';

/**
 * The target under its speech's id of today. Throws a refusal where its words are not stored and don't come along, or don't
 * stand where it says: such a claim would be shown on words that nobody marked, and no export of it could be read back.
 */
export async function settleTarget(db: SpeechmarkDatabase, target: Target, reading: Reading | null): Promise<Target> {
  if (reading && reading.transcript.id !== target.transcriptId)
    throw new Refusal({ kind: 'not understood', detail: 'target.transcriptId: not the text that was read' });
  const speechId = reading ? await storeReading(db, reading) : await findCurrentId(db, target.speechId);
  const transcript = speechId && (await findTranscript(db, speechId, target.transcriptId));
  if (!speechId || !transcript) throw new Refusal({ kind: 'not stored' });
  const fault = findTargetFault(target, transcript.text);
  if (fault) throw new Refusal({ kind: 'not understood', detail: `target.${fault.path.join('.')}: ${fault.detail}` });
  return { ...target, speechId };
}
