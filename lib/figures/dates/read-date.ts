import type { PeriodRelation } from '../../domain/figure';
import { isChangeBefore } from '../directions';
import { type Found, quantity } from '../found';
import { findCounted, isPlural } from '../noun-phrase';
import { isOneOf, keyAt, type Line, readPhrase, tokenAt, words } from '../tokens';
import { financialYear, halfOf, isWeekday, shift, weekdayDays } from './calendar';
import { readCalendarDate, readYear } from './calendar-dates';
import { readNamed, readRelativeDate, readStretch } from './relative-dates';
import { type DateContext, findWay, isFuture, type When, when } from './when';

const RELATIONS: readonly (readonly [PeriodRelation, string])[] = [
  ['since', 'ever since|since'],
  ['from', 'as from|as of|starting in|starting from|beginning in|from'],
  ['by', 'no later than|by'],
  ['until', 'right up to|up until|up to|until|till|through to|through|to'],
  ['before', 'ahead of|prior to|before|pre'],
  ['after', 'following|after|beyond'],
  ['over', 'over|across|throughout'],
  ['in', 'back in|as recently as|as early as|as far back as|in|during|on|at|for|of|within|around'],
];
const BY_FIRST = new Map<string, [PeriodRelation, string[]][]>();
for (const [relation, list] of RELATIONS)
  for (const phrase of list.split('|').map((text) => text.split(' '))) {
    const first = phrase[0] as string;
    BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), [relation, phrase]]);
  }
for (const list of BY_FIRST.values()) list.sort((a, b) => b[1].length - a[1].length);

/** All words that stand between what is said and its date: "as far back as". */
export const RELATION_WORDS: readonly string[] = RELATIONS.flatMap(([, list]) => list.split(/[| ]/));

/** A date with what stands before it: "since 2013", "by the end of this year", "in July", "two weeks ago". */
export function readDate(context: DateContext, i: number): Found | null {
  const { line } = context;
  // "Payments due to 2018-19 authorities", "backdated to 1 April": no end of anything.
  const isDueTo = keyAt(line, i) === 'to' && NO_END.has(keyAt(line, i - 1));
  const relation = isDueTo ? null : readRelation(line, i);
  const at = relation?.next ?? i;
  const edge = readEdge(line, at);
  const start = edge?.next ?? at;
  const age = edge ? readComingAge(context, start) : null;
  const stretch = age ? null : readStretch(context, start);
  if (stretch) return stretchFigure(line, relation, i, stretch);
  const whole: Read | null =
    age ?? readBetween(context, i) ?? readWhen(context, start) ?? (edge ? readEdgeOnly(context, start) : null);
  const found = whole?.days && edge?.half ? { ...whole, days: halfOf(whole.days, edge.half) } : whole;
  if (!found) return readWeekday(context, i, relation) ?? readChristmas(context, i, relation);
  if (found.isWeak && !isStrong(context, i, start, relation !== null, edge !== null)) return null;
  // "Measured by September's CPI figure", "by September CPI": what was measured by is of that month.
  if (relation?.relation === 'by' && edge === null && isAgent(line, found.next))
    return dateFigure(start, found.next, 'in', found);
  // "Over a year ago" is more than one, and "to this year's event" no end.
  const isAgo = keyAt(line, found.next - 1) === 'ago' && relation?.relation === 'over';
  const isOwn = keyAt(line, i) === 'to' && tokenAt(line, found.next - 1).isPossessive;
  if (isAgo || isOwn) return dateFigure(isOwn ? start : i, found.next, 'in', found);
  const isBetween = keyAt(line, i) === 'between' && found.relation === 'over';
  return dateFigure(i, found.next, isBetween ? 'over' : (found.relation ?? relation?.relation ?? 'in'), found);
}

const NO_END = words(
  'due owed thanks compared relative back backdated moved postponed deferred delayed rescheduled forward',
);

const isAgent = (line: Line, next: number): boolean =>
  tokenAt(line, next - 1).isPossessive || /^\p{Lu}{2,}$/u.test(tokenAt(line, next).raw);

