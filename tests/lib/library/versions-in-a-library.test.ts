import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { asSpeechId } from '../../../lib/domain/ids';
import type { Reading } from '../../../lib/domain/reading';
import { createLibraryIndex } from '../../../lib/engine';
import { makeTranscript } from '../../../lib/text/make-transcript';

const FOLDER = resolve(import.meta.dirname, '../../../public/speeches');
const read = (name: string) => JSON.parse(readFileSync(resolve(FOLDER, `${name}.json`), 'utf8'));
const bundled: Reading[] = (read('index') as string[]).map((slug) => read(slug) as Reading);
const adcs = bundled.find(({ speech }) => speech.deliveredOn === '2019-07-04') as Reading;

const indexOf = (readings: readonly Reading[]) => {
  const index = createLibraryIndex();
  for (const reading of readings) index.add(reading);
  return index;
};

it('finds that the same sum was named eight months before', () => {
  const references = indexOf(bundled).crossReferences(adcs);
  const sum = references.find(({ from, to }) => from.passage.text.includes('£410') && to.passage.text.includes('£410'));
  const other = bundled.find(({ speech }) => speech.id === sum?.to.speechId);
  expect(other?.speech.deliveredOn).toBe('2018-11');
});

it('leaves out the speech itself, also under another id and with some passages changed', () => {
  const parts = adcs.transcript.blocks.map(({ kind, start, end }, at) => ({
    kind,
    text: at % 5 === 0 ? `${adcs.transcript.text.slice(start, end)} [edited]` : adcs.transcript.text.slice(start, end),
  }));
  const live = { speech: { ...adcs.speech, id: asSpeechId('content:live:en') }, transcript: makeTranscript(parts) };
  const references = indexOf(bundled).crossReferences(live);
  expect(references.length).toBeGreaterThan(0);
  expect(references.some(({ to }) => to.speechId === adcs.speech.id)).toBe(false);
});

it('shows a passage once, however often its speech is in the library', () => {
  const again = bundled.map((reading) => ({
    ...reading,
    speech: { ...reading.speech, id: asSpeechId(`${reading.speech.id}-2`) },
  }));
  const passages = indexOf([...bundled, ...again])
    .crossReferences(adcs)
    .map(({ from, to }) => `${from.passage.start} ${to.passage.text}`);
  expect(new Set(passages).size).toBe(passages.length);
});
