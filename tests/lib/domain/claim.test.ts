import { describe, expect, it } from 'vitest';
import { firstTarget, type HistoryEntry } from '../../../lib/domain/claim';
import { buildClaim, buildTarget, CODER } from '../../support/build-claim';

describe('firstTarget', () => {
  const lost = (words: string, at: string): HistoryEntry => ({
    field: 'target',
    lost: { value: buildTarget(words), at, by: CODER },
  });

  it('is what a claim was made on, however often it was attached since and in whatever order that is kept', () => {
    const first = lost('Good morning.', '2026-01-05T10:00:00.000Z');
    const second = lost('We will open 200 more by 2022.', '2026-01-06T10:00:00.000Z');
    for (const history of [
      [first, second],
      [second, first],
    ])
      expect(firstTarget({ history })).toEqual(first.lost);
  });

  it('is nothing apart from the target that a claim still has', () => {
    expect(firstTarget(buildClaim())).toBeNull();
  });
});
