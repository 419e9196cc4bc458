/**
 * Speeches of `../shared/corpora`, one object a line, as speeches and transcripts of the engine. Null where the corpus is not
 * there: it is too big for this repository.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

const root = resolve(import.meta.dirname, '../..');
export const CORPUS = resolve(root, '../shared/corpora/ukpol-government-speeches.jsonl.gz');

/** @param {{ makeTranscript: typeof import('../../lib/text/make-transcript').makeTranscript }} engine */
export function readCorpus({ makeTranscript }) {
  if (!existsSync(CORPUS)) return null;
  const lines = gunzipSync(readFileSync(CORPUS)).toString('utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const { id, source_url: url, speaker, title, date, paragraphs } = JSON.parse(line);
    const parts = paragraphs
      .map((text) => ({ kind: 'paragraph', text: text.replace(/\s+/g, ' ').trim() }))
      .filter(({ text }) => text);
    const speech = {
      id,
      url,
      title,
      speakers: [{ name: speaker, role: null }],
      deliveredOn: date ?? null,
      event: null,
    };
    return { speech, transcript: makeTranscript(parts) };
  });
}
