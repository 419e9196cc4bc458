import type { PartialDate } from '../domain/dates';
import type { Figure } from '../domain/figure';
import type { Transcript } from '../domain/transcript';
import { readAge, readBareAge, readYearsOld } from './ages';
import { readAsChange, readFactor } from './changes';
import { readOdds, readPartOf, readTimes, readTwice } from './comparisons';
import { readCount } from './counts';
import { toDelivery } from './dates/calendar';
import { readDate } from './dates/read-date';
import type { DateContext } from './dates/when';
import { readDuration, readSingleSpan } from './durations';
import { keyOf } from './figure-key';
import { type Found, quantity } from './found';
import { readMeasure } from './measures';
import { readMoney } from './money';
import { skipName } from './names';
import { toNotation } from './notation';
import { findCounted } from './noun-phrase';
import { readOperatorAfter } from './operators';
import { readRank } from './ranks';
import { type Amount, readAmount } from './read-amount';
import { readLine } from './read-line';
import { readFractionShare, readPercent, readRatio } from './shares';
import { AGE, AMOUNT, DATE, FACTOR, FRACTION, findStarts, NAME, RANK, SPAN, TWICE, UNIVERSAL } from './starters';
import { isName, isOneOf, keyAt, type Line, tokenAt } from './tokens';
import { readUniversal } from './universals';

export interface FigureOptions {
  /** The day of delivery, as exactly as it is known; without it "last month" stays relative. */
  readonly deliveredOn: PartialDate | null;
}

/**
 * All figures of a transcript in order: sums, shares, counts, dates and what else `FIGURE_KINDS` lists. They don't overlap.
 *
 * Each block is cut into tokens once. From every token on the families of rules are asked in a fixed order, and the first
 * that answers takes its tokens, so that a rule never sees what an earlier one took. Every rule looks a bounded number of
 * tokens ahead: the cost is linear in the length of the text. Rules and traps were gathered from speeches of ministers.
 */
export function findFigures(
  { text, blocks }: Pick<Transcript, 'text' | 'blocks'>,
  { deliveredOn }: FigureOptions,
): Figure[] {
  const delivery = toDelivery(deliveredOn);
  return blocks.flatMap((block) => {
    const line = readLine(text, block.start, block.end);
    return scanLine({ line, delivery }).map((found) => toFigure(text, line, found));
  });
}

function scanLine(context: DateContext): Found[] {
  const starts = findStarts(context.line);
  const found: Found[] = [];
  for (let i = 0; i < starts.length; ) {
    const families = starts[i] as number;
    const next = families === 0 ? i + 1 : readAt(context, i, families);
    if (typeof next === 'number') i = next;
    else {
      found.push(...next);
      i = Math.max(i + 1, (next.at(-1) as Found).to);
    }
  }
  return found;
}

/** The figures that begin at a token, or where to go on. */
function readAt(context: DateContext, i: number, families: number): Found[] | number {
  const { line } = context;
  const early =
    (families & AGE && readAge(line, i)) ||
    (families & DATE && readDate(context, i)) ||
    (families & RANK && readRank(line, i)) ||
    (families & FACTOR && readFactor(line, i)) ||
    (families & TWICE && readTwice(line, i)) ||
    (families & FRACTION && readPartOf(line, i));
  if (early) return [early];
  const name = families & NAME ? skipName(line, i) : null;
  if (name !== null) return name;
  const share = families & FRACTION ? readFractionShare(line, i) : null;
  if (share && !isSpanPart(line, share)) return [readAsChange(line, share)];
  const amount = families & AMOUNT ? readAmount(line, i) : null;
  const found = (amount && readAmountFigure(line, amount)) ?? (families & SPAN ? readSingleSpan(line, i) : null);
  if (found) return splitRoles(line, found);
  if (amount) return Math.max(i + 1, amount.next > amount.at + 1 ? amount.at + 1 : amount.next);
  const universal = families & UNIVERSAL ? readUniversal(line, i) : null;
  return universal ? [universal] : i + 1;
}

/** "half an hour" and "a quarter of a century" are spans. */
const isSpanPart = (line: Line, share: Found): boolean =>
  isOneOf(keyAt(line, share.to), 'an|a') ||
  (keyAt(line, share.to) === 'of' &&
    isOneOf(keyAt(line, share.to + 1), 'a|an') &&
    readSingleSpan(line, share.from) !== null);

function readAmountFigure(line: Line, amount: Amount): Found | null {
  if (skipName(line, amount.at) !== null && amount.at > amount.from) return null;
  // "Thirty Eight Degrees", "Five Eyes".
  const isTitle = amount.isSpelled && !amount.isVague && isName(line, amount.at) && amount.currency === null;
  const found = isTitle
    ? readPercent(line, amount)
    : (readRatio(line, amount) ??
      readOdds(line, amount) ??
      readMoney(line, amount) ??
      readPercent(line, amount) ??
      readTimes(line, amount) ??
      readYearsOld(line, amount) ??
      readMeasure(line, amount) ??
      readDuration(line, amount) ??
      readBareAge(line, amount) ??
      readCount(line, amount));
  if (!found) return null;
  const after = readOperatorAfter(line, found.to);
  const whole = after
    ? { ...found, to: after.next, quantity: { ...found.quantity, precision: after.precision } }
    : found;
  return whole.kind === 'share' || whole.kind === 'change' ? readAsChange(line, whole) : whole;
}

/** "from 10% to 70%" is two figures, one for each end. */
function splitRoles(line: Line, found: Found): Found[] {
  const { value, to, ...rest } = found.quantity;
  if (found.secondAt === undefined || to === null || keyAt(line, found.from - 1) !== 'from') return [found];
  const end = keyAt(line, found.secondAt - 1) === 'to' ? found.secondAt - 1 : found.secondAt;
  return [
    { ...found, to: end, role: 'from', quantity: quantity(value, rest.unit, rest) },
    { ...found, from: found.secondAt, role: 'to', quantity: quantity(to, rest.unit, { per: rest.per }) },
  ];
}

function toFigure(text: string, line: Line, found: Found): Figure {
  const start = tokenAt(line, found.from).start;
  const end = tokenAt(line, found.to - 1).end;
  const { kind, period } = found;
  const plain = {
    ...{ kind, quantity: found.quantity, role: found.role ?? null, period: period ?? null },
    counts: found.counts ?? countsOf(text, line, found),
  };
  return { start, end, text: text.slice(start, end), ...plain, key: keyOf(found), notation: toNotation(plain) };
}

/** Of shares, changes and comparisons the noun behind "of": "46% of local authorities". */
function countsOf(text: string, line: Line, found: Found): string | null {
  if (!isOneOf(found.kind, 'share|universal|comparison|change|count')) return null;
  const counted = findCounted(line, keyAt(line, found.to) === 'of' ? found.to + 1 : found.to);
  return counted && text.slice(tokenAt(line, counted.from).start, tokenAt(line, counted.next - 1).end);
}
