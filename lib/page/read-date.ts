import { type PartialDate, parsePartialDate } from '../domain/dates';
import { findDays } from '../text/find-dates';
import { readText } from './read-head';

/** All days like "12 May 2016", as GOV.UK writes them in English, in order; none in other languages. */
export const findWrittenDates = findDays;

export const parseWrittenDate = (text: string): PartialDate | null => findWrittenDates(text)[0] ?? null;

/** Date, time to the minute at least, and a distance from UTC. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d.*(?:Z|[+-]\d\d:?\d\d)$/i;

const LONDON = new Intl.DateTimeFormat('en', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/**
 * The day that a moment falls on in London. GOV.UK dates speeches by midnight in London, written with either offset:
 * "2014-04-30T00:00:00+01:00" and "2014-04-29T23:00:00Z" are both 30 April, though the first is 29 April in UTC. What tells
 * no distance from UTC is taken as written; what is on no calendar is no date.
 */
export function toLondonDate(moment: string | null | undefined): PartialDate | null {
  if (!moment) return null;
  const written = parsePartialDate(moment.slice(0, 10));
  if (!MOMENT.test(moment)) return written;
  const time = Date.parse(moment);
  if (Number.isNaN(time)) return written;
  const parts = new Map(LONDON.formatToParts(time).map(({ type, value }) => [type, value]));
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
}

/** The date of a `time` or (in the oldest designs) `abbr` element: the one it shows, else the one it carries. */
export const readDate = (element: Element | null | undefined): PartialDate | null =>
  element
    ? (parseWrittenDate(readText(element) ?? '') ??
      toLondonDate(element.getAttribute('datetime') ?? element.getAttribute('title')))
    : null;
