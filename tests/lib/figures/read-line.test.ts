import { describe, expect, test } from 'vitest';
import { readLine } from '../../../lib/figures/read-line';

const TOKEN =
  /(?:https?:\/\/|www\.)\S+|\d{1,3}(?:,\d{3})+(?!\d)(?:[.·]\d+)?|\d+(?:[.·]\d+)?|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|[^\s\p{L}\p{M}\d]/gu;

const TEXTS = [
  "We’ve spent £1,234.50 – or 46% – on “it”, haven’t we? Ministers’ own; children's too.",
  'Mae’r Llywodraeth yn gwario £5 miliwn yng Nghymru, Gŵyl y Banc, café naïve × 2 ÷ 3 = 5½.',
  'See https://www.gov.uk/a,b (www.example.org) or httpd. www is a word; 1,2345 and 12.3.4, 1·5, 3rd, COVID-19.',
  '中文 2018年 Ελλάδα, e\u0301te\u0301 12٪ 👍🏽 ª µ º',
  'A\u00a0B\u2028C\u200bD\tE\nF',
  '',
];

describe('the tokens of a line', () => {
  test.each(TEXTS)('%j: are those of one expression for all of Unicode', (text) => {
    const padded = `x${text}y 1`;
    const { tokens } = readLine(padded, 1, text.length + 1);
    expect(tokens.map(({ raw, start, end }) => [raw, start, end])).toEqual(
      [...text.matchAll(TOKEN)].map((match) => [match[0], match.index + 1, match.index + 1 + match[0].length]),
    );
  });

  test('say what they are', () => {
    const { tokens, isShouted } = readLine('Wales’s £1,600 https://a.b Éire ½', 0, 33);
    expect(isShouted).toBe(false);
    expect(tokens).toMatchObject([
      { kind: 'word', key: 'wales', isPossessive: true, isCapital: true, isGlued: true },
      { kind: 'sign', key: '£', isGlued: false },
      { kind: 'number', key: '1600', hasComma: true, isGlued: true },
      { kind: 'sign', key: 'https://a.b' },
      { kind: 'word', key: 'éire', isCapital: true },
      { kind: 'number', key: '½', hasComma: false },
    ]);
    expect(readLine('MAY 2018 中文', 0, 11).isShouted).toBe(true);
  });
});
