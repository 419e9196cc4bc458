import type { Speech } from '../../lib/domain/speech';
import type { ComparedSide } from '../../lib/domain/speech-comparison';
import type { StoredTranscript } from '../../lib/domain/speechmark-document';

/** The two columns, as the address names them. */
export type Column = 'a' | 'b';

/** A stored speech and the one of its texts that is compared. */
export interface ComparedText {
  readonly speech: Speech;
  readonly transcript: StoredTranscript;
}

/** Two texts in their columns, and which of them came first. */
export interface ComparedPair {
  readonly a: ComparedText;
  readonly b: ComparedText;
  readonly earlier: Column;
}

export const otherColumn = (column: Column): Column => (column === 'a' ? 'b' : 'a');

export const columnOf = (pair: Pick<ComparedPair, 'earlier'>, side: ComparedSide): Column =>
  side === 'earlier' ? pair.earlier : otherColumn(pair.earlier);

export const textOf = (pair: ComparedPair, side: ComparedSide): ComparedText => pair[columnOf(pair, side)];
