import type { Figure } from '../domain/figure';
import { compareFigures } from '../figures/compare-figures';
import { findFigures } from '../figures/find-figures';

/** Two figures of two passages and what they say of each other. */
export interface FigurePair {
  readonly here: Figure;
  readonly there: Figure;
  readonly says: 'agree' | 'differs';
}

/** Words that may be a figure; passages without any are not searched. */
const MAY_HAVE_FIGURE =
  /\d|\b(?:half|halve|halv|thirds?|quarters?|double|twice|triple|treble|tenfold|one in|two in|dozen|hundreds?|thousands?|millions?|billions?|every|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty)\b/i;

export const mayHaveFigures = (text: string): boolean => MAY_HAVE_FIGURE.test(text);

/** Figures of a passage that can be compared with those of another speech: dates alone link nothing. */
export function readFigures(text: string): Figure[] {
  if (!mayHaveFigures(text)) return [];
  const blocks = [{ kind: 'paragraph', start: 0, end: text.length }] as const;
  return findFigures({ text, blocks }, { deliveredOn: null }).filter(({ kind }) => kind !== 'date' && kind !== 'age');
}

/** For each figure of one passage the one of the other that it agrees with; else one of the same measure with another value. */
export function pairFigures(a: readonly Figure[], b: readonly Figure[]): FigurePair[] {
  const pairs: FigurePair[] = [];
  const taken = new Set<Figure>();
  for (const wanted of ['agree', 'differs'] as const)
    for (const here of a) {
      if (pairs.some((pair) => pair.here === here)) continue;
      const there = b.find((figure) => !taken.has(figure) && tell(here, figure) === wanted);
      if (!there) continue;
      taken.add(there);
      pairs.push({ here, there, says: wanted });
    }
  return pairs;
}

function tell(a: Figure, b: Figure): 'agree' | 'differs' | null {
  const says = compareFigures(a, b);
  if (says === 'not comparable') return isAllAgainstSome(a, b) ? 'differs' : null;
  if (says !== 'differs') return isMostAgainstNumber(a, b) ? null : 'agree';
  if (!MAY_CHANGE.has(a.kind) || a.kind !== b.kind) return null;
  return a.kind === 'count' && !countSameThing(a, b) ? null : 'differs';
}

/** Kinds of which two values may be one measure at two times. */
const MAY_CHANGE: ReadonlySet<Figure['kind']> = new Set(['money', 'share', 'comparison', 'change', 'count', 'measure']);

/** "The vast majority" and "60 %" may both be true, which makes them no one figure. */
const isMostAgainstNumber = (a: Figure, b: Figure): boolean =>
  a.quantity.unit !== b.quantity.unit && [a, b].some(({ quantity }) => quantity.unit === 'most');

/** "In every region" and "nine regions": a claim of all that is now a number of them, or the other way round. */
const isAllAgainstSome = (a: Figure, b: Figure): boolean =>
  [a, b].some(({ kind, quantity }) => kind === 'universal' && quantity.unit === 'all') &&
  [a, b].some(({ kind }) => kind === 'count') &&
  countSameThing(a, b);

/** "20 authorities" and "56 authorities" are one measure; "20 authorities" and "3 principles" are not. */
function countSameThing(a: Figure, b: Figure): boolean {
  if (!a.counts || !b.counts) return false;
  const words = new Set(
    a.counts
      .toLowerCase()
      .split(/\W+/)
      .filter((word) => word.length > 3)
      .map(cutPlural),
  );
  return b.counts
    .toLowerCase()
    .split(/\W+/)
    .some((word) => words.has(cutPlural(word)));
}

const cutPlural = (word: string): string => word.replace(/s$/, '');

/** What agreement says: much for sums, little for small numbers, which agree by chance. */
export function weighAgreement({ here, there }: FigurePair): number {
  const value = Math.abs(here.quantity.value ?? 0);
  switch (here.kind) {
    case 'money':
      return 1;
    case 'share':
    case 'comparison':
    case 'change':
      return 0.7;
    case 'count':
    case 'measure':
      return value < 13 ? (countSameThing(here, there) ? 0.3 : 0.1) : 0.4;
    default:
      return 0.1;
  }
}

export const MOST_OF_FIGURES = 1.5;

export function scoreFigures(pairs: readonly FigurePair[]): { agree: number; change: number } {
  let agree = 0;
  let change = 0;
  for (const pair of pairs) {
    if (pair.says === 'agree') agree += weighAgreement(pair);
    // That all became some is told, but finds nothing: "all" is said of everything.
    else if (pair.here.kind === pair.there.kind)
      change = Math.max(change, pair.here.kind === 'money' || pair.here.kind === 'share' ? 1 : 0.5);
  }
  return { agree: Math.min(MOST_OF_FIGURES, agree), change: agree > 0.2 ? 0 : change };
}
