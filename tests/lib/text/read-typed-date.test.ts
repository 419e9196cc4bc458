import { expect, test } from 'vitest';
import { readTypedDate } from '../../../lib/text/read-typed-date';

test.each([
  ['3 March 2020', '2020-03-03'],
  [' 4th July 2019 ', '2019-07-04'],
  ['March 2020', '2020-03'],
  ['2019-07-04', '2019-07-04'],
  ['2019', '2019'],
  ['31 June 2020', null],
  ['next week', null],
  ['', null],
])('“%s” is %s', (typed, date) => {
  expect(readTypedDate(typed)).toBe(date);
});
