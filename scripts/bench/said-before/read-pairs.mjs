import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

/**
 * @typedef {{ id: string, deliveredOn: string, title: string, speaker: string, text: string }} Speech
 *   A paragraph of the speech is a line of its text; inside it each run of white space is one space
 * @typedef {{ speech: string, quote: string }} End  The id of a speech, and words of one passage, which stand in its text once
 * @typedef {'verbatim' | 'paraphrase' | 'figure_change' | 'same_programme' | 'promise_followup'} Kind
 * @typedef {{ a: End, b: End, wanted: true, kind: Kind } | { a: End, b: End, wanted: false, why: string }} Pair
 *   `a` is in the later speech
 */

export const SUBJECTS = ['skills', 'policing', 'energy'];

/**
 * The speeches of one subject, oldest first, and its labelled pairs; null where the corpus is not there.
 *
 * @param {string} corpusPath The speeches as gzipped lines of JSON: see README.md
 * @param {'skills' | 'policing' | 'energy'} subject Nothing may be tuned on `energy`
 * @returns {{ speeches: Speech[], pairs: Pair[] } | null}
 */
export function readPairs(corpusPath, subject) {
  if (!existsSync(corpusPath)) return null;
  const ids = JSON.parse(read('speeches.json'))[subject];
  const speeches = readSpeeches(corpusPath, new Set(ids));
  const missing = ids.filter((id) => !speeches.some((speech) => speech.id === id));
  if (missing.length > 0) throw new Error(`The corpus has no ${missing.join(', ')}`);
  const pairs = read(`${subject}.jsonl`)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map(({ a, b, ...label }) => ({
      a: { ...a, speech: ids[a.speech] },
      b: { ...b, speech: ids[b.speech] },
      ...label,
    }));
  return { speeches, pairs };
}

const read = (name) => readFileSync(resolve(import.meta.dirname, name), 'utf8');

function readSpeeches(path, wanted) {
  return gunzipSync(readFileSync(path))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter(({ id }) => wanted.has(id))
    .map(({ id, date, title, speaker, paragraphs }) => ({
      id,
      deliveredOn: date,
      title,
      speaker,
      text: paragraphs.map((paragraph) => paragraph.replace(/\s+/g, ' ').trim()).join('\n'),
    }))
    .sort((left, right) => left.deliveredOn.localeCompare(right.deliveredOn));
}
