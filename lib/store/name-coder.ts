import { type Result, succeed } from '../domain/errors';
import type { Coder } from '../domain/speechmark-document';
import { makeStamp, type StoreContext } from './context';
import { inOneTransaction } from './db';
import { tryStorage } from './explain-storage-error';

/** Gives whoever marks here a name; an empty one takes it away. */
export function nameOwnCoder(context: StoreContext, name: string): Promise<Result<Coder>> {
  const { db } = context;
  return tryStorage(() =>
    inOneTransaction(db, async () => {
      const stamp = await makeStamp(context);
      const coder: Coder = { id: stamp(null).by, name: name.trim() };
      await db.coders.put(coder);
      return succeed(coder);
    }),
  );
}
