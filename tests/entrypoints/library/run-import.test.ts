import 'fake-indexeddb/auto';
import { Window } from 'happy-dom';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createGovukClient } from '@/entrypoints/library/add/govuk-client';
import { type RunEffects, runImport } from '@/entrypoints/library/add/run-import';
import { fail } from '@/lib/domain/errors';
import type { ImportRun, SkipReason } from '@/lib/domain/import-run';
import type { StoreContext } from '@/lib/store/context';
import { addOfRun, findRun, findStoredPages, forgetRun, keepListed, keepRun, readListed } from '@/lib/store/imports';
import { summariseSpeeches } from '@/lib/store/speeches';
import { type GovukApi, readSpeechItems, repeatItem, startGovukApi } from '../../support/govuk-api-server.mjs';
import { openTestStore } from '../../support/open-test-store';
import type { ContentItem } from '../../support/page-builder/build-speech-page.mjs';

const parseHtml = (html: string): Document =>
  new new Window().DOMParser().parseFromString(html, 'text/html') as unknown as Document;
const find = (slug: string): ContentItem =>
  readSpeechItems().find(({ base_path }) => base_path.includes(slug)) as ContentItem;
const NOTES = find('police-and-crime-commissioners');
const TRANSCRIPT = find('anti-corruption');
const WITHDRAWN = find('stop-and-search');
const ARABIC = find('libyan-chemical-weapons');
const INCOMPLETE: Partial<ContentItem> = { title: null };

let api: GovukApi;
let store: StoreContext;
afterEach(() => api.close());
beforeEach(() => {
  store = openTestStore();
});

/** A run in time that does not pass by itself: waits are noted. */
function start(overrides: Partial<RunEffects> = {}, fetchAnswer: typeof fetch = fetch) {
  const waits: number[] = [];
  let time = 0;
  const { db } = store;
  const client = createGovukClient({
    origin: api.origin,
    fetchAnswer,
    clock: () => time,
    wait: async (ms, signal) => {
      signal.throwIfAborted();
      waits.push(ms);
      time += ms;
    },
  });
  const effects: RunEffects = {
    client,
    parseHtml,
    now: () => new Date('2026-03-01T00:00:00.000Z'),
    findStored: (pages) => findStoredPages(db, pages),
    readListed: (id) => readListed(db, id),
    keep: (run) => keepRun(db, run),
    keepListed: (run, pages) => keepListed(db, run, pages),
    add: (reading, run) => addOfRun(db, reading, run),
    onProgress: () => undefined,
    ...overrides,
  };
  return { effects, waits };
}

const RUN: ImportRun = {
  id: 'r',
  startedAt: '2026-03-01T00:00:00.000Z',
  search: {
    speaker: null,
    department: null,
    role: null,
    from: '2000-01-01',
    to: null,
    kinds: ['speech', 'oral_statement', 'written_statement', 'authored_article'],
  },
  withWithdrawn: false,
  total: 0,
  searched: 0,
  isListed: false,
  listed: 0,
  asked: 0,
  added: 0,
  skipped: {},
  skippedPages: [],
  end: null,
};
const never = () => new AbortController().signal;
const titles = async () => (await summariseSpeeches(store.db)).map(({ speech }) => speech.title).sort();
const contentRequests = () => api.asked.filter(({ path }) => path.startsWith('/api/content/'));

test('adds every speech that a search finds, and says what it passed over and why', async () => {
  api = await startGovukApi();
  const run = await runImport(RUN, start().effects, never());
  expect(run).toMatchObject({
    total: 10,
    added: 7,
    // Two of these examples carry one content id.
    skipped: { withdrawn: 1, 'another language': 1, 'already there': 1 },
    isListed: true,
    end: { kind: 'done' },
  });
  const named = run.skippedPages.map(({ path }) => path).sort();
  expect(named).toEqual([WITHDRAWN.base_path, ARABIC.base_path].sort());
  expect(await titles()).toHaveLength(7);
  expect(await findRun(store.db, 'r')).toEqual(run);
  const [first] = api.asked;
  expect(first?.headers.cookie).toBeUndefined();
  expect(Object.keys(first?.headers ?? {}).filter((name) => name.startsWith('x-'))).toEqual([]);
});

