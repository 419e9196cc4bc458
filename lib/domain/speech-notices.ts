import type { Instant } from './dates';
import type { TranscriptReading } from './speechmark-document';

const GOV_UK = 'https://www.gov.uk/';

/** Whether GOV.UK's own page was read, and not a file, an archive's copy, or what a browser had made of the page. */
export const isOfOwnPage = ({ from, altered }: Pick<TranscriptReading, 'from' | 'altered'>): boolean =>
  from.startsWith(GOV_UK) && !altered;

/**
 * When a speech's page was last asked whether it is withdrawn: GOV.UK's own page says so, and by its silence that it is not.
 * A file or an archive's copy says what was so once. Null where it never was asked.
 */
export function findNoticesDate(readings: readonly TranscriptReading[]): Instant | null {
  let last: Instant | null = null;
  for (const reading of readings) if (isOfOwnPage(reading) && reading.at > (last ?? '')) last = reading.at;
  return last;
}

/** Of two records of a speech, whether the other's notices are the ones that count. */
export function hasNewerNotices(
  known: { readonly notices: readonly unknown[]; readonly noticesDate: Instant | null },
  other: { readonly noticesDate: Instant | null },
): boolean {
  if (other.noticesDate === null) return known.noticesDate === null && known.notices.length === 0;
  return other.noticesDate > (known.noticesDate ?? '');
}
