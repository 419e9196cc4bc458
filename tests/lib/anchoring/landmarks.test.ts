import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { heaviestRising } from '../../../lib/anchoring/heaviest-rising';
import { agreementOf, type Expectation, Landmarks } from '../../../lib/anchoring/landmarks';
import { longestRising } from '../../../lib/text/longest-rising';

const at = (from: number, to: number, length = 50) => ({ from, end: from + length, to });

const expectation = (landmarks: Landmarks, from: number): Expectation => {
  const expected = landmarks.expect(from);
  if (!expected) throw new Error('nothing is expected');
  return expected;
};

describe('what landmarks tell', () => {
  it('expects a claim at the shift of those on both sides', () => {
    const landmarks = new Landmarks([at(0, 10), at(400, 410)]);
    expect(expectation(landmarks, 200).places).toEqual([210, 210]);
    expect(agreementOf(expectation(landmarks, 200), 210)).toBe(1);
    expect(agreementOf(expectation(landmarks, 200), 900)).toBe(0);
  });

  it('names two places where something was put in between', () => {
    const landmarks = new Landmarks([at(0, 0), at(400, 700)]);
    const expected = expectation(landmarks, 200);
    expect(expected.places).toEqual([200, 500]);
    expect(agreementOf(expected, 500)).toBe(1);
    expect(agreementOf(expected, 350)).toBeGreaterThan(0);
    expect(agreementOf(expected, 350)).toBeLessThan(0.5);
  });

  it('is not misled by one that lost its order, by however many quotes of the same words', () => {
    const strays = [at(200, 2000), at(205, 2005), at(210, 2010), at(215, 2015)];
    const landmarks = new Landmarks([at(0, 0), at(100, 100), ...strays, at(300, 300), at(400, 400)]);
    expect(expectation(landmarks, 220).places).toEqual([220, 220]);
  });

  it('expects nothing far from all landmarks', () => {
    expect(new Landmarks([at(0, 0), at(9000, 9000)]).expect(4000)).toBeNull();
    expect(new Landmarks([]).expect(0)).toBeNull();
  });

  it('asks other sentences only where a double may have misled all quotes of one', () => {
    const landmarks = new Landmarks([at(0, 0), at(500, 900), at(560, 960), at(1000, 1000)]);
    expect(landmarks.expectApart(500, 550)?.places).toEqual([500, 500]);
  });
});

describe('rising chains', () => {
  const values = fc.array(fc.nat(12), { maxLength: 9 });

  test('have the largest weight of all', () => {
    fc.assert(
      fc.property(values, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 9, maxLength: 9 }), (list, weights) => {
        const chain = heaviestRising(list, weights);
        const weigh = (indexes: readonly number[]): number =>
          indexes.reduce((sum, i) => sum + (weights[i] as number), 0);
        expect(isRising(chain, list)).toBe(true);
        expect(weigh(chain)).toBe(Math.max(0, ...allRising(list).map(weigh)));
      }),
      { numRuns: 200 },
    );
  });

  test('are the longest of all', () => {
    fc.assert(
      fc.property(values, (list) => {
        const chain = longestRising(list, true);
        expect(isRising(chain, list)).toBe(true);
        expect(chain.length).toBe(Math.max(0, ...allRising(list).map((indexes) => indexes.length)));
      }),
      { numRuns: 200 },
    );
  });
});

const isRising = (indexes: readonly number[], list: readonly number[]): boolean =>
  indexes.every(
    (i, k) =>
      k === 0 || ((indexes[k - 1] as number) < i && (list[indexes[k - 1] as number] as number) <= (list[i] as number)),
  );

/** Slow and obvious: every choice of indexes. */
function allRising(list: readonly number[]): number[][] {
  return Array.from({ length: 2 ** list.length }, (_, bits) =>
    list.flatMap((_, i) => ((bits >> i) & 1 ? [i] : [])),
  ).filter((indexes) => isRising(indexes, list));
}
