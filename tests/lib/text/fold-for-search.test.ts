import { expect, it } from 'vitest';
import { makeWordTest } from '@/lib/text/fold-for-search';

it.each([
  ['zoe', 'Zoë Hinds', true],
  ['HINDS  zoë', 'Zoë Hinds', true],
  ['£410 million', 'an additional £410 million', true],
  ['410m', 'an additional £410 million', false],
  ['care leaver', 'leavers of care', true],
  ['care leaver', 'careful', false],
])('%j in %j: %s', (typed, text, expected) => {
  expect(makeWordTest(typed)?.(text)).toBe(expected);
});

it.each(['', '  '])('%j asks for nothing', (typed) => {
  expect(makeWordTest(typed)).toBeNull();
});
