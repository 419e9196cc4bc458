import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Speech } from '@/lib/domain/speech';
import { makeSpeechId } from '@/lib/domain/speech-aliases';
import type { SpeechmarkDocument } from '@/lib/domain/speechmark-document';
import { parseImport } from '@/lib/export/parse-import';
import { storeBundledSpeeches } from '@/lib/store/bundled';
import { addClaim, claimsOfSpeech, deleteClaim, editClaim, recogniseSpeech, restoreClaim } from '@/lib/store/claims';
import { keepCopy } from '@/lib/store/copies';
import { toIdentity } from '@/lib/store/find-speech';
import { importDocument } from '@/lib/store/import-document';
import { nameOwnCoder } from '@/lib/store/name-coder';
import { readDocument } from '@/lib/store/read-document';
import { addReading } from '@/lib/store/speeches';
import { buildClaim, buildDraft, buildTarget } from '../../support/build-claim';
import { buildReading, buildSpeech, buildTranscript } from '../../support/build-speech';
import { getValue, openTestStore } from '../../support/open-test-store';

type Store = ReturnType<typeof openTestStore>;
const NOW = { exportedAt: '2026-02-03T00:00:00.000Z', generator: 'Speechmark 0.1.0' };
const reading = buildReading();
const speechId = reading.speech.id;
const lines = Array.from({ length: 10 }, (_, n) => `Bundled sentence number ${n} says ${n}.`);
const bundledText = buildTranscript(lines);
const bundled = buildReading({
  speech: buildSpeech({
    id: `text:${bundledText.hash}` as typeof speechId,
    contentId: null,
    url: 'https://www.gov.uk/government/speeches/bundled',
    origin: 'bundled',
    inferred: { url: 'From the title.' },
  }),
  transcript: bundledText,
});

const exportAll = ({ db }: Store): Promise<SpeechmarkDocument> => readDocument(db, 'all', NOW);

async function buildLibrary(): Promise<Store> {
  const store = openTestStore();
  await storeBundledSpeeches(store.db, [bundled]);
  const first = getValue(
    await addClaim(store, buildDraft({ tags: ['NHS', 'Funding'], note: 'Check “this”.' }), reading),
  );
  const second = getValue(await addClaim(store, buildDraft({ types: [] }), null));
  await editClaim(store, first.id, { types: ['money', 'figure'], tags: ['Funding'] });
  await deleteClaim(store, second.id);
  const onBundled = buildTarget(lines[2], { transcript: bundledText, speechId: bundled.speech.id });
  const third = getValue(await addClaim(store, buildDraft({ target: onBundled }), null));
  await deleteClaim(store, third.id);
  await restoreClaim(store, third.id);
  getValue(await nameOwnCoder(store, 'Reader'));
  return store;
}

describe('export', () => {
  test('holds everything, tombstones included, in the same order each time', async () => {
    const document = await exportAll(await buildLibrary());
    expect(document.claims).toHaveLength(3);
    expect(document.claims.filter(({ deleted }) => deleted.value)).toHaveLength(1);
    expect(document.coders.map(({ name }) => name)).toEqual(['Reader']);
    expect(document.tags.map(({ name }) => name.value)).toEqual(['Funding', 'NHS']);
    expect(document.transcripts[0]).not.toHaveProperty('prints');
    expect(document.claims[0]).not.toHaveProperty('markedAt');
  });

  test('of some speeches or claims holds what belongs to them and no more', async () => {
    const store = await buildLibrary();
    const ofSpeech = await readDocument(store.db, { speechIds: [bundled.speech.id] }, NOW);
    expect(ofSpeech.speeches.map(({ id }) => id)).toEqual([bundled.speech.id]);
    expect(ofSpeech.claims).toHaveLength(1);
    expect(ofSpeech.tags).toEqual([]);
    const [claim] = await claimsOfSpeech(store.db, speechId);
    const ofClaim = await readDocument(store.db, { claimIds: claim ? [claim.id] : [] }, NOW);
    expect(ofClaim.claims).toEqual([claim]);
    expect(ofClaim.speeches.map(({ id }) => id)).toEqual([speechId]);
    // "NHS" stands in the history only.
    expect(ofClaim.tags.map(({ name }) => name.value)).toEqual(['Funding', 'NHS']);
  });
});

