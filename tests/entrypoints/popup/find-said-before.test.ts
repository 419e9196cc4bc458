import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { findSaidBefore } from '../../../entrypoints/popup/find-said-before';
import { asSpeechId } from '../../../lib/domain/ids';
import type { Reading } from '../../../lib/domain/reading';
import { makeTranscript } from '../../../lib/text/make-transcript';
import tables from '../../../public/tables/said-before.json';

const FOLDER = resolve(import.meta.dirname, '../../../public/speeches');
const read = (name: string) => JSON.parse(readFileSync(resolve(FOLDER, `${name}.json`), 'utf8'));
const bundled: Reading[] = (read('index') as string[]).map((slug) => read(slug) as Reading);
const adcs = bundled.find(({ speech }) => speech.deliveredOn === '2019-07-04') as Reading;
const signal = new AbortController().signal;

it('finds that the same sum was named eight months before', async () => {
  const { references, others } = await findSaidBefore(adcs, bundled, { signal, tables });
  const sum = references.find(({ from, to }) => from.passage.text.includes('£410') && to.passage.text.includes('£410'));
  expect(sum && others.get(sum.to.speechId)?.deliveredOn).toBe('2018-11');
});

it('leaves out the speech itself, also under another id and with some passages changed', async () => {
  const parts = adcs.transcript.blocks.map(({ kind, start, end }, at) => ({
    kind,
    text: at % 5 === 0 ? `${adcs.transcript.text.slice(start, end)} [edited]` : adcs.transcript.text.slice(start, end),
  }));
  const live = { speech: { ...adcs.speech, id: asSpeechId('content:live:en') }, transcript: makeTranscript(parts) };
  const { references, others } = await findSaidBefore(live, bundled, { signal, tables });
  expect(others.size).toBe(4);
  expect(references.some(({ to }) => to.speechId === adcs.speech.id)).toBe(false);
});

it('compares with a speech once, however often it is given', async () => {
  const again = bundled.map((reading) => ({
    ...reading,
    speech: { ...reading.speech, id: asSpeechId(`${reading.speech.id}-2`) },
  }));
  const { others } = await findSaidBefore(adcs, [...bundled, ...again], { signal, tables });
  expect(others.size).toBe(4);
});

it('stops when nobody waits for the answer any more', async () => {
  const search = new AbortController();
  const found = findSaidBefore(adcs, bundled, { signal: search.signal, tables });
  search.abort();
  await expect(found).rejects.toThrow();
});
