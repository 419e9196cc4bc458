import { i18n } from '#i18n';
import type { Speech } from '../lib/domain/speech';
import type { Transcript } from '../lib/domain/transcript';
import { citeSpeech } from '../lib/export/cite-speech';
import { makeDeepLinker } from '../lib/export/deep-link';
import { findRedactions } from '../lib/text/find-redactions';
import { readFileLabels } from './export-file-labels';

/** Where the words stand in a text, end exclusive; null where that is not known. */
export type Place = { readonly transcript: Transcript; readonly start: number; readonly end: number } | null;

/**
 * A quotation as it is pasted into an article: the words, the speech in one line, and, where the speech has an address to
 * cite, a link that leads to the very words.
 */
export function citeQuote(quote: string, speech: Speech, place: Place = null): string {
  const link = place && makeDeepLinker(speech, place.transcript)(place.start, place.end);
  const redactions = place ? findRedactions(place.transcript.text).length : 0;
  return [i18n.t('claim.quote', { text: quote }), citeSpeech(speech, readFileLabels(), redactions), link]
    .filter(Boolean)
    .join('\n');
}
