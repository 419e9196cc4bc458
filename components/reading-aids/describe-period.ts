import { i18n } from '#i18n';
import { type PartialDate, parsePartialDate } from '../../lib/domain/dates';
import type { Period } from '../../lib/domain/figure';
import { formatDate, formatDates } from '../format-date';

/** When a date as it was said lies: "May 2018", "12 to 18 November 2018", "from 2013"; null where that is not known. */
export function describePeriod({ relation, from, to }: Pick<Period, 'relation' | 'from' | 'to'>): string | null {
  if (from === null || to === null) return null;
  const whole = nameWhole(from, to);
  const days = whole ?? formatDates(from, to);
  switch (relation) {
    case 'since':
    case 'from':
    case 'after':
      return i18n.t(`aids.${relation}`, { days });
    case 'by':
    case 'until':
    case 'before':
      return i18n.t(`aids.${relation}`, { days });
    default:
      return days;
  }
}

/** One day, a whole month or a whole year by its name. */
function nameWhole(from: PartialDate, to: PartialDate): string | null {
  if (from === to) return formatDate(from);
  const [start, end] = [parsePartialDate(from), parsePartialDate(to)];
  if (start === null || end === null) return null;
  const [year, month, day] = start.split('-') as [string, string?, string?];
  if (day !== '01') return null;
  if (month === '01' && end === `${year}-12-31`) return formatDate(year);
  const isMonth = end.startsWith(`${year}-${month}-`) && end.endsWith(`-${lastDayOf(Number(year), Number(month))}`);
  return isMonth ? formatDate(`${year}-${month}`) : null;
}

const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
