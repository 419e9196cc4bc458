import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { ensureBundled } from '@/lib/store/bundled';
import { editStoredSpeech } from '@/lib/store/edit-speech';
import { listLibrary } from '@/lib/store/library-texts';
import { addReading } from '@/lib/store/speeches';
import { buildReading } from '../../support/build-speech';
import { getValue, openTestStore } from '../../support/open-test-store';

const PUBLIC = resolve(import.meta.dirname, '../../../public');

it('says of a speech that something has come when its facts were set right, or it was read again', async () => {
  const store = openTestStore();
  const reading = buildReading();
  const id = getValue(await addReading(store.db, reading));
  const mark = async () => (await listLibrary(store.db)).get(id);
  const first = await mark();
  expect(await mark()).toBe(first);
  getValue(await editStoredSpeech(store, id, { deliveredOn: { to: '2001-02-03' } }));
  const second = await mark();
  expect(second).not.toBe(first);
  await addReading(store.db, { ...reading, readAt: '2031-01-01T00:00:00.000Z' });
  expect(await mark()).not.toBe(second);
});

it('knows the bundled speeches, once stored, for those of the shipped index', async () => {
  const { db } = openTestStore();
  await ensureBundled(db, async (path) => new Response(readFileSync(resolve(PUBLIC, path.slice(1)))), '1');
  const shipped = JSON.parse(readFileSync(resolve(PUBLIC, 'tables/bundled-index.json'), 'utf8'));
  expect(Object.fromEntries(await listLibrary(db))).toEqual(shipped);
});
