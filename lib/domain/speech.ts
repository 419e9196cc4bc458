import type { PartialDate } from './dates';
import type { SpeechId } from './ids';
import { primaryLanguage } from './language';
import type { SpeechEdits } from './speech-edits';

/** GOV.UK's four document types for speeches, as in `meta[name="govuk:format"]`. */
export const DOCUMENT_TYPES = ['speech', 'oral_statement', 'written_statement', 'authored_article'] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** How near the text is to what was said, from GOV.UK's note beside the delivery date. */
export const FIDELITIES = [
  'exactly as delivered',
  'original script',
  'speaking notes',
  'written, never spoken',
  'not stated',
] as const;
export type Fidelity = (typeof FIDELITIES)[number];

export interface Speaker {
  readonly name: string;
  /** The office held on the day; null where the source does not say (GOV.UK's HTML never does). */
  readonly role: string | null;
}

export type Notice =
  | { readonly kind: 'withdrawn'; readonly on: PartialDate | null; readonly text: string }
  | { readonly kind: 'past government'; readonly text: string };

/** Who gave a text, where, when. `null` means that the source does not say. */
export interface Speech {
  readonly id: SpeechId;
  /** Canonical address, without query and fragment. */
  readonly url: string | null;
  /** GOV.UK's content id; translations of a speech share it. */
  readonly contentId: string | null;
  readonly title: string;
  /** GOV.UK's summary below the title. */
  readonly description: string | null;
  readonly speakers: readonly Speaker[];
  readonly organisations: readonly string[];
  readonly event: string | null;
  readonly place: string | null;
  readonly deliveredOn: PartialDate | null;
  readonly publishedOn: PartialDate | null;
  /** The last change that GOV.UK declares. */
  readonly updatedOn: PartialDate | null;
  readonly kind: DocumentType | null;
  readonly fidelity: Fidelity;
  /** BCP 47. */
  readonly language: string;
  readonly notices: readonly Notice[];
  readonly origin: 'bundled' | 'visited' | 'imported';
  /** `OGL` where the source carries the Open Government Licence v3.0; null where no licence is known. */
  readonly licence: 'OGL' | null;
  /** Where the text was found, in words for people: "GOV.UK", "the speaker's own site". */
  readonly source: string | null;
  /** For every field that was concluded rather than read: from what, in a sentence. */
  readonly inferred: Readonly<Partial<Record<InferableField, string>>>;
  /** For every field that the reader has ever set: when, by whom, and what the sources say of it. Absent while there is none. */
  readonly edits?: SpeechEdits;
}

export type InferableField =
  | 'url'
  | 'title'
  | 'speakers'
  | 'organisations'
  | 'event'
  | 'place'
  | 'deliveredOn'
  | 'publishedOn'
  | 'updatedOn'
  | 'kind'
  | 'fidelity'
  | 'language';

/** The address to cite: never an inferred one. */
export const citableUrl = (speech: Speech): string | null => (speech.inferred.url ? null : speech.url);

/**
 * Whether a page of GOV.UK is a translation. Speeches are given in English, so a page in another language is one, and the
 * note on how near it is to what was said is the original's. A Welsh page may be one, or be what was said.
 */
export function translationOf({ language, contentId, url }: Speech): 'translation' | 'perhaps' | 'no' {
  const primary = primaryLanguage(language);
  const isOnGovUk = contentId !== null || url?.startsWith('https://www.gov.uk/');
  if (!isOnGovUk || ['en', 'und', ''].includes(primary)) return 'no';
  return primary === 'cy' ? 'perhaps' : 'translation';
}
