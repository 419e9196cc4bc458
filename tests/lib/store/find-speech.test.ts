import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { asSpeechId } from '@/lib/domain/ids';
import type { Reading } from '@/lib/domain/reading';
import type { Speech } from '@/lib/domain/speech';
import { makeSpeechId } from '@/lib/domain/speech-aliases';
import { storeBundledSpeeches } from '@/lib/store/bundled';
import { addClaim, readStoredClaims, recogniseSpeech } from '@/lib/store/claims';
import { keepCopy, watchSpeech } from '@/lib/store/copies';
import { toIdentity } from '@/lib/store/find-speech';
import { addReading, findStoredSpeech } from '@/lib/store/speeches';
import { buildDraft, buildTarget } from '../../support/build-claim';
import { buildReading, buildSpeech, buildTranscript } from '../../support/build-speech';
import { getValue, openTestStore } from '../../support/open-test-store';

/** Twenty passages, so that one is a twentieth. */
const LINES = Array.from(
  { length: 20 },
  (_, n) => `In year ${n} we opened ${n * 7} libraries in the north of England.`,
);
const changed = (count: number) =>
  LINES.map((line, n) => (n < count ? `Now quite another sentence, number ${n}.` : line));

function read(fields: Partial<Speech>, lines: readonly string[] = LINES, readAt = '2026-01-05T10:00:00.000Z'): Reading {
  const transcript = buildTranscript(lines);
  const speech = buildSpeech(fields);
  return buildReading({ speech: { ...speech, id: makeSpeechId(speech, transcript) }, transcript, readAt });
}
const NAMELESS = { url: null, contentId: null } as const;

const made = read({
  contentId: null,
  url: 'https://www.gov.uk/government/speeches/a-speech-on-libraries',
  publishedOn: null,
  place: 'London',
  origin: 'bundled',
  inferred: { url: 'Made from the title.', place: 'The title says so.' },
});
const bundled: Reading = { ...made, readFrom: 'A text copy of the page on GOV.UK' };

async function storeOf(...readings: Reading[]) {
  const store = openTestStore();
  for (const reading of readings) getValue(await addReading(store.db, reading));
  return store;
}

const recognise = async (store: ReturnType<typeof openTestStore>, { speech, transcript }: Reading) =>
  getValue(await recogniseSpeech(store.db, toIdentity(speech, transcript))).speechId;

describe('a page is known again', () => {
  const known = read({});
  test.each<[string, Reading]>([
    ['by its content id, whatever its address and text', read({ url: 'https://www.gov.uk/x' }, ['Withdrawn.'])],
    ['by its address, whatever its text', read({ contentId: null }, ['Rewritten.'])],
    ['by the very same text', read(NAMELESS)],
    ['by nine tenths of its passages', read(NAMELESS, changed(2))],
    [
      'by nine tenths where quotes and case differ',
      read(
        NAMELESS,
        LINES.map((line) => line.toUpperCase()),
      ),
    ],
    ['by its passages in a dialect of the language', read({ ...NAMELESS, language: 'en-GB' }, changed(1))],
    ['by its passages where the page writes it its own way', read({ ...NAMELESS, language: 'EN_us' }, changed(1))],
  ])('%s', async (_, page) => {
    const store = await storeOf(known);
    expect(await recognise(store, page)).toBe(known.speech.id);
  });
});

describe('a page is another speech', () => {
  const known = read({});
  test.each<[string, Reading]>([
    ['if more than a tenth of its passages differ', read(NAMELESS, changed(3))],
    ['in another language', read({ ...NAMELESS, language: 'cy' }, changed(1))],
    ['with a content id of its own, though the words are the same', read({ url: null, contentId: 'other' })],
    ['as a translation that is not translated yet', read({ url: null, language: 'ar' })],
  ])('%s', async (_, page) => {
    const store = await storeOf(known);
    expect(await recognise(store, page)).toBeNull();
  });

  test('if all it shares is a stock sentence', async () => {
    const store = await storeOf(read({}, ['Please see the attached document.', 'Thank you.']));
    expect(await recognise(store, read(NAMELESS, ['Thank you.', 'Please see the attached document.']))).toBeNull();
  });
});

