import type { PartialDate } from './dates';

/**
 * What sort of statement a number makes. A share is never compared with a change or a comparison, though all three may be
 * written "50%".
 */
export const FIGURE_KINDS = [
  'money',
  /** A part of a whole: "46%", "1 in 10", "two thirds of". */
  'share',
  /** How much more, less or as often as something else: "twice as likely", "three times the rate". */
  'comparison',
  /** What became of a number: "halve", "rise by 10%", "tenfold". In percent, so that "double" is +100. */
  'change',
  'count',
  /** A number of physical units: "50 miles", "40GW", "1.5 degrees". */
  'measure',
  'duration',
  'age',
  /** A place in an order: "second highest", "the world's largest", "for the first time ever". */
  'rank',
  /** A share without a number: "in every region", "most schools", "no child". */
  'universal',
  'date',
] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** "over" and "under" leave the number itself out; "at least" and "up to" take it in. */
export const PRECISIONS = ['exact', 'about', 'nearly', 'over', 'under', 'up to', 'at least'] as const;
export type Precision = (typeof PRECISIONS)[number];

export const TIME_UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

/** What a number stands for, in one spelling: "£200m", "£200 million" and "200 million pounds" are equal. */
export interface Quantity {
  /**
   * In whole units: pounds, percent, people. The lower end of a range. Changes carry their direction as a sign. Null where
   * there are words and no number ("most"), and for dates.
   */
  readonly value: number | null;
  /** The upper end of a range: "£1-2 million", "between 10 and 12"; for "thousands", ten times the value. */
  readonly to: number | null;
  /**
   * `GBP`, `USD`, `EUR` …; `%`, `percentage points`; `times as`, `times more`, `times less`, `% more`, `% less`; `count`;
   * a unit of time; a measure such as `mile`, `GW`, `tonne`; `rank`; `all`, `most`, `none`; `date`.
   */
  readonly unit: string;
  /** For rates: "£5m a year", "3,000 per week". Else null. */
  readonly per: string | null;
  readonly precision: Precision;
}

export type PeriodRelation = 'in' | 'since' | 'from' | 'by' | 'until' | 'before' | 'after' | 'over';

/** A date as it was named, and where it lies in the calendar if that is known. */
export interface Period {
  /** How what is said stands to the dates: "since 2013" is `since` with 2013 from its first to its last day. */
  readonly relation: PeriodRelation;
  /** First and last day, `YYYY-MM-DD`; null where they can't be told, for want of a delivery date. */
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
  /** How far from the day of delivery, where the words say only that: "last month" is -1 month. Null for calendar dates. */
  readonly relative: { readonly offset: number; readonly unit: string } | null;
  /** Whether the day of delivery was needed to find the days. */
  readonly isResolved: boolean;
}

/** One number or date of a speech. */
export interface Figure {
  /** UTF-16 units of `Transcript.text`, end exclusive: the whole phrase, with "over", "a total of", "per cent". */
  readonly start: number;
  readonly end: number;
  /** The words between start and end. */
  readonly text: string;
  readonly kind: FigureKind;
  readonly quantity: Quantity;
  /** What is counted or measured, as it was written: "social workers", "local authorities". Null where it is not plain. */
  readonly counts: string | null;
  /** The ends of "from 10% to 70%"; else null. */
  readonly role: 'from' | 'to' | null;
  /** Of dates, and of durations that end or begin at the day of delivery ("over the last five years"); else null. */
  readonly period: Period | null;
  /** Equal for two figures that can be compared at all: kind and unit, with rate and what a comparison is of. */
  readonly key: string;
  /** All of it in one line, for tables and tests: `GBP:<~200000000`, `pct:46`, `count:>1600`, `since:2013`. */
  readonly notation: string;
}

/** What two figures say of each other; `differs` needs one key and values that can't both be meant. */
export type FigureComparison = 'same' | 'agree' | 'differs' | 'not comparable';
