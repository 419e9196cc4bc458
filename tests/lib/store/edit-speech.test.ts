import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { asSpeechId } from '@/lib/domain/ids';
import { citeSpeech } from '@/lib/export/cite-speech';
import { toMarkdown } from '@/lib/export/to-markdown';
import { editStoredSpeech } from '@/lib/store/edit-speech';
import { importDocument } from '@/lib/store/import-document';
import { readDocument } from '@/lib/store/read-document';
import { addReading, summariseSpeeches } from '@/lib/store/speeches';
import { buildReading, buildSpeech } from '../../support/build-speech';
import { getValue, openTestStore } from '../../support/open-test-store';

const STAMP = { exportedAt: '2026-02-02T09:00:00.000Z', generator: 'Speechmark 0.1.0' };

async function storeOne() {
  const store = openTestStore();
  const id = getValue(await addReading(store.db, buildReading()));
  const read = async () => (await store.db.speeches.get(id)) ?? buildSpeech();
  return { store, id, read };
}

it('sets facts right for lists and exports, and says what undoes it', async () => {
  const { store, id, read } = await storeOne();
  const revision = (await store.db.tallies.get(id))?.revision ?? 0;
  const back = getValue(await editStoredSpeech(store, id, { place: { to: 'York' }, event: { to: 'Library day' } }));
  expect(await read()).toMatchObject({ place: 'York', event: 'Library day' });
  expect((await read()).edits?.place).toMatchObject({
    set: { value: { to: 'York' }, at: '2026-02-01T12:00:00.000Z' },
    read: { value: 'Leeds' },
  });
  expect((await summariseSpeeches(store.db))[0]?.speech.place).toBe('York');
  expect(toMarkdown(await readDocument(store.db, 'all', STAMP))).toContain('place: "York"');
  expect(citeSpeech(await read())).toContain('speech at Library day, York');
  // Search follows what was written since.
  expect((await store.db.tallies.get(id))?.revision).toBeGreaterThan(revision);
  expect(back).toEqual({ place: null, event: null });
  getValue(await editStoredSpeech(store, id, back));
  expect(await read()).toMatchObject({ place: 'Leeds', event: null });
});

it('undoes an edit of an edit to the first', async () => {
  const { store, id, read } = await storeOne();
  getValue(await editStoredSpeech(store, id, { place: { to: 'York' } }));
  const back = getValue(await editStoredSpeech(store, id, { place: null }));
  expect((await read()).place).toBe('Leeds');
  getValue(await editStoredSpeech(store, id, back));
  expect((await read()).place).toBe('York');
});

it('keeps what was set when the speech is read again, and never takes it for what the page says', async () => {
  const { store, id, read } = await storeOne();
  getValue(await editStoredSpeech(store, id, { place: { to: 'York' } }));
  const again = buildReading({ readAt: '2026-03-01T09:00:00.000Z', speech: await read() });
  getValue(await addReading(store.db, again));
  expect((await read()).place).toBe('York');
  const { transcripts } = await readDocument(store.db, 'all', STAMP);
  expect(transcripts.flatMap(({ readings }) => readings.map(({ facts }) => facts?.place))).toEqual(['Leeds', 'Leeds']);
});

it('travels in a file', async () => {
  const { store, id, read } = await storeOne();
  getValue(await editStoredSpeech(store, id, { place: { to: 'York' } }));
  const other = openTestStore();
  getValue(await importDocument(other.db, await readDocument(store.db, 'all', STAMP)));
  expect(await other.db.speeches.get(id)).toEqual(await read());
});

it('refuses a speech that is not stored', async () => {
  const answer = await editStoredSpeech(openTestStore(), asSpeechId('url:none'), { place: null });
  expect(answer).toEqual({ ok: false, error: { kind: 'not stored' } });
});
