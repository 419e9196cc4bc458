import { readSpan, timeUnit } from '../durations';
import { readAmount } from '../read-amount';
import { isName, isOneOf, isWord, keyAt, type Line, tokenAt, words } from '../tokens';
import {
  addDay,
  isSeason,
  isWeekday,
  monthDays,
  monthNumber,
  seasonMonth,
  shift,
  stretch,
  weekdayDays,
} from './calendar';
import { type DateContext, type When, when } from './when';

const OFFSETS: Readonly<Record<string, number>> = {
  last: -1,
  previous: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
  following: 1,
};

/** "last month", "next spring", "this year", "last Friday", "yesterday", "earlier this year", "two years ago". */
export function readRelativeDate(context: DateContext, i: number): When | null {
  return readNearDay(context, i) ?? readNamed(context, i) ?? readAgo(context, i);
}

function readNearDay(context: DateContext, i: number): When | null {
  const { line, delivery } = context;
  const key = keyAt(line, i);
  const offset = key === 'yesterday' ? -1 : key === 'tomorrow' ? 1 : undefined;
  const isEve = key === 'last' && keyAt(line, i + 1) === 'night';
  if (offset === undefined && !isEve) return null;
  // "the world of tomorrow", "yesterday's battles" and "tomorrow's schools" are no days, but yesterday's debate was on one.
  if (isOneOf(keyAt(line, i - 1), 'of|for') && offset !== -1) return null;
  if (!isEve && isName(line, i)) return null;
  if (tokenAt(line, i).isPossessive && !isHeldOnADay(line, i + 1)) return null;
  if (offset === 1 && isOneOf(keyAt(line, i - 1), 'and|,') && keyAt(line, i - 2) === 'today') return null;
  const days = shift('day', offset ?? -1, delivery);
  return when(isEve ? i + 2 : i + 1, days, {
    relative: { offset: offset ?? -1, unit: 'day' },
    isResolved: days !== null,
  });
}

/** What has its day, one or two words on: "yesterday's statement", "tomorrow's opening session". */
function isHeldOnADay(line: Line, i: number): boolean {
  return [keyAt(line, i), keyAt(line, i + 1)].some((key) => EVENTS.has(key) || EVENTS.has(key.replace(/s$/, '')));
}
const EVENTS = words(
  `announcement attack budget ceremony conference debate decision discussion event figures hearing judgment launch meeting
  publication question report session speech statement summit verdict vote workshop`,
);

/** "last" and the like, perhaps behind "earlier" or "the end of", with a unit, weekday, month or season. */
export function readNamed(context: DateContext, i: number, isThis = false): When | null {
  const { line, delivery } = context;
  let at = i;
  if (isOneOf(keyAt(line, at), 'earlier|later|early|late') && isOneOf(keyAt(line, at + 1), 'this|last|next')) at += 1;
  const hasThe = keyAt(line, at) === 'the' && !isThis;
  if (hasThe) at += 1;
  const word = isThis ? 'this' : keyAt(line, at);
  const offset = Object.hasOwn(OFFSETS, word) ? OFFSETS[word] : undefined;
  if (offset === undefined) return null;
  at += 1;
  const isLastCentury = word === 'last' && keyAt(line, at) === 'century';
  if (hasThe && isOneOf(word, 'last|this') && !isLastCentury) return null;
  const key = keyAt(line, at);
  if (isWeekday(key) && !hasThe) {
    const days = weekdayDays(key, Math.sign(offset) as -1 | 0 | 1, delivery);
    return when(at + 1, days, { relative: { offset, unit: key }, isResolved: days !== null });
  }
  if (key === 'weekend' && !hasThe) {
    const saturday = weekdayDays('saturday', Math.sign(offset) as -1 | 0 | 1, delivery);
    const days = saturday && addDay(saturday);
    return when(at + 1, days, { relative: { offset, unit: key }, isResolved: days !== null });
  }
  const month = tokenAt(line, at).isCapital || line.isShouted ? monthNumber(key, false) : null;
  if (month !== null && !hasThe) return nearest(context, at + 1, key, offset, month, 1);
  if (isSeason(key) && !hasThe && !isOneOf(keyAt(line, at + 1), 'budget|statement|term'))
    return nearest(context, at + 1, key, offset, seasonMonth(key), 3);
  const kind = isOneOf(key, 'financial|fiscal|academic|school|calendar') ? key : null;
  if (kind !== null) at += 1;
  const unit = keyAt(line, at);
  if (!isOneOf(unit, 'week|month|year|decade|century|quarter|fortnight')) return null;
  if (unit === 'quarter' && word !== 'last' && word !== 'next' && word !== 'this') return null;
  if (hasThe && !isLastCentury && !isOneOf(word, 'following|previous') && !(word === 'current' && unit === 'year'))
    return null;
  if (word === 'following' || word === 'previous') {
    if (kind === null && word === 'following') return null;
    if (hasThe) return null;
  }
  const name =
    kind === 'financial' || kind === 'fiscal'
      ? 'financial year'
      : kind === 'academic' || kind === 'school'
        ? 'academic year'
        : unit;
  const days = name === 'fortnight' ? null : shift(name, offset, delivery);
  return when(at + 1, days, { relative: { offset, unit: name }, isResolved: days !== null });
}

