import { findFactorWay } from './directions';
import { type Found, quantity } from './found';
import { readOperator } from './operators';
import type { Amount } from './read-amount';
import { readNumberWord, round } from './read-number';
import { readFraction } from './shares';
import { isOneOf, keyAt, type Line, tokenAt, words } from './tokens';

const MORE = words(
  'more higher greater larger bigger faster longer better older richer stronger quicker wider further heavier deeper',
);
const LESS = words('less fewer lower smaller slower shorter worse poorer cheaper weaker younger lighter');
const LIKELY = words('likely likelihood chance chances risk probability odds');
/** What makes "three times" a comparison and no frequency. */
const COMPARED = words(
  `as the that those their its his her our what this these average over faster than national likelier size number rate
  level amount population`,
);

/** "three times as many", "six times less likely", "12 times average earnings". */
export function readTimes(line: Line, amount: Amount): Found | null {
  if (amount.currency !== null) return null;
  let next = amount.next;
  if (keyAt(line, next) === '-') next += 1;
  if (keyAt(line, next) === 'fold') return fold(line, amount.from, next + 1, amount);
  if (keyAt(line, amount.next) === 'x' && tokenAt(line, amount.next).isGlued) return null;
  if (keyAt(line, amount.next) !== 'times') return null;
  return compare(line, amount, amount.next + 1, amount.value, amount.to);
}

/** "3:1", "a ratio of 1:100": how often the one is in the other. Times of day and scores have no 1 on just one side. */
export function readOdds(line: Line, amount: Amount): Found | null {
  if (amount.currency !== null || amount.isSpelled || amount.to !== null) return null;
  const [colon, second] = [tokenAt(line, amount.next), tokenAt(line, amount.next + 1)];
  if (colon.key !== ':' || !colon.isGlued || !second.isGlued || !/^\d{1,3}$/.test(second.key)) return null;
  const whole = Number(second.key);
  if ((amount.value === 1) === (whole === 1)) return null;
  return {
    ...{ from: amount.from, to: amount.next + 2, kind: 'comparison' },
    quantity: quantity(round(amount.value / whole), 'times as', { precision: amount.precision }),
  };
}

/** "twice the rate", "twice as likely", "double the average". */
export function readTwice(line: Line, i: number): Found | null {
  const operator = readOperator(line, i);
  const key = keyAt(line, operator.next);
  const at = operator.next + 1;
  const base = { from: i, precision: operator.precision };
  if (key === 'twice' || key === 'thrice') return compare(line, base, at, key === 'twice' ? 2 : 3, null);
  const folds = /^(\p{L}+)fold$/u.exec(key);
  if (!folds) return null;
  const value = readNumberWord(folds[1] as string);
  return value === null ? null : fold(line, i, at, { ...base, value, to: null });
}

/** "half as many", "two thirds as likely", "half the rate of". */
export function readPartOf(line: Line, i: number): Found | null {
  const fraction = readFraction(line, i);
  if (!fraction) return null;
  const after = keyAt(line, fraction.next);
  const isPart =
    after === 'as' &&
    tokenAt(line, fraction.next + 1).kind === 'word' &&
    !isOneOf(keyAt(line, fraction.next + 1), 'a|the|we|if|they|it|well|part|of');
  const isSize =
    fraction.isHalf &&
    after === 'the' &&
    isOneOf(keyAt(line, fraction.next + 1), 'rate|size|price|speed|cost|level|average|national|amount');
  if (!isPart && !isSize) return null;
  return compare(line, fraction, fraction.next, round(fraction.value / 100), null);
}

interface Base {
  readonly from: number;
  readonly precision: Found['quantity']['precision'];
}

function compare(line: Line, base: Base, at: number, value: number, to: number | null): Found | null {
  const word = keyAt(line, at);
  const isMore = MORE.has(word);
  const isLess = LESS.has(word);
  if (!isMore && !isLess && !COMPARED.has(word)) return null;
  // "five times over the last year" counts; "twice over" compares.
  if (word === 'over' && isOneOf(keyAt(line, at + 1), 'the|a|in|last|past')) return null;
  if (word === 'this' && isOneOf(keyAt(line, at + 1), 'year|week|month|morning|afternoon')) return null;
  if (word === 'the' && isOneOf(keyAt(line, at + 1), 'last|past')) return null;
  const likely = findLikely(line, at);
  const unit = isMore ? 'times more' : isLess ? 'times less' : 'times as';
  const next = likely ?? (isMore || isLess ? at + 1 : word === 'as' ? at + 2 : at);
  return {
    ...{ from: base.from, to: next, kind: 'comparison' },
    quantity: quantity(value, unit, { to, precision: base.precision }),
    ...(likely === null ? {} : { of: 'likely' }),
  };
}

/** The index behind "likely" in "as likely", "more likely", "less of a risk". */
export function findLikely(line: Line, at: number): number | null {
  for (let i = at; i < at + 4; i++) if (LIKELY.has(keyAt(line, i))) return i + 1;
  return null;
}

export const isMore = (key: string): boolean => MORE.has(key);
export const isLess = (key: string): boolean => LESS.has(key);

/** "rose tenfold", "a five-fold increase"; in "the aims are threefold" nothing changes. */
function fold(
  line: Line,
  from: number,
  to: number,
  base: Omit<Amount, 'from' | 'at' | 'next'> | (Base & { value: number; to: null }),
): Found | null {
  const way = findFactorWay(line, from, to);
  if (way === null) return null;
  const percent = (factor: number): number => round(100 * (way > 0 ? factor - 1 : 1 / factor - 1));
  return {
    ...{ from, to, kind: 'change' },
    quantity: quantity(percent(base.value), '%', {
      to: base.to === null ? null : percent(base.to),
      precision: base.precision,
    }),
  };
}
