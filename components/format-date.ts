import type { Instant, PartialDate } from '../lib/domain/dates';

/** A date as exact as its source: "4 July 2019", "November 2018" or "2009". Taken as written, without a time zone. */
export function formatDate(date: PartialDate): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
  if (month === undefined) return String(year);
  const moment = new Date(Date.UTC(year, month - 1, day ?? 1));
  return (day === undefined ? MONTH : DATED).format(moment);
}

/** From the one full date to the other, as written: "12–18 November 2018". */
export const formatDates = (first: PartialDate, last: PartialDate): string =>
  DATED.formatRange(new Date(first), new Date(last));

// Made once: to make one takes a hundred times as long as to use it, and lists name hundreds of dates.
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const DATED = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The day of a moment, in the reader's own time zone: "4 July 2019". */
export const formatInstant = (instant: Instant): string => DAY.format(new Date(instant));

/** From the one day to the other, in the reader's own time zone: "1–4 July 2019". */
export const formatInstants = (first: Instant, last: Instant): string =>
  DAY.formatRange(new Date(first), new Date(last));

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

const formatTime = (instant: Instant, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', ...options }).format(new Date(instant));

/** The day of a moment; with its time, to the second if it has to be told from the others, where one of them is of the same day. */
export function formatInstantAmong(instant: Instant, others: readonly Instant[], isExact = false): string {
  const day = formatInstant(instant);
  const sameDay = others.filter((other) => other !== instant && formatInstant(other) === day);
  if (sameDay.length === 0) return day;
  const time = formatTime(instant, {});
  if (!isExact) return `${day}, ${time}`;
  const isShared = sameDay.some((other) => formatTime(other, {}) === time);
  return `${day}, ${isShared ? formatTime(instant, { second: '2-digit' }) : time}`;
}
