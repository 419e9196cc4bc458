import { expect, it } from 'vitest';
import { orderClaims, type Placements } from '../../components/order-claims';
import type { Claim } from '../../lib/domain/claim';

const claimAt = (id: string, start: number) =>
  ({ id, target: { position: { start, end: start + 5 } } }) as unknown as Claim;
const idsOf = (placed: { claim: Claim }[]) => placed.map(({ claim }) => claim.id as string);

it('follows the text as it stands now, not as it stood when marked', () => {
  const placements = {
    a: { status: 'moved', start: 90, end: 95, sure: true },
    b: { status: 'unchanged', start: 20, end: 25, sure: true },
  } as unknown as Placements;
  expect(idsOf(orderClaims([claimAt('a', 10), claimAt('b', 20)], placements).found)).toEqual(['b', 'a']);
});

it('sets those not found apart, and leaves those still looked for where they were marked', () => {
  const placements = {
    a: { status: 'not found', reason: 'the words are no longer there', candidates: [] },
    b: { status: 'unchanged', start: 20, end: 25, sure: true },
  } as unknown as Placements;
  const { found, notFound } = orderClaims([claimAt('b', 20), claimAt('a', 10), claimAt('c', 5)], placements);
  expect(idsOf(found)).toEqual(['c', 'b']);
  expect(idsOf(notFound)).toEqual(['a']);
});
