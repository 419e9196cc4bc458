import type { Band } from '../domain/cross-reference';
import type { Likeness } from './score-likeness';

/**
 * How sure it is that a reader would want a pair linked: what is in the words themselves counts, what is said around them
 * only a little, for two passages on one matter need not say the same. `run` is the number of equal words in a row,
 * `shared` what both say beyond common words: a short list item may share all its words and still say nothing.
 */
export const measureConfidence = (likeness: Likeness, run: number, shared: number): number =>
  sumLikeness(likeness) +
  Math.min(MOST_OF_RUN, 0.07 * Math.max(0, run - 4)) +
  0.04 * (Math.min(MOST_SHARED, shared) - 5);

/** What it is at most, whatever run and shared words will be: finding those costs more than all else. */
export const limitConfidence = (likeness: Likeness, mayHaveRun: boolean): number =>
  sumLikeness(likeness) +
  (mayHaveRun ? MOST_OF_RUN : 0) +
  0.04 * (Math.min(MOST_SHARED, Math.expm1(likeness.information) + ROUNDED) - 5);

/** Both share no more than the one found says; that was rounded on the way. */
const ROUNDED = 0.001;

const MOST_OF_RUN = 0.5;
const MOST_SHARED = 10;

function sumLikeness(likeness: Likeness): number {
  const { words, pieces, pairs, names, figures, change, context, meaning, information } = likeness;
  return (
    words +
    pieces +
    0.5 * pairs +
    0.2 * names +
    0.45 * figures +
    0.15 * change +
    0.5 * context +
    0.2 * meaning +
    0.05 * information +
    0.03 * likeness.kept +
    0.15 * likeness.callback
  );
}

export const bandOf = (confidence: number): Band =>
  confidence >= 1.4 ? 'strong' : confidence >= 1.05 ? 'likely' : 'weaker';
