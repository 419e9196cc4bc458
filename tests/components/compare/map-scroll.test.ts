import { describe, expect, it } from 'vitest';
import { spreadLabels } from '../../../components/compare/draw-ribbons';
import { listHeights, mapHeight } from '../../../components/compare/map-scroll';

describe('heights that belong together', () => {
  const pairs = listHeights(
    [
      { a: 100, b: 400 },
      { a: 300, b: 500 },
    ],
    { a: 1000, b: 2000 },
  );

  it.each([
    [0, 0],
    [50, 200],
    [100, 400],
    [200, 450],
    [650, 1250],
    [1000, 2000],
    [1200, 2000],
  ])('%d of A is %d of B', (a, b) => expect(mapHeight(pairs, 'a', a)).toBe(b));

  it('are the same from the other side', () => expect(mapHeight(pairs, 'b', 450)).toBe(200));

  it('leave out pairs that run back, and those beyond the ends', () => {
    expect(
      listHeights(
        [
          { a: 5, b: 5 },
          { a: 4, b: 6 },
          { a: 6, b: 6 },
          { a: 90, b: 7 },
        ],
        { a: 50, b: 50 },
      ),
    ).toEqual([
      { a: 0, b: 0 },
      { a: 5, b: 5 },
      { a: 6, b: 6 },
      { a: 50, b: 50 },
    ]);
  });
});

describe('labels', () => {
  const at = (labels: number[], view = 200) => [
    ...spreadLabels(
      labels.map((label, i) => ({ key: String(i), label })),
      view,
    ).values(),
  ];

  it('are moved apart and stay inside', () => {
    expect(at([50, 50, 60])).toEqual([50, 76, 102]);
    expect(at([190, 190])).toEqual([161, 187]);
  });

  it('are left out where there is no room', () => expect(at([1, 2, 3, 4], 60).length).toBe(2));
});
