import type { SaidBeforeGateway } from '../../components/cross-references/said-before-gateway';
import type { CardGateway } from '../../components/use-claim-actions';
import type { LiveQuery } from '../../components/use-live-query';
import type { Claim, Target } from '../../lib/domain/claim';
import type { Failure, Result } from '../../lib/domain/errors';
import type { ClaimId, SpeechId } from '../../lib/domain/ids';
import type { StoredClaims } from '../../lib/domain/reading';
import type { Speech } from '../../lib/domain/speech';
import type { SpeechEdits } from '../../lib/domain/speech-edits';
import type { SpeechmarkDocument, StoredTranscript } from '../../lib/domain/speechmark-document';
import type { Thread } from '../../lib/domain/thread';
import type { Transcript } from '../../lib/domain/transcript';
import type { ActivePage, SpeechPage } from '../../lib/messaging/active-page';
import type { PageView } from '../../lib/messaging/protocol';
import type { CopyGateway } from '../library/copy-gateway';

/** A speech as the store or the bundle holds it. */
export interface KeptSpeech {
  readonly speech: Speech;
  /** The one read last. */
  readonly transcript: Transcript & Pick<StoredTranscript, 'readings'>;
}

export interface ListedSpeech {
  readonly speech: Speech;
  readonly claimCount: number;
}

/** Everything that the side panel needs of the browser and the store. */
export interface PanelGateway extends CardGateway, CopyGateway {
  findPage(): Promise<ActivePage>;
  /** Calls back when another page comes to this window's active tab, or the page there has something new to say. */
  watchPage(onChange: () => void): () => void;
  /** Calls back with what the reader has before them on a speech page, whenever that is something else. */
  watchView(tabId: number, onView: (view: PageView) => void): () => void;
  /** Calls back with a passage of a tab's page that the reader asked for there. */
  watchAskedPassage(tabId: number, onAsked: (span: { start: number; end: number }) => void): () => void;
  readonly saidBefore: SaidBeforeGateway;
  /** Keeps the page's speech in the library, without a claim. */
  keepSpeech(page: SpeechPage): Promise<Result<SpeechId>>;
  takeOut(speechId: SpeechId): Promise<Result<unknown>>;
  /** Threads in which a speech is mentioned. */
  watchThreads(speechId: SpeechId): LiveQuery<readonly Thread[]>;
  watchEdits(speechId: SpeechId): LiveQuery<SpeechEdits | undefined>;
  watchClaims(speechId: SpeechId): LiveQuery<StoredClaims>;
  /** Null where neither the store nor the bundle holds the speech. */
  watchKeptSpeech(speechId: SpeechId): LiveQuery<KeptSpeech | null>;
  /** Newest first. */
  watchSpeeches(): LiveQuery<readonly ListedSpeech[]>;
  showClaim(page: ActivePage, id: ClaimId): void;
  showPassage(page: ActivePage, range: { start: number; end: number }): void;
  /** On the page: gives the claim these words, or lets the reader select them there. Null where the page has no such claim. */
  attachClaim(page: ActivePage, id: ClaimId, span: { start: number; end: number } | null): Promise<Result<null> | null>;
  /** Attaches a claim to words that it had before. */
  attachBack(id: ClaimId, target: Target): Promise<Result<Claim>>;
  /** What an export holds: the speech with these claims, or with all of them, deleted ones included. */
  loadExport(speechId: SpeechId, claimIds: readonly ClaimId[] | null): Promise<SpeechmarkDocument>;
  /** What an error of a live query means to the reader; null for a fault of our own. */
  explain(error: unknown): Failure | null;
  reload(tabId: number): void;
  /** The key that marks a sentence, as the reader has set it; null where there is none. */
  findMarkKey(): Promise<string | null>;
}