describe('export of chosen claims', () => {
  test('brings the newest text along, and none that no claim points at otherwise', async () => {
    const store = await buildLibrary();
    const visits = ['2026-03-01', '2026-03-02'].map((day) =>
      buildReading({
        transcript: buildTranscript([`As of ${day}, it says something else.`]),
        readAt: `${day}T09:00:00.000Z`,
      }),
    );
    for (const visit of visits) await keepCopy(store.db, visit, speechId);
    const [claim] = await claimsOfSpeech(store.db, speechId);
    const { transcripts } = await readDocument(store.db, { claimIds: claim ? [claim.id] : [] }, NOW);
    const ids = [reading.transcript.id, visits[1]?.transcript.id];
    expect(transcripts.map(({ id }) => id).sort()).toEqual(ids.sort());
  });
});

describe('import', () => {
  test('into an empty store gives back what was exported', async () => {
    const document = await exportAll(await buildLibrary());
    const empty = openTestStore();
    expect(getValue(await importDocument(empty.db, document))).toMatchObject({ speeches: 2, claims: 3, tags: 2 });
    expect(await exportAll(empty)).toEqual(document);
  });

  test('into a new installation with its bundled speeches gives back what was exported', async () => {
    const document = await exportAll(await buildLibrary());
    const fresh = openTestStore();
    await storeBundledSpeeches(fresh.db, [bundled]);
    getValue(await importDocument(fresh.db, document));
    expect(await exportAll(fresh)).toEqual(document);
  });

  test('keeps the counts of the list right', async () => {
    const library = await buildLibrary();
    const empty = openTestStore();
    getValue(await importDocument(empty.db, await exportAll(library)));
    const counted = async ({ db }: typeof empty) =>
      (await db.tallies.toArray()).map(({ revision: _revision, ...tally }) => tally);
    expect(await counted(empty)).toEqual(await counted(library));
  });

  test('of a file from before a deletion says which claims stay deleted', async () => {
    const store = await buildLibrary();
    const document = await exportAll(store);
    const [claim] = await claimsOfSpeech(store.db, speechId);
    if (!claim) throw new Error('no claim');
    await deleteClaim(store, claim.id);
    expect(getValue(await importDocument(store.db, document))).toMatchObject({ claims: 0, deleted: [claim.id] });
  });

  test('of the same file twice changes nothing the second time', async () => {
    const document = await exportAll(await buildLibrary());
    const store = openTestStore();
    await importDocument(store.db, document);
    const before = await dump(store);
    expect(getValue(await importDocument(store.db, document))).toEqual({
      speeches: 0,
      transcripts: 0,
      tags: 0,
      claims: 0,
      links: 0,
      threads: 0,
      deleted: [],
      touched: [],
    });
    expect(await dump(store)).toEqual(before);
  });

  test('makes later stamps come after those of the file', async () => {
    const document = await exportAll(await buildLibrary());
    const store = openTestStore();
    store.setClock('2001-01-01T00:00:00.000Z');
    await importDocument(store.db, document);
    const [claim] = await claimsOfSpeech(store.db, speechId);
    const edited = getValue(await editClaim(store, claim?.id ?? buildDraft().id, { types: ['ask'] }));
    expect(edited.types.value).toEqual(['ask']);
    expect(document.claims.every(({ types }) => types.at < edited.types.at)).toBe(true);
  });

  test('knows a speech again under another id and moves its claims there', async () => {
    const theirs = openTestStore();
    const nameless = { ...reading.speech, id: `text:${reading.transcript.hash}` as typeof speechId, contentId: null };
    getValue(await addClaim(theirs, buildDraft(), { ...reading, speech: nameless }));
    const ours = openTestStore();
    getValue(await addReading(ours.db, reading));
    const summary = getValue(await importDocument(ours.db, await exportAll(theirs)));
    expect(summary).toMatchObject({ claims: 1, touched: [speechId] });
    expect(await ours.db.speeches.count()).toBe(1);
    expect(await claimsOfSpeech(ours.db, speechId)).toHaveLength(1);
  });

  test('of several files ends the same in any order', async () => {
    const states = await exchangedStates();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...states), { maxLength: 5 }), async (more) => {
        const [a, b] = [openTestStore(), openTestStore()];
        for (const document of [...states, ...more]) getValue(await importDocument(a.db, document));
        for (const document of [...more, ...[...states].reverse()]) getValue(await importDocument(b.db, document));
        expect(await exportAll(b)).toEqual(await exportAll(a));
      }),
      { numRuns: 10 },
    );
  });

  test.each<[string, (document: SpeechmarkDocument) => SpeechmarkDocument, string]>([
    [
      'a claim on a text that is not there',
      (document) => ({
        ...document,
        transcripts: document.transcripts.filter(({ id }) => id !== reading.transcript.id),
      }),
      'transcriptId',
    ],
    [
      'a claim on a speech that is not there',
      (document) => ({
        ...document,
        claims: [
          ...document.claims,
          buildClaim({ target: { ...buildTarget(), speechId: 'text:no' as typeof speechId } }),
        ],
      }),
      'speechId',
    ],
    [
      'a text whose words differ from the stored ones of its id',
      (document) => ({
        ...document,
        transcripts: document.transcripts.map((transcript) => ({ ...transcript, text: `${transcript.text}!` })),
      }),
      'other words',
    ],
  ])('of %s is refused and leaves nothing', async (_, spoil, detail) => {
    const document = await exportAll(await buildLibrary());
    const store = openTestStore();
    await storeBundledSpeeches(store.db, [bundled]);
    const before = await dump(store);
    expect(await importDocument(store.db, spoil(document))).toMatchObject({
      ok: false,
      error: { kind: 'not understood', detail: expect.stringContaining(detail) },
    });
    expect(await dump(store)).toEqual(before);
  });
});

