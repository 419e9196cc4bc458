import type { Instant, PartialDate } from '../lib/domain/dates';

const format = (date: Date, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(date);

/** A date as exact as its source: "4 July 2019", "November 2018" or "2009". Taken as written, without a time zone. */
export function formatDate(date: PartialDate): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
  if (month === undefined) return String(year);
  const moment = new Date(Date.UTC(year, month - 1, day ?? 1));
  if (day === undefined) return format(moment, { month: 'long', year: 'numeric' });
  return format(moment, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** The day of a moment, in the reader's own time zone: "4 July 2019". */
export const formatInstant = (instant: Instant): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(instant));
