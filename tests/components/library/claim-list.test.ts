import { expect, test } from 'vitest';
import { chooseShown } from '@/components/library/claim-list';
import type { ClaimId } from '@/lib/domain/ids';

test('of the selected claims only those on show are acted on', () => {
  const selected = new Set(['shown', 'gone'] as ClaimId[]);
  const entries = (['shown', 'other'] as ClaimId[]).map((id) => ({ id, heading: null }));
  expect([...chooseShown(selected, entries)]).toEqual(['shown']);
});
