import type { ReadonlySignal } from '@preact/signals';
import type { Claim, Tag } from '../../lib/domain/claim';
import type { Failure, Result } from '../../lib/domain/errors';
import type { ClaimId, SpeechId } from '../../lib/domain/ids';
import type { Placement } from '../../lib/domain/placement';
import type { KeptCopies } from '../../lib/domain/reading';
import type { Speech } from '../../lib/domain/speech';
import type { Transcript } from '../../lib/domain/transcript';
import type { OffsetMap } from '../../lib/page/offset-map';
import type { Span } from './adjust-span';
import type { ClaimGateway } from './claim-gateway';

export interface MarkingOptions {
  /**
   * Takes the whole interface: toolbar, card, chips, list. Its host stands outside of the transcript; chips are laid over
   * the document from there, so no ancestor of the host may be transformed.
   */
  readonly shadow: ShadowRoot;
  readonly document: Document;
  readonly transcript: Transcript;
  /** Where the transcript's characters stand in the document (`extractTranscript` of the element that shows it). */
  readonly offsets: OffsetMap;
  readonly gateway: ClaimGateway;
  /** Named where words are copied. Its id is for the targets of new claims while the store does not know the speech. */
  readonly speech: Speech;
  /** CSS pixels beside the text that chips may take; without it, all there is up to the window's edge. */
  readonly gutter?: number | undefined;
}

export interface MarkingState {
  /** Null until the speech is stored. */
  readonly speechId: SpeechId | null;
  /** As stored, without deleted ones, in no particular order. */
  readonly claims: readonly Claim[];
  readonly tags: readonly Tag[];
  /** The text on show, which the placements are of: a new reading comes into force with them. */
  readonly transcript: Transcript;
  /** One for every claim, but for those that are still being looked for. */
  readonly placements: Readonly<Record<ClaimId, Placement>>;
  /** Null while the speech is not stored; undefined until the store has answered, so that nothing is known of claims either. */
  readonly copies: KeptCopies | null | undefined;
  /** Set while the claims could not be read. */
  readonly failure: Failure | null;
}

/** Spans of the transcript; null where nothing is selected, or no passage begins in the window. */
export interface TextView {
  readonly selected: Span | null;
  readonly inView: Span | null;
}

export type MarkingCommand = 'mark-sentence' | 'next-mark' | 'list-marks';

/** What speech page and reading view share: painted marks, toolbar at the selection, card, chips, list of marks. */
export interface Marking {
  readonly state: ReadonlySignal<MarkingState>;
  runCommand(command: MarkingCommand): void;
  /** Scrolls to a claim's mark and opens its card; false where it is not found in the text. */
  showClaim(id: ClaimId): boolean;
  /** Scrolls to a span of the transcript and lets it flash; false where it has no place on the page. */
  showPassage(start: number, end: number): boolean;
  /** What the reader has before them: the words they have selected, if any, and what is in the window. */
  findView(): TextView;
  /**
   * Attaches a claim to words of the text on show; without a span, asks the reader to select them. Null where the claim
   * is not one of this text's speech.
   */
  attachClaim(id: ClaimId, span: { start: number; end: number } | null): Promise<Result<null> | null>;
  /** Goes on with a new reading of the same document, once the claims have been found in it. */
  reread(transcript: Transcript, offsets: OffsetMap): void;
  /** Asks the store again, for a page that was asleep. */
  reload(): void;
  /** Removes interface, paint and listeners. */
  stop(): void;
}

export { startMarking } from './start-marking';
