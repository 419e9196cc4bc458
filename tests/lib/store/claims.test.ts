import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { asSpeechId } from '@/lib/domain/ids';
import {
  addClaim,
  attachClaim,
  claimsOfSpeech,
  deleteClaim,
  editClaim,
  readStoredClaims,
  restoreClaim,
} from '@/lib/store/claims';
import { keepCopy, watchSpeech } from '@/lib/store/copies';
import { nameOwnCoder } from '@/lib/store/name-coder';
import { addReading } from '@/lib/store/speeches';
import { buildDraft, buildTarget } from '../../support/build-claim';
import { buildReading, buildSpeech, buildTranscript } from '../../support/build-speech';
import { getValue, openTestStore } from '../../support/open-test-store';

const reading = buildReading();
const speechId = reading.speech.id;

async function openWithClaim(fields: Parameters<typeof buildDraft>[0] = {}) {
  const store = openTestStore();
  const claim = getValue(await addClaim(store, buildDraft(fields), reading));
  return { store, claim };
}

describe('the first claim of a speech', () => {
  test('brings the speech and its dated transcript with it', async () => {
    const { store, claim } = await openWithClaim();
    expect(await store.db.speeches.toArray()).toEqual([reading.speech]);
    const [transcript] = await store.db.transcripts.toArray();
    expect(transcript).toMatchObject({
      id: reading.transcript.id,
      speechId,
      readings: [{ at: reading.readAt, from: reading.readFrom }],
    });
    expect(claim.target).toEqual(buildTarget());
  });

  test('without its reading is not stored, and nothing is', async () => {
    const store = openTestStore();
    expect(await addClaim(store, buildDraft(), null)).toEqual({ ok: false, error: { kind: 'not stored' } });
    expect(await countRows(store)).toBe(0);
  });

  test('on another text than the one sent along is refused whole', async () => {
    const store = openTestStore();
    const other = buildTranscript(['Quite another speech.']);
    const answer = await addClaim(store, buildDraft({ target: buildTarget('Quite', { transcript: other }) }), reading);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'not understood' } });
    expect(await countRows(store)).toBe(0);
  });

  test('beyond the end of its text is refused whole', async () => {
    const store = openTestStore();
    const target = { ...buildTarget(), position: { type: 'TextPositionSelector', start: 0, end: 9_999 } } as const;
    expect(await addClaim(store, buildDraft({ target }), reading)).toMatchObject({
      ok: false,
      error: { kind: 'not understood', detail: expect.stringContaining('target.position') },
    });
    expect(await countRows(store)).toBe(0);
  });
});

describe('what a page sends along is not believed', () => {
  const target = buildTarget();
  const wrongs = {
    'other words than those marked': {
      ...target,
      quote: { ...target.quote, exact: 'The minister said something else.' },
    },
    'the place of other words': { ...target, position: { ...target.position, start: target.position.start - 1 } },
  };

  test.each(Object.entries(wrongs))('%s make no claim', async (_, wrong) => {
    const store = openTestStore();
    expect(await addClaim(store, buildDraft({ target: wrong }), reading)).toMatchObject({
      ok: false,
      error: { kind: 'not understood', detail: expect.stringContaining('target.quote.exact') },
    });
    expect(await countRows(store)).toBe(0);
  });

  test.each(Object.entries(wrongs))('%s are not attached to one', async (_, wrong) => {
    const { store, claim } = await openWithClaim();
    expect(await attachClaim(store, claim.id, wrong, null)).toMatchObject({ ok: false });
    expect(await attachClaim(store, claim.id, wrong, reading)).toMatchObject({ ok: false });
    expect(await claimsOfSpeech(store.db, speechId)).toEqual([claim]);
  });

  const { transcript } = reading;
  test.each([
    ['another text under a known id', { ...transcript, text: transcript.text.replace('400', '800') }],
    ['an id that is not its text’s', { ...transcript, id: buildTranscript(['Another.']).id }],
    ['offsets of an unknown rule', { ...transcript, text: 'Anything at all.', blocks: [], rule: 99 }],
  ])('%s is not kept by any message', async (_, transcript) => {
    const bad = { ...reading, transcript };
    const on = { ...target, transcriptId: transcript.id };
    const empty = openTestStore();
    expect(await addClaim(empty, buildDraft({ target: on }), bad)).toMatchObject({ ok: false });
    expect(await watchSpeech(empty.db, { speechId: null, reading: bad, isWatched: true })).toMatchObject({ ok: false });
    expect(await addReading(empty.db, bad)).toMatchObject({ ok: false, error: { kind: 'not understood' } });
    expect(await countRows(empty)).toBe(0);
    const { store, claim } = await openWithClaim();
    expect(await attachClaim(store, claim.id, on, bad)).toMatchObject({ ok: false });
    expect(await keepCopy(store.db, bad, speechId)).toMatchObject({ ok: false, error: { kind: 'not understood' } });
    expect(await store.db.transcripts.count()).toBe(1);
  });

  test('a page that calls itself bundled was visited', async () => {
    const { db } = openTestStore();
    const id = getValue(await addReading(db, buildReading({ speech: buildSpeech({ origin: 'bundled' }) })));
    expect((await db.speeches.get(id))?.origin).toBe('visited');
  });
});

