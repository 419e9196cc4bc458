import { describe, expect, test } from 'vitest';
import { type Mark, planPaint } from '../../../lib/anchoring/plan-paint';
import { asClaimId } from '../../../lib/domain/ids';

const mark = (id: string, start: number, end: number, colour = 0, isSure = true): Mark => ({
  id: asClaimId(id),
  start,
  end,
  colour,
  isSure,
});

describe('planPaint', () => {
  test('paints nothing for no marks and for empty ones', () => {
    expect(planPaint([])).toEqual({ tints: [], lines: [] });
    expect(planPaint([mark('a', 5, 5)])).toEqual({ tints: [], lines: [] });
  });

  test('lets a shorter mark show inside a longer one, each with its own line', () => {
    const { tints, lines } = planPaint([mark('long', 0, 100, 1), mark('short', 20, 30, 2)]);
    expect(tints).toEqual([
      { start: 0, end: 20, colour: 1 },
      { start: 20, end: 30, colour: 2 },
      { start: 30, end: 100, colour: 1 },
    ]);
    expect(lines.map(({ start, lane }) => [start, lane])).toEqual([
      [0, 0],
      [20, 1],
    ]);
  });

  test('keeps both visible where two marks cover the very same words', () => {
    const { tints, lines } = planPaint([mark('a', 0, 10, 1), mark('b', 0, 10, 2)]);
    expect(tints).toEqual([{ start: 0, end: 10, colour: 2 }]);
    expect(lines.map(({ colour, lane }) => [colour, lane])).toEqual([
      [1, 0],
      [2, 1],
    ]);
  });

  test('uses a lane again once it is free', () => {
    const { lines } = planPaint([mark('a', 0, 10), mark('b', 5, 15), mark('c', 12, 20)]);
    expect(lines.map(({ lane }) => lane)).toEqual([0, 1, 0]);
  });

  test('says certainty by line', () => {
    expect(planPaint([mark('a', 0, 3, 0, false)]).lines[0]?.isSure).toBe(false);
  });

  test('covers exactly the words that some mark covers', () => {
    const marks = Array.from({ length: 60 }, (_, i) =>
      mark(`m${i}`, (i * 37) % 200, ((i * 37) % 200) + 5 + (i % 9), i % 11),
    );
    const covered = (spans: readonly { start: number; end: number }[]) =>
      Array.from({ length: 260 }, (_, at) => spans.filter(({ start, end }) => start <= at && at < end).length);
    const { tints } = planPaint(marks);
    expect(covered(tints)).toEqual(covered(marks).map((count) => Math.min(1, count)));
  });
});
