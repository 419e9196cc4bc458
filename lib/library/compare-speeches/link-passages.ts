import type { Band, Evidence, Relation } from '../../domain/cross-reference';
import type { Figure } from '../../domain/figure';
import type { Likeness } from '../../domain/speech-comparison';
import type { Passage } from '../../domain/transcript';
import { findWords } from '../../text/words';
import { pairFigures, weighAgreement } from '../compare-figures-of';
import type { PairedSpeeches, PassagePair } from '../library-search';
import type { ComparedText } from './compared-text';
import { type NameOfBoth, SURE_NAME } from './names-of-both';
import { sharePhrase } from './shared-phrase';

/** Two passages that may be one matter, with what speaks for it in a comparison of just these two speeches. */
export interface Candidate {
  readonly pair: PassagePair;
  readonly earlier: number;
  readonly later: number;
  readonly score: number;
  readonly band: Band;
  readonly likeness: Likeness;
  /** Names that both have, the most telling first. */
  readonly names: readonly NameOfBoth[];
  readonly sharesPhrase: boolean;
}

export interface LinkedPassages {
  readonly earlier: Passage;
  readonly later: Passage;
  readonly likeness: Likeness;
  readonly score: number;
  readonly band: Band;
  readonly relation: Relation | null;
  readonly evidence: readonly Evidence[];
}

/** Of a name that each speech has once; less where either names it often, for then it tells little of a passage. */
const NAME_BONUS = 0.5;
const PHRASE_BONUS = 0.1;
const MAY_SHARE_PHRASE = 0.6;
/** What has neither a telling name nor a phrase nor a figure in common has to be the liker. */
const TELLING_NAME = 0.3;
const DOUBT = 0.15;
const STRONG = 1.5;
const LIKELY = 1.15;
const WEAKER = 0.85;
/** So many equal words in a row are no accident. */
const LONG_RUN = 8;

/** All pairs that are worth a thought, best first. */
export function listCandidates(
  earlier: ComparedText,
  later: ComparedText,
  paired: PairedSpeeches,
  names: readonly NameOfBoth[],
): Candidate[] {
  const [before, after] = [byPassage(names, 'earlier'), byPassage(names, 'later')];
  return paired.pairs
    .map((pair): Candidate => {
      const { earlier: e, later: l } = pair;
      const own = new Set(after.get(l) ?? []);
      const shared = (before.get(e) ?? []).filter((name) => own.has(name)).sort(compareNames);
      const likeness = tellLikeness(pair, earlier, later, shared);
      const sharesPhrase = pair.confidence >= MAY_SHARE_PHRASE && sharePhrase(paired.earlier, e, paired.later, l);
      const score = pair.confidence + tellBonus(likeness, shared, sharesPhrase);
      return { pair, earlier: e, later: l, score, band: bandOf(score), likeness, names: shared, sharesPhrase };
    })
    .sort((a, b) => b.score - a.score || a.earlier - b.earlier || a.later - b.later);
}

function tellBonus(likeness: Likeness, shared: readonly NameOfBoth[], sharesPhrase: boolean): number {
  const name = Math.max(0, ...shared.map(tellingness));
  const isDoubtful = (likeness === 'same name' || likeness === 'same matter') && name < TELLING_NAME && !sharesPhrase;
  return NAME_BONUS * name + (sharesPhrase ? PHRASE_BONUS : 0) + (BONUS[likeness] ?? 0) - (isDoubtful ? DOUBT : 0);
}

const BONUS: Readonly<Partial<Record<Likeness, number>>> = { exact: 1, near: 0.3 };

const bandOf = (score: number): Band => (score >= STRONG ? 'strong' : score >= LIKELY ? 'likely' : 'weaker');

/** How much a shared name says: 1 where both speeches have it once. */
export const tellingness = ({ worth, earlier, later }: NameOfBoth): number =>
  worth * Math.min(1, 2 / Math.sqrt(earlier.length * later.length));

const compareNames = (a: NameOfBoth, b: NameOfBoth): number =>
  tellingness(b) - tellingness(a) || (a.key < b.key ? -1 : 1);

function byPassage(names: readonly NameOfBoth[], side: 'earlier' | 'later'): Map<number, NameOfBoth[]> {
  const found = new Map<number, NameOfBoth[]>();
  for (const name of names)
    for (const { passage } of name[side]) {
      const list = found.get(passage);
      if (!list) found.set(passage, [name]);
      else if (!list.includes(name)) list.push(name);
    }
  return found;
}

function tellLikeness(
  { earlier: e, later: l, run, ranked: { likeness } }: PassagePair,
  earlier: ComparedText,
  later: ComparedText,
  names: readonly NameOfBoth[],
): Likeness {
  if (likeness.pieces > 0.9 || run >= LONG_RUN) {
    const [before, after] = [earlier, later].map((text, side) => keysOf(text.passages[side === 0 ? e : l] as Passage));
    if (before?.join(' ') === after?.join(' ')) return 'exact';
    if (run >= LONG_RUN || likeness.pieces > 0.9) return 'near';
  }
  if (likeness.pieces >= 0.75) return 'near';
  if (agreeOnFigure(earlier.figures[e] ?? [], later.figures[l] ?? []) && isOnOneMatter(likeness, names))
    return 'same figure';
  return names.some((name) => name.worth >= SURE_NAME) ? 'same name' : 'same matter';
}

const keysOf = ({ text }: Passage): string[] => findWords(text).map(({ key }) => key);

const isOnOneMatter = (likeness: PassagePair['ranked']['likeness'], names: readonly NameOfBoth[]): boolean =>
  likeness.words >= 0.22 || names.some(({ worth }) => worth >= SURE_NAME);

const agreeOnFigure = (a: readonly Figure[], b: readonly Figure[]): boolean =>
  a.length > 0 &&
  b.length > 0 &&
  pairFigures(b, a).some((pair) => pair.says === 'agree' && weighAgreement(pair) >= 0.35);

/**
 * One to one as far as is sensible: the best pairs first, each passage once; a second time only where it is repeated in the
 * same words or with the same figure, as a speech that says a thing twice does.
 */
export function matchPassages(candidates: readonly Candidate[]): Candidate[] {
  const [before, after] = [new Map<number, number>(), new Map<number, number>()];
  return candidates.filter((candidate) => {
    const { earlier, later, likeness, band, score } = candidate;
    if (score < WEAKER) return false;
    const [used, usedLater] = [before.get(earlier) ?? 0, after.get(later) ?? 0];
    const isRepeat = band === 'strong' && (likeness === 'exact' || likeness === 'near');
    if (used + usedLater > (isRepeat ? 1 : 0)) return false;
    before.set(earlier, used + 1);
    after.set(later, usedLater + 1);
    return true;
  });
}

/** What a row says of a pair. */
export function describeLink(
  candidate: Candidate,
  earlier: ComparedText,
  later: ComparedText,
  pairs: PairedSpeeches,
): LinkedPassages {
  const { relation, evidence } = pairs.describe(candidate.pair);
  return {
    earlier: earlier.passages[candidate.earlier] as Passage,
    later: later.passages[candidate.later] as Passage,
    likeness: candidate.likeness,
    score: candidate.score,
    band: candidate.band,
    relation,
    evidence,
  };
}
