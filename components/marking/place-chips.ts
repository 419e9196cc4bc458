import type { ClaimTypeId } from '../../lib/domain/claim-types';
import type { ClaimId } from '../../lib/domain/ids';

/** A letter to be set beside the first line of a mark; CSS pixels from the top of the text's root. */
export interface ChipRequest {
  readonly id: ClaimId;
  readonly type: ClaimTypeId | null;
  /** Middle of the mark's first line. */
  readonly middle: number;
}

export interface Chip {
  readonly id: ClaimId;
  readonly type: ClaimTypeId | null;
  /** From the edge of the text outward to the chip's nearer edge. */
  readonly outward: number;
  readonly top: number;
  readonly size: number;
}

const LARGEST = 20;
const SMALLEST = 12;
const GAP = 2;
/** Between chips and words. */
const MARGIN = 6;
const MOST_COLUMNS = 4;

/**
 * Sets chips in the gutter beside the text: each at the height of its line, in the first free column outward; where all
 * are taken, further down. None where the gutter is too narrow for a letter: chips never cover words.
 *
 * @param room the gutter's width in CSS pixels
 */
export function placeChips(requests: readonly ChipRequest[], room: number): Chip[] {
  const margin = Math.min(MARGIN, Math.max(0.5, (room - 15) / 2));
  const size = Math.min(LARGEST, Math.floor(room - margin - 0.5));
  if (size < SMALLEST) return [];
  const columns = Math.max(1, Math.min(MOST_COLUMNS, Math.floor((room - margin) / (size + GAP))));
  const ends = new Array<number>(columns).fill(Number.NEGATIVE_INFINITY);
  return [...requests]
    .sort((a, b) => a.middle - b.middle)
    .map(({ id, type, middle }) => {
      const wanted = middle - size / 2;
      let column = ends.findIndex((end) => end <= wanted);
      if (column === -1) column = ends.indexOf(Math.min(...ends));
      const top = Math.max(wanted, ends[column] as number);
      ends[column] = top + size + GAP;
      return { id, type, top, size, outward: margin + column * (size + GAP) };
    });
}
