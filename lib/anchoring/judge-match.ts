import type { Match } from './find-candidates';

/** One number over quote and context, to put the places of one quote in order. */
export const scoreMatch = (match: Match): number =>
  match.context === null ? match.quote : 0.6 * match.quote + 0.4 * match.context;

/** From here on every word is there. */
export const isWhole = (match: Match): boolean => match.quote > 0.995;

export type Judgement = 'sure' | 'doubtful' | 'too far';

/** `in its place`: the claims before and after it say that it stands where the claim stood. */
export type Standing = 'anywhere' | 'in its place';

/**
 * Whether a place may be shown as the claim's. A claim attached to a sentence that the minister did not say is worse
 * than one not found, so there is a floor under likeness, stricter for short quotes (three words recur anywhere) and
 * where the neighbours are gone too.
 *
 * @param words how many words the quote has
 */
export function judgeMatch(match: Match, words: number, standing: Standing = 'anywhere'): Judgement {
  // Nothing is known of the neighbours of a quote that came without context.
  const context = match.context ?? 0.3;
  if (isWhole(match)) {
    if (words < 4) return context >= 0.7 ? 'sure' : context >= 0.5 ? 'doubtful' : 'too far';
    if (context >= 0.5) return 'sure';
    if (words >= 12) return context >= 0.15 ? 'sure' : 'doubtful';
    if (words >= 8) return 'doubtful';
    return context >= 0.2 ? 'doubtful' : 'too far';
  }
  if (standing === 'in its place')
    return context >= 0.45 && match.quote >= (words >= 6 ? 0.34 : 0.49) ? 'doubtful' : 'too far';
  const { quote, score } = floorOf(words);
  if (match.quote < quote) return 'too far';
  const isDistinctive = words >= 10 && match.quote >= 0.75;
  if (0.6 * match.quote + 0.4 * context < score && !isDistinctive) return 'too far';
  return match.quote >= 0.75 && context >= 0.6 ? 'sure' : 'doubtful';
}

function floorOf(words: number): { quote: number; score: number } {
  if (words >= 12) return { quote: 0.42, score: 0.56 };
  if (words >= 6) return { quote: 0.48, score: 0.6 };
  if (words >= 4) return { quote: 0.55, score: 0.68 };
  return { quote: 0.6, score: 0.76 };
}
