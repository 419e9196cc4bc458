import type { PartialDate } from './dates';

export type OrderInTime = 'earlier' | 'later' | 'same time' | 'undated';

/**
 * When a speech was given, seen from another. Dates are compared as far as both are exact: November 2018 and
 * 5 November 2018 are the same time, as neither can be said to come first.
 */
export function orderInTime(date: PartialDate | null, seenFrom: PartialDate | null): OrderInTime {
  if (!date || !seenFrom) return 'undated';
  const exactness = Math.min(date.length, seenFrom.length);
  const [one, other] = [date.slice(0, exactness), seenFrom.slice(0, exactness)];
  if (one === other) return 'same time';
  return one < other ? 'earlier' : 'later';
}