test('the same id a second time is the same claim and writes nothing', async () => {
  const store = openTestStore();
  const draft = buildDraft();
  const first = getValue(await addClaim(store, draft, reading));
  const lastAt = await store.db.meta.get('lastAt');
  const again = getValue(
    await addClaim(store, { ...draft, types: ['money'] }, { ...reading, readAt: '2026-03-01T00:00:00.000Z' }),
  );
  expect(again).toEqual(first);
  expect(await store.db.claims.count()).toBe(1);
  expect(await store.db.meta.get('lastAt')).toEqual(lastAt);
});

test('stamps go forward even where the clock goes back', async () => {
  const { store, claim } = await openWithClaim();
  store.setClock('2020-01-01T00:00:00.000Z');
  const edited = getValue(await editClaim(store, claim.id, { types: ['money'] }));
  expect(edited.types.at > claim.types.at).toBe(true);
});

test('an edit changes what it names, and the value it replaces goes into the history', async () => {
  const { store, claim } = await openWithClaim({ tags: ['Libraries'], note: 'Check this.' });
  const edited = getValue(await editClaim(store, claim.id, { types: ['figure', 'record'] }));
  expect(edited.types.value).toEqual(['figure', 'record']);
  expect(edited.history).toEqual([{ field: 'types', lost: claim.types }]);
  expect(edited).toMatchObject({ tags: claim.tags, notes: claim.notes, created: claim.created });
  expect(await claimsOfSpeech(store.db, speechId)).toEqual([edited]);
});

test('an edit to what a claim already is leaves it as it is', async () => {
  const { store, claim } = await openWithClaim({ tags: ['NHS'], note: 'Check.' });
  const answer = await editClaim(store, claim.id, { types: ['record'], tags: ['nhs'], note: 'Check.' });
  expect(getValue(answer)).toEqual(claim);
});

test('tags that differ in case and space are one tag, shown as it was first written', async () => {
  const { store, claim } = await openWithClaim({ tags: ['Free  School Meals', 'free school meals '] });
  expect(claim.tags.value).toHaveLength(1);
  getValue(await addClaim(store, buildDraft({ tags: ['FREE SCHOOL MEALS'] }), null));
  const { tags } = getValue(await readStoredClaims(store.db, speechId));
  expect(tags.map(({ name }) => name.value)).toEqual(['Free School Meals']);
});

test('an emptied note keeps its stamp', async () => {
  const { store, claim } = await openWithClaim({ note: 'Check.' });
  const edited = getValue(await editClaim(store, claim.id, { note: '' }));
  expect(Object.values(edited.notes)).toEqual([expect.objectContaining({ value: '' })]);
});

describe('a deleted claim', () => {
  test('leaves a tombstone and is no longer listed or counted', async () => {
    const { store, claim } = await openWithClaim();
    getValue(await deleteClaim(store, claim.id));
    expect(await claimsOfSpeech(store.db, speechId)).toEqual([]);
    expect(await store.db.claims.count()).toBe(1);
    expect(await store.db.tallies.get(speechId)).toMatchObject({ claims: 0, byType: {}, lastMarkedAt: null });
  });

  test('comes back as it was when the deletion is undone', async () => {
    const { store, claim } = await openWithClaim({ tags: ['NHS'], note: 'Check.' });
    await deleteClaim(store, claim.id);
    const restored = getValue(await restoreClaim(store, claim.id));
    expect(restored).toEqual({ ...claim, deleted: { ...restored.deleted, value: false } });
    expect(await claimsOfSpeech(store.db, speechId)).toEqual([restored]);
  });

  test('is restored by an edit made elsewhere after it', async () => {
    const { store, claim } = await openWithClaim();
    await deleteClaim(store, claim.id);
    const edited = getValue(await editClaim(store, claim.id, { note: 'Still needed.' }));
    expect(edited.deleted.value).toBe(false);
    expect(await claimsOfSpeech(store.db, speechId)).toEqual([edited]);
  });
});

test.each([
  ['edit', (store: ReturnType<typeof openTestStore>) => editClaim(store, buildDraft().id, { note: 'x' })],
  ['delete', (store: ReturnType<typeof openTestStore>) => deleteClaim(store, buildDraft().id)],
  ['restore', (store: ReturnType<typeof openTestStore>) => restoreClaim(store, buildDraft().id)],
])('to %s a claim that is not there is not stored', async (_, act) => {
  expect(await act(openTestStore())).toEqual({ ok: false, error: { kind: 'not stored' } });
});

