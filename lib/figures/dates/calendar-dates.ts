import { isOneOf, keyAt, type Line, tokenAt } from '../tokens';
import {
  type Days,
  dayDays,
  financialYear,
  isDay,
  isSeason,
  isWeekday,
  monthDays,
  monthNumber,
  partOf,
  seasonMonth,
  yearDays,
} from './calendar';
import { type DateContext, findWay, type When, when } from './when';

/** Dates that name a year, a month or a day: "14 April 2018", "June 2018", "summer 2023", "2018-19", "the mid-1990s". */
export function readCalendarDate(context: DateContext, i: number): When | null {
  const { line } = context;
  const at = keyAt(line, i) === 'the' ? i + 1 : i;
  return (
    readPart(context, at) ??
    readDay(context, at) ??
    readMonth(context, i) ??
    readSeason(context, at) ??
    readCentury(line, at) ??
    readDecade(line, at) ??
    readYears(line, keyAt(line, i) === 'the' && keyAt(line, at) === 'year' ? at + 1 : i)
  );
}

const PARTS: Readonly<Record<string, 'early' | 'mid' | 'late'>> = {
  early: 'early',
  mid: 'mid',
  late: 'late',
  middle: 'mid',
};

/** "early 2021", "mid-January", "late 1990s". */
function readPart(context: DateContext, i: number): When | null {
  const { line } = context;
  const part = PARTS[keyAt(line, i)];
  if (part === undefined || !Object.hasOwn(PARTS, keyAt(line, i))) return null;
  const at = keyAt(line, i + 1) === '-' ? i + 2 : i + 1;
  const whole = readMonth(context, at) ?? readSeason(context, at) ?? readDecade(line, at) ?? readYears(line, at);
  return whole && { ...whole, days: whole.days && partOf(whole.days, part), isWeak: false };
}

/** A year of four digits, with no sign of being anything else. */
export function readYear(line: Line, i: number): number | null {
  const { kind, key, hasComma } = tokenAt(line, i);
  if (kind !== 'number' || hasComma || !/^\d{4}$/.test(key)) return null;
  const after = tokenAt(line, i + 1);
  if (after.kind === 'word' && after.isGlued) return null;
  const year = Number(key);
  return year >= 1000 && year <= 2150 ? year : null;
}

/** "’22-23": the year of the century that two years in a row leave out. */
function readShortYear(line: Line, i: number): number | null {
  const first = tokenAt(line, i);
  const isShort = isOneOf(keyAt(line, i - 1), "'|’|‘") && first.isGlued && /^\d\d$/.test(first.key);
  const isNext = Number(keyAt(line, i + 2)) === Number(first.key) + 1;
  return isShort && isOneOf(keyAt(line, i + 1), '-|/') && isNext ? 2000 + Number(first.key) : null;
}

/** "2018", "2018-19", "2018/19", "2010-2015". */
function readYears(line: Line, i: number): When | null {
  const year = readYear(line, i) ?? readShortYear(line, i);
  if (year === null) return null;
  const joint = keyAt(line, i + 1);
  const second = tokenAt(line, i + 2);
  const isJoined =
    (joint === '-' || joint === '/') && tokenAt(line, i + 1).isGlued && second.isGlued && !second.hasComma;
  if (isJoined && /^\d\d$/.test(second.key) && Number(second.key) === (year + 1) % 100)
    return when(i + 3, financialYear(year, readYearKind(line, i) ?? 4));
  if (isJoined && /^\d\d$/.test(second.key) && Number(second.key) > year % 100)
    return when(i + 3, yearDays(year, year - (year % 100) + Number(second.key)));
  const kind = readYearKind(line, i);
  if (isJoined && second.key === String(year + 1) && (kind !== null || second.key.endsWith('00')))
    return when(i + 3, financialYear(year, kind ?? 4));
  if (isJoined && /^\d{4}$/.test(second.key) && Number(second.key) > year)
    return when(i + 3, yearDays(year, Number(second.key)));
  return when(i + 1, yearDays(year), { isWeak: true });
}

/** The month in which a year of this sort begins, where "2018-19" has its sort before or behind it. */
function readYearKind(line: Line, i: number): number | null {
  const at = isOneOf(keyAt(line, i - 1), "'|’|‘") ? i - 1 : i;
  const before = isOneOf(keyAt(line, at - 1), 'year|years') ? keyAt(line, at - 2) : '';
  for (const key of [before, keyAt(line, i + 3)]) {
    if (isOneOf(key, 'academic|school')) return 9;
    if (isOneOf(key, 'financial|fiscal|tax')) return 4;
  }
  return null;
}

const isMonthName = (line: Line, i: number): boolean => tokenAt(line, i).isCapital;

