import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Reading } from '@/lib/domain/reading';
import { addReadings, findKnown, removeSpeech } from '@/lib/store/add-speeches';
import { addClaim } from '@/lib/store/claims';
import { inOneTransaction } from '@/lib/store/db';
import { importDocument } from '@/lib/store/import-document';
import { readDocument } from '@/lib/store/read-document';
import { addReading } from '@/lib/store/speeches';
import { findOriginal, putTranscript, transcriptsOfSpeech } from '@/lib/store/transcripts';
import { readDraft } from '@/lib/text/read-draft';
import { buildDraft } from '../../support/build-claim';
import { buildReading, buildSpeech, buildTranscript } from '../../support/build-speech';
import { getValue, openTestStore } from '../../support/open-test-store';

const STAMP = { exportedAt: '2026-02-01T12:00:00.000Z', generator: 'test' };
const ORIGINAL = { name: 'speech.txt', text: 'Page 1\n\nGood morning. \ud800' };

let store: ReturnType<typeof openTestStore>;
beforeEach(() => {
  store = openTestStore();
});

function textReading(text: string): Reading {
  const { speech, transcript } = readDraft(text, null);
  return { speech, transcript, readAt: '2026-02-01T12:00:00.000Z', readFrom: 'speech.txt' };
}
const SENTENCES = Array.from({ length: 12 }, (_, i) => `This is sentence number ${i} of a speech on libraries.`);

describe('the original of an imported text', () => {
  test('is kept beside it, and comes along in a document', async () => {
    const reading = textReading(SENTENCES.join(' '));
    const [id] = getValue(await addReadings(store.db, [{ reading, original: ORIGINAL }]));
    if (!id) throw new Error('nothing stored');
    expect(await findOriginal(store.db, id, reading.transcript.id)).toEqual(ORIGINAL);
    expect((await transcriptsOfSpeech(store.db, id))[0]).not.toHaveProperty('original');
    const document = await readDocument(store.db, 'all', STAMP);
    expect(document.transcripts[0]?.original).toEqual(ORIGINAL);
    const other = openTestStore();
    getValue(await importDocument(other.db, document));
    expect(await findOriginal(other.db, id, reading.transcript.id)).toEqual(ORIGINAL);
  });
});

describe('what a known text was read from', () => {
  const reading = textReading(SENTENCES.join(' '));
  const key = [reading.speech.id, reading.transcript.id] as const;
  const incoming = { ...reading.transcript, speechId: reading.speech.id, original: ORIGINAL };
  const readings = [{ at: reading.readAt, from: reading.readFrom }];

  test('is taken from a document, and from a speech that becomes part of it', async () => {
    const id = getValue(await addReading(store.db, reading));
    const put = () =>
      inOneTransaction(store.db, () => putTranscript(store.db, { ...incoming, speechId: id, readings }));
    expect(await put()).toBe('dated');
    expect(await findOriginal(store.db, ...key)).toEqual(ORIGINAL);
    expect(await put()).toBe('known');
  });

  test('stays where the same text comes from elsewhere', async () => {
    getValue(await addReadings(store.db, [{ reading, original: ORIGINAL }]));
    getValue(await addReadings(store.db, [{ reading, original: { ...ORIGINAL, name: 'other.txt' } }]));
    expect(await findOriginal(store.db, ...key)).toEqual(ORIGINAL);
  });
});

describe('a speech that is to be added', () => {
  test('is known by its words, or by nine tenths of them', async () => {
    const reading = textReading(SENTENCES.join(' '));
    getValue(await addReadings(store.db, [{ reading, original: ORIGINAL }]));
    const edition = textReading([...SENTENCES.slice(0, 11), 'Another end.'].join(' '));
    const other = textReading('Something else altogether.');
    expect(await findKnown(store.db, [reading, edition, other])).toMatchObject([
      { isSameText: true },
      { isSameText: false },
      null,
    ]);
  });
});

describe('speeches that are added together', () => {
  const other = (n: number) => textReading(SENTENCES.map((text) => `${text} Or of ${n}.`).join('\n\n'));
  const edition = textReading([...SENTENCES.slice(0, 11), 'Another end.'].join('\n\n'));
  const batch = [
    other(1),
    textReading(SENTENCES.join('\n\n')),
    edition,
    other(2),
    other(1),
    textReading('Thank you.'),
    textReading('Thank you.'),
    buildReading(),
    buildReading({ speech: buildSpeech({ title: 'The same page' }) }),
    other(3),
  ];

  test.each([0, 1, 3])('are what they would be if added one by one, where %i are known already', async (known) => {
    const [together, apart] = [openTestStore(), openTestStore()];
    for (const { db } of [together, apart])
      for (const reading of [...batch].reverse().slice(0, known)) getValue(await addReading(db, reading));
    const ids = [];
    for (const reading of batch) ids.push(getValue(await addReading(apart.db, reading)));
    const added = batch.map((reading) => ({ reading, original: ORIGINAL }));
    expect(getValue(await addReadings(together.db, added))).toEqual(ids);
    expect(await dump(together.db)).toEqual(await dump(apart.db));
    const revisions = (await together.db.tallies.toArray()).map(({ revision }) => revision);
    expect(new Set(revisions).size).toBe(revisions.length);
    expect(String(Math.max(...revisions.map(Number)))).toBe((await together.db.meta.get('revision'))?.value);
  });

  test('are none of them stored where one is refused', async () => {
    const [wrong, ...others] = batch.map((reading) => ({ reading, original: ORIGINAL }));
    if (!wrong) throw new Error('no reading');
    const reading = { ...wrong.reading, transcript: { ...wrong.reading.transcript, text: 'Other words.' } };
    expect(await addReadings(store.db, [...others, { ...wrong, reading }])).toMatchObject({ ok: false });
    expect(await store.db.speeches.count()).toBe(0);
  });
});

/** All that is stored but for how many writes it took, and the originals. */
async function dump(db: typeof store.db) {
  const tables = [db.speeches, db.transcripts, db.aliases, db.tallies, db.watches];
  const rows = await Promise.all(tables.map((table) => table.toArray() as Promise<object[]>));
  return rows.map((table) => table.map((row) => ({ ...row, revision: null, original: null })));
}

describe('a speech that is taken out', () => {
  test('leaves nothing behind, and can be put back without loss', async () => {
    const reading = buildReading();
    const id = getValue(await addReading(store.db, reading));
    const other = buildReading({
      speech: buildSpeech({ id: 'text:o' as never, url: null, contentId: null, title: 'Another' }),
      transcript: buildTranscript(['Quite another text.']),
    });
    getValue(await addReading(store.db, other));
    getValue(await addClaim(store, buildDraft(), reading));
    const before = await readDocument(store.db, 'all', STAMP);
    const removed = getValue(await removeSpeech(store.db, id, STAMP));
    if (!removed) throw new Error('not stored');
    expect(removed.id).toBe(id);
    for (const table of [store.db.claims, store.db.transcripts, store.db.aliases, store.db.tallies])
      expect((await table.toArray()).map((row) => row.speechId)).not.toContain(id);
    expect((await readDocument(store.db, 'all', STAMP)).speeches.map(({ title }) => title)).toEqual(['Another']);
    expect(getValue(await removeSpeech(store.db, id, STAMP))).toBeNull();
    getValue(await importDocument(store.db, removed.taken));
    expect(await readDocument(store.db, 'all', STAMP)).toEqual(before);
  });
});
