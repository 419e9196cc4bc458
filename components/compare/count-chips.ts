import { i18n } from '#i18n';
import type { ComparisonCounts } from '../../lib/domain/speech-comparison';
import type { CompareFilter } from '../compare-href';

/** A part of the sentence of counts. */
export interface CountChip {
  readonly filter: CompareFilter;
  readonly count: number;
  readonly label: string;
}

/** The sentence of counts in parts, without those of which there is nothing, in the order in which they are asked for. */
export function listCounts(counts: ComparisonCounts): CountChip[] {
  const part = (filter: CompareFilter, key: Parameters<typeof labelOf>[0], count: number): CountChip => ({
    filter,
    count,
    label: labelOf(key, count),
  });
  const shared = part('shared', 'shared', counts.sharedPassages);
  const exact = counts.exactPassages > 0 ? ` ${i18n.t('compare.count.exact', counts.exactPassages)}` : '';
  return [
    { ...shared, label: shared.label + exact },
    part('figures-changed', 'figuresChanged', counts.figuresChanged),
    part('figures-repeated', 'figuresRepeated', counts.figuresRepeated),
    part('pledges-followed-up', 'pledgesFollowedUp', counts.pledgesFollowedUp),
    part('pledges-open', 'pledgesOpen', counts.pledgesWithoutFollowUp),
    part('announcements', 'announcements', counts.newAnnouncements),
    part('silences', 'silences', counts.silences),
    part('names-shared', 'namesShared', counts.namesShared),
  ].filter(({ count }) => count > 0);
}

const labelOf = (
  key:
    | 'shared'
    | 'figuresChanged'
    | 'figuresRepeated'
    | 'pledgesFollowedUp'
    | 'pledgesOpen'
    | 'announcements'
    | 'silences'
    | 'namesShared',
  count: number,
): string => i18n.t(`compare.count.${key}`, count);

/** "7 shared passages · 2 figures changed": for whoever reads or prints it as a sentence. */
export const writeCounts = (counts: ComparisonCounts): string =>
  listCounts(counts)
    .map(({ label }) => label)
    .join(' · ') || i18n.t('compare.nothing');
