import { expect, it } from 'vitest';
import { orderClaims, type Placements } from '../../components/order-claims';
import type { Claim } from '../../lib/domain/claim';

const claimAt = (id: string, start: number) =>
  ({ id, target: { position: { start, end: start + 5 } } }) as unknown as Claim;
const idsOf = (placed: readonly { claim: Claim }[]) => placed.map(({ claim }) => claim.id as string);

it('follows the text as it stands now, not as it stood when marked', () => {
  const placements = {
    a: { status: 'moved', start: 90, end: 95, sure: true },
    b: { status: 'unchanged', start: 20, end: 25, sure: true },
  } as unknown as Placements;
  expect(idsOf(orderClaims([claimAt('a', 10), claimAt('b', 20)], placements).standing)).toEqual(['b', 'a']);
});

it('sets apart what is reworded or doubtful, and what is not found; what is still looked for stays where it was marked', () => {
  const placements = {
    a: { status: 'not found', reason: 'the words are no longer there', candidates: [] },
    b: { status: 'unchanged', start: 20, end: 25, sure: true },
    d: { status: 'reworded', start: 40, end: 45, sure: true, changes: [] },
    e: { status: 'unchanged', start: 30, end: 35, sure: false },
  } as unknown as Placements;
  const claims = [claimAt('b', 20), claimAt('a', 10), claimAt('c', 5), claimAt('d', 40), claimAt('e', 30)];
  const { standing, disturbed, notFound } = orderClaims(claims, placements);
  expect([standing, disturbed, notFound].map(idsOf)).toEqual([['c', 'b'], ['e', 'd'], ['a']]);
});
