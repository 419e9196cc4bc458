import { expect, it } from 'vitest';
import { findFigures } from '../../../lib/figures/find-figures';
import { nameCounted } from '../../../lib/figures/name-counted';

it.each([
  ['So far, over 100 social workers have taken part.', 'over 100 social workers'],
  [
    'This brings numbers of local authorities and Trusts involved to a total of 56.',
    'a total of 56 local authorities and Trusts',
  ],
  ['Now 46% of local authorities are good.', '46% of local authorities'],
  ['We have it in every region.', 'every region'],
  ['Of the authorities, 20 have improved.', '20'],
])('a figure is named with what it counts: %s', (text, named) => {
  const blocks = [{ kind: 'paragraph', start: 0, end: text.length }] as const;
  const [figure] = findFigures({ text, blocks }, { deliveredOn: null });
  expect(figure && nameCounted(figure, { text, start: 0 })).toBe(named);
});
