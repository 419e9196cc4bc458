import type { Sought } from './read-target';

/** What a quote begins or ends with: a paragraph's edge, a sentence's, or neither. */
export type Edge = 'paragraph' | 'sentence' | 'inside';

/** How the edges of a quote and of a place agree, the weaker of the two ends deciding. */
export type EdgeMatch = 'paragraphs' | 'sentences' | 'none';

const SENTENCE_END = /[.!?…:;][’”'"»)\]]*\s*$/u;
const SENTENCE_MARK = /^[’”'"»)\]]*[.!?…:;]/u;
/** As far as an edge is looked for: a closing quotation mark, a full stop, white space. */
const NEAR = 8;

/** Whether a quote that was a whole sentence or paragraph is one again at a place of the text. */
export function matchEdges(sought: Sought, start: number, end: number, text: string): EdgeMatch {
  const was = [edgeBefore(sought.prefix), edgeAfter(sought.exact, sought.suffix)] as const;
  const before = text.slice(Math.max(0, start - NEAR), start);
  const is = [edgeBefore(before), edgeAfter(text.slice(start, end), text.slice(end, end + NEAR))] as const;
  if ([...was, ...is].includes('inside')) return 'none';
  return was[0] === is[0] && was[1] === is[1] && was.includes('paragraph') ? 'paragraphs' : 'sentences';
}

export function edgeBefore(prefix: string): Edge {
  if (/(^|\n)[^\p{L}\p{N}\n]*$/u.test(prefix)) return 'paragraph';
  return SENTENCE_END.test(prefix) ? 'sentence' : 'inside';
}

export function edgeAfter(words: string, suffix: string): Edge {
  if (/^[^\p{L}\p{N}\n]*(\n|$)/u.test(suffix)) return 'paragraph';
  return SENTENCE_END.test(words) || SENTENCE_MARK.test(suffix) ? 'sentence' : 'inside';
}
