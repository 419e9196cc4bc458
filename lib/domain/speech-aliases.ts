import { asSpeechId, type SpeechId } from './ids';
import type { Speech } from './speech';
import type { Transcript } from './transcript';

/**
 * The names that a speech is known by, surest first: GOV.UK's content id with the language (translations share the
 * content id), the canonical address unless it was inferred, and the text itself.
 */
export function aliasesOf(
  speech: Pick<Speech, 'contentId' | 'language' | 'url' | 'inferred'>,
  transcript: Pick<Transcript, 'hash'>,
): string[] {
  return [
    ...(speech.contentId ? [`content:${speech.contentId}:${speech.language}`] : []),
    ...(speech.url && !speech.inferred.url ? [`url:${speech.url}`] : []),
    `text:${transcript.hash}`,
  ];
}

/** A new speech's id: its surest name of the day. Opaque from then on. */
export function makeSpeechId(
  speech: Pick<Speech, 'contentId' | 'language' | 'url' | 'inferred'>,
  transcript: Pick<Transcript, 'hash'>,
): SpeechId {
  const [surest] = aliasesOf(speech, transcript);
  return asSpeechId(surest as string);
}
