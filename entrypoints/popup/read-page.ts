import * as v from 'valibot';
import { type Result, succeed } from '../../lib/domain/errors';
import { readingSchema } from '../../lib/domain/schemas';
import { addReading } from '../../lib/store/speeches';
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
  const stored = await addReading(store.context.db, reading.output);
  return stored.ok ? succeed({ kind: 'read', speechId: stored.value }) : stored;
}
