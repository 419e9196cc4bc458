import { Dexie, type Table } from 'dexie';
import type { SpeechId } from '../domain/ids';

/** Changes when the text of a speech may have, or what is known of it: for a speech that was stored alone, when it was read. */
export type ReadingMark = string;

/** The library index as it was last kept, and of which reading of each speech it tells. */
export interface KeptIndex {
  readonly bytes: Uint8Array;
  readonly indexed: ReadonlyMap<SpeechId, ReadingMark>;
}

export interface IndexStore {
  /** Null where none was kept. */
  read(): Promise<KeptIndex | null>;
  write(index: KeptIndex): Promise<void>;
  close(): void;
}

/**
 * Keeps the library index between two openings, in a database of its own: it follows from the stored speeches and can be
 * made anew, so it is never in the way of theirs, and clearing it loses nothing.
 */
export function createIndexStore(name = 'speechmark-index'): IndexStore {
  const db = new Dexie(name) as Dexie & { readonly indexes: Table<KeptIndex & { readonly key: 'library' }, 'library'> };
  db.version(1).stores({ indexes: 'key' });
  return {
    read: async () => (await db.indexes.get('library')) ?? null,
    write: async (index) => void (await db.indexes.put({ ...index, key: 'library' })),
    close: () => db.close(),
  };
}
