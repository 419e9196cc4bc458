/** What each likeness counts for. Set by hand on pairs listed by readers; those of one subject were kept apart for testing. */
export const SCORE_WEIGHTS = {
  words: 1,
  context: 1.6,
  /** Of both with the sentences that lead to them. */
  lead: 0.8,
  /** Of the passage found to all that the speech asked about says. */
  usual: -0.7,
  pieces: 1.4,
  pairs: 0.2,
  names: 0.2,
  figures: 0.5,
  change: 0.6,
  information: 0.06,
  kept: 0.04,
  callback: 0.15,
  /** Nearness in meaning: of both, of what is said around both, of the passage asked about and what is around the other. */
  meaning: 0.4,
  meaningAround: 0.6,
  meaningInPlace: 0.8,
};
export type Likeness = Readonly<Record<keyof typeof SCORE_WEIGHTS, number>>;

/** The sum, written out: it is made for thousands of pairs, and always in this order, as sums of such numbers depend on it. */
export const scoreLikeness = (likeness: Likeness): number =>
  SCORE_WEIGHTS.words * likeness.words +
  SCORE_WEIGHTS.context * likeness.context +
  SCORE_WEIGHTS.lead * likeness.lead +
  SCORE_WEIGHTS.usual * likeness.usual +
  SCORE_WEIGHTS.pieces * likeness.pieces +
  SCORE_WEIGHTS.pairs * likeness.pairs +
  SCORE_WEIGHTS.names * likeness.names +
  SCORE_WEIGHTS.figures * likeness.figures +
  SCORE_WEIGHTS.change * likeness.change +
  SCORE_WEIGHTS.information * likeness.information +
  SCORE_WEIGHTS.kept * likeness.kept +
  SCORE_WEIGHTS.callback * likeness.callback +
  SCORE_WEIGHTS.meaning * likeness.meaning +
  SCORE_WEIGHTS.meaningAround * likeness.meaningAround +
  SCORE_WEIGHTS.meaningInPlace * likeness.meaningInPlace;
