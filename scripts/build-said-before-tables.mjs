/**
 * `node scripts/build-said-before-tables.mjs`: what speeches in general say, learnt from the corpus of 3,559 speeches in
 * `../shared/corpora`, → public/tables/said-before.json. Needs the corpus; the table is committed.
 *
 * - terms: in how many passages each stem stands, and how much its uses gather in few speeches
 * - formulas: runs of three to five words that many speakers use, once a speech
 * - concepts: acronyms with their long forms
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { runnerImport } from 'vite';
import { readCorpus } from './read-corpus.mjs';

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

const MOST_TERMS = 12_000;
const FEWEST_SPEAKERS = 25;

const terms = new Map();
const runs = new Map();
const definitions = new Map();
const known = new Map();
const memo = (word) => {
  let found = known.get(word);
  if (!found) known.set(word, (found = { folded: foldWord(word), term: termOf(word) }));
  return found;
};
const speakerIds = new Map();
let passageCount = 0;
let at = 0;
for (const { speech, transcript } of corpus) {
  at++;
  const speaker = speech.speakers[0].name;
  if (!speakerIds.has(speaker)) speakerIds.set(speaker, speakerIds.size);
  const who = speakerIds.get(speaker);
  for (const { acronym, words } of findDefinitions(transcript.text)) {
    const key = `${acronym} ${words.join(' ')}`;
    if (!definitions.has(key)) definitions.set(key, { acronym, words, speeches: new Set() });
    definitions.get(key).speeches.add(at);
  }
  for (const { text } of splitPassages(transcript)) {
    passageCount++;
    const words = [];
    eachWord(text, (start, end) => words.push(memo(text.slice(start, end))));
    for (const term of new Set(words.map((word) => word.term))) {
      if (term === null) continue;
      let entry = terms.get(term);
      if (!entry) terms.set(term, (entry = { passages: 0, speeches: 0, last: 0, speakers: new Set() }));
      entry.passages++;
      entry.speakers.add(who);
      if (entry.last !== at) {
        entry.last = at;
        entry.speeches++;
      }
    }
    for (let i = 0; i + 3 <= words.length; i++)
      for (let n = 3; n <= 5 && i + n <= words.length; n++) {
        let hasTerm = false;
        let run = '';
        for (let k = i; k < i + n; k++) {
          hasTerm ||= words[k].term !== null;
          run += (k > i ? ' ' : '') + words[k].folded;
        }
        // Longer runs than those that are kept already are rarer than their beginnings: no need to count them.
        const entry = runs.get(run);
        if (entry) {
          entry.uses++;
          if (entry.last !== at) {
            entry.last = at;
            entry.speeches++;
            if (!entry.speakers.includes(who)) entry.speakers.push(who);
          }
        } else runs.set(run, { uses: 1, speeches: 1, last: at, speakers: [who], hasTerm });
      }
  }
  // Memory: runs met once in the first hundred speeches are let go now and then.
  if (at % 300 === 0) for (const [run, { speakers }] of runs) if (speakers.length < 1 + at / 500) runs.delete(run);
  if (at % 300 === 0) process.stderr.write(`${at} ${runs.size}\n`);
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const toDigit = (value, from, to) =>
  DIGITS[Math.max(0, Math.min(63, Math.round((63 * (value - from)) / (to - from))))];
const speeches = corpus.length;
/** More than one: its uses gather in fewer speeches than chance would have them. */
const gathering = ({ passages, speeches: inSpeeches }) =>
  Math.log((speeches * (1 - Math.exp(-passages / speeches))) / inSpeeches);

const kept = [...terms].sort((a, b) => b[1].passages - a[1].passages || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_TERMS);
const formulas = [...runs]
  .filter(([, { hasTerm, speakers, uses, speeches: n }]) => hasTerm && speakers.length >= FEWEST_SPEAKERS && uses / n < 1.35)
  .map(([run, { speakers }]) => [run, speakers.length])
  .sort((a, b) => (a[0] < b[0] ? -1 : 1));
const concepts = [...definitions.values()]
  .filter(({ speeches: where }) => where.size >= 2)
  .map(({ acronym, words, speeches: where }) => ({ acronym, words, count: where.size }))
  .sort((a, b) => (a.acronym < b.acronym ? -1 : a.acronym > b.acronym ? 1 : b.count - a.count));

const table = {
  version: 1,
  source: 'Learnt from 3,559 speeches and statements of UK governments. Contains public sector information licensed under the Open Government Licence v3.0.',
  passages: passageCount,
  speeches,
  terms: {
    stems: kept.map(([term]) => term).join(' '),
    passages: kept.map(([, entry]) => toDigit(Math.log(entry.passages), 0, 12.6)).join(''),
    gathering: kept.map(([, entry]) => toDigit(gathering(entry), -0.5, 2.5)).join(''),
  },
  formulas: {
    runs: formulas.map(([run]) => run).join('|'),
    speakers: formulas.map(([, count]) => toDigit(Math.log(count), 2.4, 6)).join(''),
  },
  concepts: concepts.map(({ acronym, words }) => `${acronym}:${words.join(' ')}`).join('|'),
};
const json = `${JSON.stringify(table, null, 1)}\n`;
mkdirSync(resolve(root, 'public/tables'), { recursive: true });
writeFileSync(resolve(root, 'public/tables/said-before.json'), json);
console.log(`${kept.length} terms, ${formulas.length} formulas, ${concepts.length} concepts; ${gzipSync(json).length} bytes gzipped`);
