import type { TextPositionSelector, TextQuoteSelector } from '../domain/selector';

/**
 * Where a claim stood. Without a position, ties between equal places can't be decided. Positions in texts of different
 * `transcriptId` are never compared; targets that name none are taken for made on one text.
 */
export interface TargetToPlace {
  readonly quote: Pick<TextQuoteSelector, 'exact'> & Partial<TextQuoteSelector>;
  readonly position?: Partial<TextPositionSelector> | undefined;
  readonly transcriptId?: string | undefined;
}

/** A target as it is worked with: nothing is missing, and a position that says nothing is null. */
export interface Sought {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** UTF-16 units of the text that the claim was made on. */
  readonly position: number | null;
  /** The text that its position counts in. */
  readonly madeOn: string | undefined;
}

/** More context than this (UTF-16 units) tells no more: a selector from elsewhere may bring any amount. */
const LONGEST_CONTEXT = 512;

/** Takes what is usable of a stored selector: other programs leave out context and count positions their own way. */
export function readTarget({ quote, position, transcriptId }: TargetToPlace): Sought {
  return {
    exact: textOf(quote?.exact),
    prefix: textOf(quote?.prefix).slice(-LONGEST_CONTEXT),
    suffix: textOf(quote?.suffix).slice(0, LONGEST_CONTEXT),
    position: positionOf(position),
    madeOn: transcriptId,
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function positionOf(position: Partial<TextPositionSelector> | undefined): number | null {
  const start = position?.start;
  const end = position?.end;
  if (typeof start !== 'number' || !Number.isFinite(start) || start < 0) return null;
  return typeof end === 'number' && end < start ? null : start;
}
