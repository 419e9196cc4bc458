import { describe, expect, it } from 'vitest';
import { describeSpan } from '../../../lib/text/describe-span';

describe('describeSpan', () => {
  const text = `${'We will act, and we will act now. '.repeat(6)}Thank you.`;

  it('keeps at least 64 characters of context on each side, ending on whole words', () => {
    const start = text.indexOf('Thank');
    const { quote, position } = describeSpan({ start, end: start + 5 }, { text });
    expect(quote).toEqual({
      type: 'TextQuoteSelector',
      exact: 'Thank',
      prefix: 'will act, and we will act now. We will act, and we will act now. ',
      suffix: ' you.',
    });
    expect(position).toEqual({ type: 'TextPositionSelector', start, end: start + 5 });
  });

  it('takes more context until the words stand once', () => {
    const start = text.indexOf('we will act now', 40);
    const { quote } = describeSpan({ start, end: start + 15 }, { text });
    const whole = quote.prefix + quote.exact + quote.suffix;
    expect(text.indexOf(whole)).toBe(text.lastIndexOf(whole));
  });

  it('leaves context empty at the edges of the text', () => {
    expect(describeSpan({ start: 0, end: 4 }, { text: 'Abcd' }).quote).toMatchObject({ prefix: '', suffix: '' });
  });

  it('cuts no surrogate pair in a text without spaces', () => {
    const emoji = '😀'.repeat(120);
    const { quote } = describeSpan({ start: 120, end: 122 }, { text: emoji });
    expect(quote.prefix.isWellFormed?.() ?? !/^[\udc00-\udfff]/.test(quote.prefix)).toBe(true);
    expect(/[\ud800-\udbff]$/.test(quote.suffix)).toBe(false);
  });
});
