import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { asSpeechId } from '@/lib/domain/ids';
import type { MissingPage } from '@/lib/domain/missing-page';
import { addClaim } from '@/lib/store/claims';
import { findCopies, findKeptCopies, keepCopy, watchSpeech } from '@/lib/store/copies';
import { findMissingPages, noteMissingPage } from '@/lib/store/missing-pages';
import { buildDraft } from '../../support/build-claim';
import { buildReading } from '../../support/build-speech';
import { getValue, openTestStore } from '../../support/open-test-store';

const first = buildReading();
const speechId = first.speech.id;
const at = (day: number) => `2026-12-0${day}T09:00:00.000Z`;
const gone: MissingPage = { kind: 'gone', address: null, at: at(1) };

async function openMissing() {
  const { db, ...store } = openTestStore();
  getValue(await addClaim({ db, ...store }, buildDraft(), first));
  getValue(await noteMissingPage(db, speechId, gone));
  const missing = async () => (await findMissingPages(db)).get(speechId) ?? null;
  return { db, missing };
}

test('what was found instead of a speech stays with it, dated by the first time', async () => {
  const { db, missing } = await openMissing();
  await noteMissingPage(db, speechId, { ...gone, at: at(2) });
  expect(await missing()).toEqual(gone);
  expect((await findCopies(db, speechId))?.missing).toEqual(gone);
  expect((await findKeptCopies(db, speechId))?.missing).toEqual(gone);
  const elsewhere: MissingPage = { kind: 'elsewhere', address: 'https://www.gov.uk/other', at: at(3) };
  await noteMissingPage(db, speechId, elsewhere);
  expect(await missing()).toEqual(elsewhere);
});

test('it outlives a change of what is watched, and ends when the page is read again', async () => {
  const { db, missing } = await openMissing();
  getValue(await watchSpeech(db, { speechId, reading: null, isWatched: true }));
  expect(await missing()).toEqual(gone);
  getValue(await keepCopy(db, buildReading({ readAt: at(4) }), speechId));
  expect(await missing()).toBeNull();
  expect(await db.watches.get(speechId)).toMatchObject({ isWatched: true });
});

test('a speech that is not stored is not noted', async () => {
  const { db } = await openMissing();
  expect(await noteMissingPage(db, asSpeechId('url:none'), gone)).toMatchObject({ ok: false });
});