test('adds withdrawn speeches with their notice where they are wanted', async () => {
  api = await startGovukApi([WITHDRAWN]);
  await runImport({ ...RUN, withWithdrawn: true }, start().effects, never());
  const [{ speech } = { speech: null }] = await summariseSpeeches(store.db);
  expect(speech?.notices).toHaveLength(1);
  expect(speech?.speakers[0]?.role).toBe('Secretary of State for the Home Department');
});

test('passes over what is there already without asking for it, and asks no more than ten times a second', async () => {
  api = await startGovukApi(repeatItem(12, TRANSCRIPT));
  await runImport(RUN, start().effects, never());
  const before = contentRequests().length;
  expect(before).toBe(12);
  const { effects, waits } = start();
  const again = await runImport({ ...RUN, id: 'again' }, effects, never());
  expect(again).toMatchObject({ added: 0, skipped: { 'already there': 12 }, end: { kind: 'done' } });
  expect(contentRequests()).toHaveLength(before);
  expect(waits).toEqual([]);
});

test('keeps a tenth of a second between two requests', async () => {
  api = await startGovukApi(repeatItem(5, TRANSCRIPT));
  const { effects, waits } = start();
  await runImport(RUN, effects, never());
  expect(waits).toEqual([100, 100, 100, 100, 100]);
});

test('goes through all pages of a long list, and meets what is listed twice once', async () => {
  const items = repeatItem(3, TRANSCRIPT);
  api = await startGovukApi(items);
  const page = (of: ContentItem[], total = 3) =>
    JSON.stringify({ total, results: of.map(({ base_path, title }) => ({ link: base_path, title })) });
  // A speech was published between the two questions, so that one came twice.
  api.trouble('/api/search.json', { body: page(items.slice(0, 2)) }, { body: page(items.slice(1, 3), 4) });
  const run = await runImport(RUN, start().effects, never());
  expect(run).toMatchObject({ listed: 3, added: 3, searched: 4, isListed: true });
});

describe.each<[string, Partial<ContentItem> | null, Parameters<GovukApi['trouble']>[1][], SkipReason | null]>([
  ['is gone', null, [{ status: 410 }], 'gone'],
  ['is a notice that it is gone', { schema_name: 'gone' }, [], 'gone'],
  ['is not found', null, [{ status: 404 }], 'not found'],
  ['is not to be had', null, [{ status: 403 }], 'not found'],
  ['has become something else', { schema_name: 'news_article' }, [], 'no speech'],
  ['says too little', INCOMPLETE, [], 'unreadable'],
  ['answers with a page of HTML', null, Array(2).fill({ body: '<!doctype html><script>x()</script>' }), 'unreadable'],
  ['answers with HTML once', null, [{ body: '<!doctype html><title>Sorry</title>' }], null],
  ['is half sent, once', null, [{ half: true }], null],
  ['is half sent, always', null, Array(5).fill({ half: true }), 'no answer'],
  ['fails, once', null, [{ status: 503, body: '<html>Busy</html>' }], null],
  ['fails, always', null, Array(5).fill({ status: 500 }), 'no answer'],
  ['leads to its new address', null, [{ status: 303, headers: { location: `/api/content${NOTES.base_path}` } }], null],
  ['leads in circles', null, Array(60).fill({ status: 302, headers: { location: '?' } }), 'elsewhere'],
])('a speech that %s', (_, changes, troubles, reason) => {
  test(reason ? `is passed over: ${reason}` : 'is added', async () => {
    const item = { ...TRANSCRIPT, ...changes } as ContentItem;
    api = await startGovukApi([{ ...item, title: item.title ?? 'Listed under this' }, ...repeatItem(2, NOTES), NOTES]);
    if (changes === INCOMPLETE) api.trouble(item.base_path, { body: JSON.stringify(item) });
    api.trouble(item.base_path, ...troubles);
    // The list of speeches alone still has it.
    const listed = { total: 3, results: [item, ...repeatItem(2, NOTES)].map(toResult) };
    api.trouble('/api/search.json', { body: JSON.stringify(listed) });
    const run = await runImport(RUN, start().effects, never());
    expect(run.end).toEqual({ kind: 'done' });
    expect(run.skipped).toEqual(reason ? { [reason]: 1 } : {});
    expect(run.added).toBe(reason ? 2 : 3);
  });
});
const toResult = ({ base_path, title, content_id }: ContentItem) => ({
  link: base_path,
  title: title ?? 'T',
  content_id,
});

