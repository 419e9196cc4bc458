import { expect, it } from 'vitest';
import { formatDate } from '../../components/format-date';

it.each([
  ['2019-07-04', '4 July 2019'],
  ['2018-11', 'November 2018'],
  ['2009', '2009'],
  ['2014-04-30', '30 April 2014'],
])('writes %s as %s', (date, expected) => {
  expect(formatDate(date)).toBe(expected);
});
