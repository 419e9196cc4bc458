import type { TranscriptId } from './ids';

export type BlockKind = 'paragraph' | 'heading' | 'list item' | 'quotation' | 'table row';

/** A run of `Transcript.text` that stands as one block; end exclusive, UTF-16 units. Blocks don't overlap. */
export interface Block {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
  /** Headings: 1 to 6. List items: depth from 1. */
  readonly level?: number;
}

/**
 * One reading of a speech's words, under the offset rule of the given version:
 * text nodes in order; inside a block each run of white space (no-break spaces and `<br>` included) is one space;
 * blocks are trimmed and joined by one line feed; nothing else is changed.
 */
export interface Transcript {
  readonly id: TranscriptId;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly hash: string;
  readonly rule: number;
}

/** Raising it makes new transcripts and never rewrites old ones. */
export const OFFSET_RULE = 1;

/** A sentence or list item: the unit of search and comparison. `block` counts from 0 in `Transcript.blocks`. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly block: number;
}
