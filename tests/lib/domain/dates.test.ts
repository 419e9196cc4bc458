import { describe, expect, it } from 'vitest';
import { isPartialDate, parsePartialDate, toPartialDate } from '../../../lib/domain/dates';

describe('a partial date', () => {
  it.each([
    [[2016], '2016'],
    [[2016, 5], '2016-05'],
    [[2016, 5, 1], '2016-05-01'],
    [[2016, 2, 29], '2016-02-29'],
    [[2000, 2, 29], '2000-02-29'],
    [[1900, 2, 29], null],
    [[2015, 2, 29], null],
    [[2019, 6, 31], null],
    [[2019, 0, 1], null],
    [[2019, 13], null],
    [[2019, undefined, 1], null],
    [[0], null],
    [[Number.NaN, 1, 1], null],
  ] as const)('of %j is %s', ([year, month, day], date) =>
    expect(toPartialDate(year, month as number | undefined, day)).toBe(date),
  );

  it.each(['2016', '2016-05', '2016-05-12'])('%s is one', (text) => {
    expect(isPartialDate(text)).toBe(true);
    expect(parsePartialDate(text)).toBe(text);
  });

  it.each(['', '16', '2016-5', '2016-00', '2019-06-31', '0000-00-00', '2016-05-12T00:00', '2016-05-12\n'])(
    '%j is none',
    (text) => expect(isPartialDate(text)).toBe(false),
  );
});
