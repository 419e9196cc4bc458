import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutMarks } from '@/lib/text/cut-marks';

describe('words that differ in marks, capitals or spaces', () => {
  it.each([
    ['the same', 'We will act.', 'We will act.', [{ text: 'We will act.' }]],
    [
      'other quotes',
      'He said "we will" again.',
      'He said “we will” again.',
      [
        { text: 'He said' },
        { text: ' “we', before: ' "we' },
        { text: ' will”', before: ' will"' },
        { text: ' again.' },
      ],
    ],
    [
      'a capital',
      'the department is here',
      'the Department is here',
      [{ text: 'the' }, { text: ' Department', before: ' department' }, { text: ' is here' }],
    ],
    [
      'a hyphen for a space',
      'a long term plan here',
      'a long-term plan here',
      [{ text: 'a' }, { text: ' long-term', before: ' long term' }, { text: ' plan here' }],
    ],
    ['nothing but wider spaces', 'We  will', 'We will', [{ text: 'We will' }]],
    ['none', '', '', []],
  ])('%s', (_, before, after, pieces) => {
    expect(cutMarks(before, after)).toEqual(pieces);
  });

  it('lose nothing, whatever they are', () => {
    const words = fc
      .array(fc.constantFrom('we', '"we"', 'We', ' ', '–', 'go,', 'well-being'))
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const pieces = cutMarks(before, after);
        expect(pieces.map(({ text }) => text).join('')).toBe(after);
        const fold = (text: string) => text.replace(/\s+/g, '');
        expect(fold(pieces.map(({ text, before: old }) => old ?? text).join(''))).toBe(fold(before));
      }),
    );
  });
});
