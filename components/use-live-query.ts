import { useEffect, useState } from 'preact/hooks';

/** Just enough of Dexie's (and TC39's) observables, so that views don't import the store. */
export interface LiveQuery<Value> {
  subscribe(observer: { next: (value: Value) => void; error?: (error: unknown) => void }): { unsubscribe(): void };
}

export type LiveValue<Value> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: Value }
  | { readonly status: 'failed'; readonly error: unknown };

/**
 * Subscribes a view to the live query that `watch` gives; null means that there is nothing to watch yet. A new query is
 * made when `keys` change. Until its first answer comes the view is told `loading`, never the answer of another query.
 */
export function useLiveQuery<Value>(watch: () => LiveQuery<Value> | null, keys: readonly unknown[]): LiveValue<Value> {
  const [answer, setAnswer] = useState<{ keys: readonly unknown[]; live: LiveValue<Value> }>({
    keys,
    live: { status: 'loading' },
  });
  useEffect(() => {
    const query = watch();
    if (!query) return undefined;
    const tell = (live: LiveValue<Value>) => setAnswer({ keys, live });
    const subscription = query.subscribe({
      next: (value) => tell({ status: 'ready', value }),
      error: (error) => tell({ status: 'failed', error }),
    });
    return () => subscription.unsubscribe();
  }, keys as unknown[]);
  const isCurrent = answer.keys.length === keys.length && answer.keys.every((key, i) => Object.is(key, keys[i]));
  return isCurrent ? answer.live : { status: 'loading' };
}
