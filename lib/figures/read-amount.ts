import type { Precision } from '../domain/figure';
import { readOperator } from './operators';
import { type ReadNumber, readNumber, round } from './read-number';
import { isGluedAt, keyAt, type Line, tokenAt, words } from './tokens';

/** An operator with a number, or with the two ends of a range, and the sign of a currency if one stands there. */
export interface Amount {
  readonly from: number;
  /** Where the number itself begins, behind the operator. */
  readonly at: number;
  readonly next: number;
  readonly precision: Precision;
  readonly value: number;
  readonly to: number | null;
  readonly currency: string | null;
  readonly isSpelled: boolean;
  readonly isVague: boolean;
  readonly isPlain: boolean;
  readonly secondAt: number | null;
}

const CURRENCIES = new Map([
  ['£', 'GBP'],
  ['$', 'USD'],
  ['€', 'EUR'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['gbp', 'GBP'],
  ['usd', 'USD'],
  ['eur', 'EUR'],
]);
const DOLLARS = new Map([
  ['us', 'USD'],
  ['a', 'AUD'],
  ['au', 'AUD'],
  ['aud', 'AUD'],
  ['c', 'CAD'],
  ['ca', 'CAD'],
  ['hk', 'HKD'],
  ['nz', 'NZD'],
  ['s', 'SGD'],
]);

export const CURRENCY_WORDS: readonly string[] = [...CURRENCIES.keys(), ...DOLLARS.keys()];

export function readAmount(line: Line, i: number): Amount | null {
  const isBetween = keyAt(line, i) === 'between';
  const operator = readOperator(line, isBetween ? i + 1 : i);
  const first = readSum(line, operator.next);
  if (!first) return null;
  const joints = isBetween ? BETWEEN : RANGE;
  const second = readSecond(line, first, joints);
  if (isBetween && !second) return null;
  const { number } = first;
  return {
    ...{ from: i, at: operator.next, next: (second?.sum ?? first).number.next },
    precision: number.isVague && operator.precision === 'exact' ? 'about' : operator.precision,
    value: second ? second.low : number.value,
    to: second ? second.sum.number.value : number.to,
    currency: first.currency ?? second?.sum.currency ?? null,
    ...{ isSpelled: number.isSpelled, isVague: number.isVague, isPlain: number.isPlain && !second },
    secondAt: second?.at ?? null,
  };
}

interface Sum {
  readonly currency: string | null;
  readonly number: ReadNumber;
}

function readSum(line: Line, i: number): Sum | null {
  const sign = readCurrency(line, i);
  const number = readNumber(line, sign?.next ?? i, sign !== null);
  return number && { currency: sign?.currency ?? null, number };
}

/** "£", "US$": the code and what stands behind. */
function readCurrency(line: Line, i: number): { currency: string; next: number } | null {
  const dollars = DOLLARS.get(keyAt(line, i));
  if (dollars !== undefined && keyAt(line, i + 1) === '$' && isGluedAt(line, i + 1))
    return { currency: dollars, next: i + 2 };
  const currency = CURRENCIES.get(keyAt(line, i));
  return currency === undefined ? null : { currency, next: i + 1 };
}

const RANGE = words('- to or');
const BETWEEN = words('and - to');
/** What may stand between the first number of a range and "to": its unit, as in "10% to 15%". */
const SHARED = words('% percent p m pounds degrees pence °');

function readUnit(line: Line, i: number): string[] {
  if (keyAt(line, i) === 'per' && keyAt(line, i + 1) === 'cent') return ['per', 'cent'];
  return SHARED.has(keyAt(line, i)) ? [keyAt(line, i)] : [];
}

function readSecond(line: Line, first: Sum, joints: ReadonlySet<string>) {
  const unit = readUnit(line, first.number.next);
  const joint = first.number.next + unit.length;
  const key = keyAt(line, joint);
  if (!joints.has(key)) return null;
  // "5 -year": no range; "ten - or twelve": neither.
  const at = joint + 1;
  const sum = readSum(line, at);
  if (!sum || sum.number.isVague || first.number.isVague) return null;
  if (first.currency !== null && sum.currency !== null && first.currency !== sum.currency) return null;
  if (first.currency === null && sum.currency !== null) return null;
  if (key === 'or' && !isNearby(first.number.value, sum.number.value)) return null;
  if (key === '-' && tokenAt(line, joint).isGlued !== tokenAt(line, at).isGlued) return null;
  const low =
    first.number.scale < sum.number.scale && first.number.value < 1000 && sum.number.scale >= 1000
      ? round(first.number.value * sum.number.scale)
      : first.number.value;
  // "fell by 74 per cent to 283" is no range.
  if (unit.length > 0 && readUnit(line, sum.number.next).join() !== unit.join()) return null;
  // A range goes up; "11 to 5" is a majority, "2018-19" a year.
  if (low >= sum.number.value) return null;
  return { sum, low, at };
}

/** "five or six", "20 or 30", but not "two or 40". */
const isNearby = (low: number, high: number): boolean => high > low && (high - low <= 2 || high / low <= 2);
