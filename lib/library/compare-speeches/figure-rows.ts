import type { Figure } from '../../domain/figure';
import type { FigureRow } from '../../domain/speech-comparison';
import { compareFigures } from '../../figures/compare-figures';
import type { PairedSpeeches } from '../library-search';
import { eachWord, stemOf } from '../read-terms';
import type { ComparedText } from './compared-text';
import { type Candidate, describeLink, tellingness } from './link-passages';

interface FoundPair {
  readonly candidate: Candidate;
  readonly change: FigureRow['change'];
  readonly earlier: Figure;
  readonly later: Figure;
  readonly subject: string;
  readonly strength: number;
}

/** Kinds that say how much or how many: of dates, spans, ages and ranks two are soon alike. */
const TELLING: ReadonlySet<Figure['kind']> = new Set([
  'money',
  'share',
  'comparison',
  'change',
  'count',
  'measure',
  'universal',
]);
/** Of a pair of passages: below this it is not sure enough that they speak of one thing. */
const FLOOR = 0.85;
const MEASURE_FLOOR = 1.1;
/** From here on a count hardly agrees by accident. */
const TELLING_COUNT = 13;

/** The figures of one matter on both sides, each once; what agrees before what differs, the surest pair first. */
export function findFigureRows(
  candidates: readonly Candidate[],
  earlier: ComparedText,
  later: ComparedText,
  pairs: PairedSpeeches,
): FigureRow[] {
  const found = candidates
    .filter(({ score }) => score >= FLOOR)
    .flatMap((candidate) => pairFiguresOf(candidate, earlier, later))
    .sort((a, b) => b.strength - a.strength || a.earlier.start - b.earlier.start || a.later.start - b.later.start);
  const taken = new Set<Figure>();
  const measured = new Set<string>();
  return found.flatMap((pair): FigureRow[] => {
    if (taken.has(pair.earlier) || taken.has(pair.later)) return [];
    const passages = [`e${pair.candidate.earlier}`, `l${pair.candidate.later}`];
    // One row tells that a matter has another measure; which of its numbers stands for it is of no account.
    if (pair.change === 'measure changed' && passages.some((key) => measured.has(key))) return [];
    for (const key of passages) measured.add(key);
    taken.add(pair.earlier).add(pair.later);
    const { candidate, subject, change } = pair;
    const link = describeLink(candidate, earlier, later, pairs);
    return [{ kind: 'figure', ...link, subject, change, earlierFigure: pair.earlier, laterFigure: pair.later }];
  });
}

const RANK: Readonly<Record<FigureRow['change'], number>> = { repeated: 2, changed: 1, 'measure changed': 0 };

function pairFiguresOf(candidate: Candidate, earlier: ComparedText, later: ComparedText): FoundPair[] {
  const before = (earlier.figures[candidate.earlier] ?? []).filter(({ kind }) => TELLING.has(kind));
  const after = (later.figures[candidate.later] ?? []).filter(({ kind }) => TELLING.has(kind));
  return before.flatMap((one) =>
    after.flatMap((other): FoundPair[] => {
      const change = tellChange(candidate, one, other);
      if (!change) return [];
      const subject = findSubject(candidate, one, other, earlier, later);
      if (subject === null) return [];
      const isSameThing = countSameThing(one, other) ? 0.5 : 0;
      return [
        {
          candidate,
          change,
          earlier: one,
          later: other,
          subject,
          strength: candidate.score + RANK[change] + isSameThing,
        },
      ];
    }),
  );
}

function tellChange(candidate: Candidate, one: Figure, other: Figure): FigureRow['change'] | null {
  const { words } = candidate.pair.ranked.likeness;
  const name = Math.max(0, ...candidate.names.map(tellingness));
  const isOneThing = countSameThing(one, other);
  const says = compareFigures(one, other);
  if (says === 'same' || says === 'agree') {
    if (one.kind === 'universal' || other.kind === 'universal') return null;
    if (one.kind === 'money' || candidate.likeness === 'near' || candidate.likeness === 'exact')
      return words >= 0.15 || name >= 0.3 ? 'repeated' : null;
    if (one.kind === 'count')
      return isOneThing && (value(one) >= TELLING_COUNT || name >= 0.3 || words >= 0.25) ? 'repeated' : null;
    return words >= 0.25 && (isOneThing || one.counts === null || other.counts === null) ? 'repeated' : null;
  }
  if (says === 'differs' && one.kind === other.kind) {
    if (one.kind === 'money')
      return name >= 0.5 && words >= 0.15 && one.quantity.per === other.quantity.per ? 'changed' : null;
    if (one.kind === 'count') return isOneThing && (words >= 0.2 || name >= 0.5) ? 'changed' : null;
    if (one.kind === 'universal') return null;
    return words >= 0.25 && isOneThing ? 'changed' : null;
  }
  return null;
}

/** Told by another measure. */
export const mayBeOtherMeasure = (one: Figure, other: Figure): boolean =>
  one.kind !== 'money' && other.kind !== 'money' && MEASURE_FLOOR > 0;

const value = ({ quantity }: Figure): number => Math.abs(quantity.value ?? 0);

/** "20 authorities" and "56 authorities" count one thing; "20 authorities" and "3 principles" do not. */
export function countSameThing(one: Figure, other: Figure): boolean {
  if (!one.counts || !other.counts) return false;
  const stems = new Set(stemsOf(one.counts));
  return stemsOf(other.counts).some((stem) => stems.has(stem));
}

function stemsOf(words: string): string[] {
  const stems: string[] = [];
  eachWord(words, (start, end) => {
    const stem = stemOf(words.slice(start, end));
    if (stem) stems.push(stem);
  });
  return stems;
}

/** What both figures are of: a name that both passages have, else what both count, else the words that both share. */
function findSubject(
  candidate: Candidate,
  one: Figure,
  other: Figure,
  earlier: ComparedText,
  later: ComparedText,
): string | null {
  const [name] = candidate.names.filter((each) => tellingness(each) >= 0.2);
  if (name) return name.text;
  if (countSameThing(one, other)) return other.counts;
  return sharedPhrase(earlier.passages[candidate.earlier]?.text ?? '', later.passages[candidate.later]?.text ?? '');
}

function sharedPhrase(before: string, after: string): string | null {
  const known = new Set(stemsOf(before));
  const words: { text: string; start: number; end: number }[] = [];
  let best: string | null = null;
  let length = 0;
  eachWord(after, (start, end) => {
    const text = after.slice(start, end);
    const stem = stemOf(text);
    if (!stem || !known.has(stem)) {
      words.length = 0;
      return;
    }
    const last = words.at(-1);
    if (last && after.slice(last.end, start) !== ' ') words.length = 0;
    words.push({ text, start, end });
    if (words.length > length) {
      length = words.length;
      best = after.slice((words[0] as { start: number }).start, end);
    }
  });
  return best;
}
