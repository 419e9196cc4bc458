import type { LiveQuery } from '../../components/use-live-query';

/** One live query of several: answers when all have, and again when one does; an error of one ends it. */
export function combineLive<Values extends readonly unknown[]>(
  queries: {
    readonly [Key in keyof Values]: LiveQuery<Values[Key]>;
  },
): LiveQuery<Values> {
  return {
    subscribe({ next, error }) {
      const answers: unknown[] = [];
      let waiting = queries.length;
      const subscriptions = queries.map((query: LiveQuery<unknown>, at) =>
        query.subscribe({
          next(value) {
            if (!(at in answers)) waiting -= 1;
            answers[at] = value;
            if (waiting === 0) next([...answers] as unknown as Values);
          },
          ...(error && { error }),
        }),
      );
      return {
        unsubscribe() {
          for (const subscription of subscriptions) subscription.unsubscribe();
        },
      };
    },
  };
}

/** The same query with each answer put in another form. */
export function mapLive<Value, Other>(query: LiveQuery<Value>, change: (value: Value) => Other): LiveQuery<Other> {
  return {
    subscribe: ({ next, error }) => query.subscribe({ next: (value) => next(change(value)), ...(error && { error }) }),
  };
}
