import { type Found, quantity } from './found';
import { endsPhrase } from './noun-phrase';
import { readOperatorAfter } from './operators';
import type { Amount } from './read-amount';
import { readAmount } from './read-amount';
import { readNumber, readNumberWord } from './read-number';
import { isOneOf, keyAt, type Line, tokenAt, words } from './tokens';

/** "19-year-old", "16 to 19 year olds", "ten years of age", "18-24s". */
export function readYearsOld(line: Line, amount: Amount): Found | null {
  if (amount.currency !== null || amount.value > 120 || amount.isVague) return null;
  let next = amount.next;
  const dash = () => {
    if (keyAt(line, next) === '-') next += 1;
  };
  dash();
  if (!isOneOf(keyAt(line, next), 'year|years|month|months|week|weeks|yr')) return null;
  const unit = keyAt(line, next).replace(/s$/, '');
  next += 1;
  dash();
  if (/^olds?$/.test(keyAt(line, next))) next += 1;
  else if (keyAt(line, next) === 'of' && keyAt(line, next + 1) === 'age') next += 2;
  else return null;
  return age(line, amount, next, unit === 'yr' ? 'year' : unit);
}

/** "when I was 21", "at 16": a number without a noun where a life is told. */
export function readBareAge(line: Line, amount: Amount): Found | null {
  const { at, next, value } = amount;
  if (amount.currency !== null || amount.isVague || at > amount.from || amount.to !== null) return null;
  const after = tokenAt(line, next);
  const isAlone = after.kind === 'sign' ? !isOneOf(after.key, '%|-|/|:|°|(') : endsPhrase(after.key);
  if (!isAlone || !Number.isInteger(value)) return null;
  const isWhen =
    isOneOf(keyAt(line, at - 1), 'was|were|is|am|turned|turn') &&
    isOneOf(keyAt(line, at - 2), 'i|he|she|they|you') &&
    isOneOf(keyAt(line, at - 3), 'when|since|until|before|after|once');
  const isAt = keyAt(line, at - 1) === 'at' && value >= 14 && value <= 21 && after.key !== 'of';
  return (isWhen && value < 100) || isAt || isSchooling(line, amount) ? age(line, amount, next, 'year') : null;
}

/** "everyone will study maths to 18", "in education until 16". */
function isSchooling(line: Line, { at, value }: Amount): boolean {
  if (!isOneOf(keyAt(line, at - 1), 'to|until|till') || value < 14 || value > 21) return false;
  for (let k = at - 2; k > at - 8; k--) if (SCHOOLING.has(keyAt(line, k))) return true;
  return false;
}
const SCHOOLING = words('education learning maths school schooling studies study studying training');

/** "aged 16 to 19", "the age of 18", "by age five", "ages 5 to 10"; "under-25s", "over 75s", "under-fives". */
export function readAge(line: Line, i: number): Found | null {
  const key = keyAt(line, i);
  const group = isOneOf(key, 'under|over') ? readGroup(line, i) : (readDecadeOfLife(line, i) ?? readJoined(line, i));
  if (group) return group;
  let at = i;
  if (isOneOf(key, 'under|over|below|above|by|at|from|before|until|to|the')) {
    at += 1;
    if (keyAt(line, at) === 'the') at += 1;
  }
  if (!isOneOf(keyAt(line, at), 'age|ages|aged')) return null;
  at += 1;
  if (keyAt(line, at) === 'of' || (keyAt(line, at - 1) === 'age' && keyAt(line, at) === 'to')) at += 1;
  else if (keyAt(line, at - 1) === 'age' && keyAt(line, at) === 'range') return null;
  const amount = readAmount(line, at);
  if (!amount || amount.value > 120 || amount.isVague || amount.currency !== null) return null;
  if (keyAt(line, at - 1) === 'of' && keyAt(line, at) === 'over') return null;
  const operator = isOneOf(key, 'under|below|before')
    ? 'under'
    : isOneOf(key, 'over|above')
      ? 'over'
      : amount.precision;
  return age(line, { ...amount, from: i, precision: operator }, amount.next, 'year');
}

/** "under-25s" and "the over 75s". */
function readGroup(line: Line, i: number): Found | null {
  const at = keyAt(line, i + 1) === '-' ? i + 2 : i + 1;
  const token = tokenAt(line, at);
  const isDigits = token.kind === 'number' && token.key.length <= 3;
  const plural = isDigits ? keyAt(line, at + 1) === 's' && tokenAt(line, at + 1).isGlued : false;
  const fives = token.kind === 'word' && token.key.endsWith('s') ? readFives(token.key) : null;
  if (!plural && fives === null) return null;
  const value = fives ?? Number(token.key);
  const precision = keyAt(line, i) === 'under' ? 'under' : 'over';
  return { from: i, to: plural ? at + 2 : at + 1, kind: 'age', quantity: quantity(value, 'year', { precision }) };
}

/** "in our 40s", "her late sixties": the ten years from there on. */
function readDecadeOfLife(line: Line, i: number): Found | null {
  if (!isOneOf(keyAt(line, i - 1), 'their|our|her|his|my|your|early|mid|late|-')) return null;
  const isOwn = [1, 2, 3].some((back) => isOneOf(keyAt(line, i - back), 'their|our|her|his|my|your'));
  const isDigits = /^[2-9]0$/.test(keyAt(line, i)) && keyAt(line, i + 1) === 's' && tokenAt(line, i + 1).isGlued;
  const value = isDigits ? Number(keyAt(line, i)) : (DECADES.get(keyAt(line, i)) ?? null);
  if (!isOwn || value === null) return null;
  return {
    ...{ from: i, to: isDigits ? i + 2 : i + 1, kind: 'age' },
    quantity: quantity(value, 'year', { to: value + 9 }),
  };
}
const DECADES = new Map(
  'twenties thirties forties fifties sixties seventies eighties nineties'
    .split(' ')
    .map((word, k) => [word, 20 + 10 * k] as const),
);

/** "3- and 4-year-olds", "8- to 18-year-olds", "three and four year olds". */
function readJoined(line: Line, i: number): Found | null {
  const isHyphened = keyAt(line, i + 1) === '-' && tokenAt(line, i + 1).isGlued && !tokenAt(line, i + 2).isGlued;
  const joint = isHyphened ? i + 2 : i + 1;
  if (!isOneOf(keyAt(line, joint), isHyphened ? 'to|and|or' : 'and|or')) return null;
  const [first, second] = [readNumber(line, i), readAmount(line, joint + 1)];
  const last = second && second.to === null ? readYearsOld(line, second) : null;
  if (!first || !last || first.next !== i + 1) return null;
  return { ...last, from: i, quantity: { ...last.quantity, value: first.value, to: last.quantity.value } };
}

function readFives(key: string): number | null {
  const value = readNumberWord(key.slice(0, -1));
  return value !== null && value < 20 ? value : null;
}

function age(line: Line, amount: Amount, end: number, unit: string): Found {
  const at = /^years$/.test(keyAt(line, end)) ? end + 1 : end;
  const after = readOperatorAfter(line, at);
  return {
    ...{ from: amount.from, to: after?.next ?? at, kind: 'age' },
    quantity: quantity(amount.value, unit, { to: amount.to, precision: after?.precision ?? amount.precision }),
  };
}
