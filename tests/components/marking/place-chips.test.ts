import { describe, expect, test } from 'vitest';
import { type ChipRequest, placeChips } from '../../../components/marking/place-chips';
import { asClaimId } from '../../../lib/domain/ids';

const at = (middle: number, n = 0): ChipRequest => ({ id: asClaimId(`c${middle}-${n}`), type: 'figure', middle });

describe('placeChips', () => {
  test('sets a chip at the height of its line, beside the words', () => {
    expect(placeChips([at(100)], 160)).toEqual([{ id: 'c100-0', type: 'figure', outward: 6, top: 90, size: 20 }]);
  });

  test('sets chips of one line side by side, outward', () => {
    expect(placeChips([at(100), at(100, 1), at(104)], 160).map(({ outward, top }) => [outward, top])).toEqual([
      [6, 90],
      [28, 90],
      [50, 94],
    ]);
  });

  test('makes them smaller in the narrow margin of a telephone, and stacks them', () => {
    const chips = placeChips([at(100), at(100, 1)], 15);
    expect(chips.map(({ size, top }) => [size, top])).toEqual([
      [14, 93],
      [14, 109],
    ]);
    for (const { outward, size } of chips) expect(outward + size).toBeLessThanOrEqual(15);
  });

  test('sets none where a letter has no room', () => {
    expect(placeChips([at(100)], 10)).toEqual([]);
  });

  test('lets no two of many overlap, nor any leave the gutter', () => {
    for (const room of [14, 20, 31, 60, 200]) {
      const chips = placeChips(
        Array.from({ length: 200 }, (_, n) => at(Math.floor((n * 7919) % 900), n)),
        room,
      );
      for (const [i, a] of chips.entries()) {
        expect(a.outward + a.size).toBeLessThanOrEqual(room);
        for (const b of chips.slice(i + 1))
          if (a.outward === b.outward) expect(Math.abs(a.top - b.top)).toBeGreaterThanOrEqual(a.size);
      }
    }
  });
});
