import type { Claim, ClaimChanges, ClaimDraft, Tag } from '../domain/claim';
import type { Failure, Result } from '../domain/errors';
import type { ClaimId, SpeechId } from '../domain/ids';
import type { Placement } from '../domain/placement';
import type { Reading, SpeechIdentity, StoredClaims } from '../domain/reading';
import type { Speech } from '../domain/speech';
import type { Transcript } from '../domain/transcript';

/** Messages to the background. A command is imperative; the background answers when the transaction is complete. */
export interface StoreProtocol {
  /** Recognises a speech and gives its claims. Writes nothing. */
  findSpeech(identity: SpeechIdentity): Result<StoredClaims>;
  listClaims(data: { speechId: SpeechId }): Result<StoredClaims>;
  /** `reading` comes with the first claim on a transcript; without it an unknown speech answers `not stored`. */
  addClaim(data: { draft: ClaimDraft; reading: Reading | null }): Result<Claim>;
  editClaim(data: { id: ClaimId; changes: ClaimChanges }): Result<Claim>;
  deleteClaim(data: { id: ClaimId }): Result<Claim>;
  restoreClaim(data: { id: ClaimId }): Result<Claim>;
}

/** Further messages to the background that store nothing. */
export interface ShellProtocol {
  openPanel(): void;
  openLibrary(data: { speechId: SpeechId | null }): void;
  /** The number for the toolbar badge of the sender's tab; null clears it. */
  showCount(data: { count: number | null }): void;
}

/** What a speech page is, as its content script sees it. */
export type PageState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'not a speech'; readonly reason: string }
  | {
      readonly kind: 'speech';
      /** Null until its first claim is stored. */
      readonly speechId: SpeechId | null;
      readonly speech: Speech;
      readonly transcript: Transcript;
      readonly readAt: string;
      readonly claims: readonly Claim[];
      readonly tags: readonly Tag[];
      readonly placements: Readonly<Record<ClaimId, Placement>>;
      /** Set while the store could not be reached. */
      readonly failure: Failure | null;
    };

/** Messages to the content script of one tab. */
export interface PageProtocol {
  getPageState(): PageState;
  /** Scrolls to a claim's mark, opens its card, and answers whether it could. */
  showClaim(data: { id: ClaimId }): boolean;
  /** Scrolls to a passage of the page's transcript and lets it flash. */
  showPassage(data: { start: number; end: number }): boolean;
  /** One of the keyboard commands of the manifest, passed on by the background. */
  runCommand(data: { command: 'mark-sentence' | 'next-mark' | 'list-marks' }): void;
}

/** Notices from a content script to whoever is open: popup, side panel. */
export interface NoticeProtocol {
  /** The page's state has changed: claims placed, edited, or the text read anew. */
  pageChanged(): void;
}
