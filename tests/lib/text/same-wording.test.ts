import { describe, expect, it } from 'vitest';
import { isSameWording, shortenBeside } from '../../../lib/text/same-wording';

describe('isSameWording', () => {
  it.each([
    ['“It’s done” – now', '"It\'s done" - now', true],
    ['One.\nTwo.', ' One. Two.', true],
    ['£200 million', '£200 million', true],
    ['£200 million', '£150 million', false],
    ['We will.', 'We will', false],
    ['', 'We', false],
  ])('%j and %j: %s', (a, b, isSame) => {
    expect(isSameWording(a, b)).toBe(isSame);
  });
});

describe('shortenBeside', () => {
  it('sets words on one line', () => {
    expect(shortenBeside('One.\n Two.', 'One.')).toBe('One. Two.');
  });

  it('leaves out the middle of words much longer than the quote, between whole words', () => {
    const words = `It begins ${'and goes on '.repeat(100)}until the end.`;
    const short = shortenBeside(words, 'It was short.');
    expect(short.length).toBeLessThan(240);
    expect(short).toMatch(/^It begins and goes.* (and|goes|on) \[…\] (and|goes|on) .*until the end\.$/);
  });

  it('cuts an endless word', () => {
    expect(shortenBeside('a'.repeat(900), 'b').length).toBeLessThan(240);
  });
});
