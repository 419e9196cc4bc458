import { type Found, quantity } from './found';
import { endsPhrase, findCounted, isPlural } from './noun-phrase';
import { readOperatorAfter } from './operators';
import { readRate } from './rates';
import type { Amount } from './read-amount';
import { isName, isOneOf, keyAt, type Line, startsSentence, tokenAt, words } from './tokens';

/** Verbs and others behind which "two" stands for two of something: "only two have gone backwards". */
const STANDING = words('have has are were will had of to in that who which on from more and');
const NOT_COUNTED = words('way ways fold tier tiered sided pronged faced hander edged star stars second track speed');

/** "Over three seasons" is in the course of them. */
const COURSES = words('seasons parliaments terms games matches sessions rounds phases generations stages');

/** What is left when a number is no sum, share, span …: "over 1,600 social workers", "20 of them", "a million". */
export function readCount(line: Line, amount: Amount): Found | null {
  if (amount.currency !== null || isTrap(line, amount)) return null;
  // "On a three yearly cycle".
  if (isOneOf(keyAt(line, amount.next), 'yearly|monthly|weekly')) return null;
  if (isAgeGroup(line, amount))
    return {
      from: amount.from,
      to: amount.next,
      kind: 'age',
      quantity: quantity(amount.value, 'year', { to: amount.to }),
    };
  const isCourse = keyAt(line, amount.from) === 'over' && COURSES.has(keyAt(line, amount.next));
  const after = readOperatorAfter(line, amount.next);
  const counted = findCounted(line, after?.next ?? amount.next);
  if (!counted && amount.isSpelled && !standsAlone(line, amount)) return null;
  const more =
    keyAt(line, amount.next) === 'more' || keyAt(line, amount.next) === 'times' ? amount.next + 1 : amount.next;
  const rate = readRate(line, counted?.next ?? more);
  return {
    ...{ from: amount.from, to: after?.next ?? (rate && !counted ? rate.next : more), kind: 'count' },
    quantity: quantity(amount.value, 'count', {
      ...{ to: amount.to, per: rate?.per ?? null },
      precision: after?.precision ?? (isCourse ? 'exact' : amount.precision),
    }),
    counts: counted ? toText(line, counted.from, counted.next) : null,
    ...(amount.secondAt === null ? {} : { secondAt: amount.secondAt }),
  };
}

/** "16-19 funding", "14 to 19 education": ages, of which schools are made. */
const isAgeGroup = (line: Line, { value, to, isSpelled, next }: Amount): boolean =>
  !isSpelled && to !== null && value >= 11 && to <= 25 && AGE_MATTERS.has(keyAt(line, next));
const AGE_MATTERS = words(
  `funding education provision study bursary sector phase diploma diplomas reforms curriculum participation learners
  learning qualifications age students system tuition accountability performance`,
);

function toText(line: Line, from: number, next: number): string {
  let text = '';
  for (let i = from; i < next; i++) text += (i > from && !tokenAt(line, i).isGlued ? ' ' : '') + tokenAt(line, i).raw;
  return text;
}

function isTrap(line: Line, amount: Amount): boolean {
  const { at, next } = amount;
  const after = tokenAt(line, next);
  const before = keyAt(line, at - 1);
  if (amount.isSpelled && !amount.isVague) {
    if (amount.value === 1 && amount.to === null) return !isCountedOne(amount);
    if (after.key === '-' && after.isGlued && tokenAt(line, next + 1).isGlued)
      return !isOneOf(keyAt(line, next + 1), 'member|nation');
    if (NOT_COUNTED.has(after.key) || before === 'no') return true;
    // "Five Eyes", "Two Systems": a capital inside a sentence is a name.
    if (isName(line, at)) return true;
    if (
      startsSentence(line, at) &&
      tokenAt(line, next).isCapital &&
      amount.value < 13 &&
      isPlural(after.key) &&
      !line.isShouted
    )
      return true;
    return false;
  }
  if (amount.isVague) return false;
  // "The world's top 100", a number in quotes or on an arm: nothing is counted.
  if (isOneOf(before, "top|‘|“|'") && !findCounted(line, next)) return true;
  // "our 10 point plan".
  if (after.key === 'point' && isOneOf(keyAt(line, next + 1), 'plan|programme|strategy|agenda|pledge|charter|action'))
    return true;
  // "between 10 and 11 in the morning".
  if (keyAt(line, next) === 'in' && isOneOf(keyAt(line, next + 2), 'morning|evening|afternoon')) return true;
  // A year that was no date, as in "Spending Review 2015", is no count either.
  if (
    amount.isPlain &&
    amount.value >= 1900 &&
    amount.value < 2100 &&
    amount.precision === 'exact' &&
    !findCounted(line, next)
  )
    return true;
  if (amount.isPlain && amount.value >= 1900 && amount.value < 2100 && after.isCapital && !line.isShouted) return true;
  if (after.key === '-' && after.isGlued && tokenAt(line, next + 1).isGlued)
    return (
      tokenAt(line, next + 1).kind !== 'word' ||
      !isOneOf(keyAt(line, next + 1), 'member|nation|strong|odd|plus|bed|person|place|page|seat')
    );
  return isOneOf(before, '/|.|:|@|#|_') && tokenAt(line, at).isGlued;
}

/** "One" is mostly a pronoun or "a"; with these it counts. */
function isCountedOne(amount: Amount): boolean {
  return amount.precision === 'over' || amount.precision === 'at least';
}

function standsAlone(line: Line, amount: Amount): boolean {
  const before = keyAt(line, amount.at - 1);
  const after = tokenAt(line, amount.next);
  if (amount.value >= 13 || amount.isVague || amount.at > amount.from || amount.to !== null) return true;
  if (after.key === '-' && isOneOf(keyAt(line, amount.next + 1), 'member|nation|strong')) return true;
  if (after.kind === 'word' && !endsPhrase(after.key)) return true;
  if (isOneOf(before, 'the|these|those|all|other|which|any|every|each|my|our|no')) return false;
  if (isOneOf(before, 'in|into|by') && amount.value === 2) return false;
  if (after.key === 'of' && isOneOf(keyAt(line, amount.next + 1), 'us|you')) return false;
  // "Ships went there – three this year alone".
  if (isOneOf(after.key, 'this|last') && isOneOf(keyAt(line, amount.next + 1), 'week|month|year')) return true;
  return STANDING.has(after.key);
}
