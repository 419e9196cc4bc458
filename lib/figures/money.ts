import { type Found, quantity } from './found';
import { readRate } from './rates';
import type { Amount } from './read-amount';
import { isOneOf, keyAt, type Line } from './tokens';

const NAMES = new Map([
  ['pounds', 'GBP'],
  ['pound', 'GBP'],
  ['quid', 'GBP'],
  ['sterling', 'GBP'],
  ['dollars', 'USD'],
  ['dollar', 'USD'],
  ['euros', 'EUR'],
  ['euro', 'EUR'],
]);
const PENCE = /^(p|pence|penny|pennies)$/;

/** Sums with a sign before or a name behind; pence become pounds. */
export function readMoney(line: Line, amount: Amount): Found | null {
  const named = readName(line, amount);
  if (amount.currency === null && !named) return null;
  const currency = amount.currency ?? (named as { currency: string }).currency;
  const part = named?.part ?? 1;
  const rate = readRate(line, named?.next ?? amount.next);
  return {
    ...{ from: amount.from, to: rate?.next ?? named?.next ?? amount.next, kind: 'money' },
    quantity: quantity(amount.value * part, currency, {
      to: amount.to === null ? null : amount.to * part,
      per: rate?.per ?? null,
      precision: amount.precision,
    }),
    ...(amount.secondAt === null ? {} : { secondAt: amount.secondAt }),
  };
}

function readName(line: Line, amount: Amount): { currency: string; part: number; next: number } | null {
  let next = amount.next;
  if (keyAt(line, next) === '-') next += 1;
  // "millions of pounds".
  if (keyAt(line, next) === 'of' && (amount.isVague || amount.value >= 1e6)) next += 1;
  if (isOneOf(keyAt(line, next), 'us|american|australian|canadian')) next += 1;
  const currency = NAMES.get(keyAt(line, next));
  if (currency !== undefined) return { currency, part: 1, next: next + (keyAt(line, next + 1) === 'sterling' ? 2 : 1) };
  return PENCE.test(keyAt(line, next)) ? { currency: 'GBP', part: 0.01, next: next + 1 } : null;
}
