import { expect, it } from 'vitest';
import { findExcerpt } from '@/components/reading/find-excerpt';
import { buildTranscript } from '../../support/build-speech';

const transcript = buildTranscript(['First.', 'Second words.', 'Third.', 'Fourth.']);
const wordsOf = (excerpt: ReturnType<typeof findExcerpt>) =>
  excerpt?.blocks.map(({ start, end }) => excerpt.text.slice(start, end)) ?? null;

it.each([
  ['Second', ['First.', 'Second words.', 'Third.']],
  ['First', ['First.', 'Second words.']],
  ['Fourth', ['Third.', 'Fourth.']],
  ['Fifth', null],
  ['First.\nSecond', null],
])('around %j stand %j', (words, expected) => {
  expect(wordsOf(findExcerpt(transcript, words))).toEqual(expected);
});

it('keeps the offsets of the whole text', () => {
  expect(findExcerpt(transcript, 'Fourth')?.text).toBe(transcript.text);
});
