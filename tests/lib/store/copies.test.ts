import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { asTranscriptId } from '@/lib/domain/ids';
import type { Reading } from '@/lib/domain/reading';
import { addClaim, deleteClaim, recogniseSpeech } from '@/lib/store/claims';
import {
  acknowledgeChanges,
  findChangedSpeeches,
  findCopies,
  findKeptCopies,
  keepCopy,
  watchSpeech,
} from '@/lib/store/copies';
import type { SpeechmarkDatabase } from '@/lib/store/db';
import { toIdentity } from '@/lib/store/find-speech';
import { importDocument } from '@/lib/store/import-document';
import { readDocument } from '@/lib/store/read-document';
import { transcriptsOfSpeech } from '@/lib/store/transcripts';
import { buildDraft, buildTarget } from '../../support/build-claim';
import { buildReading, buildSpeech, buildTranscript } from '../../support/build-speech';
import { getValue, openTestStore } from '../../support/open-test-store';

const first = buildReading();
const speechId = first.speech.id;
const day = (n: number) => `2026-02-${String(n).padStart(2, '0')}T09:00:00.000Z`;
const edited = buildTranscript([
  'Good morning. It is a pleasure to be in Leeds today.',
  'We have opened 400 libraries since 2010.',
  'When a library closes, fewer children read. That is why we are giving £50 million to 12 councils.',
]);
const visit = (at: string, fields: Partial<Reading> = {}): Reading => buildReading({ readAt: at, ...fields });
const withdrawn = buildSpeech({ notices: [{ kind: 'withdrawn', on: '2026-02-05', text: 'Out of date.' }] });

/** The reader looks at the newest copy. */
async function seeNewest(db: SpeechmarkDatabase): Promise<void> {
  const newest = (await findCopies(db, speechId))?.newest;
  if (!newest) throw new Error('no copy');
  await acknowledgeChanges(db, speechId, { transcriptId: newest.transcriptId, at: newest.lastAt });
}

async function openWithClaim() {
  const store = openTestStore();
  const claim = getValue(await addClaim(store, buildDraft(), first));
  const copies = async () => findKeptCopies(store.db, speechId);
  return { ...store, claim, copies, keep: (reading: Reading) => keepCopy(store.db, reading, speechId) };
}

describe('a page that says the same at each visit', () => {
  test('is dated by its first and its last day', async () => {
    const { db, keep, copies } = await openWithClaim();
    for (const n of [1, 2, 3, 4]) getValue(await keep(visit(day(n))));
    const [transcript, ...others] = await transcriptsOfSpeech(db, speechId);
    expect(others).toEqual([]);
    expect(transcript?.readings.map(({ at }) => at)).toEqual([first.readAt, day(4)]);
    expect(await copies()).toMatchObject({ changedSince: null, hasEarlier: false, newest: { readAt: day(4) } });
  });
});

describe('a page whose words change', () => {
  test('is kept as a new dated copy, and the day it last read otherwise is known', async () => {
    const { db, keep, copies } = await openWithClaim();
    await keep(visit(day(1)));
    await keep(visit(day(3), { transcript: edited }));
    expect(await copies()).toMatchObject({
      changedSince: day(1),
      hasEarlier: true,
      newest: { hash: edited.hash, readAt: day(3) },
    });
    const texts = await transcriptsOfSpeech(db, speechId);
    expect(texts.map(({ text }) => text)).toEqual([edited.text, first.transcript.text]);
    const pair = await findCopies(db, speechId);
    expect(pair).toMatchObject({
      known: { lastAt: day(1), transcriptId: first.transcript.id, facts: { title: 'A speech on libraries' } },
      newest: { firstAt: day(3), transcriptId: edited.id },
    });
  });

  test('is no news once the reader knows it, until that is taken back', async () => {
    const { db, keep, copies } = await openWithClaim();
    await keep(visit(day(3), { transcript: edited }));
    const known = (await findCopies(db, speechId))?.known;
    await seeNewest(db);
    expect((await copies())?.changedSince).toBeNull();
    await acknowledgeChanges(db, speechId, { transcriptId: first.transcript.id, at: known?.lastAt ?? '' });
    expect((await copies())?.changedSince).toBe(first.readAt);
  });

  test('and change back are two changes, each dated', async () => {
    const { db, keep, copies } = await openWithClaim();
    await keep(visit(day(1)));
    await keep(visit(day(2), { transcript: edited }));
    await seeNewest(db);
    await keep(visit(day(3)));
    await keep(visit(day(4)));
    expect(await copies()).toMatchObject({ changedSince: day(2), newest: { hash: first.transcript.hash } });
    const runs = (await findCopies(db, speechId))?.runs.map(({ firstAt, lastAt }) => [firstAt, lastAt]);
    expect(runs).toEqual([
      [first.readAt, day(1)],
      [day(2), day(2)],
      [day(3), day(4)],
    ]);
    const readings = (await transcriptsOfSpeech(db, speechId)).map((text) => text.readings.map(({ at }) => at));
    expect(readings).toEqual([[first.readAt, day(1), day(3), day(4)], [day(2)]]);
  });

  test('twice before the reader looks are told as one change since the copy they know', async () => {
    const { keep, copies } = await openWithClaim();
    await keep(visit(day(2), { transcript: edited }));
    await keep(visit(day(3), { transcript: buildTranscript(['Quite other words now.']) }));
    expect((await copies())?.changedSince).toBe(first.readAt);
  });
});

