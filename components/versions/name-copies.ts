import { i18n } from '#i18n';
import type { CopyRun } from '../../lib/domain/copy-runs';
import type { Instant } from '../../lib/domain/dates';
import { formatInstant, formatInstantAmong, formatInstants } from '../format-date';

/** Each copy by the days on which the page was met saying so; of one day by the time at which it first was, if others are of it. */
export function nameCopies(runs: readonly CopyRun[]): string[] {
  return runs.map((run, index) => {
    const others = runs.filter((other) => other !== run).flatMap(momentsOf);
    const date = nameTime(run, others);
    return index === runs.length - 1 ? i18n.t('versions.copyNewest', { date }) : date;
  });
}

function nameTime({ firstAt, lastAt }: CopyRun, others: readonly Instant[]): string {
  const [first, last] = [formatInstantAmong(firstAt, others, true), formatInstantAmong(lastAt, others, true)];
  if (formatInstant(firstAt) === formatInstant(lastAt)) return first;
  const areDays = first === formatInstant(firstAt) && last === formatInstant(lastAt);
  return areDays ? formatInstants(firstAt, lastAt) : i18n.t('versions.copyBetween', { first, last });
}

/** The moments that name a copy: only the first of those on one day. */
const momentsOf = ({ firstAt, lastAt }: CopyRun): Instant[] =>
  formatInstant(firstAt) === formatInstant(lastAt) ? [firstAt] : [firstAt, lastAt];
