import type { RichText } from '../lib/domain/rich-text';
import type { Selectors } from '../lib/domain/selector';
import { citableUrl, type Speech } from '../lib/domain/speech';
import type { Transcript } from '../lib/domain/transcript';
import { makeDeepLinker } from '../lib/export/deep-link';
import { formatQuote } from '../lib/export/quote-copy';
import { findRedactions } from '../lib/text/find-redactions';
import { readFileLabels } from './export-file-labels';

/** Where words stand in a text, end exclusive; null where that is not known. */
export type Place = { readonly transcript: Transcript; readonly start: number; readonly end: number } | null;

/** As it is pasted into an article: the words, who said them, when and where, and a link. */
export function quoteWithSource(quote: Pick<Selectors['quote'], 'exact'>, speech: Speech, place: Place): RichText {
  const deepLink = place ? makeDeepLinker(speech, place.transcript)(place.start, place.end) : citableUrl(speech);
  const redactions = place ? findRedactions(place.transcript.text).length : 0;
  return formatQuote({ claim: { target: { quote } }, speech, deepLink, redactions }, readFileLabels());
}