type Read = When & { relation?: PeriodRelation };

function readRelation(line: Line, i: number): { relation: PeriodRelation; next: number } | null {
  for (const [relation, phrase] of BY_FIRST.get(keyAt(line, i)) ?? []) {
    const next = readPhrase(line, i, phrase);
    if (next !== null)
      return { relation, next: keyAt(line, next) === 'about' || keyAt(line, next) === 'around' ? next + 1 : next };
  }
  return null;
}

/** "the end of", "the start of", "the first half of", "so far", "the course of". */
function readEdge(line: Line, i: number): { next: number; half?: 'first' | 'second' } | null {
  if (keyAt(line, i) === 'so' && keyAt(line, i + 1) === 'far') return { next: i + 2 };
  let at = keyAt(line, i) === 'the' ? i + 1 : i;
  const isHalf = keyAt(line, at + 1) === 'half' && keyAt(line, at + 2) === 'of';
  if (isHalf && keyAt(line, at) === 'first') return { next: at + 3, half: 'first' };
  if (isHalf && isOneOf(keyAt(line, at), 'second|latter|last')) return { next: at + 3, half: 'second' };
  if (
    isOneOf(keyAt(line, at), 'very|early|first|second|latter') &&
    isOneOf(keyAt(line, at + 1), 'end|start|half|part|quarter|months|days|weeks')
  )
    at += 1;
  if (keyAt(line, at) === 'this' && keyAt(line, at + 1) === 'time') return { next: at + 2 };
  if (
    !isOneOf(
      keyAt(line, at),
      'end|start|beginning|middle|half|turn|course|close|part|quarter|months|days|weeks|autumn|summer|spring|winter',
    )
  )
    return null;
  return keyAt(line, at + 1) === 'of' ? { next: at + 2 } : null;
}

/** "the next decade", "the last century": behind "the middle of" one of the calendar, else ten years from now on. */
function readComingAge({ line, delivery }: DateContext, i: number): When | null {
  const [article, word, unit] = [keyAt(line, i), keyAt(line, i + 1), keyAt(line, i + 2)];
  if (article !== 'the' || !isOneOf(word, 'last|next') || !isOneOf(unit, 'decade|century')) return null;
  const offset = word === 'last' ? -1 : 1;
  const days = shift(unit, offset, delivery);
  return when(i + 3, days, { relative: { offset, unit }, isResolved: days !== null });
}

/** "the year", "the month": only behind "the end of". */
function readEdgeOnly(context: DateContext, i: number): When | null {
  const { line } = context;
  if (!isOneOf(keyAt(line, i), 'the|this|that')) return null;
  const isKind = isOneOf(keyAt(line, i + 1), 'financial|calendar|academic|school');
  const at = isKind ? i + 2 : i + 1;
  if (!isOneOf(keyAt(line, at), 'year|month|week|decade|century')) return null;
  return readNamed(context, i, true);
}

const readWhen = (context: DateContext, i: number): Read | null => {
  const found = readRelativeDate(context, i) ?? readCalendarDate(context, i);
  return found && readRange(context, i, found);
};

/** "2010 to 2015", "April to June 2018", "1 October 2017-30 September 2018"; behind "from" they stay two. */
function readRange(context: DateContext, i: number, first: When): Read {
  const { line } = context;
  if (!isOneOf(keyAt(line, first.next), '-|to') || keyAt(line, i - 1) === 'from' || !first.days) return first;
  const second = readCalendarDate(context, first.next + 1);
  if (!second?.days || second.days.from <= first.days.from) return first;
  // "By 2019 to 2020": a financial year as GOV.UK writes it.
  const [from, to] = [readYear(line, i), readYear(line, first.next + 1)];
  if (from !== null && to === from + 1 && isOneOf(keyAt(line, i - 1), 'by|in|for|since|until|during|before|after'))
    return { ...second, days: financialYear(from), isWeak: false };
  const days = { from: first.days.from, to: second.days.to };
  return { ...second, days, isWeak: false, relation: 'over' };
}

