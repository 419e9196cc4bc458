import type { Candidate, DoubtReason, FoundPlacement, NotFoundReason, Placement } from '../domain/placement';
import { normalizeText } from '../text/normalize-text';
import { findWordChanges } from '../text/word-changes';
import { contextOf, type Match } from './find-matches';
import { isWhole, scoreMatch } from './judge-match';

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
export function toPlacement(match: Match, doubt: DoubtReason | null, exact: string, text: string): FoundPlacement {
  const { start, end } = widenOverSigns(match, exact, text);
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
function widenOverSigns(match: Match, exact: string, text: string): { start: number; end: number } {
  let { start, end } = match;
  const lead = /^[^\p{L}\p{N}]*/u.exec(exact)?.[0] ?? '';
  const trail = /[^\p{L}\p{N}]*$/u.exec(exact)?.[0] ?? '';
  for (let i = lead.length - 1; i >= 0 && start > 0 && isSameSign(text[start - 1], lead[i]); i--) start--;
  for (let i = 0; i < trail.length && end < text.length && isSameSign(text[end], trail[i]); i++) end++;
  return { start, end };
}

const isSameSign = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && normalizeText(a).text === normalizeText(b).text;

/** Rejected places, for the reader to choose from. */
export const offer = (matches: readonly Match[], text: string): Candidate[] =>
  matches.slice(0, MOST_OFFERED).map((match) => ({
    start: match.start,
    end: match.end,
    text: text.slice(match.start, match.end),
    score: Math.min(1, scoreMatch(match)),
  }));
