import type { Claim, ClaimChanges, ClaimDraft, Tag, Target } from '../domain/claim';
import type { Instant } from '../domain/dates';
import type { Failure, Result } from '../domain/errors';
import type { ClaimId, SpeechId, TranscriptId } from '../domain/ids';
import type { MissingPage } from '../domain/missing-page';
import type { Placement } from '../domain/placement';
import type { KeptCopies, KnownSpeech, Reading, SpeechIdentity } from '../domain/reading';
import type { RichText } from '../domain/rich-text';
import type { Speech } from '../domain/speech';
import type { Transcript } from '../domain/transcript';

/** Messages to the background. A command is imperative; the background answers when the transaction is complete. */
export interface StoreProtocol {
  /** Recognises a speech and gives its claims. Writes nothing. */
  findSpeech(identity: SpeechIdentity): Result<KnownSpeech>;
  listClaims(data: { speechId: SpeechId }): Result<KnownSpeech>;
  /** `reading` comes with the first claim on a transcript; without it an unknown speech answers `not stored`. */
  addClaim(data: { draft: ClaimDraft; reading: Reading | null }): Result<Claim>;
  editClaim(data: { id: ClaimId; changes: ClaimChanges }): Result<Claim>;
  deleteClaim(data: { id: ClaimId }): Result<Claim>;
  restoreClaim(data: { id: ClaimId }): Result<Claim>;
  /** Attaches a claim to other words of its speech. `reading` comes along where their text may not be stored. */
  attachClaim(data: { id: ClaimId; target: Target; reading: Reading | null }): Result<Claim>;
  /** On a visit: keeps what the page says today, where the speech has claims or is watched; else `not stored`. */
  keepCopy(data: { speechId: SpeechId; reading: Reading }): Result<SpeechId>;
  /** Compares the page at each visit, claims or not, or no longer. */
  watchSpeech(data: { speechId: SpeechId | null; reading: Reading | null; isWatched: boolean }): Result<SpeechId>;
  /** Words of a speech with their source, to be copied. Stores nothing. Without a span they are not in the text. */
  describeQuote(data: {
    exact: string;
    speech: Speech;
    place: { transcript: Transcript; span: { start: number; end: number } | null } | null;
  }): Result<RichText>;
  /** On a visit: GOV.UK says that the speech is not at its address any more. */
  noteMissingPage(data: { speechId: SpeechId; kind: MissingPage['kind'] }): Result<SpeechId>;
  /** The reader knows of every change up to this copy. */
  acknowledgeChanges(data: { speechId: SpeechId; seen: KnownCopy }): Result<SpeechId>;
}

/** A text at a moment. */
export interface KnownCopy {
  readonly transcriptId: TranscriptId;
  readonly at: Instant;
}

/** Further messages to the background that store nothing. */
export interface ShellProtocol {
  openPanel(): void;
  openLibrary(data: { speechId: SpeechId | null }): void;
  /**
   * For the toolbar badge of the sender's tab: the number of claims, null for none; how many of them are not found; and
   * whether the page has changed.
   */
  showCount(data: { count: number | null; isChanged: boolean; lost?: number }): void;
}

/** Messages to the background from the aids on a speech page, which are there only where the reader has switched one on. */
export interface AidProtocol {
  /** Of a page as it was read: the passages of which something strong was said before. Writes nothing. */
  findPassagesSaidBefore(reading: Reading): Result<SaidBeforeOnPage>;
  /**
   * Shows in the side panel what was said before on a span of the sender's transcript, opening the panel where the browser
   * allows it. Elsewhere the answer says with which key the reader can: null where none is set.
   */
  openPassage(span: { start: number; end: number }): { isOpen: boolean; key: string | null };
}

export interface SaidBeforeOnPage {
  readonly speechId: SpeechId;
  /** Spans of the transcript, in its order. */
  readonly passages: readonly { readonly start: number; readonly end: number }[];
}

/** The speech that stood at a page's address when it was kept. */
export interface KeptAddress {
  readonly speechId: SpeechId;
  readonly claimCount: number;
  /** Whether GOV.UK says that it is gone, rather than being unreadable for now. */
  readonly isGone: boolean;
}

/** What a speech page is, as its content script sees it. */
export type PageState =
  | { readonly kind: 'reading' }
  | {
      readonly kind: 'not a speech';
      readonly reason: string;
      /** Null where none was kept. */
      readonly kept: KeptAddress | null;
    }
  | {
      readonly kind: 'speech';
      /** Null until its first claim is stored. */
      readonly speechId: SpeechId | null;
      readonly speech: Speech;
      readonly transcript: Transcript;
      readonly readAt: string;
      /** Whether scripts or a translating browser have worked on the words since. */
      readonly altered: boolean;
      readonly claims: readonly Claim[];
      readonly tags: readonly Tag[];
      readonly placements: Readonly<Record<ClaimId, Placement>>;
      /** Null while the speech is not stored; left out until the store has answered the page. */
      readonly copies?: KeptCopies | null | undefined;
      /** Why what the page says today could not be kept; null where it was, or need not be. */
      readonly copyFailure: Failure | null;
      /** Set while the store could not be reached. */
      readonly failure: Failure | null;
    };

/** What the reader has before them on a page; null where nothing is selected, or no passage begins in the window. */
export interface PageView {
  readonly selected: { readonly start: number; readonly end: number } | null;
  readonly inView: { readonly start: number; readonly end: number } | null;
}

/** Messages to the content script of one tab. */
export interface PageProtocol {
  getPageState(): PageState;
  /** Scrolls to a claim's mark, opens its card, and answers whether it could. */
  showClaim(data: { id: ClaimId }): boolean;
  /** Spans of the page's transcript: what the reader has selected, and what is in the window. */
  getView(): PageView;
  /** Scrolls to a passage of the page's transcript and lets it flash. */
  showPassage(data: { start: number; end: number }): boolean;
  /**
   * Attaches a claim to words of the page's transcript; without a span, asks the reader to select them. Null where the
   * claim is not on this page.
   */
  attachOnPage(data: { id: ClaimId; span: { start: number; end: number } | null }): Result<null> | null;
  /** One of the keyboard commands of the manifest, passed on by the background. */
  runCommand(data: { command: 'mark-sentence' | 'next-mark' | 'list-marks' }): void;
}

/** Notices from a content script to whoever is open: popup, side panel. */
export interface NoticeProtocol {
  /** The page's state has changed: claims placed, edited, or the text read anew. */
  pageChanged(): void;
}
