import { findAnnouncement } from '../../claims/find-announcement';
import type { AnnouncementRow } from '../../domain/speech-comparison';
import { compareFigures } from '../../figures/compare-figures';
import type { ComparedText } from './compared-text';
import type { Candidate } from './link-passages';

/** What the later speech makes public and the earlier one does not have, in the order of the text. */
export function findAnnouncementRows(
  candidates: readonly Candidate[],
  earlier: ComparedText,
  later: ComparedText,
): AnnouncementRow[] {
  const sums = earlier.figures.flat().filter(({ kind }) => kind === 'money');
  return later.passages.flatMap((passage, at): AnnouncementRow[] => {
    const found = findAnnouncement(passage.text);
    if (!found || isKnown(candidates, earlier, at)) return [];
    const figures = (later.figures[at] ?? []).filter(({ kind }) => kind === 'money');
    const money =
      figures.find((figure) => !sums.some((sum) => ['same', 'agree'].includes(compareFigures(figure, sum)))) ??
      figures[0] ??
      null;
    return [{ kind: 'announcement', later: passage, cue: found.cue, money }];
  });
}

/** Said before in the same words, with the same figure, or announced already. */
const isKnown = (candidates: readonly Candidate[], earlier: ComparedText, at: number): boolean =>
  candidates.some(
    (candidate) =>
      candidate.later === at &&
      candidate.band !== 'weaker' &&
      (candidate.likeness === 'exact' ||
        candidate.likeness === 'near' ||
        candidate.likeness === 'same figure' ||
        findAnnouncement(earlier.passages[candidate.earlier]?.text ?? '') !== null),
  );