/** The last or next month or season of a name; "this summer" is the one of the same year. */
function nearest(
  { delivery }: DateContext,
  next: number,
  unit: string,
  offset: number,
  month: number,
  months: number,
): When {
  const relative = { offset, unit };
  if (!delivery || delivery.month === null) return when(next, null, { relative });
  const ends = ((month + months - 2) % 12) + 1;
  const isOver = month <= ends ? delivery.month > ends : delivery.month > ends && delivery.month < month;
  const isAhead = delivery.month < month;
  let year = delivery.year;
  if (offset < 0 && !(isOver && month <= delivery.month)) year -= 1;
  if (offset > 0 && !isAhead) year += 1;
  return when(next, monthDays(year, month, months), { relative, isResolved: true });
}

const FEW = /^(few|couple|several)$/;

/** "two years ago", "a few weeks ago", "in three months' time", "ten years from now". */
function readAgo(context: DateContext, i: number): When | null {
  const span = readSpanOfTime(context.line, i);
  if (!span) return null;
  const { line, delivery } = context;
  let next = span.next;
  if (isOneOf(keyAt(line, next), "'|’")) next += 1;
  if (keyAt(line, next) === 'or' && keyAt(line, next + 1) === 'so') next += 2;
  const isAgo = keyAt(line, next) === 'ago';
  const isTime =
    keyAt(line, next) === 'time' &&
    (next > span.next || tokenAt(line, span.next - 1).isPossessive || keyAt(line, i - 1) === 'in');
  const isFrom = keyAt(line, next) === 'from' && isOneOf(keyAt(line, next + 1), 'now|today');
  if (!isAgo && !isTime && !isFrom) return null;
  const offset = isAgo ? -span.value : span.value;
  const days = Number.isInteger(offset)
    ? shift(span.unit, offset, delivery)
    : shift('year', Math.round(offset), delivery);
  const relative = { offset, unit: span.unit };
  return when(isFrom ? next + 2 : next + 1, days, { relative, isResolved: days !== null });
}

const ABOUT = words('just only over around about almost nearly some barely roughly');

