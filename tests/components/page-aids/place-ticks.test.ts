import { describe, expect, it } from 'vitest';
import { placeTicks, TICK_HEIGHT } from '@/components/page-aids/place-ticks';

const at = (middle: number, start = middle) => ({ start, end: start + 1, words: 'words', middle });

describe('ticks in the margin', () => {
  it('stand at their line, as wide as a finger where there is room', () => {
    expect(placeTicks([at(100)], 400)).toEqual({
      ticks: [{ start: 100, end: 101, words: 'words', top: 100 - TICK_HEIGHT / 2 }],
      outward: 6,
      width: 24,
    });
  });

  it('never lie on one another, whatever order they come in', () => {
    const { ticks } = placeTicks([at(110, 2), at(100, 1), at(105, 3)], 400);
    expect(ticks.map(({ start, top }) => [start, top])).toEqual([
      [1, 88],
      [3, 112],
      [2, 136],
    ]);
  });

  it.each([15, 20, 26, 40])('stay inside a margin of %d pixels and off the words', (room) => {
    const { outward, width } = placeTicks([at(100)], room);
    expect(width).toBeGreaterThanOrEqual(10);
    expect(outward).toBeGreaterThanOrEqual(1);
    expect(outward + width).toBeLessThanOrEqual(room);
  });

  it('are left out where there is no margin', () => {
    expect(placeTicks([at(100)], 8).ticks).toEqual([]);
  });
});
