import { type PartialDate, parsePartialDate } from '../domain/dates';
import { findDate, isOnlyDate } from './find-dates';

/** A date as people type it, "3 March 2020" or "March 2020", or as we write it, "2020-03-03", "2020"; null for anything else. */
export function readTypedDate(text: string): PartialDate | null {
  const typed = text.trim();
  return parsePartialDate(typed) ?? (isOnlyDate(typed) ? findDate(typed) : null);
}
