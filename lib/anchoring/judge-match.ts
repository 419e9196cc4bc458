import type { DoubtReason } from '../domain/placement';
import type { EdgeMatch } from './edges';
import { contextOf, type Match } from './find-matches';

/**
 * What the other claims say of the page: `known` where enough of them were found, so that it is an edition of the text that
 * they were made on; `strange` where there are many and hardly any was; else `unknown`.
 */
export type TextState = 'known' | 'unknown' | 'strange';

/** What is known about a match beyond its likeness. */
export interface Evidence {
  /** How many words the quote has, and what they weigh. */
  readonly words: number;
  readonly weight: number;
  /** The claims before and after it say that it stands where the claim stood. */
  readonly isInPlace: boolean;
  readonly edges: EdgeMatch;
  readonly text: TextState;
}

/** One number over quote and context, to put the places of one quote in order. */
export function scoreMatch(match: Match): number {
  const context = contextOf(match);
  return context === null ? match.quote : 0.6 * match.quote + 0.4 * context;
}

/** From here on every word is there. */
export const isWhole = (match: Match): boolean => match.quote > 0.995;

export type Verdict = 'sure' | 'too far' | DoubtReason;

/** Nothing is known of the neighbours of a quote that came without context. */
const UNKNOWN_CONTEXT = 0.3;

/**
 * Whether a place may be shown as the claim's. A claim attached to a sentence that the minister did not say is worse
 * than one not found, so there is a floor under likeness, stricter for short quotes (three words recur anywhere) and
 * where the neighbours are gone too.
 */
export function judgeMatch(match: Match, evidence: Evidence): Verdict {
  const context = contextOf(match) ?? UNKNOWN_CONTEXT;
  if (evidence.text === 'strange') {
    return isWhole(match) && context >= 0.7 ? 'other claims are gone' : 'too far';
  }
  if (isWhole(match)) return judgeWhole(context, evidence);
  // All of it is there, with much put in.
  if (match.kept >= 0.9 && context >= 0.8 && match.quote < 0.75 && match.quote >= 0.1) return 'few words in common';
  const verdict = (evidence.isInPlace ? judgeInPlace : judgeReworded)(match, context, evidence);
  return verdict === 'sure' && match.isOpen && !evidence.isInPlace ? 'few words in common' : verdict;
}

function judgeWhole(context: number, { words, weight, isInPlace, edges, text }: Evidence): Verdict {
  if (isInPlace) return words > 1 || context >= 0.3 ? 'sure' : 'few words to go by';
  if (context >= 0.7) return 'sure';
  if (context >= 0.45) return words < 4 ? 'few words to go by' : 'sure';
  if (words >= 12) return context >= 0.15 && weight >= 7 ? 'sure' : 'other words around it';
  if (weight >= 7) return 'other words around it';
  if (words >= 4 && context >= 0.2) return 'other words around it';
  if (text === 'known' && edges !== 'none' && words >= (edges === 'paragraphs' ? 3 : 4)) return 'other words around it';
  return 'too far';
}

function judgeInPlace(match: Match, context: number, { words }: Evidence): Verdict {
  if (match.quote >= 0.75 && (context >= 0.5 || words >= 6)) return 'sure';
  const [quote, around] = words >= 6 ? [0.34, 0.35] : [0.45, 0.5];
  if (match.quote >= quote && context >= around) return 'few words in common';
  if (match.quote >= 0.3 && context >= 0.7) return 'few words in common';
  return match.quote >= 0.6 && words >= 6 ? 'few words in common' : 'too far';
}

function judgeReworded(match: Match, context: number, { words, weight, edges, text }: Evidence): Verdict {
  const { quote, score } = floorOf(words);
  if (match.quote < quote) return 'too far';
  // A turn of phrase recurs, in this speech or in another: then the words around it have to speak for it.
  const isTurn = weight < 9 || match.quote < 0.8;
  if (context < (text === 'known' ? 0.2 : 0.4) && isTurn && (text !== 'known' || edges === 'none')) return 'too far';
  const isDistinctive = words >= 10 && match.quote >= 0.75;
  if (0.6 * match.quote + 0.4 * context < score && !isDistinctive) return 'too far';
  if (match.quote < 0.75) return 'few words in common';
  return context >= 0.6 ? 'sure' : 'other words around it';
}

function floorOf(words: number): { quote: number; score: number } {
  if (words >= 12) return { quote: 0.42, score: 0.56 };
  if (words >= 6) return { quote: 0.48, score: 0.6 };
  if (words >= 4) return { quote: 0.55, score: 0.68 };
  return { quote: 0.6, score: 0.76 };
}
