import type { Figure, FigureComparison, Precision } from '../domain/figure';

interface Interval {
  readonly low: number;
  readonly high: number;
}

const DAYS: Readonly<Record<string, number>> = {
  ...{ second: 1 / 86400, minute: 1 / 1440, hour: 1 / 24, day: 1, week: 7, month: 30.44, year: 365.25 },
};
const SHARES: Readonly<Record<string, Interval>> = {
  all: { low: 99.5, high: 100 },
  most: { low: 50, high: 99.5 },
  none: { low: 0, high: 0.5 },
};

/**
 * Whether two figures can both be true of one thing. "Same" are equal values of equal precision; "agree" are values whose
 * intervals meet, so that "almost £200m", "£200 million" and "around £200m" do; "differs" needs intervals apart. Figures of
 * unlike kind, unit or rate are not comparable, nor are dates that nobody could place. That the same thing is counted is
 * not looked at: nothing but the reader can tell.
 */
export function compareFigures(a: Figure, b: Figure): FigureComparison {
  if (a.key !== b.key) return 'not comparable';
  if (a.kind === 'date') return compareDates(a, b);
  const [first, second] = [intervalOf(a), intervalOf(b)];
  if (!first || !second) return 'not comparable';
  const isEqual =
    first.low === second.low && first.high === second.high && a.quantity.precision === b.quantity.precision;
  if (isEqual) return 'same';
  return first.low <= second.high && second.low <= first.high ? 'agree' : 'differs';
}

/** Relations don't compare: what began since 2013 may end by 2013. */
function compareDates(a: Figure, b: Figure): FigureComparison {
  const [first, second] = [a.period, b.period];
  if (!first?.from || !first.to || !second?.from || !second.to) {
    const isEqual = first?.relative && JSON.stringify(first.relative) === JSON.stringify(second?.relative);
    return isEqual && first.relation === second?.relation ? 'same' : 'not comparable';
  }
  if (first.from === second.from && first.to === second.to)
    return first.relation === second.relation ? 'same' : 'agree';
  return first.from <= second.to && second.from <= first.to ? 'agree' : 'differs';
}

function intervalOf({ kind, quantity }: Figure): Interval | null {
  const { value, to, unit, precision } = quantity;
  if (kind === 'universal') return SHARES[unit] ?? null;
  if (value === null) return null;
  const scale = kind === 'duration' ? (DAYS[unit] ?? 1) : 1;
  const ends = [value, to ?? value].map((end) => spread(end, precision, kind));
  const [low, high] = [Math.min(...ends.map((end) => end.low)), Math.max(...ends.map((end) => end.high))];
  return { low: low * scale, high: high * scale };
}

/**
 * How far from a number the truth may lie. One that was rounded for a speech is off by half of its last digit at most, or by
 * 5 % where that is less: "46%" is not 48 %, but "£200m" may be £195 million. Small counts, ranks and ages are meant as
 * they stand.
 */
function spread(value: number, precision: Precision, kind: Figure['kind']): Interval {
  const size = Math.abs(value);
  const isWhole = kind === 'rank' || kind === 'age' || (kind === 'count' && size < 100);
  const slack = isWhole ? 0 : Math.min(0.05 * size, 0.499 * lastDigit(size));
  const [low, high] = limits(size, slack, precision);
  return value < 0 ? { low: -high, high: -low } : { low, high };
}

/** What the last digit but zeros stands for: 100 for 1,600, 0.1 for 8.5. */
function lastDigit(size: number): number {
  const [mantissa = '', exponent] = size.toExponential().split('e');
  return 10 ** (Number(exponent) - (mantissa.split('.')[1]?.length ?? 0));
}

/** A hair's breadth keeps "nearly" and "over" off the number itself. */
const HAIR = 1e-9;

function limits(size: number, slack: number, precision: Precision): [number, number] {
  switch (precision) {
    case 'nearly':
      return [0.9 * size, size];
    case 'over':
      return [size * (1 + HAIR), 1.25 * size];
    case 'at least':
      return [size, 1.25 * size];
    case 'under':
      return [0.75 * size, size * (1 - HAIR)];
    case 'up to':
      return [0, size];
    case 'about':
      return [0.95 * size, 1.05 * size];
    default:
      return [size - slack, size + slack];
  }
}
