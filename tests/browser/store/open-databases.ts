import { afterEach } from 'vitest';
import type { StoreContext } from '@/lib/store/context';
import { createDatabase, type SpeechmarkDatabase } from '@/lib/store/db';

const open = new Set<SpeechmarkDatabase>();

/** A connection as one context of the extension has it; several of one name share a database. */
export function connect(name: string): StoreContext {
  const db = createDatabase(name);
  open.add(db);
  return { db, now: () => new Date('2026-02-01T12:00:00.000Z'), newId: () => crypto.randomUUID() };
}

export const freshName = (): string => `test-${crypto.randomUUID()}`;

afterEach(async () => {
  const names = new Set([...open].map(({ name }) => name));
  for (const db of open) db.close();
  open.clear();
  for (const name of names) await deleteNatively(name);
});

/** Without Dexie, as the browser does when site data is cleared. */
export function deleteNatively(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}
