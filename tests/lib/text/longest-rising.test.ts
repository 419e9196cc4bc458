import { expect, it } from 'vitest';
import { longestRising } from '../../../lib/text/longest-rising';

it.each([
  [[], []],
  [
    [1, 2, 3],
    [1, 2, 3],
  ],
  [
    [3, 1, 2],
    [1, 2],
  ],
  [[2, 2, 2], [2]],
  [
    [5, 1, 6, 2, 7, 3, 4],
    [1, 2, 3, 4],
  ],
])('longestRising finds in %j the run %j', (values, expected) => {
  expect(longestRising(values).map((place) => values[place])).toEqual(expected);
});
