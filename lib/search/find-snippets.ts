import { type CutWord, cutWords } from './cut-words';

/** Offsets in UTF-16 units of the text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A piece of a text with what was looked for in it; spans count in the whole text. */
export interface Snippet extends Span {
  readonly text: string;
  readonly marks: readonly Span[];
}

/** Letters on either side. */
const AROUND = 90;

/** Every place of a text that is one of the words, or where the phrases stand; in order, without overlaps. */
export function findMarks(
  text: string,
  words: ReadonlySet<string>,
  phrases: readonly (readonly string[])[] = [],
): Span[] {
  const cut = cutWords(text);
  const spans: Span[] = [];
  for (let at = 0; at < cut.length; at++) {
    const first = cut[at] as CutWord;
    const phrase = phrases.find((each) => each.every((word, n) => cut[at + n]?.word === word));
    const last = phrase ? (cut[at + phrase.length - 1] as CutWord) : first;
    if (!phrase && !words.has(first.word)) continue;
    spans.push({ start: first.start, end: last.end });
    if (phrase) at += phrase.length - 1;
  }
  return spans;
}

/** The pieces of a text with the most of what is marked, in the order of the text, and how many there are; different words count most. */
export function findSnippets(
  text: string,
  marks: readonly Span[],
  most: number,
): { readonly snippets: Snippet[]; readonly pieces: number } {
  const pieces: (Snippet & { weight: number })[] = [];
  for (let at = 0; at < marks.length; ) {
    const first = marks[at] as Span;
    const inside = [first];
    for (let next = marks[++at]; next && next.end - first.start <= 2 * AROUND; next = marks[++at]) inside.push(next);
    const last = inside.at(-1) as Span;
    const span = widen(text, first.start, last.end);
    const different = new Set(inside.map(({ start, end }) => text.slice(start, end).toLowerCase())).size;
    pieces.push({
      ...span,
      text: text.slice(span.start, span.end),
      marks: inside,
      weight: 10 * different + inside.length,
    });
  }
  const snippets = [...pieces]
    .sort((a, b) => b.weight - a.weight || a.start - b.start)
    .slice(0, most)
    .sort((a, b) => a.start - b.start)
    .map(({ weight: _weight, ...snippet }) => snippet);
  return { snippets, pieces: pieces.length };
}

/** From word to word, never across a line. */
function widen(text: string, from: number, to: number): Span {
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  const lineEnd = text.indexOf('\n', to);
  let start = Math.max(lineStart, from - AROUND);
  let end = Math.min(lineEnd < 0 ? text.length : lineEnd, to + AROUND);
  while (start > lineStart && start < from && !/\s/.test(text[start - 1] as string)) start++;
  while (end < text.length && end > to && !/\s/.test(text[end] as string)) end--;
  return { start, end };
}
