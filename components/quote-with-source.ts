import { type Claim, firstWords } from '../lib/domain/claim';
import type { RichText } from '../lib/domain/rich-text';
import type { Selectors } from '../lib/domain/selector';
import { citableUrl, type Speech } from '../lib/domain/speech';
import type { StoredTranscript } from '../lib/domain/speechmark-document';
import type { Transcript } from '../lib/domain/transcript';
import { makeDeepLinker } from '../lib/export/deep-link';
import { formatQuote, type Standing } from '../lib/export/quote-copy';
import { findRedactions } from '../lib/text/find-redactions';
import { readFileLabels } from './export-file-labels';

/** Where words stand in a text; null where that is not known. */
export type Place = {
  /** With its readings where it is a stored copy, without where it is the page that is open. */
  readonly transcript: Transcript & Partial<Pick<StoredTranscript, 'readings'>>;
  /** End exclusive; null where the words are not in it. */
  readonly span: { readonly start: number; readonly end: number; readonly sure?: boolean } | null;
} | null;

/**
 * As it is pasted into an article: the words, who said them, when and where, and a link; and what stands in their place
 * where that has changed.
 *
 * @param claim of those words, if they are a claim's: what it was first marked on comes along
 */
export function quoteWithSource(
  quote: Pick<Selectors['quote'], 'exact'>,
  speech: Speech,
  place: Place,
  claim: Claim | null = null,
): RichText {
  const span = place?.span;
  const deepLink = span ? makeDeepLinker(speech, place.transcript)(span.start, span.end) : citableUrl(speech);
  const redactions = place ? findRedactions(place.transcript.text).length : 0;
  const first = claim && firstWords(claim);
  const row = { claim: { target: { quote } }, first, speech, deepLink, redactions };
  return formatQuote(row, readFileLabels(), place && readStanding(place));
}

function readStanding({ transcript, span }: NonNullable<Place>): Standing {
  return {
    isSure: span?.sure !== false,
    words: span && transcript.text.slice(span.start, span.end),
    readAt: transcript.readings?.at(-1)?.at ?? null,
  };
}
