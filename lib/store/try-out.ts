import type { Result } from '../domain/errors';
import { inOneTransaction, type SpeechmarkDatabase } from './db';

/** Carries the answer out of a transaction that is to be undone. */
class TriedOut<Value> extends Error {
  constructor(readonly result: Result<Value>) {
    super('tried out');
  }
}

/** What a write would answer: it is carried out in full, in a transaction of its own, and undone. Costs as much as the write. */
export async function tryOut<Value>(
  db: SpeechmarkDatabase,
  write: () => Promise<Result<Value>>,
): Promise<Result<Value>> {
  let tried: TriedOut<Value> | undefined;
  try {
    return await inOneTransaction(db, async () => {
      tried = new TriedOut(await write());
      throw tried;
    });
  } catch (error) {
    if (tried) return tried.result;
    throw error;
  }
}
