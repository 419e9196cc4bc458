import { expect, it } from 'vitest';
import { shortenQuote } from '../../components/shorten-quote';

it.each([
  ['leaves a short quotation whole', 'We will act.', 20, 'We will act.'],
  ['cuts between words', 'We will act on this today', 14, 'We will act…'],
  ['cuts a single long word', 'abcdefghijklmnop', 10, 'abcdefghi…'],
  ['folds line breaks', 'We\n will', 20, 'We will'],
])('%s', (_, quote, limit, expected) => {
  expect(shortenQuote(quote, limit)).toBe(expected);
  expect(shortenQuote(quote, limit).length).toBeLessThanOrEqual(limit);
});
