/**
 * `node scripts/build-said-before-tables.mjs [terms] [formulas] [names] [concepts] [vectors]`: what speeches in general say, learnt from the
 * corpus of 3,559 speeches in `../shared/corpora`, → public/tables/said-before.json. The parts named are made anew, or all.
 * Needs the corpus, and takes some ten minutes; the table is committed.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { runnerImport } from 'vite';
import { countTerms } from './said-before-tables/count-terms.mjs';
import { findCommonNames } from './said-before-tables/find-common-names.mjs';
import { findFormulas } from './said-before-tables/find-formulas.mjs';
import { learnVectors } from './said-before-tables/learn-vectors.mjs';
import { readCorpus } from './said-before-tables/read-corpus.mjs';

const root = resolve(import.meta.dirname, '..');
const load = async (path) =>
  (await runnerImport(resolve(root, path), { configFile: false, root, logLevel: 'error' })).module;
const { makeTranscript } = await load('lib/text/make-transcript.ts');
const { splitPassages } = await load('lib/text/split-passages.ts');
const { eachWord, foldWord, termOf } = await load('lib/library/read-terms.ts');
const { findDefinitions } = await load('lib/library/find-concepts.ts');

const corpus = readCorpus({ makeTranscript });
if (!corpus) {
  console.error('The corpus is not there: ../shared/corpora. The committed table stays as it is.');
  process.exit(1);
}
const path = resolve(root, 'public/tables/said-before.json');
const known = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
const named = process.argv.slice(2);
const isWanted = (part) => named.length === 0 || named.includes(part) || !known[part];

const words = new Map();
const readWord = (word) => {
  let found = words.get(word);
  if (!found) {
    found = { folded: foldWord(word), term: termOf(word) };
    words.set(word, found);
  }
  return found;
};
const speeches = corpus.map(({ speech, transcript }) => ({
  speaker: speech.speakers[0].name,
  passages: splitPassages(transcript).map(({ text }) => {
    const found = [];
    eachWord(text, (start, end) => found.push(readWord(text.slice(start, end))));
    return found;
  }),
}));

const counted = isWanted('terms')
  ? countTerms(speeches)
  : { passages: known.passages, speeches: known.speeches, terms: known.terms };
const table = {
  version: 1,
  source:
    'Learnt from 3,559 speeches and statements of UK governments. Contains public sector information licensed under the Open Government Licence v3.0.',
  ...counted,
  formulas: isWanted('formulas') ? findFormulas(speeches) : known.formulas,
  names: isWanted('names') ? findCommonNames(corpus, { foldWord, termOf }) : known.names,
  concepts: isWanted('concepts') ? listConcepts() : known.concepts,
  vectors: isWanted('vectors') ? learnVectors(speeches, counted.terms.stems.split(' ')) : known.vectors,
};
const json = `${JSON.stringify(table, null, 1)}\n`;
mkdirSync(resolve(root, 'public/tables'), { recursive: true });
writeFileSync(path, json);
console.log(`${path}: ${gzipSync(json, { level: 9 }).length} bytes gzipped`);

/** Acronyms that some speech explains, with the long form that most give it. */
function listConcepts() {
  const counts = new Map();
  for (const { transcript } of corpus)
    for (const key of new Set(
      findDefinitions(transcript.text).map(({ acronym, words: long }) => `${acronym}:${long.join(' ')}`),
    ))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts.keys()].sort().join('|');
}
