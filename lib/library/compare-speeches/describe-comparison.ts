import type { ComparisonCounts, SpeechComparison } from '../../domain/speech-comparison';
import type { VersionComparison } from '../../domain/version-comparison';

/** The sentence of counts in English words, for users of the engine; what there is none of is left out. */
export function describeComparison(comparison: SpeechComparison): string {
  return comparison.kind === 'versions' ? describeVersions(comparison.versions) : describeCounts(comparison.counts);
}

function describeCounts(counts: ComparisonCounts): string {
  const parts = [
    number(counts.sharedPassages, 'shared passage'),
    join([
      number(counts.figuresRepeated, 'figure', ' repeated'),
      counts.figuresRepeated > 0 && counts.figuresChanged > 0
        ? `${counts.figuresChanged} changed`
        : number(counts.figuresChanged, 'figure', ' changed'),
    ]),
    join([
      number(counts.pledgesFollowedUp, 'pledge', ' followed up'),
      counts.pledgesFollowedUp > 0 && counts.pledgesWithoutFollowUp > 0
        ? `${counts.pledgesWithoutFollowUp} with no follow-up`
        : number(counts.pledgesWithoutFollowUp, 'pledge', ' with no follow-up'),
    ]),
    number(counts.newAnnouncements, 'new announcement'),
  ].filter((part) => part !== null);
  return parts.length > 0 ? `${parts.join(' · ')}.` : 'Nothing in common was found.';
}

function describeVersions({ counts }: VersionComparison): string {
  const parts = (['reworded', 'removed', 'added', 'moved', 'redacted'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind, i) => (i === 0 ? number(counts[kind], 'passage', ` ${kind}`) : `${counts[kind]} ${kind}`));
  return parts.length > 0 ? `Two versions of one speech: ${parts.join(', ')}.` : 'The same words.';
}

const number = (count: number, thing: string, rest = ''): string | null =>
  count > 0 ? `${count} ${thing}${count === 1 ? '' : 's'}${rest}` : null;

const join = (parts: readonly (string | null)[]): string | null =>
  parts.filter((part) => part !== null).join(', ') || null;