/** "14 April 2018", "the 14th of April", "Saturday 29 February", "June the 24th", "1-3 March 2018". */
function readDay(context: DateContext, i: number): When | null {
  const { line } = context;
  let at = i;
  if (isWeekday(keyAt(line, at))) {
    at += 1;
    if (keyAt(line, at) === ',') at += 1;
    if (keyAt(line, at) === 'the') at += 1;
  }
  const day = readDayNumber(line, at);
  if (day) {
    const joint = isOneOf(keyAt(line, day.next), '-|to|and|&') ? readDayNumber(line, day.next + 1) : null;
    const last = joint && joint.value > day.value ? joint : day;
    const name = keyAt(line, last.next) === 'of' ? last.next + 1 : last.next;
    const month = monthNumber(keyAt(line, name), true);
    if (month !== null && (isMonthName(line, name) || readYear(line, name + 1) !== null))
      return withYear(context, name + 1, i, (year) =>
        isDay(year, month, last.value) ? dayDays(year, month, day.value, last.value) : null,
      );
  }
  const month = monthNumber(keyAt(line, at), false);
  if (month === null || !isMonthName(line, at)) return null;
  const behind = keyAt(line, at + 1) === 'the' ? at + 2 : at + 1;
  const second = readDayNumber(line, behind);
  if (!second || (!isOneOf(keyAt(line, second.next - 1), 'st|nd|rd|th|,') && !endsPhrase(line, second.next)))
    return null;
  return withYear(context, second.next, i, (year) =>
    isDay(year, month, second.value) ? dayDays(year, month, second.value) : null,
  );
}

/** "September 11," but not "In March 11 schools". */
const endsPhrase = (line: Line, i: number): boolean => tokenAt(line, i).kind !== 'word' || readYear(line, i) !== null;

function readDayNumber(line: Line, i: number): { value: number; next: number } | null {
  const { kind, key } = tokenAt(line, i);
  if (kind !== 'number' || !/^\d\d?$/.test(key) || Number(key) > 31 || Number(key) < 1) return null;
  const isNth = isOneOf(keyAt(line, i + 1), 'st|nd|rd|th') && tokenAt(line, i + 1).isGlued;
  return { value: Number(key), next: isNth ? i + 2 : i + 1 };
}

/** "June 2018", "June last year", "September"; a month alone is weak. */
function readMonth(context: DateContext, i: number): When | null {
  const { line } = context;
  const at = keyAt(line, i) === 'the' && monthNumber(keyAt(line, i + 1), false) === 5 ? -1 : i;
  const behind = keyAt(line, at + 1) === ',' || keyAt(line, at + 1) === '.' ? at + 2 : at + 1;
  const month = monthNumber(keyAt(line, at), readYear(line, behind) !== null);
  if (month === null || (!isMonthName(line, at) && readYear(line, at + 1) === null)) return null;
  const found = withYear(context, at + 1, at, (year) => monthDays(year, month));
  return found && { ...found, isWeak: found.next === at + 1 };
}

/** "summer 2023", "the summer of 2019", "spring next year"; alone it is weak. */
function readSeason(context: DateContext, i: number): When | null {
  const { line } = context;
  const season = keyAt(line, i);
  if (!isSeason(season)) return null;
  if (
    isOneOf(
      keyAt(line, i + 1),
      'budget|statement|term|conference|school|recess|games|olympics|holiday|holidays|reception|fuel|semester|camp',
    )
  )
    return null;
  const month = seasonMonth(season);
  const of = keyAt(line, i + 1) === 'of' ? i + 2 : i + 1;
  const found = withYear(context, of, i, (year) => monthDays(year, month, 3));
  if (!found) return null;
  return found.next === of ? (of === i + 1 ? { ...found, isWeak: true } : null) : found;
}

/** The name of the month or season that was read, by which it is known until its year is: "july". */
function findMonth(line: Line, from: number, to: number): string {
  for (let i = from; i < to; i++) {
    const key = keyAt(line, i);
    if (monthNumber(key, true) !== null || isSeason(key)) return key;
  }
  return 'year';
}

