import { useMemo, useRef } from 'preact/hooks';
import { type LiveQuery, useLiveQuery } from '../../components/use-live-query';
import type { SpeechId } from '../../lib/domain/ids';
import type { Speech } from '../../lib/domain/speech';
import { type SpeechEdits, withEdits } from '../../lib/domain/speech-edits';
import type { SpeechPage } from '../../lib/messaging/active-page';

interface EditsGateway {
  /** What the reader has set right about a stored speech. */
  watchEdits(speechId: SpeechId): LiveQuery<SpeechEdits | undefined>;
}

/**
 * The page's speech with what the reader has set right about it, which the page does not know. Null until that is known once; where
 * the store can't be read the page's own words stand, and others say why.
 */
export function useEditedSpeech({ speech, speechId }: SpeechPage, gateway: EditsGateway): Speech | null {
  const edits = useLiveQuery(() => (speechId ? gateway.watchEdits(speechId) : null), [gateway, speechId]);
  const known = edits.status === 'ready' ? edits.value : undefined;
  const edited = useMemo(() => withEdits(speech, known), [speech, known]);
  const shown = useRef<Speech | null>(null);
  // A page whose speech has just been stored is asked about anew: what was shown of it stays, and so does all that hangs on it.
  if (!speechId || edits.status !== 'loading') shown.current = edited;
  return shown.current?.id === speech.id ? shown.current : null;
}
