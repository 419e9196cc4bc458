import * as v from 'valibot';
import type { Instant } from '../domain/dates';
import { instantSchema } from '../domain/schema-parts';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/;

/** A moment as other programs write it ("2024-05-01T10:00:00.123456+00:00"), as ours are written; null if it is none. */
export function readInstant(value: unknown): Instant | null {
  if (typeof value !== 'string' || !INSTANT.test(value)) return null;
  const time = Date.parse(/(Z|[+-]\d\d:?\d\d)$/.test(value) ? value : `${value}Z`);
  const at = Number.isNaN(time) ? null : new Date(time).toISOString();
  // A time zone can move the first and last days of what a year of four digits says out of it.
  return v.is(instantSchema, at) ? at : null;
}
