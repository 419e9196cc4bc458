import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { Reading } from '@/lib/domain/reading';
import type { Notice } from '@/lib/domain/speech';
import { makeSpeechId } from '@/lib/domain/speech-aliases';
import { storeBundledSpeeches } from '@/lib/store/bundled';
import { importDocument } from '@/lib/store/import-document';
import { readDocument } from '@/lib/store/read-document';
import { addReading } from '@/lib/store/speeches';
import { buildReading, buildSpeech, buildTranscript } from '../../support/build-speech';
import { getValue, openTestStore } from '../../support/open-test-store';

type Store = ReturnType<typeof openTestStore>;
const past: Notice = { kind: 'past government', text: 'Published under a past government.' };
const withdrawn: Notice = { kind: 'withdrawn', on: '2026-02-03', text: 'Out of date.' };
const day = (n: number) => `2026-02-${String(n).padStart(2, '0')}T09:00:00.000Z`;

/** A visit to the page, which never declares another date of change. */
function visit(n: number, notices: readonly Notice[], fields: Partial<Reading> = {}): Reading {
  return buildReading({ speech: buildSpeech({ notices, updatedOn: '2019-03-05' }), readAt: day(n), ...fields });
}

async function storeOf(...readings: Reading[]): Promise<Store> {
  const store = openTestStore();
  for (const reading of readings) getValue(await addReading(store.db, reading));
  return store;
}

async function noticesIn({ db }: Store): Promise<unknown> {
  const [speech, ...others] = await db.speeches.toArray();
  expect(others).toEqual([]);
  return speech?.notices.map(({ kind }) => kind);
}

const exportOf = ({ db }: Store) => readDocument(db, 'all', { exportedAt: day(28), generator: 'Speechmark 0.1.0' });

describe('a speech has the notices of its page as it was read last', () => {
  test.each<[string, Reading[], string[]]>([
    [
      'withdrawn without another date of change',
      [visit(1, [past]), visit(4, [withdrawn, past])],
      ['withdrawn', 'past government'],
    ],
    ['no longer withdrawn', [visit(4, [withdrawn]), visit(6, [])], []],
    ['whatever order the readings come in', [visit(6, []), visit(4, [withdrawn])], []],
    [
      'though its words were changed as well',
      [visit(4, [withdrawn]), visit(6, [past], { transcript: buildTranscript(['Rewritten.']) })],
      ['past government'],
    ],
    [
      'not as an archive’s copy or a file has it, which say what was so once',
      [visit(4, [withdrawn]), visit(6, [], { readFrom: 'https://web.archive.org/web/2019/https://www.gov.uk/x' })],
      ['withdrawn'],
    ],
    [
      'though it was first known from an archive’s copy',
      [visit(6, [past], { readFrom: 'https://web.archive.org/web/2019/https://www.gov.uk/x' }), visit(4, [withdrawn])],
      ['withdrawn'],
    ],
  ])('%s', async (_, readings, expected) => {
    expect(await noticesIn(await storeOf(...readings))).toEqual(expected);
  });
});

test('a bundled speech says nothing of the page, whenever it was made', async () => {
  const store = await storeOf(visit(4, [withdrawn]));
  const bundled = visit(20, [], { readFrom: 'seeds/a-speech.html' });
  await storeBundledSpeeches(store.db, [{ ...bundled, speech: { ...bundled.speech, origin: 'bundled' } }]);
  expect(await noticesIn(store)).toEqual(['withdrawn']);
});

describe('a file', () => {
  const lifted = [visit(4, [withdrawn]), visit(6, [past])];

  test('that is older does not bring old notices back', async () => {
    const store = await storeOf(...lifted);
    const old = await exportOf(await storeOf(visit(4, [withdrawn])));
    getValue(await importDocument(store.db, old));
    expect(await noticesIn(store)).toEqual(['past government']);
  });

  test('that is older and noted nothing at its readings does not either', async () => {
    const store = await storeOf(visit(5, []));
    const old = await exportOf(await storeOf(visit(4, [withdrawn])));
    const noted = old.transcripts.map((text) => ({
      ...text,
      readings: text.readings.map(({ at, from }) => ({ at, from })),
    }));
    getValue(await importDocument(store.db, { ...old, transcripts: noted }));
    expect(await noticesIn(store)).toEqual([]);
  });

  test('that is newer brings its own', async () => {
    const store = await storeOf(visit(4, [withdrawn]));
    getValue(await importDocument(store.db, await exportOf(await storeOf(...lifted))));
    expect(await noticesIn(store)).toEqual(['past government']);
  });

  test('gives a withdrawal back to a new installation with a bundled speech of later make', async () => {
    const bundled = visit(20, [], { readFrom: 'seeds/a-speech.html' });
    const seed = [{ ...bundled, speech: { ...bundled.speech, origin: 'bundled' as const } }];
    const fresh = openTestStore();
    await storeBundledSpeeches(fresh.db, seed);
    getValue(await importDocument(fresh.db, await exportOf(await storeOf(visit(4, [withdrawn])))));
    expect(await noticesIn(fresh)).toEqual(['withdrawn']);
  });
});

test.each([
  ['newer', 8, ['withdrawn']],
  ['older', 2, []],
] as const)(
  'two speeches that turn out to be one have the notices of the one read last: %s',
  async (_, n, expected) => {
    const address = 'https://www.gov.uk/government/speeches/moved';
    const byAddress = buildSpeech({ contentId: null, url: address, notices: [] });
    const byContent = buildSpeech({ url: null, notices: [withdrawn] });
    const [early, late] = [buildTranscript(['An early draft.']), buildTranscript()];
    const store = await storeOf(
      visit(5, [], { speech: { ...byAddress, id: makeSpeechId(byAddress, early) }, transcript: early }),
      visit(n, [], { speech: { ...byContent, id: makeSpeechId(byContent, late) }, transcript: late }),
    );
    // Read long ago and only now met: shows that the two are one and says nothing newer.
    getValue(await addReading(store.db, visit(1, [past], { speech: buildSpeech({ url: address, notices: [past] }) })));
    expect(await noticesIn(store)).toEqual(expected);
  },
);
