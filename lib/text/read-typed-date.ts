import { type PartialDate, parsePartialDate } from '../domain/dates';
import { findDate, hasFormOfDate, isOnlyDate } from './find-dates';

/**
 * A date as people type it, "3 March 2020", "March 2020" or "3/3/2020" (days before months), or as we write it, "2020-03-03",
 * "2020"; null for anything else.
 */
export function readTypedDate(text: string): PartialDate | null {
  const typed = text.trim();
  return parsePartialDate(typed) ?? (isOnlyDate(typed) ? findDate(typed) : null);
}

/** Whether it is written as dates are, though it may be on no calendar: "31 June 2020". */
export const looksLikeDate = (text: string): boolean =>
  /^\s*\d{4}(?:-\d\d(?:-\d\d)?)?\s*$/.test(text) || hasFormOfDate(text);
