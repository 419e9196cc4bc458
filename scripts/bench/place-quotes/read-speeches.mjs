import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

const root = resolve(import.meta.dirname, '../../..');
const CORPUS = resolve(root, '../shared/corpora/ukpol-government-speeches.jsonl.gz');
const BUNDLED = resolve(root, 'public/speeches');
const FEWEST_WORDS = 2000;

/** Speeches as paragraphs: of the large collection where it lies beside the repository, else those that come with us. */
export function readSpeeches() {
  const speeches = existsSync(CORPUS) ? readCorpus() : readBundled();
  return speeches.filter(({ words }) => words >= FEWEST_WORDS);
}

function readCorpus() {
  const lines = gunzipSync(readFileSync(CORPUS)).toString('utf8').trim().split('\n');
  return lines.map((line) => {
    const { id, speaker, paragraphs, words } = JSON.parse(line);
    return { id, speaker, paragraphs, words };
  });
}

function readBundled() {
  const names = readdirSync(BUNDLED).filter((name) => name.endsWith('.json') && name !== 'index.json');
  return names.sort().map((name) => {
    const { transcript } = JSON.parse(readFileSync(resolve(BUNDLED, name), 'utf8'));
    const paragraphs = transcript.text.split('\n');
    return { id: name, speaker: name.split('-')[0], paragraphs, words: transcript.text.split(/\s+/).length };
  });
}
