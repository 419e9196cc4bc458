import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import type { Reading } from '../../../lib/domain/reading';
import { findRepeatsWithin } from '../../../lib/library/find-repeats-within';
import { buildSpeech, buildTranscript } from '../../support/build-speech';

const FOLDER = resolve(import.meta.dirname, '../../../public/speeches');
const read = (slug: string): Reading => JSON.parse(readFileSync(resolve(FOLDER, `${slug}.json`), 'utf8'));
const within = (paragraphs: readonly string[]) =>
  findRepeatsWithin({ speech: buildSpeech(), transcript: buildTranscript(paragraphs) }).map(
    ({ from, to }) => `${from.passage.text} ← ${to.passage.text}`,
  );
const BETWEEN = ['Something else is said here.', 'And one thing more.'];

it('finds the £8.5m that one speech counts twice', () => {
  const found = findRepeatsWithin(read('zahawi-2018-autumn-conference'));
  const sums = found.filter(({ from, to }) => [from, to].every(({ passage }) => passage.text.includes('£8.5')));
  expect(sums).toHaveLength(1);
  expect(sums[0]?.from.passage.start).toBeGreaterThan(sums[0]?.to.passage.start as number);
});

it.each([
  ['the same sum of another matter', ['We give £20m to schools.', ...BETWEEN, 'Hospitals had £20 million.'], 0],
  ['the same sum in the next sentence', ['We give £20m to schools. That is £20m more for schools.'], 0],
  [
    'the same sum written otherwise',
    ['We give £20m to schools.', ...BETWEEN, 'Of the £20 million, schools had half.'],
    1,
  ],
  ['another sum', ['We give £20m to schools.', ...BETWEEN, 'We gave £25m to schools.'], 0],
  ['a small count', ['We opened 3 schools in Leeds.', ...BETWEEN, 'There are 3 schools in Leeds.'], 0],
  [
    'a sum named three times',
    ['We give £20m to schools.', ...BETWEEN, 'Schools need £20m.', ...BETWEEN, 'Schools got £20m.'],
    2,
  ],
  ['no words', [], 0],
] as const)('%s', (_, paragraphs, count) => {
  expect(within(paragraphs)).toHaveLength(count);
});
