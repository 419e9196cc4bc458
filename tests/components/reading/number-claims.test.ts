import { expect, it } from 'vitest';
import { numberClaims } from '@/components/reading/number-claims';
import type { Claim } from '@/lib/domain/claim';
import type { Placement } from '@/lib/domain/placement';
import { buildClaim, buildClaimId } from '../../support/build-claim';

const GONE: Placement = { status: 'not found', reason: 'the words are no longer there', candidates: [] };
const at = (start: number, end: number, sure = true): Placement => ({ status: 'unchanged', start, end, sure });

function number(entries: readonly [Claim, Placement | null][]) {
  const placements = Object.fromEntries(
    entries.flatMap(([claim, placement]) => (placement ? [[claim.id, placement]] : [])),
  );
  return numberClaims(
    entries.map(([claim]) => claim),
    placements,
  );
}

it('numbers claims in the order of the text, the longer first where two begin together', () => {
  const [late, short, long] = [buildClaim(), buildClaim(), buildClaim()];
  const { numbered } = number([
    [late, at(40, 50, false)],
    [short, at(3, 5)],
    [long, at(3, 20)],
  ]);
  expect(numbered.map(({ id, number, isSure }) => [id, number, isSure])).toEqual([
    [long.id, 1, true],
    [short.id, 2, true],
    [late.id, 3, false],
  ]);
});

it('sets claims without a place apart, oldest first, and gives them no number', () => {
  const newer = buildClaim({ id: buildClaimId(), at: '2026-03-02T00:00:00.000Z' });
  const older = buildClaim({ id: buildClaimId(), at: '2026-03-01T00:00:00.000Z' });
  const { numbered, notFound } = number([
    [newer, GONE],
    [older, null],
  ]);
  expect(numbered).toEqual([]);
  expect(notFound).toEqual([older, newer]);
});
