import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Claim, type HistoryEntry, isDeleted, type Stamped, targetStamp } from '@/lib/domain/claim';
import { HISTORY_LIMIT, settleHistory, settleTombstone } from '@/lib/domain/claim-stamps';
import { CLAIM_TYPE_IDS } from '@/lib/domain/claim-types';
import { asClaimId, asCoderId, asTagId } from '@/lib/domain/ids';
import { mergeClaims } from '@/lib/domain/merge-claims';
import { buildClaim, buildTarget } from '../../support/build-claim';

const MINE = asCoderId('aaaaaaaa-0000-4000-8000-000000000000');
const THEIRS = asCoderId('bbbbbbbb-0000-4000-8000-000000000000');
const minute = (n: number) => `2026-01-05T10:${String(n).padStart(2, '0')}:00.000Z`;
const stamp = <Value>(value: Value, at: number, by = MINE): Stamped<Value> => ({ value, at: minute(at), by });
const first = buildClaim({ id: asClaimId('c1'), at: minute(0), by: MINE });

/** Few instants and coders, so that ties and collisions are common. */
const stampOf = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Stamped<Value>> =>
  fc.record({ value, at: fc.integer({ min: 0, max: 6 }).map(minute), by: fc.constantFrom(MINE, THEIRS) });
const types = stampOf(fc.subarray([...CLAIM_TYPE_IDS.slice(0, 3)]));
const tags = stampOf(fc.subarray([asTagId('tag:a'), asTagId('tag:b')]));
const targets = fc.constantFrom(first.target, buildTarget('Good morning.'));
const claims: fc.Arbitrary<Claim> = fc
  .record({
    types,
    tags,
    deleted: stampOf(fc.boolean()),
    notes: fc.dictionary(fc.constantFrom(MINE, THEIRS), stampOf(fc.constantFrom('', 'a', 'b'))),
    history: fc.array(
      fc.oneof(
        types.map((lost): HistoryEntry => ({ field: 'types', lost })),
        tags.map((lost): HistoryEntry => ({ field: 'tags', lost })),
        stampOf(targets).map((lost): HistoryEntry => ({ field: 'target', lost })),
      ),
      { maxLength: 4 },
    ),
    created: fc.record({ at: fc.constantFrom(minute(0), minute(1)), by: fc.constantFrom(MINE, THEIRS) }),
    target: targets,
    attached: fc.option(
      fc.record({ at: fc.integer({ min: 0, max: 6 }).map(minute), by: fc.constantFrom(MINE, THEIRS) }),
    ),
  })
  .map(({ attached, ...fields }) =>
    settleTombstone(settleHistory({ ...first, ...fields, ...(attached && { attached }) })),
  );

describe('any states of one claim', () => {
  test('merge to the same in either order', () => {
    fc.assert(
      fc.property(claims, claims, (a, b) => {
        expect(mergeClaims(a, b)).toEqual(mergeClaims(b, a));
      }),
    );
  });

  test('merge to the same however they are grouped', () => {
    fc.assert(
      fc.property(claims, claims, claims, (a, b, c) => {
        expect(mergeClaims(mergeClaims(a, b), c)).toEqual(mergeClaims(a, mergeClaims(b, c)));
      }),
      { numRuns: 500 },
    );
  });

  test('merge once and for all', () => {
    fc.assert(
      fc.property(claims, claims, (a, b) => {
        const merged = mergeClaims(a, b);
        expect(mergeClaims(a, a)).toEqual(a);
        expect(mergeClaims(merged, b)).toEqual(merged);
      }),
    );
  });

  test('lose no target without a word', () => {
    fc.assert(
      fc.property(claims, claims, (a, b) => {
        const merged = mergeClaims(a, b);
        const kept = [
          targetStamp(merged),
          ...merged.history.flatMap((entry) => (entry.field === 'target' ? [entry.lost] : [])),
        ];
        expect(kept).toEqual(expect.arrayContaining([targetStamp(a), targetStamp(b)]));
      }),
    );
  });

  test('lose no value of types without a word', () => {
    fc.assert(
      fc.property(claims, claims, (a, b) => {
        const merged = mergeClaims(a, b);
        const kept = [merged.types, ...merged.history.flatMap(({ field, lost }) => (field === 'types' ? [lost] : []))];
        expect(kept).toEqual(expect.arrayContaining([a.types, b.types]));
      }),
    );
  });
});

test('the later value wins and the earlier one goes into the history', () => {
  const mine = { ...first, types: stamp(['money'] as const, 3) };
  const theirs = { ...first, types: stamp(['figure'] as const, 5, THEIRS) };
  const merged = mergeClaims(mine, theirs);
  expect(merged.types).toEqual(theirs.types);
  expect(merged.history).toEqual([{ field: 'types', lost: mine.types }]);
});

test('of two values of one moment that of the larger coder wins', () => {
  const mine = { ...first, types: stamp(['money'] as const, 3, MINE) };
  const theirs = { ...first, types: stamp(['figure'] as const, 3, THEIRS) };
  expect(mergeClaims(mine, theirs).types.value).toEqual(['figure']);
});

test('two people’s notes stand side by side', () => {
  const mine = { ...first, notes: { [MINE]: stamp('Check.', 1) } };
  const theirs = { ...first, notes: { [THEIRS]: stamp('False?', 2, THEIRS) } };
  expect(mergeClaims(mine, theirs).notes).toEqual({ [MINE]: stamp('Check.', 1), [THEIRS]: stamp('False?', 2, THEIRS) });
});

test.each([
  ['an older edit stays deleted', 2, 3, true],
  ['an edit of the same moment stays deleted', 3, 3, true],
  ['a later edit is restored', 4, 3, false],
])('a deleted claim with %s', (_, editedAt, deletedAt, expected) => {
  const edited = { ...first, types: stamp(['money'] as const, editedAt, THEIRS) };
  const deleted = { ...first, deleted: stamp(true, deletedAt) };
  expect(isDeleted(mergeClaims(edited, deleted))).toBe(expected);
});

test('a claim that was restored and then deleted elsewhere is deleted', () => {
  const restored = mergeClaims(
    { ...first, deleted: stamp(true, 3) },
    { ...first, types: stamp(['money'] as const, 4) },
  );
  expect(isDeleted(mergeClaims(restored, { ...first, deleted: stamp(true, 5) }))).toBe(true);
});

test('the history keeps the newest values of each field and no more', () => {
  const history = Array.from({ length: 59 }, (_, n): HistoryEntry => ({ field: 'types', lost: stamp([], n) }));
  const settled = settleHistory({ ...first, types: stamp(['money'] as const, 59) }, history);
  expect(settled.history).toHaveLength(HISTORY_LIMIT);
  expect(settled.history[0]?.lost.at).toBe(minute(9));
  expect(settled.types.value).toEqual(['money']);
});

test('a coder may have the name of something that every object has', () => {
  const by = asCoderId('toString');
  const theirs = { ...first, notes: { [by]: stamp('a note', 1, by) } };
  expect(mergeClaims(first, theirs).notes).toEqual(theirs.notes);
  expect(mergeClaims(theirs, first).notes).toEqual(theirs.notes);
});
