import type { Speech } from '../domain/speech';
import { makeSpeechId } from '../domain/speech-aliases';
import type { Transcript } from '../domain/transcript';
import { detectSpeech, type SpeechRefusal } from './detect-speech';
import { extractTranscript } from './extract-transcript';
import type { OffsetMap } from './offset-map';
import { readSpeech } from './read-speech';

export interface SpeechPage {
  readonly speech: Speech;
  readonly transcript: Transcript;
  readonly offsets: OffsetMap;
}

export type SpeechPageResult =
  | ({ readonly isSpeech: true } & SpeechPage)
  | { readonly isSpeech: false; readonly reason: SpeechRefusal };

/**
 * Reads a GOV.UK speech page, live or an archive's copy, in any design since 2012; changes nothing in it.
 *
 * @param url where the document was found; the document's own address is not looked at
 */
export function readSpeechPage(document: Document, url: string): SpeechPageResult {
  const detection = detectSpeech(document, url);
  if (!detection.isSpeech) return detection;
  const { transcript, offsets } = extractTranscript(detection.body.root, detection.body.skip);
  if (!transcript.text) return { isSpeech: false, reason: 'no speech text' };
  const speech = readSpeech(document, detection.body, detection.address);
  return { isSpeech: true, speech: { id: makeSpeechId(speech, transcript), ...speech }, transcript, offsets };
}
