import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildEngine } from '../build-engine.mjs';
import { readCorpus } from '../said-before-tables/read-corpus.mjs';

const SPEECHES = resolve(import.meta.dirname, '../../public/speeches');
const NEW = ['zahawi-2019-adcs', 'hinds-2018-adcs', 'zahawi-2018-autumn-conference'];
const FEW = 200;
const RUNS = 5;
/** MiniSearch takes minutes for a whole speech. */
const SAMPLED = 10;

/** A new speech against thousands: time, bytes, growth; beside it MiniSearch, if it is installed, asked once a passage. */
export async function measure({ median }) {
  const engine = await import(
    pathToFileURL(await buildEngine(join(tmpdir(), `speechmark-library-${process.pid}`))).href
  );
  const corpus = readCorpus(engine);
  if (!corpus) {
    console.error('library-of-thousands: the speeches are not there (../shared/corpora), so nothing is measured.');
    return [];
  }
  const asked = NEW.map((slug) => JSON.parse(readFileSync(join(SPEECHES, `${slug}.json`), 'utf8')));
  const few = engine.createLibraryIndex();
  for (const entry of corpus.slice(0, FEW)) few.add(entry);
  const fewTime = timeQuestions(few, asked, median);
  const index = engine.createLibraryIndex();
  const filled = time(() => {
    for (const entry of corpus) index.add(entry);
  });
  const manyTime = timeQuestions(index, asked, median);
  const added = median(
    Array.from({ length: RUNS }, (_, run) => {
      const spent = time(() => index.add(asked[run % asked.length]));
      index.remove(asked[run % asked.length].speech.id);
      return spent;
    }),
  );
  let bytes = new Uint8Array();
  const written = time(() => {
    bytes = index.serialise();
  });
  const restored = time(() => engine.restoreLibraryIndex(bytes));
  const bundled = engine.createLibraryIndex();
  for (const slug of JSON.parse(readFileSync(join(SPEECHES, 'index.json'), 'utf8')))
    bundled.add(JSON.parse(readFileSync(join(SPEECHES, `${slug}.json`), 'utf8')));
  const peer = await timeMiniSearch(engine, corpus, asked[0]);
  const n = corpus.length;
  return [
    { what: `a new speech against ${n}`, value: manyTime, unit: 'ms', limit: 150, ...(peer && { peer }) },
    { what: `a new speech against ${FEW}`, value: fewTime, unit: 'ms' },
    { what: `${n} for each of ${FEW} in number`, value: n / FEW, unit: 'times' },
    { what: 'the same in time', value: manyTime / fewTime, unit: 'times', limit: n / FEW },
    {
      what: 'a bundled speech against the other four',
      value: timeQuestions(bundled, asked, median),
      unit: 'ms',
      limit: 20,
    },
    { what: `adding a speech to ${n}`, value: added, unit: 'ms', limit: 5 },
    { what: `adding ${n} speeches, each`, value: filled / n, unit: 'ms' },
    { what: `index of ${n} speeches, words included`, value: bytes.length / 1e6, unit: 'MB', limit: 15 },
    { what: 'writing it', value: written, unit: 'ms' },
    { what: 'restoring it', value: restored, unit: 'ms' },
  ];
}

function time(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Each time as if the speech were new: nothing of it is kept ready. */
function timeQuestions(index, asked, median) {
  const times = [];
  for (let run = 0; run < RUNS; run++)
    for (const { speech, transcript } of asked)
      times.push(time(() => index.crossReferences({ speech, transcript: { ...transcript } })));
  return median(times.slice(asked.length));
}

async function timeMiniSearch({ splitPassages }, corpus, { transcript }) {
  const MiniSearch = await import('minisearch').then(
    (module) => module.default,
    () => null,
  );
  if (!MiniSearch) {
    console.error('library-of-thousands: minisearch is not installed, so no peer is measured.');
    return null;
  }
  const search = new MiniSearch({ fields: ['text'], storeFields: [] });
  for (const { speech, transcript: words } of corpus)
    search.addAll(splitPassages(words).map(({ text, start }) => ({ id: `${speech.id} ${start}`, text })));
  const passages = splitPassages(transcript);
  const sample = passages.filter((_, i) => i % SAMPLED === 0);
  const spent = time(() => {
    for (const { text } of sample) search.search(text);
  });
  return {
    what: `MiniSearch, once a passage (from each ${SAMPLED}th)`,
    value: (spent * passages.length) / sample.length,
  };
}
