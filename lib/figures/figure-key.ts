import type { Found } from './found';
import { isOneOf } from './tokens';

/** What must be equal for two figures to be compared at all. Spans of time are compared in days, whatever their unit. */
export function keyOf({ kind, quantity, of }: Pick<Found, 'kind' | 'quantity' | 'of'>): string {
  // "All schools" and "100% of schools" are one thing.
  if (kind === 'universal') return 'share %';
  const isNamedByKind = isOneOf(kind, 'count|rank|duration|date');
  const parts = [kind, isNamedByKind ? null : quantity.unit, of ?? null, quantity.per && `per ${quantity.per}`];
  return parts.filter((part) => part !== null).join(' ');
}
