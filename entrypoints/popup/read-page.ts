import * as v from 'valibot';
import { type Result, succeed } from '../../lib/domain/errors';
import { readingSchema } from '../../lib/domain/schemas';
import { inOneTransaction } from '../../lib/store/db';
import { tryStorage } from '../../lib/store/explain-storage-error';
import { storeReading } from '../../lib/store/speeches';
import { openStore } from '../background/open-store';
import { isolateInTab } from './isolate-in-tab';
import type { PageReading } from './popup-gateway';

/**
 * Isolates the main text of the page in a tab and stores it as a speech that was visited. What comes back from the page is
 * checked like any file. Allowed by the click that opened the popup (`activeTab`), on this tab alone.
 */
export async function readPage(tabId: number): Promise<Result<PageReading>> {
  const isolated = await isolateInTab(tabId);
  if (isolated === 'refused') return succeed({ kind: 'refused' });
  const reading = v.safeParse(readingSchema, isolated);
  if (!reading.success) return succeed({ kind: 'no text' });
  const store = openStore();
  const prepared = await store.prepare();
  if (!prepared.ok) return prepared;
  const { db } = store.context;
  return tryStorage(async () => {
    // Dexie keeps a transaction open over native promises only for a function that is async itself.
    const speechId = await inOneTransaction(db, async () => storeReading(db, reading.output));
    return succeed({ kind: 'read', speechId });
  });
}
