import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findWords } from '../../../lib/text/words';

const keys = (text: string): string[] => findWords(text).map(({ key }) => key);

it.each([
  ['We don’t', ['we', "don't"]],
  ['£200million, 2,000.5 – co-operate…', ['200', 'million', '2,000.5', 'co', 'operate']],
  ['info\u00admation', ['infomation']],
  ['e\u0301cole', ['e\u0301cole']],
  ['谢谢', ['谢', '谢']],
  ['هذا القرار', ['هذا', 'القرار']],
])('reads %s', (text, expected) => {
  expect(keys(text)).toEqual(expected);
});

it('reads usual text as it reads any other', () => {
  const sign = fc.constantFrom(...'aBz09 \t.,\'"‘’“”–—…£-_:;!?()'.split(''), '\n', 'the ', 'don’t', '1,5');
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 40 }), (signs) => {
      const text = signs.join('');
      const withOther = text.replaceAll('\n', ' ñ\n');
      const usual = findWords(text);
      const other = findWords(`${withOther} ñ`).filter(({ key }) => key !== 'ñ');
      expect(other.map(({ key }) => key)).toEqual(usual.map(({ key }) => key));
      for (const { key, start, end } of usual) {
        expect(text.slice(start, end).toLowerCase().replace(/[‘’]/g, "'")).toBe(key);
      }
    }),
    { numRuns: 500 },
  );
});
