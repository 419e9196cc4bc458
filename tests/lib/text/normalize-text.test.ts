import { describe, expect, it } from 'vitest';
import { normalizeText } from '../../../lib/text/normalize-text';
import { findWords } from '../../../lib/text/words';

describe('normalizeText', () => {
  it.each([
    ['quotes', '“Yes” and ‘no’', `"Yes" and 'no'`],
    ['dashes', 'one – two — three‑four', 'one - two - three-four'],
    ['spaces', 'a\u00a0b \n\t c', 'a b c'],
    ['soft hyphens and zero-width signs', 'co\u00adope\u200bration', 'cooperation'],
    ['an ellipsis', 'well…', 'well...'],
    ['nothing else', 'Ünïcode £200m ½ 😀', 'Ünïcode £200m ½ 😀'],
  ])('folds %s', (_, text, folded) => {
    expect(normalizeText(text).text).toBe(folded);
  });

  it('keeps the way back for every character', () => {
    const text = 'a\u00a0\u00a0“b”\u00ad…c';
    const { text: folded, origins } = normalizeText(text);
    expect(origins).toHaveLength(folded.length + 1);
    expect([...folded].map((char, i) => [char, text[origins[i] as number]])).toEqual([
      ['a', 'a'],
      [' ', '\u00a0'],
      ['"', '“'],
      ['b', 'b'],
      ['"', '”'],
      ['.', '…'],
      ['.', '…'],
      ['.', '…'],
      ['c', 'c'],
    ]);
    expect(origins.at(-1)).toBe(text.length);
  });
});

describe('findWords', () => {
  it.each([
    ['parts a sum from its unit', '£200million, 1,000.5 kg', ['200', 'million', '1,000.5', 'kg']],
    ['keeps an apostrophe inside a word, folded', 'the minister’s can’t', ['the', "minister's", "can't"]],
    ['parts at a hyphen', 'multi-disciplinary', ['multi', 'disciplinary']],
    ['sees through a soft hyphen', 'co\u00adoperation', ['cooperation']],
    ['gives a word per character where there are no spaces', '我们将 act', ['我', '们', '将', 'act']],
    ['reads Arabic', 'هذا القرار', ['هذا', 'القرار']],
  ])('%s', (_, text, keys) => {
    expect(findWords(text).map(({ key }) => key)).toEqual(keys);
  });

  it('gives offsets of the text as it stands', () => {
    const text = 'so – co\u00adoperation “now”';
    expect(findWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(['so', 'co\u00adoperation', 'now']);
  });
});
