import { findPledge, type Pledge } from '../../claims/find-pledge';
import type { PledgeRow } from '../../domain/speech-comparison';
import type { Passage } from '../../domain/transcript';
import { ANNOUNCES, PROMISES, REPORTS } from '../cues';
import type { PairedSpeeches } from '../library-search';
import type { ComparedText } from './compared-text';
import { type Candidate, describeLink, tellingness } from './link-passages';
import type { NameOfBoth } from './names-of-both';
import { countShared } from './shared-phrase';
import { isContradicted } from './tell-contradiction';

/** A pair of passages is taken for a follow-up from here on; where both name one thing, or share a phrase, lower. */
const FOLLOWS = 1.3;
const FOLLOWS_BY_PHRASE = 1.1;
const FOLLOWS_BY_NAME = 0.85;
/** Where the same verb is denied, the passages need be less alike. */
const TAKES_BACK = 0.85;
const ONE_THING = 0.4;
/** What is nearer than this may be a follow-up, so that nobody should be told that there is none. */
const NEAR = 0.7;

type Outcome = Exclude<PledgeRow['outcome'], 'no follow-up'>;

/**
 * What became of each promise of the earlier speech: the passage of the later one that is nearest to it, or, where the
 * promise names an action with an object and nothing there is near it, none.
 */
export function findPledgeRows(
  candidates: readonly Candidate[],
  names: readonly NameOfBoth[],
  earlier: ComparedText,
  later: ComparedText,
  pairs: PairedSpeeches,
): PledgeRow[] {
  const used = new Set<number>();
  return earlier.passages.flatMap((passage, at): PledgeRow[] => {
    const pledge = findPledge(passage.text);
    if (!pledge) return [];
    const own = candidates.filter((candidate) => candidate.earlier === at);
    const free = own.filter((candidate) => !used.has(candidate.later));
    const takesBack = ({ score, later: l }: Candidate) =>
      score >= TAKES_BACK && isContradicted(pledge, passage.text, (later.passages[l] as Passage).text);
    // What takes a promise back is the news of it, though another passage may be more like it.
    const best = free.find(takesBack) ?? free.find((candidate) => isFollowUp(pledge, passage, candidate, pairs));
    if (best) {
      used.add(best.later);
      const link = describeLink(best, earlier, later, pairs);
      return [{ kind: 'pledge', ...link, outcome: tellOutcome(pledge, passage, link.later, best, link.relation) }];
    }
    if (!pledge.isConcrete || own.some(({ score }) => score >= NEAR) || isNamedLater(names, at)) return [];
    return [{ kind: 'pledge', outcome: 'no follow-up', earlier: passage, later: null }];
  });
}

/** What is promised has to be in it, not only who promises and for whom. */
function isFollowUp(
  pledge: Pledge,
  { text }: Passage,
  candidate: Candidate,
  { earlier, later }: PairedSpeeches,
): boolean {
  const { score, names, band, sharesPhrase } = candidate;
  if (sharesPhrase && score >= FOLLOWS_BY_PHRASE) return true;
  const shared = countShared(earlier, candidate.earlier, later, candidate.later, text.slice(pledge.end));
  if (shared === 0) return false;
  if (score >= FOLLOWS_BY_NAME && Math.max(0, ...names.map(tellingness)) >= ONE_THING) return true;
  return pledge.force !== 'wish' && score >= FOLLOWS && (shared > 1 || band === 'strong');
}

/** What the promise names, but for what everybody names, stands in the later speech too. */
const isNamedLater = (names: readonly NameOfBoth[], at: number): boolean =>
  names.some(
    ({ earlier, later, worth }) => worth >= 0.4 && later.length > 0 && earlier.some(({ passage }) => passage === at),
  );

const NOW_THERE = /\b(?:our|the|its|this) new\b|\b(?:is|are) now\b|\bnow (?:have|has|in place)\b/i;

function tellOutcome(
  pledge: Pledge,
  before: Passage,
  after: Passage,
  candidate: Candidate,
  relation: string | null,
): Outcome {
  if (isContradicted(pledge, before.text, after.text)) return 'contradicted';
  const isReported = REPORTS.test(after.text) || NOW_THERE.test(after.text);
  const isPromised = findPledge(after.text) !== null || ANNOUNCES.test(after.text) || PROMISES.test(after.text);
  if (relation === 'delivers' && !isPromised) return 'delivered';
  if (isReported && !isPromised && pledge.force !== 'wish' && candidate.names.length > 0) return 'delivered';
  if (candidate.likeness === 'exact' || candidate.likeness === 'near' || relation === 'repeats') return 'repeated';
  if (isPromised) return 'updated';
  return 'mentioned';
}
