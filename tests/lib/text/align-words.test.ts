import fc from 'fast-check';
import { expect, it } from 'vitest';
import { alignWords } from '../../../lib/text/align-words';
import { indexWords } from '../../../lib/text/word-index';
import { findWords } from '../../../lib/text/words';

function align(pattern: string, text: string, shift = 0, slack = 30) {
  const index = indexWords(text);
  const ids = Int32Array.from(findWords(pattern), ({ key }) => index.lexicon.idOf(key));
  const { positions, likeness } = alignWords(ids, index, { shift, slack });
  return { positions: [...positions], likeness: [...likeness], words: index.words.length };
}

it.each([
  ['the same words', 'b c d', 'a b c d e', [1, 2, 3]],
  ['a word put in', 'first second third', 'first new second third', [0, 2, 3]],
  ['a word taken out', 'first second third', 'first third', [0, -1, 1]],
  ['a word replaced', 'first second third', 'first other third', [0, 1, 2]],
])('aligns %s', (_, pattern, text, expected) => {
  expect(align(pattern, text).positions).toEqual(expected);
});

it('takes a changed ending for nearly the same word, but not one number for another', () => {
  expect(align('they announced it', 'they announces it').likeness[1]).toBeCloseTo(0.6);
  expect(align('about 2018 pupils', 'about 2019 pupils').likeness[1]).toBe(0);
});

it('gives rising positions inside the text, wherever it is told to look', () => {
  const words = fc.array(fc.constantFrom('one', 'two', 'three', 'four', 'ones', 'a'), { minLength: 1, maxLength: 14 });
  fc.assert(
    fc.property(words, words, fc.integer({ min: -20, max: 20 }), fc.nat(12), (pattern, text, shift, slack) => {
      const { positions, words: count } = align(pattern.join(' '), text.join(' '), shift, slack);
      const aligned = positions.filter((position) => position !== -1);
      expect(aligned).toEqual([...new Set(aligned)].sort((a, b) => a - b));
      for (const position of aligned) expect(position >= 0 && position < count).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

it('finds words that stand unbroken, wherever the band holds them', () => {
  const text = Array.from({ length: 40 }, (_, i) => 'qwrtpsdfgh'.charAt(i % 10) + 'aeiou'.charAt(i / 8)).join(' ');
  fc.assert(
    fc.property(fc.nat(30), fc.integer({ min: 1, max: 9 }), fc.integer({ min: -5, max: 5 }), (from, length, off) => {
      const pattern = text.split(' ').slice(from, from + length);
      const { positions } = align(pattern.join(' '), text, from + off, 5);
      expect(positions).toEqual(pattern.map((_, i) => from + i));
    }),
  );
});
