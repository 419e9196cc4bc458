import type { Lexicon } from './lexicon';

/**
 * Aligns a pattern of words with a stretch of a longer text: every word of the pattern is matched, replaced or dropped, in
 * order; the text may begin before and end after it at no cost (semi-global alignment, Needleman–Wunsch's recurrence),
 * within a band around a diagonal (Ukkonen). Cost: the pattern's length times the band's width.
 */
export interface Alignment {
  /** For each word of the pattern the position in the text that it is aligned with, or -1 where it was dropped. */
  readonly positions: Int32Array;
  /** For each word of the pattern: 1 same word, between 0 and 1 alike, 0 replaced or dropped. */
  readonly likeness: Float32Array;
}

export interface Diagonal {
  /** The text's word that the pattern's first word is expected at. */
  readonly shift: number;
  /** How many words the alignment may stray from there, to either side. */
  readonly slack: number;
}

const REPLACED = -0.4;
const DROPPED = -0.3;
const INSERTED = -0.1;
/** One long insertion is likelier than two short ones, so that a quote's first word is not drawn off by an equal one before. */
const OPENED = -0.4;
const NEVER = -1e9;

const NOWHERE = 0;
const DIAGONAL = 1;
const UP = 2;
const LEFT = 3;

/** What is aligned with: the text's words, and what is known of all words. */
export interface AlignedText {
  readonly ids: Int32Array;
  /** `Lexicon.stemOf` each word. */
  readonly stems: Int32Array;
  readonly lexicon: Lexicon;
}

/** @param pattern numbers of words, from the text's lexicon */
export function alignWords(pattern: Int32Array, text: AlignedText, diagonal: Diagonal): Alignment {
  const rows = pattern.length;
  // Cell k of row i stands for the text up to (not with) word `shift + i - slack + k`: the band runs straight down.
  const width = 2 * diagonal.slack + 1;
  const buffers = takeBuffers((rows + 1) * width, width);
  const { moves } = buffers;
  let { above, current } = buffers;
  const first = diagonal.shift - diagonal.slack;
  for (let k = 0; k < width; k++) above[k] = first + k >= 0 && first + k <= text.ids.length ? 0 : NEVER;
  for (let i = 1; i <= rows; i++) {
    const row = { word: pattern[i - 1] as number, base: first + i, isLast: i === rows };
    fillRow(row, text, above, current, moves.subarray(i * width, (i + 1) * width));
    [above, current] = [current, above];
  }
  return traceBack(pattern, text, moves, above, diagonal);
}

/** A thousand alignments would leave as many tables to collect: they share these. */
let shared = { moves: new Uint8Array(4096), above: new Float64Array(64), current: new Float64Array(64) };

function takeBuffers(cells: number, width: number): typeof shared {
  if (shared.moves.length < cells || shared.above.length < width) {
    const most = Math.max(shared.moves.length, cells);
    shared = { moves: new Uint8Array(most), above: new Float64Array(width), current: new Float64Array(width) };
  }
  return {
    moves: shared.moves,
    above: shared.above.subarray(0, width),
    current: shared.current.subarray(0, width),
  };
}

interface Row {
  readonly word: number;
  /** The text's word that the row's first cell ends before. */
  readonly base: number;
  readonly isLast: boolean;
}

function fillRow(
  { word, base, isLast }: Row,
  { ids, stems, lexicon }: AlignedText,
  above: Float64Array,
  current: Float64Array,
  moves: Uint8Array,
): void {
  const weight = lexicon.weigh(word);
  const stem = lexicon.stemOf(word);
  const dropped = DROPPED * weight;
  // Words of the text after the whole pattern cost nothing.
  const inserted = isLast ? 0 : INSERTED;
  const opened = isLast ? 0 : OPENED;
  const width = above.length;
  const from = Math.max(0, -base);
  const to = Math.min(width, ids.length - base + 1);
  forbid(current, moves, 0, Math.min(from, width));
  let left = NEVER;
  let wasLeft = false;
  for (let k = from; k < to; k++) {
    const at = base + k - 1;
    let diagonal = NEVER;
    if (at >= 0) {
      const other = ids[at] as number;
      const like = other === word ? 1 : stem >= 0 && stems[at] === stem ? lexicon.compare(word, other) : 0;
      diagonal = (above[k] as number) + (like > 0 ? like * weight : REPLACED);
    }
    const up = k + 1 < width ? (above[k + 1] as number) + dropped : NEVER;
    const across: number = left + inserted + (wasLeft ? 0 : opened);
    if (diagonal >= up && diagonal >= across) {
      left = diagonal;
      moves[k] = DIAGONAL;
      wasLeft = false;
    } else if (up >= across) {
      left = up;
      moves[k] = UP;
      wasLeft = false;
    } else {
      left = across;
      moves[k] = LEFT;
      wasLeft = true;
    }
    current[k] = left;
  }
  forbid(current, moves, Math.max(from, to), width);
}

/** Cells beyond the text: no way leads through them. */
function forbid(current: Float64Array, moves: Uint8Array, from: number, to: number): void {
  for (let k = from; k < to; k++) {
    current[k] = NEVER;
    moves[k] = NOWHERE;
  }
}

function traceBack(
  pattern: Int32Array,
  { ids, lexicon }: AlignedText,
  moves: Uint8Array,
  last: Float64Array,
  { shift, slack }: Diagonal,
): Alignment {
  const positions = new Int32Array(pattern.length).fill(-1);
  const likeness = new Float32Array(pattern.length);
  const width = 2 * slack + 1;
  let i = pattern.length;
  let k = 0;
  for (let cell = 1; cell < width; cell++) if ((last[cell] as number) > (last[k] as number)) k = cell;
  while (i > 0 && k >= 0 && k < width) {
    const move = moves[i * width + k];
    if (move === DIAGONAL) {
      const at = shift + i - slack + k - 1;
      i--;
      positions[i] = at;
      likeness[i] = lexicon.compare(pattern[i] as number, ids[at] as number);
    } else if (move === UP) {
      i--;
      k++;
    } else if (move === LEFT) k--;
    else break;
  }
  return { positions, likeness };
}