test('a speech that moved is found at its new address', async () => {
  const moved = { base_path: '/government/speeches/old', schema_name: 'redirect', document_type: 'redirect' };
  const way = { ...moved, content_id: null, title: null, redirects: [{ destination: NOTES.base_path }] } as ContentItem;
  api = await startGovukApi([way, NOTES]);
  api.trouble('/api/search.json', { body: JSON.stringify({ total: 1, results: [toResult(way)] }) });
  expect(await runImport(RUN, start().effects, never())).toMatchObject({ added: 1 });
  expect(await titles()).toEqual([NOTES.title]);
});

test('waits as long as GOV.UK says where it has been too much', async () => {
  api = await startGovukApi([TRANSCRIPT]);
  api.trouble(TRANSCRIPT.base_path, { status: 429, headers: { 'retry-after': '7' } }, { status: 429 });
  const { effects, waits } = start();
  expect(await runImport(RUN, effects, never())).toMatchObject({ added: 1 });
  expect(waits).toEqual([100, 7_000, 5_000]);
});

test('waits until the moment that GOV.UK names', async () => {
  api = await startGovukApi([TRANSCRIPT]);
  const until = new Date(Date.now() + 60_000).toUTCString();
  api.trouble(TRANSCRIPT.base_path, { status: 429, headers: { 'retry-after': until } });
  const { effects, waits } = start();
  await runImport(RUN, effects, never());
  expect(waits[1]).toBeGreaterThan(50_000);
});

test('waits longer after each failure', async () => {
  api = await startGovukApi([TRANSCRIPT]);
  api.trouble(TRANSCRIPT.base_path, { status: 502 }, { status: 502 }, { status: 502 });
  const { effects, waits } = start();
  expect(await runImport(RUN, effects, never())).toMatchObject({ added: 1 });
  expect(waits).toEqual([100, 1_000, 2_000, 4_000]);
});

test('gives slow answers their time', async () => {
  api = await startGovukApi([TRANSCRIPT]);
  api.trouble(TRANSCRIPT.base_path, { slowMs: 300 });
  expect(await runImport(RUN, start().effects, never())).toMatchObject({ added: 1 });
});

test('stops where GOV.UK does not answer any more, and goes on from there', async () => {
  const items = repeatItem(6, TRANSCRIPT);
  api = await startGovukApi(items);
  for (const { base_path } of items.slice(2, 5)) api.trouble(base_path, ...Array(5).fill({ status: 500 }));
  api.trouble('/api/search.json', {}, ...Array(5).fill({ status: 500 }));
  const stopped = await runImport(RUN, start().effects, never());
  expect(stopped).toMatchObject({ added: 2, asked: 2, skipped: {}, end: { kind: 'no answer' } });
  const done = await runImport(stopped, start().effects, never());
  expect(done).toMatchObject({ added: 6, asked: 6, skipped: {}, end: { kind: 'done' } });
});

test.each([6, 5])('passes over pages that never answer where the search does, of %i', async (count) => {
  const items = repeatItem(count, TRANSCRIPT);
  api = await startGovukApi(items);
  for (const { base_path } of items.slice(2, 5)) api.trouble(base_path, ...Array(5).fill({ status: 500 }));
  const run = await runImport(RUN, start().effects, never());
  expect(run).toMatchObject({ added: count - 3, asked: count, skipped: { 'no answer': 3 }, end: { kind: 'done' } });
});

