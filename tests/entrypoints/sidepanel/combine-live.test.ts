import { expect, it, vi } from 'vitest';
import type { LiveQuery } from '../../../components/use-live-query';
import { combineLive } from '../../../entrypoints/sidepanel/combine-live';

function makeLive<Value>() {
  const observers = new Set<{ next: (value: Value) => void; error?: (error: unknown) => void }>();
  const query: LiveQuery<Value> = {
    subscribe(observer) {
      observers.add(observer);
      return { unsubscribe: () => observers.delete(observer) };
    },
  };
  return { query, observers, tell: (value: Value) => observers.forEach((observer) => void observer.next(value)) };
}

it('answers when all have answered, and after every change of one', () => {
  const [numbers, words] = [makeLive<number>(), makeLive<string | undefined>()];
  const next = vi.fn();
  combineLive<[number, string | undefined]>([numbers.query, words.query]).subscribe({ next });
  numbers.tell(1);
  numbers.tell(2);
  expect(next).not.toHaveBeenCalled();
  words.tell(undefined);
  numbers.tell(3);
  expect(next.mock.calls).toEqual([[[2, undefined]], [[3, undefined]]]);
});

it('passes an error on, and stops all when it is stopped', () => {
  const [one, other] = [makeLive<number>(), makeLive<number>()];
  const error = vi.fn();
  const subscription = combineLive<[number, number]>([one.query, other.query]).subscribe({ next: vi.fn(), error });
  for (const observer of other.observers) observer.error?.('no database');
  expect(error).toHaveBeenCalledWith('no database');
  subscription.unsubscribe();
  expect(one.observers.size + other.observers.size).toBe(0);
});
