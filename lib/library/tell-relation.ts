import type { Evidence, Relation } from '../domain/cross-reference';
import type { OrderInTime } from '../domain/order-in-time';
import { type FigurePair, weighAgreement } from './compare-figures-of';
import { ANNOUNCES, PROMISES, REPORTS } from './cues';
import type { Likeness } from './score-likeness';

interface Told {
  readonly here: string;
  readonly there: string;
  /** Words in each, to see how much of them a run is. */
  readonly shorter: number;
  readonly order: OrderInTime;
  readonly likeness: Likeness;
  readonly figures: readonly FigurePair[];
  readonly evidence: readonly Evidence[];
}

/**
 * What the passage asked about does to the other, where words and figures tell it. Softening, strengthening, contradiction
 * and answers are never suggested: telling them needs a reader.
 */
export function tellRelation(told: Told): Relation | null {
  const { likeness, figures, evidence } = told;
  const isOnOneThing = likeness.words >= 0.22 || (likeness.names >= 0.5 && likeness.words >= 0.1);
  const run = evidence.find((item) => item.kind === 'verbatim run');
  const isVerbatim = likeness.pieces >= 0.8 || (run !== undefined && run.count >= 0.7 * told.shorter);
  const agreeing = figures.filter((pair) => pair.says === 'agree' && weighAgreement(pair) >= 0.35);
  const changed = figures.filter(({ says }) => says === 'differs');
  if (changed.length > 0 && agreeing.length === 0 && likeness.words >= 0.3 && likeness.pieces >= 0.35)
    return told.order === 'later' || told.order === 'same time'
      ? null
      : changed.every(isOtherMeasure)
        ? 'changes the measure'
        : 'updates';
  if (isVerbatim) return 'repeats';
  if (agreeing.length > 0 && isOnOneThing) {
    if (ANNOUNCES.test(told.here) && ANNOUNCES.test(told.there)) return 're-announces';
    return 'same figure, other wording';
  }
  if (isDelivered(told) && isOnOneThing) return 'delivers';
  const isAlike = likeness.words >= 0.42 && likeness.pieces >= (run ? 0.45 : 0.6);
  return changed.length === 0 && isAlike ? 'repeats' : null;
}

/** "Every region" and "nine regions" may both be true: counted otherwise, which is no new value. */
const isOtherMeasure = ({ here, there }: FigurePair): boolean => here.kind !== there.kind;

/** Promised there, reported here, and there is surely earlier. */
const isDelivered = ({ here, there, order }: Told): boolean =>
  order === 'earlier' && PROMISES.test(there) && !REPORTS.test(there) && REPORTS.test(here) && !PROMISES.test(here);
