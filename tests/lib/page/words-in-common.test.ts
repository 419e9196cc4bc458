import { expect, it } from 'vitest';
import { getWordsInCommon } from '../../../lib/page/words-in-common';

it.each([
  ['', '', 1],
  ['a b', '', 0],
  ['The cat, the dog', 'the DOG. The cat!', 1],
  ['a a b', 'a b b', 2 / 3],
  ['a b c d', 'c d', 2 / 3],
  ['هذا القرار', 'هذا', 2 / 3],
])('%s | %s', (a, b, share) => expect(getWordsInCommon(a, b)).toBeCloseTo(share, 10));