describe('a page that says something else of the same words', () => {
  test('has changed when it is withdrawn', async () => {
    const { db, keep, copies } = await openWithClaim();
    await keep(visit(day(5), { speech: withdrawn }));
    expect((await copies())?.changedSince).toBe(first.readAt);
    expect((await findCopies(db, speechId))?.newest.facts?.notices).toEqual(withdrawn.notices);
  });

  test('has not when it only tells what it had not told before', async () => {
    const store = openTestStore();
    await addClaim(store, buildDraft(), buildReading({ speech: buildSpeech({ place: null }) }));
    await keepCopy(store.db, visit(day(1)), speechId);
    expect((await findKeptCopies(store.db, speechId))?.changedSince).toBeNull();
  });
});

describe('a speech without claims', () => {
  test('is not kept at a visit', async () => {
    const { db, keep, claim, ...context } = await openWithClaim();
    await deleteClaim({ db, ...context }, claim.id);
    expect(await keep(visit(day(1), { transcript: edited }))).toEqual({ ok: false, error: { kind: 'not stored' } });
    expect(await transcriptsOfSpeech(db, speechId)).toHaveLength(1);
  });

  test('is kept and compared once the reader watches it', async () => {
    const { db } = openTestStore();
    getValue(await watchSpeech(db, { speechId: null, reading: first, isWatched: true }));
    await keepCopy(db, visit(day(1), { transcript: edited }), speechId);
    expect(await findKeptCopies(db, speechId)).toMatchObject({ isWatched: true, changedSince: first.readAt });
    await watchSpeech(db, { speechId, reading: null, isWatched: false });
    expect(await findKeptCopies(db, speechId)).toMatchObject({ isWatched: false, changedSince: first.readAt });
  });
});

test('a library learns which of its speeches have changed', async () => {
  const { db, keep } = await openWithClaim();
  await keep(visit(day(1)));
  expect(await findChangedSpeeches(db)).toEqual(new Map());
  await keep(visit(day(2), { transcript: edited }));
  expect(await findChangedSpeeches(db)).toEqual(new Map([[speechId, day(1)]]));
  await seeNewest(db);
  expect(await findChangedSpeeches(db)).toEqual(new Map([[speechId, null]]));
});

test('a visit learns from the answer that names the speech whether it has to keep anything', async () => {
  const { db, keep } = await openWithClaim();
  await keep(visit(day(1), { transcript: edited }));
  const found = getValue(await recogniseSpeech(db, toIdentity(first.speech, edited)));
  expect(found.copies).toMatchObject({ changedSince: first.readAt, newest: { hash: edited.hash } });
});

test('of two copies read at the same moment one is the newest, always the same', async () => {
  const { db, keep } = await openWithClaim();
  await keep(visit(first.readAt, { transcript: edited }));
  const newest = (await findCopies(db, speechId))?.newest.transcriptId;
  for (let turn = 0; turn < 3; turn++) expect((await findCopies(db, speechId))?.newest.transcriptId).toBe(newest);
});