test('does not sit out a pause of more than five minutes, nor ask before it is over', async () => {
  api = await startGovukApi(repeatItem(6, TRANSCRIPT));
  api.trouble(repeatItem(1, TRANSCRIPT)[0]?.base_path ?? '', { status: 429, headers: { 'retry-after': '2592000' } });
  const { effects, waits } = start();
  const stopped = await runImport(RUN, effects, never());
  expect(stopped).toMatchObject({ added: 0, asked: 0, end: { kind: 'no answer' } });
  expect(contentRequests()).toHaveLength(1);
  expect(Math.max(...waits)).toBe(100);
  expect(await runImport(stopped, start().effects, never())).toMatchObject({ added: 6, end: { kind: 'done' } });
});

test.each([
  ['no list', { body: JSON.stringify({ error: 'no' }) }],
  ['no list', { status: 422, body: '{"error":"Unexpected parameters"}' }],
])('stops where there is %s', async (kind, trouble) => {
  api = await startGovukApi([TRANSCRIPT]);
  api.trouble('/api/search.json', trouble);
  expect((await runImport(RUN, start().effects, never())).end).toEqual({ kind });
});

test('stops when asked to, in a pause too, and keeps what is left', async () => {
  api = await startGovukApi(repeatItem(4, TRANSCRIPT));
  const control = new AbortController();
  const { effects } = start({
    onProgress: ({ added }) => {
      if (added === 2) control.abort();
    },
  });
  const stopped = await runImport(RUN, effects, control.signal);
  expect(stopped).toMatchObject({ added: 2, end: { kind: 'asked to' } });
  expect(await findRun(store.db, 'r')).toEqual(stopped);
  expect(await runImport(stopped, start().effects, never())).toMatchObject({ added: 4, end: { kind: 'done' } });
});

test('of a tab that was closed, all that was added is whole, and the rest is added later', async () => {
  api = await startGovukApi(repeatItem(5, TRANSCRIPT));
  // The page goes away in the middle: nothing of it runs any more.
  const closed = new Promise<never>(() => undefined);
  const { effects } = start({
    add: async (reading, run) => (run.added > 3 ? closed : addOfRun(store.db, reading, run)),
  });
  void runImport(RUN, effects, never());
  await vi.waitFor(async () => expect(await findRun(store.db, 'r')).toMatchObject({ added: 3 }));
  const left = (await findRun(store.db, 'r')) as ImportRun;
  expect(left.end).toBeNull();
  expect(await titles()).toHaveLength(3);
  const done = await runImport(left, start().effects, never());
  expect(done).toMatchObject({ added: 5, listed: 5, asked: 5, skipped: {} });
  expect(await titles()).toHaveLength(5);
  await forgetRun(store.db, 'r');
  expect(await store.db.imports.count()).toBe(0);
  expect(await titles()).toHaveLength(5);
});

test('stops where there is no room, and what was added stays', async () => {
  api = await startGovukApi(repeatItem(4, TRANSCRIPT));
  const { effects } = start({
    add: async (reading, run) => (run.added > 2 ? fail({ kind: 'storage full' }) : addOfRun(store.db, reading, run)),
  });
  const run = await runImport(RUN, effects, never());
  expect(run.end).toEqual({ kind: 'failed', failure: { kind: 'storage full' } });
  expect(await titles()).toHaveLength(2);
  const kept = (await findRun(store.db, 'r')) as ImportRun;
  expect(await runImport(kept, start().effects, never())).toMatchObject({ end: { kind: 'done' } });
  expect(await titles()).toHaveLength(4);
});

test('a way to another site, which the browser does not let us follow, is told from silence', async () => {
  api = await startGovukApi([TRANSCRIPT, NOTES]);
  const blocked: typeof fetch = async (url, init) => {
    if (!String(url).includes('anti-corruption')) return fetch(url, init);
    if (init?.redirect === 'manual') return { type: 'opaqueredirect', status: 0 } as Response;
    throw new TypeError('Failed to fetch');
  };
  const run = await runImport(RUN, start({}, blocked).effects, never());
  expect(run).toMatchObject({ added: 1, skipped: { elsewhere: 1 }, end: { kind: 'done' } });
});