describe('a file that says two speeches of the reader’s are one', () => {
  const address = (name: string) => `https://www.gov.uk/government/speeches/${name}`;
  const pageOf = (
    name: string,
    contentId: string | null,
    text: readonly string[],
    url: string | null = address(name),
  ) => {
    const transcript = buildTranscript(text);
    const speech = buildSpeech({ contentId, url, title: name });
    return buildReading({ speech: { ...speech, id: makeSpeechId(speech, transcript) }, transcript });
  };
  const long = (name: string) => Array.from({ length: 10 }, (_, n) => `${name} says ${n} of ${n * 3} things.`);
  const a = pageOf('alpha', 'aaaa', long('Alpha'));
  const b = pageOf('beta', 'bbbb', long('Beta'));
  const nameless = pageOf('gamma', null, long('Gamma'), null);

  async function open(): Promise<Store> {
    const store = openTestStore();
    for (const page of [a, b, nameless]) {
      const target = buildTarget('says 3', { transcript: page.transcript, speechId: page.speech.id });
      getValue(await addClaim(store, buildDraft({ target }), page));
    }
    return store;
  }
  /** The file of speech A with one thing changed. */
  async function fileOfA(change: (document: SpeechmarkDocument) => Partial<SpeechmarkDocument>) {
    const document = await readDocument((await open()).db, { speechIds: [a.speech.id] }, NOW);
    const changed = { ...document, claims: [], ...change(document) };
    const parsed = parseImport(JSON.stringify(changed));
    return parsed.ok ? parsed.document : (changed as SpeechmarkDocument);
  }
  const named = (alias: string) => () => ({ aliases: [{ alias, speechId: a.speech.id }] });
  const asSpeech =
    (fields: Partial<Speech>) =>
    ({ speeches }: SpeechmarkDocument) => ({ speeches: speeches.map((speech) => ({ ...speech, ...fields })) });

  test.each<[string, (document: SpeechmarkDocument) => Partial<SpeechmarkDocument>]>([
    ['by a further content id', named('content:bbbb:en')],
    ['by the address of the other', named(`url:${address('beta')}`)],
    ['by the words of the other', named(`text:${b.transcript.hash}`)],
    ['by the words of one that has no other name', named(`text:${nameless.transcript.hash}`)],
    ['by a former id', named(`id:${b.speech.id}`)],
    ['by the content id of the other under the id of the one', asSpeech({ contentId: 'bbbb' })],
    ['by the address of the other without a content id', asSpeech({ contentId: null, url: address('beta') })],
  ])('%s does not make them one', async (_, change) => {
    const store = await open();
    const claims = await store.db.claims.toArray();
    getValue(await importDocument(store.db, await fileOfA(change)));
    expect((await store.db.speeches.toArray()).map(({ title }) => title).sort()).toEqual(['alpha', 'beta', 'gamma']);
    expect(await store.db.claims.toArray()).toEqual(claims);
    for (const { speech, transcript } of [a, b, nameless]) {
      const known = getValue(await recogniseSpeech(store.db, toIdentity(speech, transcript)));
      expect([known.speechId, known.claims.length]).toEqual([speech.id, 1]);
    }
    // The next page is not drawn in either.
    const next = getValue(await addReading(store.db, pageOf('delta', 'dddd', long('Delta'))));
    expect(next).toBe('content:dddd:en');
  });

  test('may still tell by a further name which one is meant', async () => {
    const store = await open();
    const moved = await fileOfA((document) => ({
      ...asSpeech({ contentId: null, url: address('new') })(document),
      ...named(`url:${address('alpha')}`)(),
    }));
    const fresh = { ...moved, speeches: moved.speeches.map((speech) => ({ ...speech, id: 'x' as typeof speechId })) };
    const document = {
      ...fresh,
      aliases: fresh.aliases.map(({ alias }) => ({ alias, speechId: 'x' as typeof speechId })),
      transcripts: fresh.transcripts.map((text) => ({ ...text, speechId: 'x' as typeof speechId })),
    };
    getValue(await importDocument(store.db, document));
    expect(await store.db.speeches.count()).toBe(3);
  });
});

