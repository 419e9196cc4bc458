import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Reading } from '@/lib/domain/reading';
import type { Speech } from '@/lib/domain/speech';
import { makeSpeechId } from '@/lib/domain/speech-aliases';
import { storeBundledSpeeches } from '@/lib/store/bundled';
import { importDocument } from '@/lib/store/import-document';
import { readDocument } from '@/lib/store/read-document';
import { addReading } from '@/lib/store/speeches';
import { buildReading, buildSpeech, buildTranscript } from '../../support/build-speech';
import { getValue, openTestStore } from '../../support/open-test-store';

type Store = ReturnType<typeof openTestStore>;
const ARCHIVE = 'https://web.archive.org/web/2019/https://www.gov.uk/government/speeches/a-speech-on-libraries';
const day = (n: number) => `2026-02-${String(n).padStart(2, '0')}T09:00:00.000Z`;

function visit(n: number, fields: Partial<Speech>, reading: Partial<Reading> = {}): Reading {
  return buildReading({ speech: buildSpeech(fields), readAt: day(n), ...reading });
}

async function storeOf(...readings: Reading[]): Promise<Store> {
  const store = openTestStore();
  for (const reading of readings) getValue(await addReading(store.db, reading));
  return store;
}

async function speechIn({ db }: Store): Promise<Speech> {
  const [speech, ...others] = await db.speeches.toArray();
  expect(others).toEqual([]);
  return speech as Speech;
}

const exportOf = ({ db }: Store) => readDocument(db, 'all', { exportedAt: day(28), generator: 'Speechmark 0.1.0' });
const before = { title: 'A speech on libraries', updatedOn: '2019-03-05' };
const after = { title: 'A speech on reading', updatedOn: '2026-02-04' };

describe('a speech has the facts that its page stated last', () => {
  test.each<[string, Reading[], Partial<Speech>]>([
    ['those of the later visit', [visit(1, before), visit(4, after)], after],
    ['whatever order the readings come in', [visit(4, after), visit(1, before)], after],
    [
      'another speaker, and an earlier date of change than it gave before',
      [visit(1, after), visit(4, { ...before, speakers: [{ name: 'The Secretary', role: null }] })],
      { ...before, speakers: [{ name: 'The Secretary', role: null }] },
    ],
    [
      'not what a later page says nothing of',
      [visit(1, after), visit(4, { title: '', description: null, event: null, speakers: [] })],
      { ...after, description: 'The Minister on what libraries are for.', speakers: buildSpeech().speakers },
    ],
    [
      'also where the silent page was met before',
      [visit(1, before), visit(6, { title: '', updatedOn: null }), visit(4, after)],
      after,
    ],
    [
      'not what was concluded',
      [visit(1, after), visit(4, { ...before, title: 'Libraries', inferred: { title: 'From the address.' } })],
      { title: after.title },
    ],
    ['not what an archive’s copy says', [visit(1, after), visit(4, before, { readFrom: ARCHIVE })], after],
    ['though an archive’s copy was known first', [visit(4, before, { readFrom: ARCHIVE }), visit(1, after)], after],
    ['not what a browser made of the page', [visit(1, after), visit(4, before, { altered: true })], after],
  ])('%s', async (_, readings, expected) => {
    expect(await speechIn(await storeOf(...readings))).toMatchObject(expected);
  });

  test('what it states is no longer said to be inferred', async () => {
    const store = await storeOf(visit(1, { place: 'York', inferred: { place: 'From the summary.' } }), visit(4, {}));
    expect(await speechIn(store)).toMatchObject({ place: 'Leeds', inferred: {} });
  });

  test('in any order of readings and files', async () => {
    const titles = fc.constantFrom('', 'First title', 'Second title', 'Third title');
    const readings = fc
      .array(fc.record({ title: titles, place: fc.constantFrom(null, 'Leeds', 'York') }), {
        minLength: 1,
        maxLength: 5,
      })
      .map((all) => all.map((fields, i) => visit(i + 1, fields)));
    await fc.assert(
      fc.asyncProperty(
        readings.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        async ([inOrder, shuffled]) => {
          const expected = await speechIn(await storeOf(...inOrder));
          expect(await speechIn(await storeOf(...shuffled))).toEqual(expected);
          const united = openTestStore();
          for (const reading of shuffled)
            getValue(await importDocument(united.db, await exportOf(await storeOf(reading))));
          expect(await speechIn(united)).toEqual(expected);
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('a bundled speech', () => {
  const seed: Reading = visit(
    20,
    { ...before, place: null, updatedOn: null, origin: 'bundled' },
    { readFrom: 'A text copy of the page on GOV.UK' },
  );

  test('keeps what it came with, and follows its page in what it came without', async () => {
    const store = openTestStore();
    await storeBundledSpeeches(store.db, [seed]);
    for (const reading of [visit(21, { ...after, place: 'York' }), visit(22, { ...after, place: 'Leeds' })])
      getValue(await addReading(store.db, reading));
    expect(await speechIn(store)).toMatchObject({ ...after, title: before.title, place: 'Leeds', origin: 'bundled' });
  });

  test('met after its page changes nothing of what that said', async () => {
    const store = await storeOf(visit(4, after));
    await storeBundledSpeeches(store.db, [seed]);
    expect(await speechIn(store)).toMatchObject(after);
  });
});

describe('a file', () => {
  const old = async () => exportOf(await storeOf(visit(1, before)));
  const edited = async () => exportOf(await storeOf(visit(1, before), visit(4, after)));

  test('that is older leaves what the page said since, whether its readings noted anything or not', async () => {
    const document = await old();
    const silent = document.transcripts.map((text) => ({
      ...text,
      readings: text.readings.map(({ at, from }) => ({ at, from })),
    }));
    for (const given of [document, { ...document, transcripts: silent }]) {
      const store = await storeOf(visit(4, after));
      getValue(await importDocument(store.db, given));
      expect(await speechIn(store)).toMatchObject(after);
    }
  });

  test('that is newer brings what the page says now', async () => {
    const store = await storeOf(visit(1, before));
    getValue(await importDocument(store.db, await edited()));
    expect(await speechIn(store)).toMatchObject(after);
  });

  test('that left out the copy in which the page said so ends the same in any order', async () => {
    const partial = { ...(await edited()), transcripts: (await old()).transcripts };
    const files = [partial, await old(), await exportOf(await storeOf(visit(6, { title: 'The last title' })))];
    const titles: string[] = [];
    for (const order of [files, [...files].reverse(), [files[1], files[0], files[2]]]) {
      const store = openTestStore();
      for (const file of order) if (file) getValue(await importDocument(store.db, file));
      titles.push((await speechIn(store)).title);
    }
    expect(titles).toEqual(['The last title', 'The last title', 'The last title']);
  });
});

test('two speeches that turn out to be one have the facts of the page read last', async () => {
  const address = 'https://www.gov.uk/government/speeches/moved';
  const byAddress = buildSpeech({ contentId: null, url: address, ...after });
  const byContent = buildSpeech({ url: null, ...before });
  const [early, late] = [buildTranscript(['An early draft.']), buildTranscript()];
  const store = await storeOf(
    visit(2, {}, { speech: { ...byContent, id: makeSpeechId(byContent, late) }, transcript: late }),
    visit(5, {}, { speech: { ...byAddress, id: makeSpeechId(byAddress, early) }, transcript: early }),
  );
  getValue(await addReading(store.db, visit(1, { url: address, title: 'Read long ago' })));
  expect(await speechIn(store)).toMatchObject(after);
});
