import { isGluedAt, isOneOf, keyAt, type Line, tokenAt, words } from './tokens';

/** A number as it stands in a line, in digits or words. */
export interface ReadNumber {
  readonly next: number;
  readonly value: number;
  /** For "thousands" or "several hundred": how much it may be. */
  readonly to: number | null;
  readonly isSpelled: boolean;
  readonly isVague: boolean;
  /** Digits only, so that it may be a year, a page or a part of a name. */
  readonly isPlain: boolean;
  /** "million" and the like, which a number before it may share: "£1-2 million". */
  readonly scale: number;
}

const UNITS = new Map(
  [
    ...'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen'.split(
      ' ',
    ),
    ...['eighteen', 'nineteen'],
  ].map((word, i) => [word, i + 1] as const),
);
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, 10 * (i + 2)] as const),
);
const SCALES = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  // Welsh, for which English number words are not enough in "£5 miliwn".
  ['miliwn', 1e6],
  ['biliwn', 1e9],
]);
/** Written close to the digits, or behind a sum of money. */
const SHORT_SCALES = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mil', 1e6],
  ['mill', 1e6],
  ['bn', 1e9],
  ['b', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
]);
const PLURALS = new Map([
  ['dozens', 12],
  ['scores', 20],
  ['tens', 10],
  ['hundreds', 1e2],
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
  ['trillions', 1e12],
]);
const SIGNS = new Map([
  ['½', 1 / 2],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
]);
const SOME = words('several few couple many');

const NUMBER_STARTS = new Set([
  ...[...UNITS.keys(), ...TENS.keys(), ...SCALES.keys(), ...PLURALS.keys(), ...SOME],
  ...['a', 'the', 'half', 'dozen'],
]);

/** Words that may say how many by themselves, and plurals such as "thousands". */
export const NUMBER_WORDS: readonly string[] = [...UNITS.keys(), ...TENS.keys(), ...SCALES.keys()];
export const PLURAL_NUMBER_WORDS: readonly string[] = [...PLURALS.keys(), 'dozen'];

export const isNumberWord = (key: string): boolean => UNITS.has(key) || TENS.has(key) || SCALES.has(key);

/** "five", "twenty" by itself; "many" is none. */
export const readNumberWord = (word: string): number | null => UNITS.get(word) ?? TENS.get(word) ?? null;

/** Reads the number that begins at `i`. `isMoney` lets "5 m" be five million, which elsewhere are metres. */
export function readNumber(line: Line, i: number, isMoney = false): ReadNumber | null {
  const token = tokenAt(line, i);
  if (token.kind === 'number') return readDigits(line, i, isMoney);
  if (!NUMBER_STARTS.has(token.key)) return null;
  return token.kind === 'word' ? (readPart(line, i) ?? readVague(line, i) ?? readSpelled(line, i)) : null;
}

function readDigits(line: Line, i: number, isMoney: boolean): ReadNumber | null {
  const { key } = tokenAt(line, i);
  // Nobody says a number of twenty digits; it is a code.
  if (key.length > 15) return null;
  let next = i + 1;
  let value = SIGNS.get(key) ?? Number(key);
  const sign = SIGNS.get(keyAt(line, next));
  if (sign !== undefined && !SIGNS.has(key)) {
    value += sign;
    next += 1;
  }
  const half = readAndHalf(line, next);
  if (half !== null) {
    value += half.value;
    next = half.next;
  }
  const scale = readScale(line, next, isMoney);
  const isPlain = next === i + 1 && scale === null && !key.includes('.') && !tokenAt(line, i).hasComma;
  return {
    ...{ next: scale?.next ?? next, value: round(value * (scale?.scale ?? 1)), to: null },
    ...{ isSpelled: false, isVague: false, isPlain, scale: scale?.scale ?? 1 },
  };
}

/** "million", "bn", also "-million" before a noun; several in a row: "hundred thousand". */
function readScale(line: Line, i: number, isMoney: boolean): { scale: number; next: number } | null {
  const short = SHORT_SCALES.get(keyAt(line, i));
  const isApart = isOneOf(keyAt(line, i), 'bn|tn|mn|trn') || (isMoney && isOneOf(keyAt(line, i), 'm|b|k'));
  if (short !== undefined && (isGluedAt(line, i) || isApart)) return { scale: short, next: i + 1 };
  let scale = 1;
  let next = i;
  for (;;) {
    const at = keyAt(line, next) === '-' && isGluedAt(line, next) && isGluedAt(line, next + 1) ? next + 1 : next;
    const more = SCALES.get(keyAt(line, at));
    if (more === undefined) break;
    scale *= more;
    next = at + 1;
  }
  return scale === 1 ? null : { scale, next };
}

/** "and a half", "and a quarter", "and three quarters". */
function readAndHalf(line: Line, i: number): { value: number; next: number } | null {
  const at = keyAt(line, i) === '-' ? i + 1 : i;
  if (keyAt(line, at) !== 'and') return null;
  // "three and half years".
  if (keyAt(line, at + 1) === 'half' && timeLike(keyAt(line, at + 2))) return { value: 0.5, next: at + 2 };
  const dash = keyAt(line, at + 1) === '-' ? at + 2 : at + 1;
  if (keyAt(line, dash) === 'a') {
    const last = keyAt(line, dash + 1) === '-' ? dash + 2 : dash + 1;
    if (keyAt(line, last) === 'half') return { value: 0.5, next: last + 1 };
    if (keyAt(line, last) === 'quarter') return { value: 0.25, next: last + 1 };
  }
  if (keyAt(line, at + 1) === 'three' && keyAt(line, at + 2) === 'quarters') return { value: 0.75, next: at + 3 };
  return null;
}

