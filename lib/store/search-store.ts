import { Dexie, type Table } from 'dexie';
import type { SerialisedIndex } from '../search/text-index';

/** An index of words as it was last kept, and up to which write of the store it goes. */
export interface KeptTextIndex {
  readonly index: SerialisedIndex;
  readonly revision: number;
  /** False where making it was stopped before all had been read. */
  readonly isWhole: boolean;
}

export type SearchedKind = 'speeches' | 'claims';

export interface SearchStore {
  /** Null where none was kept. */
  read(kind: SearchedKind): Promise<KeptTextIndex | null>;
  write(kind: SearchedKind, kept: KeptTextIndex): Promise<void>;
}

/** In a database of its own, like the library index (`index-store.ts`): it can be made anew, and clearing it loses nothing. */
export function createSearchStore(name = 'speechmark-search'): SearchStore {
  const db = new Dexie(name) as Dexie & {
    readonly indexes: Table<KeptTextIndex & { readonly kind: SearchedKind }, SearchedKind>;
  };
  db.version(1).stores({ indexes: 'kind' });
  return {
    read: async (kind) => (await db.indexes.get(kind)) ?? null,
    write: async (kind, kept) => void (await db.indexes.put({ ...kept, kind })),
  };
}