/** The year behind a month or day, or the nearest that fits: the last where the past is spoken of, else the next. */
function withYear(context: DateContext, next: number, at: number, toDays: (year: number) => Days | null): When | null {
  const { line, delivery } = context;
  const behind = keyAt(line, next) === ',' || keyAt(line, next) === 'of' ? next + 1 : next;
  const year = readYear(line, behind);
  if (year !== null && !isOneOf(keyAt(line, behind + 1), '%|million|billion')) {
    const found = toDays(year);
    // "winter 2021-22".
    const isWinter = isOneOf(keyAt(line, behind + 1), '-|/') && Number(keyAt(line, behind + 2)) === (year + 1) % 100;
    return found && when(behind + (isWinter ? 3 : 1), found);
  }
  const named = isOneOf(keyAt(line, behind), 'last|this|next') && keyAt(line, behind + 1) === 'year';
  if (named) {
    const offset = { last: -1, this: 0, next: 1 }[keyAt(line, behind) as 'last'];
    const days = delivery ? toDays(delivery.year + offset) : null;
    return when(behind + 2, days, {
      relative: { offset, unit: findMonth(line, at, behind) },
      isResolved: days !== null,
    });
  }
  if (!toDays(2020)) return null;
  const unit = findMonth(line, at, next);
  if (!delivery || delivery.month === null) return when(next, null, { relative: { offset: 0, unit } });
  const monthOf = (year: number): number => Number(toDays(year)?.from.slice(5, 7) ?? 1);
  // Months from the delivery to the date in the same year; the nearer year is meant unless a verb close by says otherwise.
  const gap = monthOf(delivery.year) - delivery.month;
  const isNear = (shift: number): boolean => Math.abs(gap + shift) <= 3;
  const near = [0, 12, -12].find((shift) => isNear(shift)) ?? null;
  const isOpen = isOneOf(keyAt(line, at - 1), 'from|until|till');
  const way = isOpen ? 1 : findWay(context, at, near === null ? 60 : 8);
  const day = toDays(delivery.year);
  let chosen = delivery.year;
  if (gap !== 0 && way === 0 && near !== null) chosen += near / 12;
  else if (gap < 0 && way > 0) chosen += 1;
  else if (gap > 0 && way <= 0) chosen -= 1;
  const days = day === null ? null : toDays(chosen);
  return when(next, days, { isResolved: days !== null });
}

/** "the 1990s", "the 80s", "the sixties"; "the 1800s" are a century. */
function readDecade(line: Line, i: number): When | null {
  const { kind, key } = tokenAt(line, i);
  const isPlural = (keyAt(line, i + 1) === 's' || keyAt(line, i + 1) === "'s") && tokenAt(line, i + 1).isGlued;
  if (kind === 'number' && isPlural && /^(1[0-9]|20)\d0$/.test(key)) {
    const year = Number(key);
    return when(i + 2, yearDays(year, year % 100 === 0 && year < 2000 ? year + 99 : year + 9));
  }
  if (keyAt(line, i - 1) !== 'the' && !isOneOf(keyAt(line, i - 1), "early|mid|late|-|'")) return null;
  const before = isOneOf(keyAt(line, i - 1), 'early|mid|late');
  if (kind === 'number' && isPlural && /^[2-9]0$/.test(key) && !isAges(line, i))
    return when(i + 2, yearDays(1900 + Number(key), 1909 + Number(key)));
  const word = /^(twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)$/.exec(key)?.[0];
  if (word === undefined || isAges(line, i) || before === undefined) return null;
  const decade =
    1920 +
    10 * ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'].indexOf(word);
  return when(i + 1, yearDays(decade, decade + 9));
}

/** "in their 80s", "her late sixties", "the over 80s". */
const isAges = (line: Line, i: number): boolean =>
  [1, 2, 3].some((back) => isOneOf(keyAt(line, i - back), 'their|her|his|my|your|over|under|our'));

const CENTURIES = new Map(
  'sixteenth seventeenth eighteenth nineteenth twentieth'.split(' ').map((word, i) => [word, 16 + i] as const),
);

/** "the 19th century", "the twenty-first century"; not "a 21st century economy", which is no date. */
function readCentury(line: Line, i: number): When | null {
  let next = i + 1;
  let century = CENTURIES.get(keyAt(line, i));
  if (keyAt(line, i) === 'twenty' && keyAt(line, i + (keyAt(line, i + 1) === '-' ? 2 : 1)) === 'first') {
    century = 21;
    next = i + (keyAt(line, i + 1) === '-' ? 3 : 2);
  }
  const isNth = isOneOf(keyAt(line, i + 1), 'st|th') && tokenAt(line, i + 1).isGlued;
  if (century === undefined && isNth && /^(1?\d|2[01])$/.test(keyAt(line, i))) {
    century = Number(keyAt(line, i));
    next = i + 2;
  }
  if (century === undefined) return null;
  if (keyAt(line, next) === '-') next += 1;
  if (keyAt(line, next) !== 'century' || !isOneOf(keyAt(line, i - 1), 'the|early|mid|late|-|this')) return null;
  const after = tokenAt(line, next + 1);
  const isAdjective =
    after.kind === 'word' &&
    !isOneOf(
      after.key,
      'and|to|is|was|will|the|in|of|we|by|as|with|or|has|for|that|when|where|but|on|at|saw|were|are|can|must|who|which|it|if|through|should|a|an|there|their|our',
    );
  return isAdjective ? null : when(next + 1, yearDays(100 * (century - 1), 100 * century - 1));
}
