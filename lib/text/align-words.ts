/**
 * Aligns a pattern of words with a longer text of words: every word of the pattern is matched, replaced or dropped, in
 * order; the text may begin before and end after it at no cost (semi-global alignment, Needleman–Wunsch's recurrence).
 * Cost: pattern × text, so callers cut the text to a window first.
 */
export interface Alignment {
  /** For each word of the pattern the position in the text that it is aligned with, or -1 where it was dropped. */
  readonly positions: Int32Array;
  /** For each word of the pattern: 1 same word, between 0 and 1 alike, 0 replaced or dropped. */
  readonly likeness: Float32Array;
}

const REPLACED = -0.4;
const DROPPED = -0.3;
const INSERTED = -0.2;
/** One long insertion is likelier than two short ones, so that a quote's first word is not drawn off by an equal one before. */
const OPENED = -0.3;

const DIAGONAL = 1;
const UP = 2;
const LEFT = 3;

export function alignWords(pattern: readonly string[], text: readonly string[]): Alignment {
  const rows = pattern.length;
  const columns = text.length;
  const width = columns + 1;
  const moves = new Uint8Array((rows + 1) * width);
  let above = new Float32Array(width);
  let current = new Float32Array(width);
  for (let i = 1; i <= rows; i++) {
    const word = pattern[i - 1] as string;
    const weight = weighWord(word);
    current[0] = i * DROPPED;
    moves[i * width] = UP;
    for (let j = 1; j <= columns; j++) {
      const like = compareWords(word, text[j - 1] as string);
      const diagonal = (above[j - 1] as number) + (like > 0 ? like * weight : REPLACED);
      const up = (above[j] as number) + DROPPED * weight;
      // Words of the text after the whole pattern cost nothing.
      const opening = moves[i * width + j - 1] === LEFT ? 0 : OPENED;
      const left = (current[j - 1] as number) + (i === rows ? 0 : INSERTED + opening);
      const best = Math.max(diagonal, up, left);
      current[j] = best;
      moves[i * width + j] = best === diagonal ? DIAGONAL : best === up ? UP : LEFT;
    }
    [above, current] = [current, above];
  }
  return traceBack(pattern, text, moves, width);
}

function traceBack(pattern: readonly string[], text: readonly string[], moves: Uint8Array, width: number): Alignment {
  const positions = new Int32Array(pattern.length).fill(-1);
  const likeness = new Float32Array(pattern.length);
  let i = pattern.length;
  let j = text.length;
  while (i > 0) {
    const move = j === 0 ? UP : moves[i * width + j];
    if (move === LEFT) j--;
    else if (move === UP) i--;
    else {
      i--;
      j--;
      positions[i] = j;
      likeness[i] = compareWords(pattern[i] as string, text[j] as string);
    }
  }
  return { positions, likeness };
}

/** Small words say little about where a quote stands. */
export function weighWord(key: string): number {
  return key.length <= 3 && !/\p{N}/u.test(key) ? 0.5 : 1;
}

/** 1 for the same word, 0.6 for one that shares most of its letters (care, caring), 0 otherwise; numbers never do. */
function compareWords(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  const shorter = Math.min(a.length, b.length);
  if (shorter < 4 || shorter * 10 < longer * 6) return 0;
  if (a.charCodeAt(0) !== b.charCodeAt(0) || /\p{N}/u.test(a) || /\p{N}/u.test(b)) return 0;
  let shared = 1;
  while (shared < shorter && a.charCodeAt(shared) === b.charCodeAt(shared)) shared++;
  let tail = 0;
  while (tail < shorter - shared && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail++;
  return (shared + tail) * 10 >= longer * 7 ? 0.6 : 0;
}