describe('two documents with the same words', () => {
  test('are two speeches, each with its own text and claims', async () => {
    const twin = read({ contentId: 'other', url: 'https://www.gov.uk/government/speeches/the-same-again' });
    const store = await storeOf(read({}), twin);
    expect(await store.db.speeches.count()).toBe(2);
    expect(await store.db.transcripts.count()).toBe(2);
    const target = buildTarget(LINES[3], { transcript: twin.transcript, speechId: twin.speech.id });
    getValue(await addClaim(store, buildDraft({ target }), twin));
    expect(getValue(await readStoredClaims(store.db, read({}).speech.id)).claims).toEqual([]);
    expect(getValue(await readStoredClaims(store.db, twin.speech.id)).claims).toHaveLength(1);
  });
});

const SHORT = ['Please see the attached document.'];
const at = (name: string, contentId: string | null = null): Partial<Speech> => ({
  url: `https://www.gov.uk/government/speeches/${name}`,
  contentId,
  title: name,
});

describe('pages that are two speeches stay two', () => {
  test.each<[string, Reading, Reading]>([
    ['two addresses with one short text', read(at('a'), SHORT), read(at('b'), SHORT)],
    ['two addresses with one long text', read(at('a')), read(at('b'))],
    ['two addresses with nine tenths in common', read(at('a')), read(at('b'), changed(1))],
    ['a short text on a page with an id and on one without', read(at('a', 'aaaa'), SHORT), read(at('b'), SHORT)],
    ['a short text on a page with an address and on one without', read(at('a'), SHORT), read(NAMELESS, SHORT)],
    ['one address that was given to another document', read(at('a', 'aaaa')), read(at('a', 'bbbb'), SHORT)],
    ['one address in two languages', read(at('a', 'aaaa')), read({ ...at('a', 'aaaa'), language: 'cy' })],
  ])('%s', async (_, a, b) => {
    for (const readings of [
      [a, b],
      [b, a],
      [a, b, a, b],
    ]) {
      const store = await storeOf(...readings);
      expect((await store.db.speeches.toArray()).map(({ id }) => id).sort()).toEqual([a.speech.id, b.speech.id].sort());
      expect(await recognise(store, a)).toBe(a.speech.id);
      expect(await recognise(store, b)).toBe(b.speech.id);
      expect(await store.db.transcripts.count()).toBe(2);
    }
  });

  test('though a third seems to be both', async () => {
    const [a, b] = [read(at('a', 'aaaa')), read({ ...at('b', 'bbbb'), url: null }, changed(15))];
    const store = await storeOf(a, b);
    // At the address of the one, with the words of the other, and without a content id.
    getValue(await addReading(store.db, read(at('a'), changed(15))));
    expect(await store.db.speeches.count()).toBe(2);
    expect((await findStoredSpeech(store.db, a.speech.id))?.transcripts).toHaveLength(2);
  });

  test('though one calls itself by the id of the other', async () => {
    const [a, b] = [read(at('a', 'aaaa')), read(at('b', 'bbbb'), changed(15))];
    const store = await storeOf(a);
    const id = getValue(await addReading(store.db, { ...b, speech: { ...b.speech, id: a.speech.id } }));
    expect(id).not.toBe(a.speech.id);
    expect(await recognise(store, b)).toBe(id);
    expect((await store.db.speeches.get(a.speech.id))?.title).toBe('a');
  });

  test('and a copy of the one is not kept as one of the other', async () => {
    const [a, b] = [read(at('a', 'aaaa')), read(at('b', 'bbbb'), changed(15), '2026-02-02T00:00:00.000Z')];
    const store = await storeOf(a);
    getValue(await watchSpeech(store.db, { speechId: a.speech.id, reading: null, isWatched: true }));
    expect(await keepCopy(store.db, b, a.speech.id)).toMatchObject({ ok: false });
    expect(await store.db.transcripts.count()).toBe(1);
  });
});

