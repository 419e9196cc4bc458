/**
 * How a page knows that a worker is gone: the browser says nothing of a crash, but gives the locks of the dead to whoever waits
 * for them.
 */

/** Takes a lock of its own for the rest of this life, and answers its name once it is held; null where the browser gives none. */
export function holdLifeLock(): Promise<string | null> {
  const name = `library index ${crypto.randomUUID()}`;
  return new Promise((tell) => {
    const held = navigator.locks.request(name, () => {
      tell(name);
      return new Promise(() => {});
    });
    held.catch(() => tell(null));
  });
}

/** Calls back when whoever held the lock is gone. */
export function whenGone(name: string, onGone: () => void): void {
  // Where no lock is given, silence alone tells.
  navigator.locks.request(name, onGone).catch(() => undefined);
}