function readBetween(context: DateContext, i: number): Read | null {
  const { line } = context;
  if (keyAt(line, i) !== 'between') return null;
  const first = readCalendarDate(context, i + 1);
  // "between 15 and 29 August" is read as one date of several days.
  const isSpan = first?.days && first.days.from !== first.days.to && isOneOf(keyAt(line, i + 2), 'and|-');
  if (isSpan && !first.isWeak && readYear(line, i + 1) === null) return { ...first, relation: 'over' };
  if (!first?.days || !isOneOf(keyAt(line, first.next), 'and|-')) return null;
  const second = readRelativeDate(context, first.next + 1) ?? readCalendarDate(context, first.next + 1);
  if (!second?.days || second.days.to < first.days.from) return null;
  if (first.isWeak && readYear(line, i + 1) === null && second.isWeak) return null;
  if (first.isWeak && isCounted(line, second.next - 1, true)) return null;
  return { ...second, days: { from: first.days.from, to: second.days.to }, isWeak: false, relation: 'over' };
}

/** Whether a bare year or month is meant as a date. */
function isStrong(context: DateContext, i: number, at: number, hasRelation: boolean, hasEdge: boolean): boolean {
  const { line } = context;
  const start = keyAt(line, at) === 'the' ? at + 1 : at;
  const year = readYear(line, start);
  if (year !== null) return isYear(line, i, start, year, hasRelation || hasEdge);
  const key = keyAt(line, start);
  if (isOneOf(key, 'spring|summer|autumn|winter')) {
    const isNamed = isOneOf(keyAt(line, i), 'in|by|until|from|since|before|after|over|during|on');
    return (isNamed && keyAt(line, i) !== 'on') || hasEdge;
  }
  // "May" may be a verb or a name, and "for March" no month.
  if (!tokenAt(line, start).isCapital) return false;
  if (line.isShouted && key === 'may') return false;
  if (!hasRelation && !hasEdge) return false;
  const relation = keyAt(line, i);
  if (isOneOf(relation, 'of|for|to|on|at|around|over|across|within') && !hasEdge)
    return !isOneOf(key, 'may|march|april|june|august') && relation !== 'on';
  return !(
    key === 'may' &&
    isOneOf(relation, 'by|from|after|before|following') &&
    tokenAt(line, start + 1).isPossessive
  );
}

function isYear(line: Line, i: number, at: number, year: number, hasRelation: boolean): boolean {
  const isRight = keyAt(line, i) !== 'at' && keyAt(line, i) !== 'on';
  const after = keyAt(line, at + 1);
  if (isOneOf(after, '%|per|percent|million|billion|thousand|times|x')) return false;
  if (tokenAt(line, at + 1).key === '.' && tokenAt(line, at + 2).kind === 'number' && tokenAt(line, at + 2).isGlued)
    return false;
  if (isCounted(line, at, keyAt(line, i) === 'up' || keyAt(line, i) === 'over' || keyAt(line, i) === 'around'))
    return false;
  if (hasRelation && isRight) {
    if (keyAt(line, at - 1) === 'the') return !tokenAt(line, at + 1).isCapital && year >= 1800;
    const relation = keyAt(line, i);
    // "raise the number of beds by 1700".
    if (relation === 'by' && year < 1900 && isChangeBefore(line, i)) return false;
    return isOneOf(relation, 'to|for|around|of|over|across') ? year >= 1900 && year <= 2100 : true;
  }
  if (year < 1900 || year > 2099) return false;
  const before = tokenAt(line, at - 1);
  if (isOneOf(before.key, 'review|budget|statement|act|games|olympics|strategy|manifesto|paper|agenda|vision'))
    return false;
  if (isOneOf(before.key, '-|/|.|@|#|_') && tokenAt(line, at).isGlued) return false;
  if (before.isCapital && !line.isShouted && !isOneOf(before.key, 'in|the|by|since|from|and|but|a|our|yn|ym|erbyn|ers'))
    return false;
  // "the 2015 Spending Review", "2019 Conservative manifesto".
  const isTitle = tokenAt(line, at + 1).isCapital && !line.isShouted;
  return !isTitle && !isOneOf(after, 'vision');
}

