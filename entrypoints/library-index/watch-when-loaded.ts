import type { LiveQuery } from '../../components/use-live-query';

/** A live query of code that is still on its way, so that a surface opens without the store. */
export function watchWhenLoaded<Value>(loading: Promise<LiveQuery<Value>>): LiveQuery<Value> {
  return {
    subscribe(observer) {
      let subscription: { unsubscribe(): void } | null = null;
      let isOver = false;
      loading.then(
        (query) => {
          if (!isOver) subscription = query.subscribe(observer);
        },
        (error) => observer.error?.(error),
      );
      return {
        unsubscribe() {
          isOver = true;
          subscription?.unsubscribe();
        },
      };
    },
  };
}
