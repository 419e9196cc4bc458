import { type Found, quantity } from './found';
import { endsPhrase, isPlural } from './noun-phrase';
import { readOperator, readOperatorAfter } from './operators';
import type { Amount } from './read-amount';
import { round } from './read-number';
import { isOneOf, keyAt, type Line, tokenAt, words } from './tokens';

const UNITS = new Map<string, readonly [unit: string, times: number]>([
  ['second', ['second', 1]],
  ['minute', ['minute', 1]],
  ['min', ['minute', 1]],
  ['hour', ['hour', 1]],
  ['hr', ['hour', 1]],
  ['day', ['day', 1]],
  ['week', ['week', 1]],
  ['fortnight', ['week', 2]],
  ['month', ['month', 1]],
  ['year', ['year', 1]],
  ['yr', ['year', 1]],
  ['decade', ['year', 10]],
  ['century', ['year', 100]],
  ['centurie', ['year', 100]],
]);

export const TIME_UNIT_WORDS: readonly string[] = [...UNITS.keys()].flatMap((name) => [name, `${name}s`]);

/** "years", "year", "decade" as a unit with how many of it; null for any other word. */
export const timeUnit = (key: string): readonly [unit: string, times: number] | null =>
  UNITS.get(key) ?? (key.endsWith('s') ? (UNITS.get(key.slice(0, -1)) ?? null) : null);

export interface Span {
  readonly next: number;
  readonly value: number;
  readonly to: number | null;
  readonly unit: string;
  readonly precision: Amount['precision'];
}

/** An amount with a unit of time: "18 months", "three-year", "two and a half years". */
export function readSpan(line: Line, amount: Amount): Span | null {
  if (amount.currency !== null) return null;
  let next = amount.next;
  if (keyAt(line, next) === '-' || (amount.isVague && keyAt(line, next) === 'of')) next += 1;
  while (
    isOneOf(
      keyAt(line, next),
      'full|whole|consecutive|calendar|successive|further|long|short|more|extra|additional|working|solid|straight|new',
    )
  )
    next += 1;
  if (isDescribedSpan(line, next)) next += 1;
  const unit = timeUnit(keyAt(line, next));
  if (!unit) return null;
  next += 1;
  let value = amount.value;
  const isHalf = keyAt(line, next) === 'and' && keyAt(line, next + 1) === 'a' && keyAt(line, next + 2) === 'half';
  if (isHalf && amount.to === null) {
    value += 0.5;
    next += 3;
  }
  return {
    ...{ next, value: round(value * unit[1]), to: amount.to === null ? null : round(amount.to * unit[1]) },
    ...{ unit: unit[0], precision: amount.precision },
  };
}

/** "10 incredible days", "three difficult years": one word between, and the unit in the plural. */
function isDescribedSpan(line: Line, i: number): boolean {
  const { kind, key, isCapital } = tokenAt(line, i);
  const unit = keyAt(line, i + 1);
  return (
    kind === 'word' &&
    !isCapital &&
    !endsPhrase(key) &&
    key !== 'light' &&
    !isPlural(key) &&
    unit.endsWith('s') &&
    timeUnit(unit) !== null
  );
}

/** "over" before a span is mostly "in the course of"; here it says more than. */
const MORE_THAN = words('for by after well is was lasted lasting of than took takes in');

export function readDuration(line: Line, amount: Amount): Found | null {
  const span = readSpan(line, amount);
  // "One day we will" is no length of time.
  if (!span || (amount.isSpelled && amount.value === 1 && span.unit === 'day' && amount.at === amount.from))
    return null;
  const isOver = keyAt(line, amount.from) === 'over' && amount.at === amount.from + 1;
  const isCourse = isOver && !MORE_THAN.has(keyAt(line, amount.from - 1));
  const after = readOperatorAfter(line, span.next);
  return {
    ...{ from: amount.from, to: after?.next ?? span.next, kind: 'duration' },
    quantity: quantity(span.value, span.unit, {
      to: span.to,
      precision: after?.precision ?? (isCourse ? 'exact' : span.precision),
    }),
  };
}

const BEFORE_A = words(
  `for over within in after by than of nearly almost about around under every take takes took taken taking spend spent
  spending last lasted lasts just only once half be least to first full whole that`,
);

/** "for a decade", "in just one week", "a year and a half"; not "5,000 a year", which is a rate. */
export function readSingleSpan(line: Line, i: number): Found | null {
  const isAnother = keyAt(line, i) === 'another' && timeUnit(keyAt(line, i + 1)) !== null;
  const operator = isAnother ? { next: i, precision: 'exact' as const } : readOperator(line, i);
  const span = readOneSpan(line, operator.next);
  if (!span || operator.next === i) return span;
  const isCourse = keyAt(line, i) === 'over' && operator.next === i + 1 && !MORE_THAN.has(keyAt(line, i - 1));
  return { ...span, from: i, quantity: { ...span.quantity, precision: isCourse ? 'exact' : operator.precision } };
}

function readOneSpan(line: Line, i: number): Found | null {
  if (!isOneOf(keyAt(line, i), 'a|an|one|another') && !isHalf(line, i)) return null;
  const half = isHalf(line, i);
  const quarter = keyAt(line, i) === 'a' && keyAt(line, i + 1) === 'quarter' && keyAt(line, i + 2) === 'of';
  let at = quarter ? i + 4 : half ? i + 2 : i + 1;
  const isLong = isOneOf(keyAt(line, at), 'full|whole|single|further|extra|additional');
  if (isLong) at += 1;
  if (keyAt(line, at) === '-') at += 1;
  const unit = timeUnit(keyAt(line, at));
  if (!unit || keyAt(line, at).endsWith('s')) return null;
  const isAndHalf = keyAt(line, at + 1) === 'and' && keyAt(line, at + 2) === 'a' && keyAt(line, at + 3) === 'half';
  const isOne = keyAt(line, i) === 'one' || keyAt(line, i) === 'another';
  const isMoment = unit[0] === 'second' || (unit[0] === 'minute' && !isOne);
  if (isMoment || (isOne && !isAndHalf && unit[0] === 'day' && keyAt(line, at - 1) !== '-')) return null;
  const isFree = isAndHalf || half || quarter || isLong || (isOne && keyAt(line, at + 1) !== "'");
  if (!isFree && !BEFORE_A.has(keyAt(line, i - 1))) return null;
  if (!isFree && tokenAt(line, at).isPossessive) return null;
  const value = (quarter ? 0.25 : half ? 0.5 : isAndHalf ? 1.5 : 1) * unit[1];
  if (keyAt(line, at + 1) === 'or' && keyAt(line, at + 2) === 'two')
    return { from: i, to: at + 3, kind: 'duration', quantity: quantity(value, unit[0], { to: 2 * unit[1] }) };
  return { from: i, to: isAndHalf ? at + 4 : at + 1, kind: 'duration', quantity: quantity(value, unit[0]) };
}

const isHalf = (line: Line, i: number): boolean =>
  keyAt(line, i) === 'half' && (isOneOf(keyAt(line, i + 1), 'a|an') || timeUnit(keyAt(line, i + 1)) !== null);
