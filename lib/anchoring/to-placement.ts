import type { Candidate, DoubtReason, FoundPlacement, NotFoundReason, Placement } from '../domain/placement';
import { normalizeText } from '../text/normalize-text';
import { findWordChanges } from '../text/word-changes';
import type { WordIndex } from '../text/word-index';
import { contextOf, findWord, type Match } from './find-matches';
import { fitToEdges } from './fit-to-edges';
import { isWhole, scoreMatch } from './judge-match';
import type { Pattern } from './pattern';
import type { Sought } from './read-target';

const MOST_OFFERED = 3;

export const notFound = (reason: NotFoundReason, candidates: readonly Candidate[] = []): Placement => ({
  status: 'not found',
  reason,
  candidates,
});

/** Letter by letter where it stood, or shifted by what was put in before it. */
export const unchangedAt = (start: number, exact: string): FoundPlacement => ({
  status: 'unchanged',
  start,
  end: start + exact.length,
  sure: true,
});

/** The placement at a match. @param doubt null where it is sure */
export function toPlacement(match: Match, doubt: DoubtReason | null, sought: Sought, text: string): FoundPlacement {
  const { exact } = sought;
  const place = isWhole(match) ? match : fitToEdges(sought, match, text);
  const { start, end } = widenOverSigns(place, exact, text);
  const certainty = doubt ? { sure: false, doubt } : { sure: true };
  const changes = findWordChanges(exact, text.slice(start, end));
  if (changes.length > 0 || !isWhole(match)) return { status: 'reworded', start, end, ...certainty, changes };
  return { status: isAmongStrangers(match) ? 'moved' : 'unchanged', start, end, ...certainty };
}

/** The same words, but next to none of the words that stood around them. */
function isAmongStrangers(match: Match): boolean {
  const context = contextOf(match);
  return context !== null && context < 0.2;
}

/** The words' span with the signs (quotation mark, pound sign, full stop) that the quote had at its ends. */
function widenOverSigns(
  match: { readonly start: number; readonly end: number },
  exact: string,
  text: string,
): { start: number; end: number } {
  let { start, end } = match;
  const lead = /^[^\p{L}\p{N}]*/u.exec(exact)?.[0] ?? '';
  const trail = /[^\p{L}\p{N}]*$/u.exec(exact)?.[0] ?? '';
  for (let i = lead.length - 1; i >= 0 && start > 0 && isSameSign(text[start - 1], lead[i]); i--) start--;
  for (let i = 0; i < trail.length && end < text.length && isSameSign(text[end], trail[i]); i++) end++;
  return { start, end };
}

const isSameSign = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && normalizeText(a).text === normalizeText(b).text;

/** Less of the quote is no likeness but chance: any two speeches have places that share so much. */
const LEAST_LIKE = 0.3;
/** So many words that tell something have to be in both, or all that the quote has. */
const LEAST_SHARED = 2;

/** Rejected places worth the reader's look, to choose from. */
export const offer = (
  matches: readonly Match[],
  sought: Sought,
  { ids, from, to }: Pattern,
  { text, index }: { readonly text: string; readonly index: WordIndex },
): Candidate[] => {
  const { lexicon } = index;
  const telling = [...new Set(ids.subarray(from, to))].filter((id) => lexicon.weigh(id) === 1);
  const isLike = ({ start, end, quote }: Match): boolean => {
    const there = [...index.ids.subarray(findWord(index, start), findWord(index, end))];
    const shared = telling.filter((id) => there.some((other) => lexicon.compare(id, other) > 0));
    return quote >= LEAST_LIKE && shared.length >= Math.min(LEAST_SHARED, telling.length);
  };
  return matches
    .filter(isLike)
    .slice(0, MOST_OFFERED)
    .map((match) => {
      const { start, end } = fitToEdges(sought, match, text);
      return { start, end, text: text.slice(start, end), score: Math.min(1, scoreMatch(match)) };
    });
};
