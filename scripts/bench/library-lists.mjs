import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { build } from 'vite';

const ROOT = resolve(import.meta.dirname, '../..');
const CORPUS = resolve(ROOT, '../shared/corpora/ukpol-government-speeches.jsonl.gz');
const MANY = 20_000;
const RUNS = 9;
const QUERIES = ['social care', 'innovation programme', '"social care"', 'childrens servces', 'the economy', 'schools'];

/** 20,000 speeches: sorted, narrowed and searched; the search beside MiniSearch and FlexSearch on the speeches there are. */
export async function measure({ median }) {
  if (!existsSync(CORPUS)) {
    console.error('library-lists: the speeches are not there (../shared/corpora), so nothing is measured.');
    return [];
  }
  const { createTextIndex, listSpeeches, parseQuery, USUAL_SPEECH_LIST } = await bundle();
  const corpus = gunzipSync(readFileSync(CORPUS))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const texts = corpus.map(({ paragraphs }) => paragraphs.join('\n'));
  const slowest = (ask) =>
    Math.max(...QUERIES.map((query) => median(Array.from({ length: RUNS }, () => time(() => ask(query))))));

  const listed = Array.from({ length: MANY }, (_, n) => toListed(corpus[n % corpus.length], n));
  const list = (changes) => time(() => listSpeeches(listed, { ...USUAL_SPEECH_LIST, ...changes }));
  const often = (changes) => median(Array.from({ length: RUNS }, () => list(changes)));
  list({ text: 'warm' });

  const index = createTextIndex();
  const fill = time(() => {
    for (let n = 0; n < MANY; n++) index.add(`${n}`, texts[n % texts.length]);
  });
  const kept = index.serialise();
  const restored = time(() => createTextIndex(kept));
  const few = createTextIndex();
  for (const [n, text] of texts.entries()) few.add(`${n}`, text);
  const peers = await fillPeers(texts);
  return [
    { what: `${MANY} speeches sorted by title`, value: often({ sort: 'title' }), unit: 'ms', limit: 100 },
    { what: 'the same grouped by speaker', value: often({ group: 'speaker' }), unit: 'ms', limit: 100 },
    {
      what: 'the same narrowed by two words and a period',
      value: often({ text: 'minister 2012', from: '2010' }),
      unit: 'ms',
      limit: 100,
    },
    {
      what: `the slowest of ${QUERIES.length} searches in ${MANY} speeches`,
      value: slowest((query) => index.search(parseQuery(query))),
      unit: 'ms',
      limit: 100,
    },
    ...peers.map(({ name, search }) => ({
      what: `the slowest of ${QUERIES.length} searches in ${texts.length} speeches`,
      value: slowest((query) => few.search(parseQuery(query))),
      unit: 'ms',
      peer: { what: name, value: slowest(search) },
    })),
    { what: `the index of ${MANY} speeches`, value: kept.postings.length / 1e6, unit: 'MB' },
    { what: 'reading it back', value: restored, unit: 'ms' },
    { what: 'adding a speech', value: fill / MANY, unit: 'ms' },
  ];
}

/** The list and the index as one module that Node can read. */
async function bundle() {
  const folder = join(tmpdir(), `speechmark-lists-${process.pid}`);
  const outDir = join(folder, 'built');
  mkdirSync(outDir, { recursive: true });
  const entry = join(folder, 'lists.js');
  const sources = ['lib/search/text-index', 'lib/search/parse-query', 'components/library/listed-speech'];
  const exported = [...sources, 'components/library/speech-list-state'].map(
    (path) => `export * from '${ROOT}/${path}.ts';`,
  );
  writeFileSync(entry, exported.join('\n'));
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, minify: false, lib: { entry, formats: ['es'], fileName: () => 'lists.mjs' } },
  });
  return import(pathToFileURL(join(outDir, 'lists.mjs')).href);
}

async function fillPeers(texts) {
  const [mini, flex] = await Promise.all(
    [import('minisearch'), import('flexsearch')].map((one) => one.catch(() => null)),
  );
  const peers = [];
  if (mini) {
    const search = new mini.default({ fields: ['text'] });
    for (const [id, text] of texts.entries()) search.add({ id, text });
    peers.push({
      name: 'MiniSearch',
      search: (query) => search.search(query, { prefix: true, fuzzy: 0.2, combineWith: 'AND' }),
    });
  }
  if (flex) {
    const search = new flex.default.Index({ tokenize: 'forward' });
    for (const [id, text] of texts.entries()) search.add(id, text);
    peers.push({
      name: 'FlexSearch, beginnings of words',
      search: (query) => search.search(query, { limit: 100_000 }),
    });
  }
  return peers;
}

function toListed({ speaker, title, date, summary }, n) {
  return {
    speech: {
      id: `${n}`,
      url: null,
      contentId: null,
      title,
      description: summary ?? null,
      speakers: [{ name: speaker, role: null }],
      organisations: [`Department ${n % 24}`],
      event: null,
      place: null,
      deliveredOn: date ?? null,
      publishedOn: null,
      updatedOn: null,
      kind: 'speech',
      fidelity: 'not stated',
      language: 'en',
      notices: [],
      origin: 'imported',
      licence: null,
      source: null,
      inferred: {},
    },
    claimCount: n % 7,
    byType: [],
  };
}

function time(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}
