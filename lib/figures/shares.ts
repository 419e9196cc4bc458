import { type Found, quantity } from './found';
import { isPart } from './names';
import { readOperator } from './operators';
import { readRate } from './rates';
import type { Amount } from './read-amount';
import { readNumber, round } from './read-number';
import { isOneOf, keyAt, type Line, tokenAt, words } from './tokens';

/** "46%", "per cent", "percentage points", "basis points". Whether it is a change is asked later. */
export function readPercent(line: Line, amount: Amount): Found | null {
  let next = amount.next;
  if (amount.currency !== null) return null;
  if (keyAt(line, next) === '-') next += 1;
  const unit = readPercentSign(line, next);
  if (!unit) return null;
  const rate = readRate(line, unit.next);
  return {
    ...{ from: amount.from, to: rate?.next ?? unit.next, kind: unit.unit === '%' ? 'share' : 'change' },
    quantity: quantity(round(amount.value * unit.part), unit.unit, {
      to: amount.to === null ? null : round(amount.to * unit.part),
      per: rate?.per ?? null,
      precision: amount.precision,
    }),
    ...(amount.secondAt === null ? {} : { secondAt: amount.secondAt }),
  };
}

const points = (next: number, part = 1) => ({ unit: 'percentage points', part, next });

function readPercentSign(line: Line, i: number): { unit: string; part: number; next: number } | null {
  const [first, second, third] = [keyAt(line, i), keyAt(line, i + 1), keyAt(line, i + 2)];
  if (isOneOf(first, 'percentage|basis') && /^points?$/.test(second))
    return points(i + 2, first === 'basis' ? 0.01 : 1);
  const isPerCent = (first === 'per' && second === 'cent') || (first === 'y' && second === 'cant');
  const next =
    first === '%' || first === '٪' || first === 'percent' || first === 'pc' ? i + 1 : isPerCent ? i + 2 : null;
  if (next === null) return null;
  if (/^points?$/.test(keyAt(line, next)) && !isOneOf(third, 'in|at|of')) return points(next + 1);
  return { unit: '%', part: 1, next };
}

/** "1 in 10", "nearly 4 in 10", "two out of three", "one in every five", "one pound in every ten", "£1 in every £5". */
export function readRatio(line: Line, amount: Amount): Found | null {
  if (amount.to !== null || amount.isVague || amount.value < 1 || amount.value > 999) return null;
  if (isPart(line, amount.at)) return readPart(line, amount);
  let next = amount.next;
  if (isOneOf(keyAt(line, next), 'pound|penny|person|child|pupil|family|woman|man|job|household')) next += 1;
  const isOf = keyAt(line, next) === 'out' && keyAt(line, next + 1) === 'of';
  if (!isOf && keyAt(line, next) !== 'in') return null;
  next += isOf ? 2 : 1;
  const isEvery = keyAt(line, next) === 'every';
  if (isEvery) next += 1;
  if (keyAt(line, next) === 'the') return null;
  const isMoney = keyAt(line, next) === '£';
  if (isMoney !== (amount.currency === 'GBP') || (amount.currency !== null && !isEvery)) return null;
  const whole = readNumber(line, isMoney ? next + 1 : next);
  if (!whole || whole.isVague || whole.value <= amount.value) return null;
  if (!isEvery && !isOf && !isUsualRatio(line, amount, whole.value, whole.next)) return null;
  return {
    ...{ from: amount.from, to: whole.next, kind: 'share' },
    quantity: quantity(round((100 * amount.value) / whole.value), '%', { precision: amount.precision }),
  };
}

/** "1/3", "2/3rds". */
function readPart(line: Line, { from, at, value, precision }: Amount): Found {
  const isNth = keyAt(line, at + 3) !== 'of';
  return {
    ...{ from, to: isNth ? at + 4 : at + 3, kind: 'share' },
    quantity: quantity(round((100 * value) / Number(keyAt(line, at + 2))), '%', { precision }),
  };
}

const WHOLES = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 100, 1000]);
const UNITS = words(
  'years year months month weeks week days day hours minutes decades regions countries schools areas places centuries',
);

/** "5 in 2010" is no share, nor is "three in 10 years". */
function isUsualRatio(line: Line, amount: Amount, whole: number, next: number): boolean {
  if (isOneOf(keyAt(line, next), '-|%|percent|per|million|billion') || UNITS.has(keyAt(line, next))) return false;
  if (amount.value === 1) return whole <= 1800 || whole > 2100;
  return WHOLES.has(whole) && amount.value < whole;
}

