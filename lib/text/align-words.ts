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

const DIAGONAL = 1;
const UP = 2;
const LEFT = 3;

/** Numbers of words, both from the same lexicon. */
export function alignWords(
  pattern: Int32Array,
  text: Int32Array,
  { shift, slack }: Diagonal,
  lexicon: Lexicon,
): Alignment {
  const rows = pattern.length;
  // Cell k of row i stands for the text up to (not with) word `shift + i - slack + k`: the band runs straight down.
  const width = 2 * slack + 1;
  const moves = new Uint8Array((rows + 1) * width);
  let above = new Float64Array(width);
  let current = new Float64Array(width);
  for (let k = 0; k < width; k++) above[k] = isInside(shift - slack + k, text) ? 0 : NEVER;
  for (let i = 1; i <= rows; i++) {
    const word = pattern[i - 1] as number;
    const weight = lexicon.weigh(word);
    const row = i * width;
    const base = shift + i - slack;
    let left = NEVER;
    let wasLeft = false;
    for (let k = 0; k < width; k++) {
      const at = base + k;
      if (at < 0 || at > text.length) {
        current[k] = NEVER;
        left = NEVER;
        continue;
      }
      const like = at > 0 ? lexicon.compare(word, text[at - 1] as number) : 0;
      const diagonal = at > 0 ? (above[k] as number) + (like > 0 ? like * weight : REPLACED) : NEVER;
      const up = k + 1 < width ? (above[k + 1] as number) + DROPPED * weight : NEVER;
      // Words of the text after the whole pattern cost nothing.
      const across: number = left + (i === rows ? 0 : wasLeft ? INSERTED : INSERTED + OPENED);
      const best: number = diagonal >= up ? (diagonal >= across ? diagonal : across) : up >= across ? up : across;
      current[k] = best;
      left = best;
      wasLeft = best !== diagonal && best !== up;
      moves[row + k] = best === diagonal ? DIAGONAL : best === up ? UP : LEFT;
    }
    [above, current] = [current, above];
  }
  return traceBack(pattern, text, moves, above, { shift, slack }, lexicon);
}

const isInside = (at: number, text: Int32Array): boolean => at >= 0 && at <= text.length;

function traceBack(
  pattern: Int32Array,
  text: Int32Array,
  moves: Uint8Array,
  last: Float64Array,
  { shift, slack }: Diagonal,
  lexicon: Lexicon,
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
      likeness[i] = lexicon.compare(pattern[i] as number, text[at] as number);
    } else if (move === UP) {
      i--;
      k++;
    } else k--;
  }
  return { positions, likeness };
}
