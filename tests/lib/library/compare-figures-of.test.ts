import { expect, test } from 'vitest';
import { pairFigures, readFigures } from '@/lib/library/compare-figures-of';

test.each([
  ['Around 60% of claimants apply.', 'The vast majority of claimants will apply.', []],
  ['Every school took part.', '100% of schools took part.', ['agree']],
  ['60% of claimants apply.', '80% of claimants apply.', ['differs']],
])('“%s” and “%s”', (here, there, says) => {
  expect(pairFigures(readFigures(here), readFigures(there)).map((pair) => pair.says)).toEqual(says);
});
