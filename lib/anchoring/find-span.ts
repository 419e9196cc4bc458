import type { Alignment } from '../text/align-words';

/**
 * Which words of the text stand for the quote, given how the quote between its contexts was aligned with it. Its first or
 * last words may have been replaced; then the context's nearest word says where it begins or ends.
 *
 * @param from where the quote begins in the pattern
 * @param to where it ends, exclusive
 * @param isBreak whether a sentence or paragraph ends before a word of the text
 * @returns positions in the text, end exclusive; null where none of the quote's words is there
 */
export function findSpan(
  alignment: Alignment,
  from: number,
  to: number,
  isBreak: (at: number) => boolean,
): { first: number; end: number } | null {
  const { likeness } = alignment;
  let firstLike = from;
  while (firstLike < to && likeness[firstLike] === 0) firstLike++;
  if (firstLike === to) return null;
  let lastLike = to - 1;
  while (likeness[lastLike] === 0) lastLike--;
  return {
    first: findEdge(alignment, firstLike, from, -1, isBreak),
    end: findEdge(alignment, lastLike, to - 1, 1, isBreak) + 1,
  };
}

/** The text's word at which the quote begins (`step` -1) or ends (`step` 1). */
function findEdge(
  { positions, likeness }: Alignment,
  like: number,
  edge: number,
  step: -1 | 1,
  isBreak: (at: number) => boolean,
): number {
  const innermost = positions[like] as number;
  const replaced = Math.abs(edge - like);
  if (replaced === 0) return innermost;
  for (let outside = edge + step, skipped = 0; skipped < 2; outside += step, skipped++) {
    if (outside < 0 || outside >= positions.length || (likeness[outside] as number) === 0) continue;
    const neighbour = positions[outside] as number;
    const between = Math.abs(innermost - neighbour) - 1 - skipped;
    if (between >= 0 && between <= replaced * 2 + 3) return neighbour - step * (1 + skipped);
    break;
  }
  // No neighbour stands: words replaced one for one belong to the quote, dropped ones are gone, and so is what would run
  // on into another sentence.
  let at = innermost;
  for (let i = like + step; i !== edge + step; i += step) {
    const next = positions[i] as number;
    if (next === -1) continue;
    if (replaced > 1 && breaksBetween(at, next, isBreak)) break;
    at = next;
  }
  return at;
}

function breaksBetween(a: number, b: number, isBreak: (at: number) => boolean): boolean {
  for (let at = Math.min(a, b) + 1; at <= Math.max(a, b); at++) if (isBreak(at)) return true;
  return false;
}
