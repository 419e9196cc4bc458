import { expect, test } from 'vitest';
import { placeAsMarked } from '@/lib/anchoring/place-as-marked';
import { describeSpan } from '@/lib/text/describe-span';

const TEXT = 'We will open 200 libraries. We will open 200 schools.';
const target = describeSpan({ start: 28, end: 43 }, { text: TEXT });

test('a quote that stands with its context where it was marked has its place', () => {
  expect(placeAsMarked(target, TEXT)).toEqual({ status: 'unchanged', start: 28, end: 43, sure: true });
});

test.each([
  ['other words came before it', target, `Good morning. ${TEXT}`],
  ['its context is another', target, TEXT.replace('schools', 'museums')],
  ['the quote is empty', { ...target, quote: { ...target.quote, exact: '' } }, TEXT],
  ['the position is beyond the text', { ...target, position: { start: 9e9, end: 9e9 + 15 } }, TEXT],
  ['the position ends before it starts', { ...target, position: { start: 28, end: 3 } }, TEXT],
  ['there is no position', { quote: target.quote }, TEXT],
  ['the quote is longer than the text', { ...target, quote: { exact: 'a'.repeat(100_000) } }, TEXT],
  ['there is no text', target, ''],
])('it has to be looked for where %s', (_, sought, text) => {
  expect(placeAsMarked(sought, text)).toBeNull();
});
