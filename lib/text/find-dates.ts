import { type PartialDate, toPartialDate } from '../domain/dates';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const MONTH = `(?:${MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')}|sept)\\.?`;
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';

/** What dates look like in English, days before months as in Britain; each part has one name per form. */
const FORMS = [
  `\\b(?<d1>${DAY})(?:\\s+of)?[\\s-]+(?<m1>${MONTH}),?[\\s-]+(?<y1>\\d{4})\\b`,
  `\\b(?<m2>${MONTH})\\s+(?<d2>${DAY}),?\\s+(?<y2>\\d{4})\\b`,
  '\\b(?<y3>\\d{4})-(?<m3>\\d{2})-(?<d3>\\d{2})\\b',
  '\\b(?<d4>\\d{1,2})(?<sep>[/.-])(?<m4>\\d{1,2})\\k<sep>(?<y4>\\d{4})\\b',
  `\\b(?<m5>${MONTH}),?\\s+(?<y5>\\d{4})\\b`,
];
const DATE = new RegExp(FORMS.join('|'), 'gi');

/** All dates of a text in order, days and months; what is on no calendar is left out. */
export function findDates(text: string): PartialDate[] {
  return [...text.matchAll(DATE)].flatMap(({ groups = {} }) => {
    const part = (letter: string): string | undefined =>
      FORMS.map((_, i) => groups[`${letter}${i + 1}`]).find((value) => value !== undefined);
    const day = part('d');
    const date = toPartialDate(
      Number(part('y')),
      toMonth(part('m') as string),
      day === undefined ? undefined : Number.parseInt(day, 10),
    );
    return date ? [date] : [];
  });
}

/** Only those that name a day. */
export const findDays = (text: string): PartialDate[] => findDates(text).filter((date) => date.length === 10);

/** The first day that a text names, else the first month; null where there is none. */
export const findDate = (text: string): PartialDate | null => findDays(text)[0] ?? findDates(text)[0] ?? null;

/** What stands behind a day at the start of a text, perhaps with its weekday; null where none stands there. */
export function afterStartingDay(text: string): string | null {
  const start = new RegExp(`^\\W*(?:[a-z]+day,?\\s+)?(?:the\\s+)?(?:${DATE.source})`, 'i').exec(text)?.[0];
  return start !== undefined && findDays(start).length > 0 ? text.slice(start.length) : null;
}

/** Nothing but what has the form of a date, whether or not it is on a calendar. */
export const hasFormOfDate = (text: string): boolean => text.trim() !== '' && text.replace(DATE, '').trim() === '';

/** Nothing but a date, perhaps with a weekday or a time of day. */
export const isOnlyDate = (text: string): boolean =>
  findDate(text) !== null &&
  /^[\s,.–-]*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)?[\s,.–-]*(?:\d{1,2}[:.]\d{2}\s*(?:am|pm)?)?$/i.test(
    text.replace(DATE, ''),
  );

const toMonth = (text: string): number =>
  /^\d+$/.test(text) ? Number(text) : MONTHS.findIndex((name) => name.startsWith(text.slice(0, 3).toLowerCase())) + 1;