test('an error in the middle leaves nothing behind', async () => {
  const store = openTestStore();
  store.db.claims.hook('creating', () => {
    throw new DOMException('The disk is full', 'QuotaExceededError');
  });
  const answer = await addClaim(store, buildDraft({ tags: ['NHS'] }), reading);
  expect(answer).toEqual({ ok: false, error: { kind: 'storage full' } });
  expect(await countRows(store)).toBe(0);
});

test('what is counted by type follows every change', async () => {
  const { store, claim } = await openWithClaim({ types: ['record', 'figure'] });
  const untyped = getValue(await addClaim(store, buildDraft({ types: [] }), null));
  expect(await store.db.tallies.get(speechId)).toMatchObject({ claims: 2, byType: { record: 1, figure: 1, none: 1 } });
  await editClaim(store, claim.id, { types: ['money'] });
  await deleteClaim(store, untyped.id);
  expect(await store.db.tallies.get(speechId)).toMatchObject({
    speechId,
    claims: 1,
    byType: { money: 1 },
    lastMarkedAt: claim.created.at,
    lastReadAt: reading.readAt,
  });
});

test('two connections that write at once both succeed, one after the other', async () => {
  const name = `shared-${Math.random()}`;
  const [a, b] = [openTestStore(name), openTestStore(name)];
  const drafts = Array.from({ length: 10 }, () => buildDraft({ tags: ['NHS'] }));
  const claims = await Promise.all(drafts.map((draft, i) => addClaim(i % 2 ? a : b, draft, reading)));
  const stamps = claims.map((claim) => getValue(claim).created.at);
  expect(new Set(stamps).size).toBe(10);
  expect(await a.db.claims.count()).toBe(10);
  expect(await a.db.speeches.count()).toBe(1);
  expect(new Set(claims.map((claim) => getValue(claim).created.by)).size).toBe(1);
});

test('the reader’s name is kept under the id that signs claims', async () => {
  const { store, claim } = await openWithClaim();
  expect(getValue(await nameOwnCoder(store, 'Reader'))).toEqual({ id: claim.created.by, name: 'Reader' });
  expect(getValue(await readStoredClaims(store.db, speechId)).coder).toBe(claim.created.by);
});

test('claims of a speech nobody knows are none', async () => {
  const store = openTestStore();
  expect(getValue(await readStoredClaims(store.db, asSpeechId('content:x:en')))).toEqual({
    speechId: null,
    claims: [],
    copies: null,
    tags: [],
  });
});

async function countRows({ db }: ReturnType<typeof openTestStore>): Promise<number> {
  const counts = await Promise.all(db.tables.map((table) => table.count()));
  return counts.reduce((sum, count) => sum + count, 0);
}

describe('a claim attached to other words', () => {
  const edited = buildTranscript(['We have opened 300 libraries since 2010.', 'We will open 200 more by 2022.']);
  const target = buildTarget('We have opened 300 libraries since 2010.', { transcript: edited });
  const later = buildReading({ transcript: edited, readAt: '2026-02-01T10:00:00.000Z' });

  test('stands there, with the words it had in its history', async () => {
    const { store, claim } = await openWithClaim();
    const attached = getValue(await attachClaim(store, claim.id, target, later));
    expect(attached.target).toEqual(target);
    expect(attached.attached?.by).toBe(claim.created.by);
    expect(attached.history).toEqual([{ field: 'target', lost: { value: claim.target, ...claim.created } }]);
    expect(await claimsOfSpeech(store.db, speechId)).toEqual([attached]);
  });

  test('goes back by being attached to the words it had', async () => {
    const { store, claim } = await openWithClaim();
    await attachClaim(store, claim.id, target, later);
    const back = getValue(await attachClaim(store, claim.id, claim.target, null));
    expect(back.target).toEqual(claim.target);
    expect(back.history.map((entry) => entry.field === 'target' && entry.lost.value.quote.exact)).toEqual([
      claim.target.quote.exact,
      target.quote.exact,
    ]);
  });

  test('needs a text that is stored or comes along, and its own speech', async () => {
    const { store, claim } = await openWithClaim();
    expect(await attachClaim(store, claim.id, target, null)).toEqual({ ok: false, error: { kind: 'not stored' } });
    const elsewhere = buildReading({
      speech: buildSpeech({
        id: asSpeechId('other'),
        contentId: null,
        url: 'https://www.gov.uk/government/speeches/other',
      }),
      transcript: edited,
    });
    const other = { ...target, speechId: elsewhere.speech.id };
    expect(await attachClaim(store, claim.id, other, elsewhere)).toMatchObject({ ok: false });
    expect(await claimsOfSpeech(store.db, speechId)).toEqual([claim]);
  });

  test('to the words it has stays as it is', async () => {
    const { store, claim } = await openWithClaim();
    expect(getValue(await attachClaim(store, claim.id, claim.target, null))).toEqual(claim);
  });
});