const PARTS = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['sixths', 6],
  ['seventh', 7],
  ['sevenths', 7],
  ['eighth', 8],
  ['eighths', 8],
  ['ninth', 9],
  ['ninths', 9],
  ['tenth', 10],
  ['tenths', 10],
]);

export const PART_WORDS: readonly string[] = [...PARTS.keys()];

export interface Fraction {
  readonly from: number;
  readonly next: number;
  /** In percent. */
  readonly value: number;
  readonly precision: Found['quantity']['precision'];
  readonly isHalf: boolean;
  readonly hasOperator: boolean;
}

/** "a third", "two-thirds", "just over half", before it is known what is said with it. */
export function readFraction(line: Line, i: number): Fraction | null {
  const operator = readOperator(line, i);
  const hasOperator = operator.next > i;
  const at = operator.next;
  const base = { from: i, precision: operator.precision, hasOperator };
  if (keyAt(line, at) === 'half') return { ...base, next: at + 1, value: 50, isHalf: true };
  if (keyAt(line, at) === 'one' && keyAt(line, at + 1) === 'half')
    return { ...base, next: at + 2, value: 50, isHalf: true };
  const isOne = isOneOf(keyAt(line, at), 'a|an|one');
  const count = isOne ? 1 : (readSmall(line, at)?.value ?? null);
  if (count === null) return null;
  let next = at + 1;
  if (keyAt(line, next) === '-') next += 1;
  const key = keyAt(line, next);
  const part = PARTS.get(key);
  const isAHalf = key === 'half' && isOne && isOneOf(keyAt(line, i - 1), 'by|down|up');
  if (isAHalf) return { ...base, next: next + 1, value: 50, isHalf: true };
  if (part === undefined || key === 'half' || key === 'halves' || key.endsWith('s') === (count === 1)) return null;
  if (count >= part || isName(line, next)) return null;
  return { ...base, next: next + 1, value: round((100 * count) / part), isHalf: false };
}

const isName = (line: Line, i: number): boolean => tokenAt(line, i).isCapital && !line.isShouted;

function readSmall(line: Line, i: number) {
  const { kind, key } = tokenAt(line, i);
  if (kind === 'number') return /^[1-9]$/.test(key) ? { value: Number(key) } : null;
  const number = readNumber(line, i);
  return number && number.next === i + 1 && number.value < 10 ? number : null;
}

const WHOLE = words('of the our all its their his her your my those these that this');
const NOT_A_SHARE = words(
  `time term way hour million billion dozen century decade year past day hearted baked measure measures place reading
  sector sectors party parties largest biggest highest most country world runway`,
);
const ORDINALS = words('first second latter other last past next third fourth final each either better');

/** "a third of", "more than half our schools". Alone, a half is none, nor is the third of three things. */
export function readFractionShare(line: Line, i: number): Found | null {
  const fraction = readFraction(line, i);
  if (!fraction) return null;
  const after = keyAt(line, fraction.next);
  if (NOT_A_SHARE.has(after) || after === '-') return null;
  if (
    after === 'of' &&
    keyAt(line, fraction.next + 1) === 'a' &&
    isOneOf(keyAt(line, fraction.next + 2), 'million|billion|trillion|century|thousand')
  )
    return null;
  if (ORDINALS.has(keyAt(line, i - 1)) && !fraction.hasOperator) return null;
  if (fraction.isHalf) {
    if (after === 'a' || after === 'an') return null;
    if (!fraction.hasOperator && !WHOLE.has(after)) {
      const isPlainNoun = /s$/.test(after) && tokenAt(line, fraction.next).kind === 'word' && after.length > 4;
      if (!isPlainNoun && !isOneOf(keyAt(line, i - 1), 'by|in|than|to|down|up')) return null;
    }
  } else if (tokenAt(line, fraction.next).kind === 'word' && isOrdinalUse(line, fraction, after)) return null;
  return {
    ...{ from: fraction.from, to: fraction.next, kind: 'share' },
    quantity: quantity(fraction.value, '%', { precision: fraction.precision }),
  };
}

/** "a third runway", "a second, a third party": a noun right behind a single part makes it an order. */
function isOrdinalUse(line: Line, fraction: Fraction, after: string): boolean {
  if (WHOLE.has(after) || fraction.hasOperator || fraction.value * 1 > 34) return false;
  const isOne = isOneOf(keyAt(line, fraction.from), 'a|an');
  const FOLLOW =
    /^(in|to|more|less|fewer|higher|lower|by|are|is|have|has|were|was|say|said|since|on|over|and|from|or|as|now|will|at|for|compared|cut|would|than|with|when|across|live|go|do|who|believe|come|goes|comes)$/;
  return isOne && !FOLLOW.test(after);
}
