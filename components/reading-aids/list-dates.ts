import type { PartialDate } from '../../lib/domain/dates';
import type { Transcript } from '../../lib/domain/transcript';
import { findFigures } from '../../lib/figures/find-figures';
import { describePeriod } from './describe-period';

/** A date that was told by the day of delivery, and when that is. */
export interface ToldDate {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly meaning: string;
}

/**
 * "last month", "in July", "over the next five years", with the days that they stand for, in the order of the text; none without
 * a day of delivery. Dates that name their year explain themselves and are left out.
 */
export const listDates = (transcript: Transcript, deliveredOn: PartialDate | null): ToldDate[] =>
  findFigures(transcript, { deliveredOn }).flatMap(({ start, end, text, period }) => {
    const meaning = period?.isResolved && period.relative ? describePeriod(period) : null;
    return meaning === null ? [] : [{ start, end, text, meaning }];
  });
