import { findPledge, type Pledge } from '../../claims/find-pledge';
import type { PledgeRow } from '../../domain/speech-comparison';
import type { Passage } from '../../domain/transcript';
import { ANNOUNCES, PROMISES, REPORTS } from '../cues';
import type { PairedSpeeches } from '../library-search';
import type { ComparedText } from './compared-text';
import { type Candidate, describeLink, tellingness } from './link-passages';
import type { NameOfBoth } from './names-of-both';

/** A pair of passages is taken for a follow-up from here on; where both name one thing, a little lower. */
const FOLLOWS = 1;
const FOLLOWS_BY_NAME = 0.85;
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
    const best = own.find((candidate) => isFollowUp(candidate) && !used.has(candidate.later));
    if (best) {
      used.add(best.later);
      const link = describeLink(best, earlier, later, pairs);
      return [{ kind: 'pledge', ...link, outcome: tellOutcome(pledge, passage, link.later, best, link.relation) }];
    }
    if (!pledge.isConcrete || own.some(({ score }) => score >= NEAR) || isNamedLater(names, at)) return [];
    return [{ kind: 'pledge', outcome: 'no follow-up', earlier: passage, later: null }];
  });
}

function isFollowUp({ score, names }: Candidate): boolean {
  const named = Math.max(0, ...names.map(tellingness)) >= 0.4;
  return score >= (named ? FOLLOWS_BY_NAME : FOLLOWS);
}

/** What the promise names, but for what everybody names, stands in the later speech too. */
const isNamedLater = (names: readonly NameOfBoth[], at: number): boolean =>
  names.some(
    ({ earlier, later, worth }) => worth >= 0.4 && later.length > 0 && earlier.some(({ passage }) => passage === at),
  );

const GIVEN_UP =
  /\b(?:no longer|(?:will|shall|are|is|am) not (?:go|going|proceed|proceeding|bring|bringing|introduc\w+|be)|won['’]t (?:go|proceed|be)|decided (?:not to|against)|scrap(?:ped|ping)?|dropp(?:ed|ing)|cancel(?:led|ling)|abandon(?:ed|ing)?|shelv(?:ed|ing)|withdrawn|paus(?:ed|ing)|postpon(?:ed|ing)|delay(?:ed|ing))\b/i;
const NOW_THERE = /\b(?:our|the|its|this) new\b|\b(?:is|are) now\b|\bnow (?:have|has|in place)\b/i;

function tellOutcome(
  pledge: Pledge,
  before: Passage,
  after: Passage,
  candidate: Candidate,
  relation: string | null,
): Outcome {
  if (GIVEN_UP.test(after.text) && !GIVEN_UP.test(before.text)) return 'contradicted';
  const isReported = REPORTS.test(after.text) || NOW_THERE.test(after.text);
  const isPromised = findPledge(after.text) !== null || ANNOUNCES.test(after.text) || PROMISES.test(after.text);
  if (relation === 'delivers' && !isPromised) return 'delivered';
  if (isReported && !isPromised && pledge.force !== 'wish' && candidate.names.length > 0) return 'delivered';
  if (candidate.likeness === 'exact' || candidate.likeness === 'near' || relation === 'repeats') return 'repeated';
  if (isPromised) return 'updated';
  return 'mentioned';
}