/** A number of units, also "a year", "a few weeks", "a couple of days", which have a value here only to find the days. */
export function readSpanOfTime(
  line: Line,
  i: number,
): { next: number; value: number; unit: string; isVague: boolean } | null {
  let at = i;
  for (let count = 0; count < 3; count++) {
    if (keyAt(line, at) === 'more' && keyAt(line, at + 1) === 'than') at += 2;
    else if (isWord(line, at, ABOUT)) at += 1;
    else break;
  }
  let few = isOneOf(keyAt(line, at), 'a|the') ? at + 1 : at;
  if (keyAt(line, few) === 'very' || keyAt(line, few) === 'short') few += 1;
  if (FEW.test(keyAt(line, few))) {
    const value = keyAt(line, few) === 'couple' ? 2 : 3;
    few += keyAt(line, few + 1) === 'of' ? 2 : keyAt(line, few + 1) === 'short' ? 2 : 1;
    const unit = timeUnit(keyAt(line, few));
    return unit && { next: few + 1, value: value * unit[1], unit: unit[0], isVague: true };
  }
  if (isOneOf(keyAt(line, at), 'a|one|an')) {
    const unit = timeUnit(keyAt(line, at + 1));
    if (unit) {
      const isHalf = keyAt(line, at + 2) === 'and' && keyAt(line, at + 3) === 'a' && keyAt(line, at + 4) === 'half';
      return { next: isHalf ? at + 5 : at + 2, value: (isHalf ? 1.5 : 1) * unit[1], unit: unit[0], isVague: false };
    }
  }
  const amount = readAmount(line, i);
  const span = amount && readSpan(line, amount);
  return (
    span && {
      next: span.next,
      value: span.to === null ? span.value : Math.round((span.value + span.to) / 2),
      unit: span.unit,
      isVague: false,
    }
  );
}

/** "the last year and a half". */
function withHalf(line: Line, span: { next: number; value: number; unit: string }) {
  const isHalf =
    keyAt(line, span.next) === 'and' && keyAt(line, span.next + 1) === 'a' && keyAt(line, span.next + 2) === 'half';
  return isHalf ? { ...span, next: span.next + 3, value: 1.5 * span.value } : span;
}

/** "the last five years", "the next 12 months", "the past decade", "the next few weeks": a stretch that touches the delivery. */
export function readStretch(context: DateContext, i: number) {
  const { line, delivery } = context;
  let at = isOneOf(keyAt(line, i), 'the|these|this|those|our|my|his|her|their') ? i + 1 : i;
  const hasArticle = at > i;
  const word = keyAt(line, at);
  if (!isOneOf(word, 'last|past|next|coming|previous|preceding')) return null;
  // "Up a third on the previous year" compares with a year of which nothing is said but that.
  if (keyAt(line, i - 1) === 'on' && isOneOf(word, 'previous|preceding')) return null;
  at += 1;
  if (keyAt(line, at) === 'full') at += 1;
  const sign = isOneOf(word, 'next|coming') ? 1 : -1;
  const single = timeUnit(keyAt(line, at));
  const half = keyAt(line, at) === 'half' ? timeUnit(keyAt(line, at + 1)) : null;
  const few = FEW.test(keyAt(line, at)) ? readSpanOfTime(line, at) : null;
  const amount = few || single ? null : readAmount(line, at);
  const number = amount && amount.precision !== 'up to' ? readSpan(line, amount) : null;
  // "The last century" is the one before, not the last hundred years.
  const isPlain =
    single &&
    !(word === 'last' && keyAt(line, at) === 'century') &&
    !keyAt(line, at).endsWith('s') &&
    hasArticle &&
    !isOneOf(single[0], 'second|minute|hour');
  const span =
    few ??
    (half ? { next: at + 2, value: half[1] / 2, unit: half[0] } : number) ??
    (isPlain ? withHalf(line, { next: at + 1, value: single[1], unit: single[0] }) : null);
  if (!span || (single && tokenAt(line, at).isPossessive)) return null;
  const anchored = word === 'previous' || word === 'preceding' ? null : stretch(span.unit, sign * span.value, delivery);
  return {
    next: span.next,
    value: span.value,
    to: number?.to ?? null,
    unit: span.unit,
    sign,
    isVague: few !== null,
    days: anchored,
    precision: number?.precision ?? ('exact' as const),
  };
}
