import type { Figure } from '../../domain/figure';
import type { FigureRow } from '../../domain/speech-comparison';
import { compareFigures } from '../../figures/compare-figures';
import { eachWord, stemOf } from '../read-terms';
import { type Candidate, tellingness } from './link-passages';

type Change = FigureRow['change'];

/** Kinds that say how much or how many: of dates, spans, ages and ranks two are soon alike. */
const TELLING: ReadonlySet<Figure['kind']> = new Set([
  ...(['money', 'share', 'comparison', 'change', 'count', 'measure', 'universal'] as const),
]);
export const isTellingFigure = ({ kind }: Figure): boolean => TELLING.has(kind);

/** From here on a count hardly agrees by accident. */
const TELLING_COUNT = 13;
/** Likeness of words from which two passages speak of one thing, and from which they may where a name says so too. */
const ONE_THING = 0.25;
const MAYBE_ONE_THING = 0.15;

/** What one figure of a pair of passages says of another; null where they need not be of one thing. */
export function tellFigureChange(candidate: Candidate, one: Figure, other: Figure): Change | null {
  const says = compareFigures(one, other);
  if (says === 'same' || says === 'agree') return isRepeated(candidate, one, other) ? 'repeated' : null;
  if (says === 'differs' && isChanged(candidate, one, other)) return 'changed';
  return isOtherMeasure(candidate, one, other) ? 'measure changed' : null;
}

/** £20m of one programme and £20m of another are no repetition: words or names must agree as well. */
function isRepeated(candidate: Candidate, one: Figure, other: Figure): boolean {
  if (one.kind === 'universal' || other.kind === 'universal') return false;
  const words = likenessOfWords(candidate);
  const name = bestName(candidate);
  const isSameWording = candidate.likeness === 'near' || candidate.likeness === 'exact';
  if (one.kind === 'money' || isSameWording) return words >= MAYBE_ONE_THING || name >= 0.3;
  if (one.kind === 'count')
    return countSameThing(one, other) && (sizeOf(one) >= TELLING_COUNT || name >= 0.3 || words >= ONE_THING);
  return words >= ONE_THING && (countSameThing(one, other) || one.counts === null || other.counts === null);
}

function isChanged(candidate: Candidate, one: Figure, other: Figure): boolean {
  if (one.kind !== other.kind || one.kind === 'universal') return false;
  const words = likenessOfWords(candidate);
  const name = bestName(candidate);
  if (one.kind === 'money') return name >= 0.5 && words >= MAYBE_ONE_THING;
  if (!countSameThing(one, other)) return false;
  return words >= ONE_THING || (one.kind === 'count' && (words >= 0.2 || name >= 0.5));
}

/** The matter is surely one, and what is counted or how is another: "12 local authorities" then, "46%" now. */
function isOtherMeasure(candidate: Candidate, one: Figure, other: Figure): boolean {
  if (candidate.band === 'weaker' || !mayStandForMeasure(one) || !mayStandForMeasure(other)) return false;
  if (one.kind === 'universal' && other.kind === 'universal') return false;
  const isSameWording = candidate.likeness === 'near' || candidate.likeness === 'exact';
  if (!isSameWording && countOtherThings(one.counts, other.counts)) return false;
  // How many there are and how likely something is are two matters.
  if (isOfHowMany(one) !== isOfHowMany(other)) return false;
  if (countSameThing(one, other) || bestName(candidate) >= 0.4) return true;
  const isUncounted = one.counts === null || other.counts === null;
  return one.kind === 'count' && other.kind === 'count' && isUncounted && likenessOfWords(candidate) >= 0.2;
}

const isOfHowMany = ({ kind }: Figure): boolean => kind === 'count' || kind === 'share' || kind === 'universal';

/** Sums are not told by another measure; "three areas" and "one of" measure nothing. */
export const mayStandForMeasure = (figure: Figure): boolean =>
  isTellingFigure(figure) && figure.kind !== 'money' && (figure.kind !== 'count' || sizeOf(figure) >= 4);

const likenessOfWords = ({ pair }: Candidate): number => pair.ranked.likeness.words;
const bestName = ({ names }: Candidate): number => Math.max(0, ...names.map(tellingness));
const sizeOf = ({ quantity }: Figure): number => Math.abs(quantity.value ?? 0);

/** "20 authorities" and "56 authorities" count one thing; "20 authorities" and "3 principles" do not. */
export function countSameThing(one: Figure, other: Figure): boolean {
  return Boolean(one.counts && other.counts) && !countOtherThings(one.counts, other.counts);
}

/** Social workers and local authorities are two things, whatever programme counts them; false where one is not named. */
export function countOtherThings(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  const stems = new Set(stemsOf(one));
  return !stemsOf(other).some((stem) => stems.has(stem));
}

export function stemsOf(words: string): string[] {
  const stems: string[] = [];
  eachWord(words, (start, end) => {
    const stem = stemOf(words.slice(start, end));
    if (stem) stems.push(stem);
  });
  return stems;
}
