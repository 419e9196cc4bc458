import { i18n } from '#i18n';
import type { CopyRun } from '../../lib/domain/copy-runs';
import type { Instant } from '../../lib/domain/dates';
import { formatInstant, formatInstantAmong, formatInstants } from '../format-date';

/** Each copy by the days on which the page was met saying so; two of one day by their times as well. */
export function nameCopies(runs: readonly CopyRun[]): string[] {
  return runs.map((run, index) => {
    const others = runs.filter((other) => other !== run).flatMap(({ firstAt, lastAt }) => [firstAt, lastAt]);
    const date = nameTime(run, others);
    return index === runs.length - 1 ? i18n.t('versions.copyNewest', { date }) : date;
  });
}

function nameTime({ firstAt, lastAt }: CopyRun, others: readonly Instant[]): string {
  const [first, last] = [formatInstantAmong(firstAt, others), formatInstantAmong(lastAt, others)];
  if (formatInstant(firstAt) === formatInstant(lastAt)) return last;
  const areDays = first === formatInstant(firstAt) && last === formatInstant(lastAt);
  return areDays ? formatInstants(firstAt, lastAt) : i18n.t('versions.copyBetween', { first, last });
}