/** Three machines that took over a claim and went on by themselves. */
async function exchangedStates(): Promise<SpeechmarkDocument[]> {
  const origin = openTestStore();
  const claim = getValue(await addClaim(origin, buildDraft({ tags: ['NHS'], note: 'First.' }), reading));
  const start = await exportAll(origin);
  const edits = [
    (store: Store) => editClaim(store, claim.id, { types: ['money'], note: 'Mine.' }),
    (store: Store) => deleteClaim(store, claim.id),
    (store: Store) => editClaim(store, claim.id, { tags: ['Health'] }),
  ];
  return Promise.all(
    edits.map(async (edit, n) => {
      const store = openTestStore();
      store.setClock(`2026-02-0${n + 2}T00:00:00.000Z`);
      await importDocument(store.db, start);
      getValue(await edit(store));
      return exportAll(store);
    }),
  );
}

async function dump({ db }: Store): Promise<unknown> {
  return Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()]));
}

test('an import looks at each text a few times, however many there are', async () => {
  const COUNT = 40;
  let looks = 0;
  const ids = Array.from({ length: COUNT }, (_, n) => `speech ${n}` as typeof speechId);
  const document = await exportAll(openTestStore());
  const copies = ids.map((id, n) => ({
    ...buildTranscript([`Sentence number ${n} of its own, and of no other speech.`]),
    get speechId() {
      looks++;
      return id;
    },
    readings: [{ at: '2026-01-01T00:00:00.000Z', from: '' }],
  }));
  const speeches = ids.map((id, n) => buildSpeech({ id, contentId: null, url: null, title: `Title ${n}` }));
  getValue(await importDocument(openTestStore().db, { ...document, speeches, transcripts: copies }));
  expect(looks).toBeLessThan(COUNT * 20);
});
