import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { asCoderId } from '@/lib/domain/ids';
import { parseImport } from '@/lib/export/parse-import';
import { toHypothesis } from '@/lib/export/to-hypothesis';
import { toSpeechmarkJson } from '@/lib/export/to-speechmark-json';
import { toWebAnnotation } from '@/lib/export/to-web-annotation';
import { readForeign } from '@/lib/import/read-foreign';
import { storeClaimRows } from '@/lib/store/claim-rows';
import { addClaim, claimsOfSpeech, deleteClaim, editClaim } from '@/lib/store/claims';
import { keepCopy } from '@/lib/store/copies';
import { inOneTransaction } from '@/lib/store/db';
import { importForeign } from '@/lib/store/import-foreign';
import { nameOwnCoder } from '@/lib/store/name-coder';
import { readDocument } from '@/lib/store/read-document';
import { addReading } from '@/lib/store/speeches';
import { listTags } from '@/lib/store/tags';
import { tryOut } from '@/lib/store/try-out';
import { buildDraft } from '../../support/build-claim';
import { buildReading, buildTranscript } from '../../support/build-speech';
import { getValue, openTestStore } from '../../support/open-test-store';

const reading = buildReading();
const speechId = reading.speech.id;
const NOW = { exportedAt: '2026-02-03T00:00:00.000Z', generator: 'Speechmark 0.1.0' };

const readFile = (file: unknown) => {
  const read = readForeign(typeof file === 'string' ? file : JSON.stringify(file), {
    readAt: NOW.exportedAt,
    parseXml: () => null,
  });
  if (!read) throw new Error('the file is not known');
  return read;
};

/** Whose coders have UUIDs, as they have outside tests. */
const openStore = () => ({ ...openTestStore(), newId: () => crypto.randomUUID() });

async function buildLibrary() {
  const store = openStore();
  await nameOwnCoder(store, 'Ada');
  getValue(await addClaim(store, buildDraft({ types: ['figure'], tags: ['NHS'], note: 'Is it so?' }), reading));
  return store;
}
const exportClaims = async ({ db }: Awaited<ReturnType<typeof buildLibrary>>) =>
  toWebAnnotation(await readDocument(db, 'all', NOW));

async function openWithSpeech() {
  const store = openStore();
  store.setClock('2026-02-02T12:00:00.000Z');
  await addReading(store.db, reading);
  return store;
}

const hypothesis = (exact: string, fields: object = {}) => ({
  id: 'abc',
  uri: 'https://www.gov.uk/government/speeches/a-speech-on-libraries?utm_source=x#top',
  created: '2025-01-02T03:04:05Z',
  updated: '2025-01-02T03:04:05Z',
  user: 'acct:ada@hypothes.is',
  text: 'A note',
  tags: ['youth'],
  target: [{ selector: [{ type: 'TextQuoteSelector', exact }] }],
  ...fields,
});

test('annotations that were exported come back into the store that they came from as what is known', async () => {
  const store = await buildLibrary();
  const [before] = await claimsOfSpeech(store.db, speechId);
  const summary = getValue(await importForeign(store, readFile(await exportClaims(store))));
  expect(summary).toEqual({
    claims: { added: 0, changed: 0, known: 1 },
    tags: { added: 0, known: 0 },
    skipped: [],
    deleted: [],
    touched: [],
  });
  expect(await claimsOfSpeech(store.db, speechId)).toEqual([before]);
});

test('claims that went out for Hypothesis come back as what is known, with the notes of several people as they were', async () => {
  const store = await buildLibrary();
  const [claim] = await claimsOfSpeech(store.db, speechId);
  if (!claim) throw new Error('no claim');
  const other = { value: 'I doubt it.', at: '2026-01-31T00:00:00.000Z', by: asCoderId('another') };
  const noted = { ...claim, notes: { ...claim.notes, [other.by]: other } };
  await inOneTransaction(store.db, () => storeClaimRows(store.db, [{ before: claim, after: noted }]));
  const { text } = toHypothesis(await readDocument(store.db, 'all', NOW));
  expect(getValue(await importForeign(store, readFile(text))).claims).toEqual({ added: 0, changed: 0, known: 1 });
  expect(await claimsOfSpeech(store.db, speechId)).toEqual([noted]);
});

test('into a store that has the speech they come with types, tags, note and name, under their own ids', async () => {
  const library = await buildLibrary();
  const [given] = await claimsOfSpeech(library.db, speechId);
  const store = await openWithSpeech();
  getValue(await importForeign(store, readFile(await exportClaims(library))));
  const [claim] = await claimsOfSpeech(store.db, speechId);
  expect(claim).toMatchObject({
    id: given?.id,
    target: { transcriptId: given?.target.transcriptId, position: given?.target.position },
    types: { value: ['figure'] },
    tags: { value: given?.tags.value },
    created: given?.created,
  });
  expect(Object.values(claim?.notes ?? {}).map(({ value }) => value)).toEqual(['Is it so?']);
  expect((await store.db.coders.toArray()).map(({ name }) => name)).toContain('Ada');
});

test('a file read twice changes nothing the second time, nor does it bring back what was deleted', async () => {
  const store = await openWithSpeech();
  const file = readFile([hypothesis('400 libraries')]);
  expect(getValue(await importForeign(store, file)).claims).toEqual({ added: 1, changed: 0, known: 0 });
  expect(getValue(await importForeign(store, file)).claims).toEqual({ added: 0, changed: 0, known: 1 });
  const [claim] = await claimsOfSpeech(store.db, speechId);
  if (!claim) throw new Error('no claim');
  await deleteClaim(store, claim.id);
  expect(getValue(await importForeign(store, file)).claims).toEqual({ added: 0, changed: 0, known: 1 });
  expect(await claimsOfSpeech(store.db, speechId)).toEqual([]);
});

