/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: a date as exact as its source. Sorts as a string. */
export type PartialDate = string;

/** A moment, UTC, as `Date.prototype.toISOString` writes it. Sorts as a string. */
export type Instant = string;

/** A date from its numbers, months and days from 1; null for one that is on no calendar, such as 31 June. */
export function toPartialDate(year: number, month?: number, day?: number): PartialDate | null {
  const inRange = (value: number, most: number): boolean => Number.isInteger(value) && value >= 1 && value <= most;
  if (!inRange(year, 9999) || (month === undefined && day !== undefined)) return null;
  if (month !== undefined && !inRange(month, 12)) return null;
  if (day !== undefined && !inRange(day, daysIn(year, month as number))) return null;
  const parts = [month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0'));
  return [String(year).padStart(4, '0'), ...parts].join('-');
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Reads what `toPartialDate` writes, or null. */
export function parsePartialDate(text: string): PartialDate | null {
  if (!/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(text)) return null;
  const [year, month, day] = text.split('-').map(Number);
  return toPartialDate(year as number, month, day);
}

export const isPartialDate = (text: string): boolean => parsePartialDate(text) !== null;

/** The later of the clock and one millisecond after the last stamp seen, so that stamps never go back. */
export function nextInstant(clock: Date, lastSeen: Instant | null): Instant {
  const now = clock.getTime();
  const last = lastSeen === null ? Number.NEGATIVE_INFINITY : Date.parse(lastSeen);
  return new Date(Math.max(now, last + 1)).toISOString();
}
