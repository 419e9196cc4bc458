import { useEffect, useState } from 'preact/hooks';

/** What a promise gives, once it does; null until then, where it fails, and as soon as `keys` change. */
export function useRead<Value>(read: () => Promise<Value>, keys: readonly unknown[]): Value | null {
  const [answer, setAnswer] = useState<{ keys: readonly unknown[]; value: Value } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    read().then(
      (value) => isCurrent && setAnswer({ keys, value }),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, keys as unknown[]);
  return answer?.keys.every((key, at) => Object.is(key, keys[at])) ? answer.value : null;
}
