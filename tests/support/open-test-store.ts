import type { StoreContext } from '@/lib/store/context';
import { createDatabase } from '@/lib/store/db';

let opened = 0;

/** A fresh database of its own, a clock that stands still until it is set, and ids that count up. */
export function openTestStore(name = `test-${++opened}-${Math.random()}`): StoreContext & {
  setClock(instant: string): void;
} {
  let clock = new Date('2026-02-01T12:00:00.000Z');
  let ids = 0;
  return {
    db: createDatabase(name),
    now: () => clock,
    newId: () => `${name}-id-${++ids}`,
    setClock: (instant) => {
      clock = new Date(instant);
    },
  };
}

/** The value of a success; a failure fails the test. */
export function getValue<Value>(result: { ok: true; value: Value } | { ok: false; error: unknown }): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
