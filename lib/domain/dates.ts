/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: a date as exact as its source. Sorts as a string. */
export type PartialDate = string;

/** A moment, UTC, as `Date.prototype.toISOString` writes it. Sorts as a string. */
export type Instant = string;

const PARTIAL_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

export const isPartialDate = (text: string): boolean => PARTIAL_DATE.test(text);

/** The later of the clock and one millisecond after the last stamp seen, so that stamps never go back. */
export function nextInstant(clock: Date, lastSeen: Instant | null): Instant {
  const now = clock.getTime();
  const last = lastSeen === null ? Number.NEGATIVE_INFINITY : Date.parse(lastSeen);
  return new Date(Math.max(now, last + 1)).toISOString();
}