test('what was changed in the other program since comes over, and what it replaced is kept', async () => {
  const store = await openWithSpeech();
  getValue(await importForeign(store, readFile([hypothesis('400 libraries')])));
  const changed = hypothesis('400 libraries', { tags: ['old'], updated: '2025-02-02T03:04:05Z' });
  expect(getValue(await importForeign(store, readFile([changed]))).claims.changed).toBe(1);
  const [claim] = await claimsOfSpeech(store.db, speechId);
  expect(claim?.tags.value).toEqual(['tag:old']);
  expect(claim?.history).toMatchObject([{ field: 'tags', lost: { value: ['tag:youth'] } }]);
});

test('what can not be taken is named with its reason', async () => {
  const store = await openWithSpeech();
  const rows = [
    hypothesis('800 zeppelins were sold to the moon', { id: '1' }),
    hypothesis('400 libraries', { id: '2', uri: 'https://example.org/' }),
  ];
  expect(getValue(await importForeign(store, readFile(rows))).skipped).toEqual([
    { what: '400 libraries', reason: 'speech not in library' },
    { what: '800 zeppelins were sold to the moon', reason: 'words not found' },
  ]);
  expect(await store.db.claims.count()).toBe(0);
});

test('words that only an older copy has are marked on that copy', async () => {
  const store = await openWithSpeech();
  const later = buildReading({
    transcript: buildTranscript([
      'Good morning. It is a pleasure to be in Leeds today.',
      'Of the councils no more is said.',
    ]),
    readAt: '2026-01-20T10:00:00.000Z',
  });
  await keepCopy(store.db, later, speechId);
  getValue(await importForeign(store, readFile([hypothesis('12 councils')])));
  expect(await claimsOfSpeech(store.db, speechId)).toMatchObject([{ target: { quote: { exact: '12 councils' } } }]);
});

test('codes become tags under one another, and tags that are there keep their place', async () => {
  const store = await buildLibrary();
  const file = readFile('name,parent,color\r\nNHS,Health,#ff0000\r\nWaiting,Health,#0000ff\r\n');
  expect(getValue(await importForeign(store, file)).tags).toEqual({ added: 1, known: 1 });
  const tags = await listTags(store.db);
  expect(tags.map(({ name, parent, colour }) => [name.value, parent?.value ?? null, colour?.value ?? null])).toEqual([
    ['Health', null, null],
    ['NHS', null, null],
    ['Waiting', 'tag:health', 'blue'],
  ]);
});

test('trying it out answers the same and leaves the store as it was', async () => {
  const store = await openWithSpeech();
  const file = readFile([hypothesis('400 libraries')]);
  const tried = getValue(await tryOut(store.db, () => importForeign(store, file)));
  expect(tried.claims.added).toBe(1);
  expect([await store.db.claims.count(), await store.db.tags.count(), await store.db.coders.count()]).toEqual([
    0, 0, 0,
  ]);
  expect(getValue(await importForeign(store, file))).toEqual(tried);
});

test('types that were given here stay when the note is changed in a program that knows none', async () => {
  const store = await openWithSpeech();
  getValue(await importForeign(store, readFile([hypothesis('400 libraries')])));
  const [before] = await claimsOfSpeech(store.db, speechId);
  if (!before) throw new Error('no claim');
  getValue(await editClaim(store, before.id, { types: ['figure'] }));
  store.setClock('2026-02-02T20:00:00.000Z');
  const changed = hypothesis('400 libraries', { text: 'Another note', updated: '2026-02-02T18:00:00Z' });
  getValue(await importForeign(store, readFile([changed])));
  const [claim] = await claimsOfSpeech(store.db, speechId);
  expect(claim?.types.value).toEqual(['figure']);
  expect(Object.values(claim?.notes ?? {}).map(({ value }) => value)).toEqual(['Another note']);
});

test('whatever a file holds, a backup of the store can be read back', async () => {
  const store = await openWithSpeech();
  const at = '9999-12-31T23:59:00-12:00';
  const tags = ['  ', 'long '.repeat(100), ...Array.from({ length: 200 }, (_, i) => `tag ${i}`)];
  const ofNobody = { user: 'constructor', user_info: { display_name: 'a'.repeat(3000) } };
  getValue(
    await importForeign(
      store,
      readFile([hypothesis('400 libraries', { tags, created: at, updated: at, ...ofNobody })]),
    ),
  );
  expect(await store.db.claims.count()).toBe(1);
  const backup = toSpeechmarkJson(await readDocument(store.db, 'all', NOW));
  expect(parseImport(backup)).toMatchObject({ ok: true });
});

test('a quote of thousands of words that stands nowhere is one that is not found', async () => {
  const store = await openWithSpeech();
  const quote = 'no such words '.repeat(4000);
  const { skipped } = getValue(await importForeign(store, readFile([hypothesis(quote)])));
  expect(skipped.map(({ reason }) => reason)).toEqual(['words not found']);
});

test('a speech is found by an address that was only concluded, for its words must be there too', async () => {
  const store = openStore();
  store.setClock('2026-02-02T12:00:00.000Z');
  const speech = { ...reading.speech, contentId: null, inferred: { url: 'From the title.' } };
  await addReading(store.db, { ...reading, speech });
  expect(getValue(await importForeign(store, readFile([hypothesis('400 libraries')]))).claims.added).toBe(1);
});