describe('a bundled speech', () => {
  test('is recognised at its inferred address if half of the words agree, and not otherwise', async () => {
    const store = openTestStore();
    await storeBundledSpeeches(store.db, [bundled]);
    expect(await recognise(store, read({}, changed(9)))).toBe(bundled.speech.id);
    expect(await recognise(store, read({}, changed(11)))).toBeNull();
  });

  test('met on its live page learns what was inferred or missing, and stays bundled', async () => {
    const store = openTestStore();
    await storeBundledSpeeches(store.db, [bundled]);
    const live = read({ place: 'Leeds', title: 'Another title' }, changed(1), '2026-02-02T00:00:00.000Z');
    const target = buildTarget(LINES[5], { transcript: live.transcript, speechId: live.speech.id });
    const claim = getValue(await addClaim(store, buildDraft({ target }), live));
    expect(claim.target.speechId).toBe(bundled.speech.id);
    const stored = await findStoredSpeech(store.db, bundled.speech.id);
    expect(stored?.speech).toEqual({
      ...bundled.speech,
      contentId: live.speech.contentId,
      publishedOn: '2019-03-05',
      place: 'Leeds',
      inferred: {},
    });
    expect(stored?.transcripts.map(({ id }) => id)).toEqual([live.transcript.id, bundled.transcript.id]);
    // From now on it is known by these names alone.
    expect(await recognise(store, read({ url: null }, ['Withdrawn.']))).toBe(bundled.speech.id);
  });

  test('stored twice is stored once', async () => {
    const store = openTestStore();
    await storeBundledSpeeches(store.db, [bundled]);
    const before = await dump(store);
    await storeBundledSpeeches(store.db, [bundled]);
    expect(await dump(store)).toEqual(before);
  });

  test('finds the visited speech that it is', async () => {
    const live = read({});
    const store = await storeOf(live);
    await storeBundledSpeeches(store.db, [bundled]);
    const speeches = await store.db.speeches.toArray();
    expect(speeches).toEqual([{ ...live.speech, origin: 'bundled' }]);
  });
});

test('the same text read again is one more date, not one more transcript', async () => {
  const store = await storeOf(read({}), read({}, LINES, '2026-02-02T00:00:00.000Z'));
  const transcripts = await store.db.transcripts.toArray();
  expect(transcripts).toHaveLength(1);
  expect(transcripts[0]?.readings.map(({ at }) => at)).toEqual([
    '2026-01-05T10:00:00.000Z',
    '2026-02-02T00:00:00.000Z',
  ]);
});

test('two speeches that turn out to be one become the older, with all their claims', async () => {
  const address = 'https://www.gov.uk/government/speeches/a-speech-on-libraries';
  const byAddress = read({ contentId: null, url: address }, ['An early draft of it.'], '2026-01-01T00:00:00.000Z');
  const byContent = read({ url: null }, LINES, '2026-01-02T00:00:00.000Z');
  const store = await storeOf(byAddress, byContent);
  for (const { speech, transcript } of [byAddress, byContent]) {
    const exact = transcript.text.slice(0, 10);
    const target = buildTarget(exact, { transcript, speechId: speech.id });
    getValue(await addClaim(store, buildDraft({ target, types: ['money'] }), null));
  }
  const both = read({ url: address }, LINES, '2026-01-03T00:00:00.000Z');
  getValue(await addReading(store.db, both));
  expect((await store.db.speeches.toArray()).map(({ id }) => id)).toEqual([byAddress.speech.id]);
  const claims = getValue(await readStoredClaims(store.db, byContent.speech.id));
  expect(claims.speechId).toBe(byAddress.speech.id);
  expect(claims.claims.map(({ target }) => target.speechId)).toEqual([byAddress.speech.id, byAddress.speech.id]);
  expect((await findStoredSpeech(store.db, byAddress.speech.id))?.transcripts).toHaveLength(2);
  expect(await store.db.tallies.toArray()).toMatchObject([
    { speechId: byAddress.speech.id, claims: 2, byType: { money: 2 } },
  ]);
});

test('a speech that nobody stored is not found', async () => {
  expect(await findStoredSpeech(openTestStore().db, asSpeechId('text:0'))).toBeNull();
});

async function dump({ db }: ReturnType<typeof openTestStore>): Promise<unknown> {
  return Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()]));
}
