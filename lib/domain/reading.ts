import type { Claim, Tag } from './claim';
import type { Instant } from './dates';
import type { CoderId, SpeechId } from './ids';
import type { MissingPage } from './missing-page';
import type { Speech } from './speech';
import type { SpeechFacts } from './speech-facts';
import type { Transcript } from './transcript';

/** One reading of a page: what was read, when and from where. `speech.id` is provisional until the store answers. */
export interface Reading {
  readonly speech: Speech;
  readonly transcript: Transcript;
  /** When it was read. */
  readonly readAt: Instant;
  /** The address it was read at, or a description of the file. */
  readonly readFrom: string;
  /** Set where scripts or a translating browser had worked on the words: claims may stand on them, GOV.UK did not write them. */
  readonly altered?: true;
}

/** What is enough to recognise a speech, without sending its text on every visit. */
export interface SpeechIdentity {
  readonly aliases: readonly string[];
  /** The address that a bundled speech was concluded to have, where the page is at it; never decides alone. */
  readonly url: string | null;
  readonly language: string;
  readonly hash: string;
  /** Short hashes of the folded passages, in order (`lib/text/passage-prints.ts`). */
  readonly prints: readonly number[];
}

/** What is known of the kept copies of a speech, enough to see on a visit whether its page has changed. */
export interface KeptCopies {
  /** The text read last. */
  readonly newest: {
    readonly hash: string;
    readonly readAt: Instant;
    readonly facts?: SpeechFacts;
  };
  /** When the reader last knew how the page read: since then it has changed. Null where it has not. */
  readonly changedSince: Instant | null;
  /** Whether it ever has, as far as it was read. */
  readonly hasEarlier: boolean;
  readonly isWatched: boolean;
  /** Set where the page was not at its address when it was asked for last. */
  readonly missing?: MissingPage;
}

/** What the store holds on one speech. */
export interface StoredClaims {
  /** Null while the speech is not stored. */
  readonly speechId: SpeechId | null;
  /** Without deleted ones, in no particular order. */
  readonly claims: readonly Claim[];
  /** All tags there are: for names on cards and for suggestions. */
  readonly tags: readonly Tag[];
  /** Whose notes are the reader's own. */
  readonly coder?: CoderId;
}

/** The same for a page that was recognised. */
export interface KnownSpeech extends StoredClaims {
  /** Null while the speech is not stored. */
  readonly copies: KeptCopies | null;
}
