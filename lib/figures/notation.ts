import type { Figure, Period, Precision } from '../domain/figure';
import { isOneOf } from './tokens';

const SIGNS: Readonly<Record<Precision, string>> = {
  ...{ exact: '', about: '~', nearly: '<~', over: '>', 'at least': '>=', under: '<', 'up to': '<=' },
};
const TIME_SIGNS: Readonly<Record<string, string>> = {
  ...{ second: 's', minute: 'min', hour: 'h', day: 'd', week: 'w', month: 'm', year: 'y' },
};

type Plain = Omit<Figure, 'start' | 'end' | 'text' | 'key' | 'notation'>;

/** `GBP:~200000000`, `pct:46`, `count:>1600`, `duration:18m`, `since:2013`, `times_as:2`, `change:-50`, `share:all`. */
export function toNotation(figure: Plain): string {
  const { kind, quantity, period } = figure;
  if (kind === 'date' && period) return `${period.relation}:${toDates(period)}`;
  if (kind === 'universal') return `share:${SIGNS[quantity.precision]}${quantity.unit}`;
  const per = quantity.per === null ? '' : `/${quantity.per}`;
  return `${nameOf(figure)}:${SIGNS[quantity.precision]}${toValues(figure)}${per}`;
}

function nameOf({ kind, quantity }: Plain): string {
  if (kind === 'share') return 'pct';
  if (kind === 'rank') return 'ordinal';
  if (kind === 'change') return quantity.unit === '%' ? 'change' : 'change_points';
  if (kind === 'comparison') return quantity.unit.replace('%', 'pct').replace(' ', '_');
  if (kind === 'age' || kind === 'duration') return kind;
  return quantity.unit;
}

function toValues({ kind, quantity }: Plain): string {
  const unit =
    kind === 'duration' || (kind === 'age' && quantity.unit !== 'year') ? (TIME_SIGNS[quantity.unit] ?? '') : '';
  const [value, to] = [quantity.value, quantity.to].map((number) =>
    number === null ? null : String(Number(number.toFixed(4))),
  );
  // Falls have a sign of their own: `change:-4..-2`.
  const joint = value?.startsWith('-') ? '..' : '-';
  return to === null || to === undefined ? `${value}${unit}` : `${value}${joint}${to}${unit}`;
}

/** A whole year, month or day by its name, else `first/last`; what is not known as `year-1`, or `?`. */
function toDates({ from, to, relative }: Period): string {
  if (
    (from === null || to === null) &&
    relative?.offset === 0 &&
    !isOneOf(relative.unit, 'day|week|month|quarter|year|decade|century')
  )
    return relative.unit;
  if (from === null || to === null)
    return relative ? `${relative.unit}${relative.offset < 0 ? '' : '+'}${relative.offset}` : '?';
  if (from === to) return from;
  if (from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`) return from.slice(0, 4);
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return `${from.slice(0, 4)}/${to.slice(0, 4)}`;
  const month = from.slice(0, 7);
  const isMonth = from.endsWith('-01') && to.slice(0, 7) === month && Number(to.slice(8)) >= 28 && isLastDay(to);
  if (isMonth) return month;
  return from.endsWith('-01') && isLastDay(to) ? `${month}/${to.slice(0, 7)}` : `${from}/${to}`;
}

const isLastDay = (date: string): boolean => new Date(Date.parse(date) + 86_400_000).getUTCDate() === 1;
