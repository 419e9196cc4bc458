import { describe, expect, it } from 'vitest';
import { findWrittenDates, toLondonDate } from '../../../lib/page/read-date';

describe('the day of a moment in London', () => {
  it.each([
    ['2014-04-30T00:00:00+01:00', '2014-04-30'],
    ['2014-04-29T23:00:00Z', '2014-04-30'],
    ['2014-04-29T23:30:00.000+00:00', '2014-04-30'],
    ['2014-12-31T23:30:00Z', '2014-12-31'],
    ['2016-05-12T12:30:00+00:00', '2016-05-12'],
    ['2016-05-12', '2016-05-12'],
    ['2016-05-12T23:30:00', '2016-05-12'],
    ['2016-05-12T99:99:00Z', '2016-05-12'],
    ['12 May 2016', null],
    ['0000-00-00T00:00:00+00:00', null],
    ['2019-06-31', null],
    ['', null],
    [null, null],
  ])('%s', (moment, day) => expect(toLondonDate(moment)).toBe(day));
});

describe('dates in words', () => {
  it.each([
    ['12 May 2016 (Transcript of the speech, exactly as it was delivered)', ['2016-05-12']],
    ['Published 8 March 2016 Last updated 9 March 2016', ['2016-03-08', '2016-03-09']],
    ['on 1st  june, 2012', ['2012-06-01']],
    ['25 يوليو 2016', []],
    ['12 apples 2016', []],
  ])('%s', (text, dates) => expect(findWrittenDates(text)).toEqual(dates));
});
