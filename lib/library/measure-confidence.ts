import type { Band } from '../domain/cross-reference';
import type { Likeness } from './score-likeness';

/**
 * How sure it is that a reader who compares two speeches would want two passages of them linked: what is in the words
 * themselves counts, what is said around them only a little, for two passages on one matter need not say the same. `run` is the
 * number of equal words in a row, `shared` what both say beyond common words: a short list item may share all its words and
 * still say nothing.
 */
export const measureInPair = (likeness: Likeness, run: number, shared: number): number =>
  sumLikeness(likeness) +
  Math.min(MOST_OF_RUN, 0.07 * Math.max(0, run - 4)) +
  0.04 * (Math.min(MOST_SHARED, shared) - 5);

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

/**
 * The same for a library. What is said around both counts for much: where two speeches have but a name in common, of an office, a person
 * or a people, what stands around it is of other things. So a name counts in full only among like neighbours. And the more
 * speeches are looked through, the more pairs are alike by chance.
 *
 * Set by hand on 249 pairs that were read, found for 21 speeches among 3,000 on all subjects, and looked at on the labelled pairs of three
 * subjects, of which it ranks more before the others, too.
 */
export const measureAmong = (speeches: number, likeness: Likeness, run: number, shared: number): number =>
  sumAmong(likeness) -
  chanceAmong(speeches) +
  Math.min(MOST_OF_RUN_AMONG, 0.085 * Math.max(0, run - 4)) +
  0.03 * (Math.min(MOST_SHARED, shared) - 5);

/** What it is at most, whatever run and shared words will be: finding those costs more than all else. */
export const limitAmong = (speeches: number, likeness: Likeness, mayHaveRun: boolean): number =>
  sumAmong(likeness) -
  chanceAmong(speeches) +
  (mayHaveRun ? MOST_OF_RUN_AMONG : 0) +
  0.03 * (Math.min(MOST_SHARED, Math.expm1(likeness.information) + ROUNDED) - 5);

/** Nothing for up to five speeches, 0.2 for the nearest fifty of a large library. */
const chanceAmong = (speeches: number): number => 0.2 * Math.log10(Math.max(1, speeches / 5));

const MOST_OF_RUN_AMONG = 0.6;
/** From this likeness of context on a name counts in full. */
const LIKE_CONTEXT = 0.5;

function sumAmong(likeness: Likeness): number {
  const { words, pieces, pairs, names, figures, change, context, meaning, meaningAround } = likeness;
  return (
    1.1 * (words + pieces) +
    0.55 * pairs +
    0.2 * names * Math.min(1, context / LIKE_CONTEXT) +
    0.7 * figures +
    0.23 * change +
    0.9 * context +
    0.28 * meaning +
    0.5 * meaningAround +
    0.03 * likeness.kept +
    0.15 * likeness.callback -
    0.55
  );
}

export const bandOf = (confidence: number): Band =>
  confidence >= 1.4 ? 'strong' : confidence >= 1.05 ? 'likely' : 'weaker';
