import type { Period } from '../../domain/figure';
import { keyAt, type Line, sentenceAround, words } from '../tokens';
import type { Days, Delivery } from './calendar';

/** A date as read, before it is known how what is said stands to it. */
export interface When {
  readonly next: number;
  /** Null where the delivery date would be needed and does not say enough. */
  readonly days: Days | null;
  readonly relative: Period['relative'];
  readonly isResolved: boolean;
  /** Only a date with "in", "since" or the like before it, as "May" or "2000" may be something else. */
  readonly isWeak: boolean;
}

export const when = (next: number, days: Days | null, more: Partial<When> = {}): When => ({
  ...{ next, days, relative: null, isResolved: false, isWeak: false },
  ...more,
});

export interface DateContext {
  readonly line: Line;
  readonly delivery: Delivery | null;
}

const FUTURE = words(
  `will shall i'll we'll they'll it'll he'll she'll you'll won't going plan intend expect expected due forthcoming
  upcoming launching hope aim should can able must looking`,
);
const PAST = words(
  `was were had did ago set came became made took began saw met went spoke held gave found brought won told said sent heard
  fell rose stood got left wrote has have`,
);
const isPast = (key: string): boolean => PAST.has(key) || (key.length > 4 && key.endsWith('ed') && !FUTURE.has(key));

/** Which way the nearest verb of the sentence points, for dates that name no year; 0 where none is near enough to tell. */
export function findWay({ line }: DateContext, i: number, reach: number): -1 | 0 | 1 {
  const [from, to] = sentenceAround(line, i);
  for (let far = 1; far <= reach; far++)
    for (const k of [i - far, i + far]) {
      if (k < from || k >= to) continue;
      if (FUTURE.has(keyAt(line, k))) return 1;
      // "will be completed by October" is no past.
      const isToBe = keyAt(line, k - 1) === 'be' || keyAt(line, k - 2) === 'be';
      if (!isToBe && isPast(keyAt(line, k))) return -1;
    }
  return 0;
}

export const isFuture = (context: DateContext, i: number): boolean => findWay(context, i, 60) > 0;
