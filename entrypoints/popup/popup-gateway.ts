import type { SaidBeforeGateway } from '../../components/cross-references/said-before-gateway';
import type { LiveQuery } from '../../components/use-live-query';
import type { SpeechCopies } from '../../lib/domain/copy-runs';
import type { Result } from '../../lib/domain/errors';
import type { SpeechId } from '../../lib/domain/ids';
import type { Speech } from '../../lib/domain/speech';
import type { SpeechEdits } from '../../lib/domain/speech-edits';
import type { Thread } from '../../lib/domain/thread';
import type { ActivePage, SpeechPage } from '../../lib/messaging/active-page';
import type { KnownCopy } from '../../lib/messaging/protocol';

/** What came of reading a page as a speech. */
export type PageReading =
  | { readonly kind: 'read'; readonly speechId: SpeechId }
  | { readonly kind: 'no text' }
  | { readonly kind: 'refused' };

/** Everything that the popup needs of the browser and the store. */
export interface PopupGateway {
  findPage(): Promise<ActivePage>;
  /** Calls back when the page in the active tab has something new to say; the answer stops it. */
  watchPage(onChange: () => void): () => void;
  readonly saidBefore: SaidBeforeGateway;
  /** What the reader has set right about a stored speech. */
  watchEdits(speechId: SpeechId): LiveQuery<SpeechEdits | undefined>;
  /** Every copy of the page's speech; null while it is not stored. */
  findCopies(speechId: SpeechId): Promise<SpeechCopies | null>;
  /** The reader knows of every change up to this copy. */
  acknowledgeChanges(speechId: SpeechId, seen: KnownCopy): Promise<Result<unknown>>;
  /** Compares the page at each visit, claims or not, or no longer. */
  watchForChanges(page: SpeechPage, isWatched: boolean): Promise<Result<unknown>>;
  /** Keeps the page's speech in the library, without a claim. */
  keepSpeech(page: SpeechPage): Promise<Result<SpeechId>>;
  takeOut(speechId: SpeechId): Promise<Result<unknown>>;
  /** Threads in which the page's speech is mentioned. */
  listThreads(speechId: SpeechId): Promise<readonly Thread[]>;
  /** How far two readings of the page agree, 0 to 1; null where that can't be said. */
  checkReading(tabId: number, page: SpeechPage): Promise<number | null>;
  listBundled(): Promise<readonly Speech[]>;
  /** Rejects after a fault of our own, which is logged. */
  readPage(tabId: number): Promise<Result<PageReading>>;
  /** The key that marks a sentence, as the reader has set it; null where there is none. */
  findMarkKey(): Promise<string | null>;
  showPassage(tabId: number, range: { start: number; end: number }): void;
  /** Must be called in the click itself: browsers open a panel only then. */
  openPanel(windowId: number | null): void;
  reload(tabId: number): void;
  openReading(speechId: SpeechId): void;
}
