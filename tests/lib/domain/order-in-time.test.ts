import { expect, it } from 'vitest';
import { orderInTime } from '../../../lib/domain/order-in-time';

it.each([
  ['2018-07-05', '2019-07-04', 'earlier'],
  ['2019-07-05', '2019-07-04', 'later'],
  ['2018-11', '2018-11-05', 'same time'],
  ['2018-11', '2018-12-05', 'earlier'],
  ['2009', '2018', 'earlier'],
  ['2018', '2018-02-27', 'same time'],
  [null, '2018', 'undated'],
  ['2018', null, 'undated'],
] as const)('%s seen from %s is %s', (date, seenFrom, expected) => {
  expect(orderInTime(date, seenFrom)).toBe(expected);
});
