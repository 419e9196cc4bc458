import { describe, expect, test } from 'vitest';
import {
  completeWords,
  makeTextUnits,
  moveEdgeByWord,
  moveEndByPassage,
  passageAt,
  passageFrom,
  type Span,
} from '../../../components/marking/adjust-span';
import { makeTranscript } from '../../../lib/text/make-transcript';
import { splitPassages } from '../../../lib/text/split-passages';

const transcript = makeTranscript([
  { kind: 'paragraph', text: 'We give £200 million, or 46%, to “multi-disciplinary” teams. It’s new.' },
  { kind: 'paragraph', text: 'Next year we will do more.' },
]);
const units = makeTextUnits(transcript.text, splitPassages(transcript));
const spanOf = (words: string): Span => {
  const start = transcript.text.indexOf(words);
  return { start, end: start + words.length };
};
const textOf = (span: Span): string => transcript.text.slice(span.start, span.end);

describe('completeWords', () => {
  test.each([
    ['ive £20', 'give £200'],
    ['00 mill', '£200 million'],
    ['or 4', 'or 46%'],
    ['or 46', 'or 46'],
    ['give £200 million', 'give £200 million'],
    ['t’s n', 'It’s new'],
    ['disciplin', 'disciplinary'],
    ['eams. I', 'teams. It’s'],
  ])('makes of "%s" "%s"', (selected, completed) => {
    expect(textOf(completeWords(spanOf(selected), units))).toBe(completed);
  });
});

describe('moveEdgeByWord', () => {
  test.each([
    ['We give', 'end', 1, 'We give £200'],
    ['We give £200', 'end', 1, 'We give £200 million,'],
    ['We give £200 million,', 'end', -1, 'We give £200'],
    ['We', 'end', -1, 'We'],
    ['million', 'start', -1, '£200 million'],
    ['£200 million', 'start', 1, 'million'],
    ['million', 'start', 1, 'million'],
    ['or 46%, to', 'end', 1, 'or 46%, to “multi'],
    ['teams', 'end', 1, 'teams.'],
    ['do more.', 'end', 1, 'do more.'],
    ['We give', 'start', -1, 'We give'],
  ] as const)('from "%s", moving its %s by %i: "%s"', (words, edge, step, moved) => {
    expect(textOf(moveEdgeByWord(spanOf(words), edge, step, units))).toBe(moved);
  });
});

describe('moveEndByPassage', () => {
  test('extends to the end of the passage, then over the next ones', () => {
    const first = moveEndByPassage(spanOf('We give'), 1, units);
    expect(textOf(first)).toBe('We give £200 million, or 46%, to “multi-disciplinary” teams.');
    const second = moveEndByPassage(first, 1, units);
    expect(textOf(second)).toMatch(/It’s new\.$/);
    expect(textOf(moveEndByPassage(second, -1, units))).toBe(textOf(first));
  });

  test('keeps at least one passage', () => {
    expect(textOf(moveEndByPassage(spanOf('It’s new.'), -1, units))).toBe('It’s new.');
  });
});

test('finds the passage at an offset, or the next one', () => {
  const at = transcript.text.indexOf('new');
  expect(passageAt(at, units.passages)?.text).toBe('It’s new.');
  expect(passageFrom(at, units.passages)?.text).toBe('Next year we will do more.');
  expect(passageAt(transcript.text.length, units.passages)).toBeNull();
});
