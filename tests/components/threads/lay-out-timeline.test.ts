import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOutTimeline, type TimelineStop } from '@/components/threads/lay-out-timeline';
import { wrapWords } from '@/components/threads/wrap-words';

const stop = (key: string, day: number | null, dots: readonly [at: number, label: string][] = []): TimelineStop => ({
  key,
  day,
  isSilent: dots.length === 0,
  lines: 3,
  dots: dots.map(([at, label], i) => ({ key: `${key} ${i}`, at, label })),
});
const stops = fc.array(
  fc
    .tuple(
      fc.option(fc.integer({ min: 0, max: 9000 })),
      fc.array(
        fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom('', '46%', 'around £200m · Updates')),
        {
          maxLength: 6,
        },
      ),
    )
    .map(([day, dots]) => ({ day, dots: dots.sort((a, b) => a[0] - b[0]) })),
  { maxLength: 30 },
);
const width = (label: string) => label.length * 7.4;

describe('any timeline', () => {
  test('keeps everything inside, from top to bottom, and no label on another', () => {
    fc.assert(
      fc.property(stops, fc.integer({ min: 260, max: 1400 }), (given, wide) => {
        const all = given.map(({ day, dots }, i) => stop(String(i), day, dots));
        const layout = layOutTimeline(all, wide);
        expect(layout.stops).toHaveLength(all.length);
        let reached = 0;
        for (const [i, placed] of layout.stops.entries()) {
          expect(placed.top).toBeGreaterThanOrEqual(reached);
          reached = placed.y;
          const boxes = placed.dots.flatMap((dot, j) => {
            expect(dot.x).toBeGreaterThanOrEqual(layout.from);
            expect(dot.x).toBeLessThanOrEqual(layout.to);
            const label = all[i]?.dots[j]?.label ?? '';
            if (!dot.label) return [];
            expect(dot.label.y).toBeGreaterThan(placed.top);
            const start = dot.label.anchor === 'start' ? dot.label.x : dot.label.x - width(label);
            return [{ start, end: start + width(label), y: dot.label.y }];
          });
          for (const [j, a] of boxes.entries())
            for (const b of boxes.slice(j + 1)) expect(a.y !== b.y || a.end <= b.start || b.end <= a.start).toBe(true);
        }
        expect(layout.height).toBeGreaterThan(reached);
      }),
    );
  });
});

test('more time is more room, and what has no day is apart and not linked', () => {
  const dot: [number, string][] = [[0.5, '46%']];
  const layout = layOutTimeline(
    [stop('a', 0, dot), stop('b', 30, dot), stop('c', 400, dot), stop('x', null, dot)],
    720,
  );
  const [, short, long, apart] = layout.gaps;
  expect((long?.bottom ?? 0) - (long?.top ?? 0)).toBeGreaterThan((short?.bottom ?? 0) - (short?.top ?? 0));
  expect(apart).toBeNull();
  expect(layout.links).toHaveLength(2);
});

test('a label at the end of its speech is written to its left', () => {
  const [placed] = layOutTimeline([stop('a', 0, [[0.99, 'around £200m']])], 720).stops;
  expect(placed?.dots[0]?.label?.anchor).toBe('end');
});

test('in a narrow window headings stand above the strips, and the strips go from edge to edge', () => {
  const layout = layOutTimeline([stop('a', 0, [[0.5, '46%']]), stop('b', 9)], 300);
  expect([layout.from, layout.to]).toEqual([12, 288]);
  for (const { top, y, dots } of layout.stops) {
    expect(y - top).toBeGreaterThan(3 * 16);
    for (const { label } of dots) expect(label && label.y - top).toBeGreaterThan(3 * 16);
  }
});

test('a heading is wrapped, and nothing of it is left out', () => {
  const title = 'Children and Families Minister addresses the Association of Directors of Children’s Services';
  const lines = wrapWords(title, 28);
  expect(lines.join(' ')).toBe(title);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(28);
  expect(wrapWords('Llanfairpwllgwyngyll', 8)).toEqual(['Llanfair', 'pwllgwyn', 'gyll']);
});
