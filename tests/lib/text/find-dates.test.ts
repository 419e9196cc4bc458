import { describe, expect, it } from 'vitest';
import { afterStartingDay, findDate, findDates, findDays, isOnlyDate } from '../../../lib/text/find-dates';

describe('dates in English text', () => {
  it.each([
    ['12 May 2016', ['2016-05-12']],
    ['12th of May, 2016', ['2016-05-12']],
    ['May 12th, 2016', ['2016-05-12']],
    ['Sept. 1, 2016 and 1 Sept 2017', ['2016-09-01', '2017-09-01']],
    ['2016-05-12', ['2016-05-12']],
    ['12/05/2016, 1.2.2017', ['2016-05-12', '2017-02-01']],
    ['12-05-2016 and 12-May-2016', ['2016-05-12', '2016-05-12']],
    ['In March 2010, and on 12 May 2016', ['2010-03', '2016-05-12']],
    ['29 February 2016, 29 February 2015', ['2016-02-29']],
    ['1.0.2019', []],
    ['31 June 2019', []],
    ['2019-00-00', []],
    ['12 apples 2016', []],
    ['12.5/2016', []],
    ['Maybe 2016', []],
    ['25 يوليو 2016', []],
  ])('%s', (text, dates) => expect(findDates(text)).toEqual(dates));

  it('tells days from months, and prefers them', () => {
    expect(findDays('In March 2010, and on 12 May 2016')).toEqual(['2016-05-12']);
    expect(findDate('In March 2010, and on 12 May 2016')).toBe('2016-05-12');
    expect(findDate('In March 2010')).toBe('2010-03');
    expect(findDate('In the spring')).toBeNull();
  });

  it.each([
    ['5 July 2018 (as drafted)', ' (as drafted)'],
    ['on 5 July 2018', null],
    ['Thursday 5 July 2018', ''],
    ['July 2018', null],
  ])('what stands behind the day in %j is %j', (text, rest) => expect(afterStartingDay(text)).toBe(rest));

  it.each([
    ['12 May 2016', true],
    ['Thursday, 12 May 2016', true],
    ['12 May 2016, 9.30 am', true],
    ['London, 12 May 2016', false],
    ['31 June 2019', false],
    ['Thursday', false],
  ])('%s is nothing but a date: %s', (text, is) => expect(isOnlyDate(text)).toBe(is));
});
