import { type Result, succeed } from '../domain/errors';
import type { FilterId } from '../domain/ids';
import type { SavedFilter } from '../domain/saved-filter';
import { makeStamp, type StoreContext } from './context';
import { inOneTransaction, type SpeechmarkDatabase } from './db';
import { tryStorage } from './explain-storage-error';

/** Those that are not deleted, by name. */
export async function listFilters(db: SpeechmarkDatabase): Promise<SavedFilter[]> {
  const filters = (await db.filters.toArray()).filter(({ deleted }) => !deleted.value);
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  return filters.sort((a, b) => compare(a.name.value, b.name.value));
}

/** Keeps an address of the library under a name; the same name again is given the new address. */
export function saveFilter(context: StoreContext, name: string, address: string): Promise<Result<SavedFilter>> {
  const { db, newId } = context;
  return tryStorage(() =>
    inOneTransaction(db, async () => {
      const stamp = await makeStamp(context);
      const known = (await listFilters(db)).find((filter) => filter.name.value === name.trim());
      const filter: SavedFilter = known
        ? { ...known, address: stamp(address) }
        : { id: newId() as FilterId, name: stamp(name.trim()), address: stamp(address), deleted: stamp(false) };
      await db.filters.put(filter);
      return succeed(filter);
    }),
  );
}

/** Leaves a tombstone; false lifts it. */
export function deleteFilter(context: StoreContext, id: FilterId, isDeleted: boolean): Promise<Result<null>> {
  const { db } = context;
  return tryStorage(() =>
    inOneTransaction(db, async () => {
      const filter = await db.filters.get(id);
      const stamp = await makeStamp(context);
      if (filter) await db.filters.put({ ...filter, deleted: stamp(isDeleted) });
      return succeed(null);
    }),
  );
}
