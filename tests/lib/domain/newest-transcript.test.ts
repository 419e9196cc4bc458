import { expect, test } from 'vitest';
import { asTranscriptId } from '@/lib/domain/ids';
import { newestOf } from '@/lib/domain/newest-transcript';
import { listCopyRuns } from '@/lib/text/list-copy-runs';

const day = (number: number): string => `2026-01-0${number}T10:00:00.000Z`;
const text = (id: string, at: number, altered?: true) => ({
  id: asTranscriptId(id),
  readings: [{ at: day(at), from: 'https://www.gov.uk/a', ...(altered && { altered }) }],
});

test.each([
  ['the one read last', [text('b', 1), text('a', 2)], 'a'],
  ['not one that the browser had altered', [text('a', 1), text('b', 2, true)], 'a'],
  ['of altered ones the one met last', [text('b', 1, true), text('a', 2, true)], 'a'],
  ['of two read at one moment always the same', [text('a', 1), text('b', 1)], 'b'],
])('the newest text is %s', (_, texts, id) => {
  expect(newestOf(texts)?.id).toBe(id);
  expect(newestOf(texts.toReversed())?.id).toBe(id);
  expect(listCopyRuns(texts).at(-1)?.transcriptId).toBe(id);
});

test('there is none of a speech without texts', () => {
  expect(newestOf([])).toBeUndefined();
});
