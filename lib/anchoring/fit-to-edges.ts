import { findWords } from '../text/words';
import { edgeAfter, edgeBefore } from './edges';
import { shareWords } from './find-matches';
import type { Sought } from './read-target';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The rest of a sentence is looked for so far from a place (UTF-16 units). */
const FAR = 120;
/** So many words more belong to a claim that reached to the border of its sentence, whatever they are. */
const FEW = 2;

const SENTENCE_START = /(?:^|\n|[.!?…:;][’”'"»)\]]*\s)[^\p{L}\p{N}\n]*([\p{L}\p{N}][^.!?…:;\n]*)$/u;
const SENTENCE_REST = /^([^.!?…:;\n]*[\p{L}\p{N}%])[^\p{L}\p{N}\n]*(?:[.!?…:;][’”'"»)\]]*(?:\s|$)|\n|$)/u;

/**
 * What of a place is the quote's: within one block if the quote was, should that have more of its words in common; and out
 * to the borders of the sentence that the quote reached to, over few words or over words of its own.
 */
export function fitToEdges({ exact, prefix, suffix }: Sought, place: Span, text: string): Span {
  const quote = keysOf(exact);
  const likeness = ({ start, end }: Span): number => shareWords(quote, keysOf(text.slice(start, end)));
  const fits = (wide: Span, narrow: Span, rest: string): boolean =>
    keysOf(rest).length <= FEW || likeness(wide) > likeness(narrow);
  const widen = (span: Span): Span => {
    let fitted = span;
    const before = SENTENCE_START.exec(text.slice(Math.max(0, span.start - FAR), span.start))?.[1];
    if (before && edgeBefore(prefix) !== 'inside') {
      const wide = { ...fitted, start: span.start - before.length };
      if (fits(wide, fitted, before)) fitted = wide;
    }
    const after = SENTENCE_REST.exec(text.slice(span.end, span.end + FAR))?.[1];
    if (after && edgeAfter(exact, suffix) !== 'inside') {
      const wide = { ...fitted, end: span.end + after.length };
      if (fits(wide, fitted, after)) fitted = wide;
    }
    return fitted;
  };
  const spans = [place, ...(exact.includes('\n') ? [] : cutAtBlocks(place, text))].map(widen);
  return spans.reduce((best, span) => (likeness(span) > likeness(best) ? span : best));
}

const keysOf = (text: string): string[] => findWords(text).map(({ key }) => key);

/** The parts of a place in each of several blocks. */
function cutAtBlocks({ start, end }: Span, text: string): Span[] {
  const parts = [...text.slice(start, end).matchAll(/[^\n]+/g)];
  return parts.map(({ 0: part, index }) => ({ start: start + index, end: start + index + part.length }));
}