/** "up to 2000 places", "in 2500 schools": what is round and has a plural behind it is counted. */
function isCounted(line: Line, at: number, isOperator: boolean): boolean {
  const value = Number(keyAt(line, at));
  const isRound = value % 100 === 0 && value !== 2000 && value !== 1900;
  if (!isRound && !isOperator && value <= 2100) return false;
  const counted = findCounted(line, at + 1);
  return counted !== null && (isPlural(keyAt(line, counted.next - 1)) || isRound);
}

/** "on Thursday": the last or the next, as the sentence goes. */
function readWeekday(context: DateContext, i: number, relation: ReturnType<typeof readRelation>): Found | null {
  const { line, delivery } = context;
  if (!relation || !isOneOf(keyAt(line, i), 'on|by|until|since|from')) return null;
  const key = keyAt(line, relation.next);
  if (!isWeekday(key) || (!tokenAt(line, relation.next).isCapital && !line.isShouted)) return null;
  const after = tokenAt(line, relation.next + 1);
  if (after.key === 'and' || after.key === 'or' || isOneOf(after.key, 'night|nights|mornings')) return null;
  const days = weekdayDays(key, isFuture(context, i) ? 1 : -1, delivery);
  return dateFigure(
    i,
    relation.next + 1,
    relation.relation,
    when(0, days, { relative: { offset: 0, unit: key }, isResolved: days !== null }),
  );
}

/** The Christmas before or after: the nearer one, unless a verb close by says otherwise. */
function readChristmas(context: DateContext, i: number, relation: ReturnType<typeof readRelation>): Found | null {
  const { line, delivery } = context;
  if (
    !relation ||
    !isOneOf(keyAt(line, i), 'by|before|since|until|after') ||
    keyAt(line, relation.next) !== 'christmas'
  )
    return null;
  const year =
    delivery && delivery.month !== null ? delivery.year - (isLastOne(context, i, delivery.month) ? 1 : 0) : null;
  const days = year === null ? null : { from: `${year}-12-25`, to: `${year}-12-25` };
  return dateFigure(
    i,
    relation.next + 1,
    relation.relation,
    when(0, days, { relative: { offset: 0, unit: 'christmas' }, isResolved: days !== null }),
  );
}

function isLastOne(context: DateContext, i: number, month: number): boolean {
  if (keyAt(context.line, i) === 'since') return true;
  const way = findWay(context, i, 8);
  return way === 0 ? month <= 3 : way < 0 && month < 12;
}

function dateFigure(from: number, to: number, relation: PeriodRelation, found: When): Found {
  const period = {
    ...{ relation, from: found.days?.from ?? null, to: found.days?.to ?? null },
    ...{ relative: found.relative, isResolved: found.isResolved },
  };
  return { from, to, kind: 'date', quantity: quantity(null, 'date'), period };
}

function stretchFigure(
  line: Line,
  relation: ReturnType<typeof readRelation>,
  i: number,
  stretch: NonNullable<ReturnType<typeof readStretch>>,
): Found {
  const period = {
    relation: relation?.relation === 'by' || relation?.relation === 'since' ? relation.relation : ('over' as const),
    ...{ from: stretch.days?.from ?? null, to: stretch.days?.to ?? null },
    relative: { offset: stretch.sign * stretch.value, unit: stretch.unit },
    isResolved: stretch.days !== null,
  };
  const from = relation && keyAt(line, i) !== 'of' && keyAt(line, i) !== 'to' ? i : (relation?.next ?? i);
  if (stretch.isVague) return { from, to: stretch.next, kind: 'date', quantity: quantity(null, 'date'), period };
  return {
    ...{ from, to: stretch.next, kind: 'duration', period },
    quantity: quantity(stretch.value, stretch.unit, { to: stretch.to, precision: stretch.precision }),
  };
}
