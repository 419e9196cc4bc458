import type { FigureKind, Period, Precision, Quantity } from '../domain/figure';

/** What a rule found: a figure still in tokens, `from` to `to` exclusive. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly kind: FigureKind;
  readonly quantity: Quantity;
  readonly counts?: string | null;
  readonly period?: Period;
  readonly role?: 'from' | 'to';
  /** What a comparison is of, where that belongs to its key: "likely". */
  readonly of?: string;
  /** Where the upper end of a range begins, so that "from 10% to 70%" can be taken apart. */
  readonly secondAt?: number;
}

export const quantity = (
  value: number | null,
  unit: string,
  more: { to?: number | null; per?: string | null; precision?: Precision } = {},
): Quantity => ({ value, to: more.to ?? null, unit, per: more.per ?? null, precision: more.precision ?? 'exact' });
