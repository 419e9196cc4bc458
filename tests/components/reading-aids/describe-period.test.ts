import { describe, expect, test, vi } from 'vitest';
import { describePeriod } from '@/components/reading-aids/describe-period';
import { findPart, measureProgress } from '@/components/reading-aids/follow-reading';
import { listDates } from '@/components/reading-aids/list-dates';
import { makeTranscript } from '@/lib/text/make-transcript';

vi.mock('#i18n', () => import('../../support/i18n'));

describe('the days of a date', () => {
  test.each([
    ['in', '2018-05-01', '2018-05-31', 'May 2018'],
    ['in', '2017-01-01', '2017-12-31', '2017'],
    ['in', '2018-11-19', '2018-11-19', '19 November 2018'],
    ['in', '2018-11-12', '2018-11-18', '12–18 November 2018'],
    ['since', '2013-01-01', '2013-12-31', 'since 2013'],
    ['by', '2020-02-01', '2020-02-29', 'by February 2020'],
  ] as const)('%s %s to %s: %s', (relation, from, to, expected) => {
    // Browsers set other spaces around the dash.
    expect(describePeriod({ relation, from, to })?.replace(/\s?–\s?/, '–')).toBe(expected);
  });

  test('are null where they are not known', () => {
    expect(describePeriod({ relation: 'in', from: null, to: null })).toBeNull();
  });
});

describe('dates to be explained', () => {
  const transcript = makeTranscript([{ kind: 'paragraph', text: 'Last month we met; in 2013 we had not.' }]);

  test('are those told by the day of delivery', () => {
    expect(listDates(transcript, '2018-11-20')).toEqual([
      { start: 0, end: 10, text: 'Last month', meaning: 'October 2018' },
    ]);
  });

  test('are none without one', () => {
    expect(listDates(transcript, null)).toEqual([]);
  });
});

describe('how far one is', () => {
  test('is told in percent of the text and in minutes, none at the end', () => {
    const text = 'word '.repeat(1000).trim();
    expect(measureProgress(text, 0)).toEqual({ percent: 0, minutes: 5 });
    expect(measureProgress(text, text.length / 2)).toEqual({ percent: 50, minutes: 3 });
    expect(measureProgress(text, text.length)).toEqual({ percent: 100, minutes: 0 });
    expect(measureProgress('', 0)).toEqual({ percent: 100, minutes: 0 });
  });

  test('lies in the part that began last', () => {
    const part = (start: number) => ({
      start,
      end: start + 1,
      label: String(start),
      level: 1 as const,
      sign: 'turn' as const,
    });
    const outline = [part(10), part(50)];
    expect(findPart(outline, 9)).toBeNull();
    expect(findPart(outline, 10)).toBe(outline[0]);
    expect(findPart(outline, 80)).toBe(outline[1]);
  });
});