describe('a change is told whichever way it came in', () => {
  const onEdited = buildDraft({
    target: buildTarget('We have opened 400 libraries since 2010.', { transcript: edited }),
  });

  test('with a claim on the changed page, before the visit could be kept', async () => {
    const store = await openWithClaim();
    getValue(await addClaim(store, onEdited, visit(day(2), { transcript: edited })));
    expect((await store.copies())?.changedSince).toBe(first.readAt);
  });

  test('with a file that holds a newer copy', async () => {
    const theirs = await openWithClaim();
    await theirs.keep(visit(day(2), { transcript: edited }));
    const file = await readDocument(theirs.db, 'all', { exportedAt: day(3), generator: 'test' });
    const mine = await openWithClaim();
    getValue(await importDocument(mine.db, file));
    expect((await mine.copies())?.changedSince).toBe(first.readAt);
  });

  const fileOf = ({ db }: Pick<Awaited<ReturnType<typeof openWithClaim>>, 'db'>) =>
    readDocument(db, 'all', { exportedAt: day(9), generator: 'test' });

  /** A colleague has met the page changed, and the reader has not met it at all. */
  async function openTheirs() {
    const theirs = await openWithClaim();
    await theirs.keep(visit(day(2), { transcript: edited }));
    return theirs;
  }

  test('with a file of a speech that was not known here', async () => {
    const { seen, ...file } = await fileOf(await openTheirs());
    expect(seen).toEqual([{ speechId, transcriptId: first.transcript.id, at: first.readAt }]);
    for (const document of [{ ...file, ...(seen && { seen }) }, file]) {
      const mine = openTestStore();
      getValue(await importDocument(mine.db, document));
      expect((await findKeptCopies(mine.db, speechId))?.changedSince).toBe(first.readAt);
    }
  });

  test('but not where the file says that it was seen', async () => {
    const theirs = await openTheirs();
    await seeNewest(theirs.db);
    const mine = openTestStore();
    const file = await fileOf(theirs);
    getValue(await importDocument(mine.db, file));
    expect((await findKeptCopies(mine.db, speechId))?.changedSince).toBeNull();
    expect(await fileOf(mine)).toEqual(file);
  });

  test('and a file does not say what a reader who follows the speech has seen', async () => {
    const theirs = await openTheirs();
    await seeNewest(theirs.db);
    const mine = await openWithClaim();
    getValue(await importDocument(mine.db, await fileOf(theirs)));
    expect((await mine.copies())?.changedSince).toBe(first.readAt);
    await seeNewest(mine.db);
    getValue(await importDocument(mine.db, await fileOf(await openTheirs())));
    expect((await mine.copies())?.changedSince).toBeNull();
  });

  test('and what a file says of a copy that it does not hold says nothing', async () => {
    const file = await fileOf(await openTheirs());
    const mine = openTestStore();
    const seen = [{ speechId, transcriptId: asTranscriptId('t1-elsewhere'), at: day(2) }];
    getValue(await importDocument(mine.db, { ...file, seen }));
    expect((await findKeptCopies(mine.db, speechId))?.changedSince).toBe(first.readAt);
  });

  test('with the wish to watch a page whose older copy is kept', async () => {
    const { db, copies } = await openWithClaim();
    await watchSpeech(db, { speechId, reading: visit(day(2), { transcript: edited }), isWatched: true });
    expect((await copies())?.changedSince).toBe(first.readAt);
  });
});

describe('a page that was altered in the browser', () => {
  const translated = buildTranscript(['Buenos días.', 'Hemos abierto 400 bibliotecas desde 2010.']);
  const draft = buildDraft({ target: buildTarget('Hemos abierto 400 bibliotecas', { transcript: translated }) });

  test('can be marked, and is no copy of what GOV.UK said', async () => {
    const store = await openWithClaim();
    getValue(await addClaim(store, draft, visit(day(2), { transcript: translated, altered: true })));
    expect(await store.copies()).toMatchObject({ changedSince: null, newest: { hash: first.transcript.hash } });
    await store.keep(visit(day(3)));
    expect((await store.copies())?.changedSince).toBeNull();
  });

  test('is the copy there is while nothing else was read', async () => {
    const store = openTestStore();
    await addClaim(store, draft, visit(day(2), { transcript: translated, altered: true }));
    expect((await findKeptCopies(store.db, speechId))?.newest.hash).toBe(translated.hash);
    await keepCopy(store.db, visit(day(3)), speechId);
    expect(await findKeptCopies(store.db, speechId)).toMatchObject({
      changedSince: null,
      newest: { hash: first.transcript.hash },
    });
  });
});

test('a date of a wrong clock hides no change', async () => {
  const { keep, copies } = await openWithClaim();
  await keep(visit('2099-01-01T00:00:00.000Z'));
  await keep(visit(day(2), { transcript: edited }));
  expect(await copies()).toMatchObject({ changedSince: '2099-01-01T00:00:00.000Z', newest: { hash: edited.hash } });
});

test('other typography and an office that is told now are no change of what a page says', async () => {
  const { keep, copies } = await openWithClaim();
  const speech = buildSpeech({
    title: 'A speech\u00a0on libraries',
    description: null,
    speakers: [{ name: 'The Minister', role: 'Minister for Libraries' }],
  });
  await keep(visit(day(2), { speech }));
  expect((await copies())?.changedSince).toBeNull();
});
