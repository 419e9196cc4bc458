import type { Figure } from '../../domain/figure';
import type { FigureRow } from '../../domain/speech-comparison';
import type { Passage } from '../../domain/transcript';
import { findCounted } from '../../figures/name-counted';
import type { PairedSpeeches } from '../library-search';
import type { ComparedText } from './compared-text';
import { type Candidate, describeLink, tellingness } from './link-passages';
import { nameSubject } from './name-subject';
import {
  countOtherThings,
  countSameThing,
  isTellingFigure,
  mayStandForMeasure,
  tellFigureChange,
} from './tell-figure-change';

type Places = Pick<Candidate, 'earlier' | 'later'>;

interface FoundPair {
  readonly candidate: Candidate;
  readonly change: FigureRow['change'];
  readonly earlier: Figure;
  readonly later: Figure;
  readonly subject: string;
  readonly strength: number;
}

/** Of a pair of passages: below this it is not sure enough that they speak of one thing. */
const FLOOR = 0.85;
/** What agrees goes before what differs, and that before another measure. */
const RANK: Readonly<Record<FigureRow['change'], number>> = { repeated: 2, changed: 1, 'measure changed': 0 };
/** Of a name, for the passages behind the two that have it to be on the same matter. */
const SAME_MATTER = 0.6;

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
  const taken = new Taken();
  const rows = found.flatMap((pair): FigureRow[] => {
    const { candidate, subject, change } = pair;
    if (!taken.take(pair.earlier, pair.later, change, candidate)) return [];
    const link = describeLink(candidate, earlier, later, pairs);
    const relation = RELATIONS[change] ?? link.relation;
    return [
      { kind: 'figure', ...link, relation, subject, change, earlierFigure: pair.earlier, laterFigure: pair.later },
    ];
  });
  return [...rows, ...followOn(candidates, earlier, later, taken)];
}

const RELATIONS = { repeated: null, changed: 'updates', 'measure changed': 'changes the measure' } as const;

/**
 * Each figure is used once. One row tells that a matter has another measure, whichever of its numbers stands for it, so a
 * passage that has a row gets none of that kind.
 */
class Taken {
  private readonly figures = new Set<Figure>();
  private readonly places = new Set<string>();

  take(one: Figure, other: Figure, change: FigureRow['change'], { earlier, later }: Places): boolean {
    if (this.figures.has(one) || this.figures.has(other)) return false;
    const isMarked = this.places.has(`e${earlier}`) || this.places.has(`l${later}`);
    if (change === 'measure changed' && isMarked) return false;
    this.figures.add(one).add(other);
    this.places.add(`e${earlier}`).add(`l${later}`);
    return true;
  }
}

function pairFiguresOf(candidate: Candidate, earlier: ComparedText, later: ComparedText): FoundPair[] {
  const before = (earlier.figures[candidate.earlier] ?? []).filter(isTellingFigure);
  const after = (later.figures[candidate.later] ?? []).filter(isTellingFigure);
  return before.flatMap((one) =>
    after.flatMap((other): FoundPair[] => {
      const change = tellFigureChange(candidate, one, other);
      const subject = change && nameSubject(candidate, one, other, earlier, later);
      if (!change || subject === null) return [];
      const nearness = nearName(candidate, 'earlier', one) + nearName(candidate, 'later', other);
      const strength = candidate.score + RANK[change] + (countSameThing(one, other) ? 0.5 : 0) + nearness;
      return [{ candidate, change, earlier: one, later: other, subject, strength }];
    }),
  );
}

/** Of several figures of a passage the one nearest to a shared name is of it: at most .1. */
function nearName({ names, ...at }: Candidate, side: 'earlier' | 'later', { start }: Figure): number {
  const distances = names
    .flatMap((name) => name[side])
    .filter(({ passage }) => passage === at[side])
    .map((name) => Math.abs(name.start - start));
  return 0.1 / (1 + Math.min(...distances, 1000) / 20);
}

/**
 * A figure is often told in the sentence after the one that names its matter: "… NAAS, which launched in July. So far, over
 * 100 social workers have taken part." So where two passages surely share a name, those right behind both are taken to be
 * on it too, unless they have links of their own.
 */
function followOn(
  candidates: readonly Candidate[],
  earlier: ComparedText,
  later: ComparedText,
  taken: Taken,
): FigureRow[] {
  const [before, after] = [new Set<number>(), new Set<number>()];
  for (const { band, earlier: e, later: l } of candidates)
    if (band !== 'weaker') {
      before.add(e);
      after.add(l);
    }
  return candidates.flatMap((candidate): FigureRow[] => {
    const [name] = candidate.names;
    if (candidate.band !== 'strong' || !name || tellingness(name) < SAME_MATTER) return [];
    const at = { earlier: candidate.earlier + 1, later: candidate.later + 1 };
    if (before.has(at.earlier) || after.has(at.later)) return [];
    const [one] = (earlier.figures[at.earlier] ?? []).filter(mayStandForMeasure);
    const [other] = (later.figures[at.later] ?? []).filter(mayStandForMeasure);
    const [from, to] = [nextOf(earlier, candidate.earlier), nextOf(later, candidate.later)];
    if (!one || !other || !from || !to) return [];
    if (countOtherThings(findCounted(one, from), findCounted(other, to))) return [];
    if (!taken.take(one, other, 'measure changed', at)) return [];
    return [
      {
        ...{ kind: 'figure', earlier: from, later: to, likeness: 'same matter', band: 'likely' },
        ...{ score: candidate.score / 2, relation: 'changes the measure', evidence: [{ kind: 'same context' }] },
        ...{ subject: name.text, change: 'measure changed', earlierFigure: one, laterFigure: other },
      },
    ];
  });
}

/** The passage behind another in the same block. */
function nextOf({ passages }: ComparedText, at: number): Passage | null {
  const next = passages[at + 1];
  return next && next.block === passages[at]?.block ? next : null;
}
