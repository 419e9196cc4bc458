import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, test } from 'vitest';
import { asTagId } from '@/lib/domain/ids';
import { storeClaimRows } from '@/lib/store/claim-rows';
import { inOneTransaction } from '@/lib/store/db';
import { nameOwnCoder } from '@/lib/store/name-coder';
import { searchClaims } from '@/lib/store/search-claims';
import { buildClaim, buildTarget } from '../../support/build-claim';
import { getValue, openTestStore } from '../../support/open-test-store';

const store = openTestStore();
const build = (minute: number, fields: Parameters<typeof buildClaim>[0]) =>
  buildClaim({ at: `2026-01-05T10:${String(minute).padStart(2, '0')}:00.000Z`, ...fields });
const libraries = build(1, { types: ['record'] });
const money = build(2, {
  types: ['money'],
  tags: ['tag:nhs'],
  target: buildTarget('giving £50 million to 12 councils'),
  note: 'Libraries again?',
});
const children = build(3, { types: ['cause'], target: buildTarget('fewer children read') });
const deleted = build(4, { note: 'libraries', deleted: true });

beforeAll(() =>
  inOneTransaction(store.db, () =>
    storeClaimRows(
      store.db,
      [children, deleted, money, libraries].map((after) => ({ before: null, after })),
    ),
  ),
);

describe('a search through claims', () => {
  test.each([
    ['words of quote or note, newest first', { text: 'LIBRARIES', limit: 9 }, [money, libraries], 2],
    ['every word, wherever it stands', { text: 'again £50', limit: 9 }, [money], 1],
    ['words that stand nowhere', { text: 'again railways', limit: 9 }, [], 0],
    ['one page', { text: 'libraries', limit: 1, offset: 1 }, [libraries], 2],
    ['a type besides', { text: 'libraries', types: ['record', 'cause'], limit: 9 }, [libraries], 1],
    ['a tag besides', { text: 'libraries', tagIds: [asTagId('tag:nhs')], limit: 9 }, [money], 1],
    ['nothing asked', { text: ' ', limit: 9 }, [children, money, libraries], 3],
  ] as const)('finds %s', async (_, query, claims, total) => {
    expect(await searchClaims(store.db, query)).toEqual({ claims, total });
  });
});

test('the name of whoever marks here can be given, changed and taken away', async () => {
  const first = getValue(await nameOwnCoder(store, '  A. Reader '));
  const second = getValue(await nameOwnCoder(store, ''));
  expect(first.name).toBe('A. Reader');
  expect(second).toEqual({ id: first.id, name: '' });
  expect(await store.db.coders.get(first.id)).toEqual(second);
});