const timeLike = (key: string): boolean =>
  isOneOf(key, 'year|years|month|months|hour|hours|day|days|week|weeks|million|billion|per|%|times');

/** "half a million", "a quarter of a million", "three quarters of a billion". */
function readPart(line: Line, i: number): ReadNumber | null {
  const half = keyAt(line, i) === 'half' ? { part: 0.5, next: i + 1 } : readQuarters(line, i);
  if (!half) return null;
  const scale = SCALES.get(keyAt(line, half.next + 1)) ?? (keyAt(line, half.next + 1) === 'dozen' ? 12 : undefined);
  if (keyAt(line, half.next) !== 'a') return null;
  if (isOneOf(keyAt(line, half.next + 1), 'per|percent|percentage')) return spelled(half.next + 1, half.part, 1);
  if (scale === undefined) return null;
  return spelled(half.next + 2, half.part * scale, scale);
}

function readQuarters(line: Line, i: number): { part: number; next: number } | null {
  const count = keyAt(line, i) === 'three' ? 3 : isOneOf(keyAt(line, i), 'a|one') ? 1 : null;
  const at = keyAt(line, i + 1) === '-' ? i + 2 : i + 1;
  if (count === null || keyAt(line, at) !== (count === 3 ? 'quarters' : 'quarter')) return null;
  return keyAt(line, at + 1) === 'of' ? { part: count / 4, next: at + 2 } : null;
}

/** "hundreds of thousands", "millions and millions", "several hundred", "a few thousand". */
function readVague(line: Line, i: number): ReadNumber | null {
  const plural = PLURALS.get(keyAt(line, i));
  if (plural !== undefined) {
    if (keyAt(line, i) === 'tens' && keyAt(line, i + 1) !== 'of') return null;
    if (keyAt(line, i) === 'scores' && keyAt(line, i + 1) !== 'of') return null;
    const second = PLURALS.get(keyAt(line, i + 2));
    const isPair = second !== undefined && isOneOf(keyAt(line, i + 1), 'of|and|upon');
    if (keyAt(line, i) === 'tens' && !isPair) return null;
    const value = isPair && keyAt(line, i + 1) === 'of' ? plural * second : plural;
    return { ...spelled(isPair ? i + 3 : i + 1, value, value), to: value * 10, isVague: true };
  }
  let at = keyAt(line, i) === 'a' ? i + 1 : i;
  if (!SOME.has(keyAt(line, at))) return null;
  at += keyAt(line, at + 1) === 'of' ? 2 : 1;
  const many = PLURALS.get(keyAt(line, at));
  if (many !== undefined && many >= 100) return { ...spelled(at + 1, many, many), to: 10 * many, isVague: true };
  const scale = SCALES.get(keyAt(line, at)) ?? (keyAt(line, at) === 'dozen' ? 12 : undefined);
  if (scale === undefined) return null;
  return { ...spelled(at + 1, 2 * scale, scale), to: 10 * scale, isVague: true };
}

/** "fifty-seven", "two hundred and fifty thousand", "a million", "a dozen". */
function readSpelled(line: Line, i: number): ReadNumber | null {
  const hasArticle = isOneOf(keyAt(line, i), 'a|the');
  let next = hasArticle ? i + 1 : i;
  if (hasArticle && !SCALES.has(keyAt(line, next)) && keyAt(line, next) !== 'dozen') return null;
  if (keyAt(line, next) === 'dozen') return spelled(next + 1, 12, 12);
  let total = 0;
  let current = hasArticle ? 1 : 0;
  let scale = 1;
  let end = null as number | null;
  for (let wasUnit = false; ; ) {
    const at: number = end !== null ? skipJoint(line, next) : next;
    const key = keyAt(line, at);
    const unit = UNITS.get(key);
    const ten = TENS.get(key);
    const step = SCALES.get(key);
    if (unit !== undefined && !wasUnit && !(current % 100 !== 0 && unit > 9)) {
      current += unit;
      wasUnit = true;
    } else if (ten !== undefined && !wasUnit && current % 100 === 0) current += ten;
    else if (step !== undefined && (end !== null || hasArticle || current > 0 || next === i)) {
      if (current === 0 && total === 0 && !hasArticle) return null;
      if (step === 100) current *= 100;
      else {
        total += (current || 1) * step;
        current = 0;
      }
      scale = Math.max(scale, step);
      wasUnit = false;
    } else break;
    end = at + 1;
    next = end;
    const half = readAndHalf(line, next);
    if (half !== null) {
      current += half.value;
      end = half.next;
      next = end;
    }
  }
  return end === null ? null : spelled(end, round(total + current), scale);
}

/** Over the hyphen of "fifty-seven" and the "and" of "two hundred and five". */
function skipJoint(line: Line, i: number): number {
  const key = keyAt(line, i);
  const isJoint = (key === '-' && isGluedAt(line, i)) || (key === 'and' && SCALES.has(keyAt(line, i - 1)));
  return isJoint && isNumberWord(keyAt(line, i + 1)) ? i + 1 : i;
}

const spelled = (next: number, value: number, scale: number): ReadNumber => ({
  ...{ next, value, to: null, isSpelled: true, isVague: false, isPlain: false, scale },
});

/** 8.2 times a million is no 8199999.999. */
export const round = (value: number): number => Number(value.toPrecision(12));
