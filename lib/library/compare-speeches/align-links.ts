import { longestRising } from '../../text/longest-rising';
import type { ComparedText } from './compared-text';
import type { Candidate } from './link-passages';

/** Starts of the surely linked passages that lie in one order in both texts. */
export function alignLinks(
  links: readonly Candidate[],
  earlier: ComparedText,
  later: ComparedText,
): { earlier: number; later: number }[] {
  const sure = links.filter(({ band }) => band !== 'weaker').sort((a, b) => a.earlier - b.earlier || b.later - a.later);
  return longestRising(sure.map((link) => link.later)).flatMap((place) => {
    const link = sure[place] as Candidate;
    const [before, after] = [earlier.passages[link.earlier], later.passages[link.later]];
    return before && after ? [{ earlier: before.start, later: after.start }] : [];
  });
}
