import { type PartialDate, parsePartialDate } from '../../domain/dates';

/** First and last day, `YYYY-MM-DD`. */
export interface Days {
  readonly from: PartialDate;
  readonly to: PartialDate;
}

/** The day of delivery as far as it is known. */
export interface Delivery {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

export function toDelivery(date: PartialDate | null): Delivery | null {
  const parsed = date === null ? null : parsePartialDate(date);
  if (parsed === null) return null;
  const [year, month, day] = parsed.split('-').map(Number);
  return { year: year as number, month: month ?? null, day: day ?? null };
}

const iso = (time: number): PartialDate => {
  const date = new Date(time);
  const parts = [date.getUTCMonth() + 1, date.getUTCDate()].map((part) => String(part).padStart(2, '0'));
  return [String(date.getUTCFullYear()).padStart(4, '0'), ...parts].join('-');
};
/** Years below 100 are taken as they are, months and days run over into the next. */
const time = (year: number, month: number, day: number): number => new Date(0).setUTCFullYear(year, month - 1, day);
const DAY = 86_400_000;

export const days = (from: number, to: number): Days => ({ from: iso(from), to: iso(to) });
export const yearDays = (year: number, until = year): Days => days(time(year, 1, 1), time(until, 12, 31));
export const monthDays = (year: number, month: number, months = 1): Days =>
  days(time(year, month, 1), time(year, month + months, 0));
export const dayDays = (year: number, month: number, day: number, until = day): Days =>
  days(time(year, month, day), time(year, month, until));
/** From April to March; a school year from September to August. */
export const financialYear = (year: number, month = 4): Days => monthDays(year, month, 12);
export const isDay = (year: number, month: number, day: number): boolean =>
  day >= 1 && iso(time(year, month, day)).endsWith(`-${String(day).padStart(2, '0')}`);

const SEASONS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };
export const isSeason = (key: string): boolean => key !== 'fall' && key in SEASONS;
export const seasonMonth = (season: string): number => SEASONS[season] as number;

/** Of whole years the year, else the month, in which the halves meet belongs to the second one. */
export function halfOf({ from, to }: Days, half: 'first' | 'second'): Days {
  const [start, end] = [Date.parse(from), Date.parse(to) + DAY];
  const [year, month] = from.split('-').map(Number) as [number, number];
  const months = Math.round((end - start) / DAY / 30.4);
  if (months < 2) {
    const middle = start + Math.round((end - start) / DAY / 2) * DAY;
    return half === 'first' ? days(start, middle - DAY) : days(middle, end - DAY);
  }
  const first = Math.floor(months / 2);
  return half === 'first' ? monthDays(year, month, first) : monthDays(year, month + first, months - first);
}

/** The first, middle or last third of a stretch of days. */
export function partOf({ from, to }: Days, part: 'early' | 'mid' | 'late'): Days {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  const months = Math.round((last - first) / DAY / 30.4);
  if (months >= 100) {
    const year =
      Number(from.slice(0, 4)) + Math.round((months / 12) * (part === 'early' ? 0 : part === 'mid' ? 0.3 : 0.6));
    return yearDays(year, year + Math.round(months / 12 / 3));
  }
  if (months >= 12) {
    const [year, month] = from.split('-').map(Number) as [number, number];
    const third = Math.round(months / 3);
    const shift = part === 'early' ? 0 : part === 'mid' ? third : months - third;
    return monthDays(year, month + shift, third);
  }
  const third = Math.round((last - first) / DAY / 3);
  if (part === 'early') return days(first, first + (third - 1) * DAY);
  return part === 'mid' ? days(first + third * DAY, last - third * DAY) : days(last - (third - 1) * DAY, last);
}

/** A day, week, month, year … before or after that of the delivery; null where the delivery date does not say enough. */
export function shift(unit: string, offset: number, delivery: Delivery | null): Days | null {
  if (!delivery) return null;
  const { year, month, day } = delivery;
  if (unit === 'century') return yearDays(year - (year % 100) + 100 * offset, year - (year % 100) + 100 * offset + 99);
  if (unit === 'decade') return yearDays(year - (year % 10) + 10 * offset, year - (year % 10) + 10 * offset + 9);
  if (unit === 'year') return yearDays(year + offset);
  if (month === null) return null;
  if (unit === 'financial year') return financialYear((month < 4 ? year - 1 : year) + offset);
  if (unit === 'academic year') return financialYear((month < 8 ? year - 1 : year) + offset, 9);
  if (unit === 'quarter') return monthDays(year, 3 * (Math.ceil(month / 3) - 1 + offset) + 1, 3);
  if (unit === 'month') return monthDays(year, month + offset);
  if (day === null) return null;
  if (unit === 'week') {
    const monday = day - ((new Date(time(year, month, day)).getUTCDay() + 6) % 7) + 7 * offset;
    return days(time(year, month, monday), time(year, month, monday + 6));
  }
  return unit === 'day' ? dayDays(year, month, day + offset) : null;
}

/** A stretch that ends (negative) or begins at the day of delivery: "over the last five years". */
export function stretch(unit: string, length: number, delivery: Delivery | null): Days | null {
  if (!delivery) return null;
  const { year, month, day } = delivery;
  if (unit === 'hour' || unit === 'minute' || unit === 'second') return null;
  if (month === null || day === null) {
    if (unit !== 'year' || !Number.isInteger(length)) return null;
    return length < 0 ? yearDays(year + length, year) : yearDays(year, year + length);
  }
  const now = time(year, month, day);
  const [months, rest] = unit === 'year' ? [12 * length, 0] : unit === 'month' ? [length, 0] : [0, length];
  const other =
    unit === 'year' || unit === 'month'
      ? time(year, month + Math.round(months), day)
      : time(year, month, day + Math.round(rest * (unit === 'week' ? 7 : 1)));
  return length < 0 ? days(other, now) : days(now, other);
}

export const addDay = ({ from, to }: Days): Days => days(Date.parse(from), Date.parse(to) + DAY);

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
export const isWeekday = (key: string): boolean => WEEKDAYS.includes(key);

/** The last (-1), next (1) or nearest day of that name, never the day of delivery itself but with 0. */
export function weekdayDays(weekday: string, way: -1 | 0 | 1, delivery: Delivery | null): Days | null {
  if (!delivery || delivery.month === null || delivery.day === null) return null;
  const { year, month, day } = delivery;
  const gap = WEEKDAYS.indexOf(weekday) - new Date(time(year, month, day)).getUTCDay();
  const ahead = (gap + 7) % 7 || (way === 0 ? 0 : 7);
  return dayDays(year, month, day + (way < 0 ? ahead - 7 || -7 : way === 0 && ahead > 3 ? ahead - 7 : ahead));
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const SHORT = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Words that name a day, a month or a season. */
export const CALENDAR_WORDS: readonly string[] = [...WEEKDAYS, ...MONTHS, ...SHORT, 'sept', ...Object.keys(SEASONS)];

/** 1 to 12; abbreviations only where `isShort` allows them, as "mar" and "dec" are other words too. */
export function monthNumber(key: string, isShort: boolean): number | null {
  const long = MONTHS.indexOf(key) + 1;
  const short = isShort ? SHORT.indexOf(key === 'sept' ? 'sep' : key) + 1 : 0;
  return long || short || null;
}
