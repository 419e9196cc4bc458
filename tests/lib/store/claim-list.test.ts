import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ClaimTypeId } from '@/lib/domain/claim-types';
import { asTagId, type SpeechId } from '@/lib/domain/ids';
import { listClaims } from '@/lib/store/claim-list';
import { storeClaimRows } from '@/lib/store/claim-rows';
import { claimsOfSpeech } from '@/lib/store/claims';
import { inOneTransaction } from '@/lib/store/db';
import { addReading, summariseSpeeches } from '@/lib/store/speeches';
import { buildClaim, buildTarget } from '../../support/build-claim';
import { buildReading } from '../../support/build-speech';
import { openTestStore } from '../../support/open-test-store';

const store = openTestStore();
const reading = buildReading();
const [ours, other] = [reading.speech.id, 'text:other' as SpeechId];
const build = (minute: number, types: ClaimTypeId[], tags: string[], speechId = ours, deleted = false) =>
  buildClaim({
    types,
    tags,
    deleted,
    target: buildTarget(undefined, { speechId }),
    at: `2026-01-05T10:${String(minute).padStart(2, '0')}:00.000Z`,
  });
const money = build(1, ['money'], ['tag:nhs']);
const figure = build(2, ['figure', 'money'], []);
const elsewhere = build(3, ['money'], ['tag:nhs', 'tag:schools'], other);
const deleted = build(4, ['money'], ['tag:nhs'], ours, true);
const untyped = build(5, [], ['tag:schools']);

beforeAll(async () => {
  await addReading(store.db, reading);
  await inOneTransaction(store.db, () =>
    storeClaimRows(
      store.db,
      [untyped, money, elsewhere, deleted, figure].map((after) => ({ before: null, after })),
    ),
  );
});

describe('the claims list', () => {
  test.each([
    ['everything, newest first', { limit: 10 }, [untyped, elsewhere, figure, money], 4],
    ['the second page', { limit: 2, offset: 2 }, [figure, money], 4],
    ['one type', { types: ['money'], limit: 10 }, [elsewhere, figure, money], 3],
    ['either of two types, once each', { types: ['money', 'figure'], limit: 10 }, [elsewhere, figure, money], 3],
    ['a type and a tag', { types: ['money'], tagIds: [asTagId('tag:nhs')], limit: 10 }, [elsewhere, money], 2],
    ['a type in one speech', { types: ['money'], speechIds: [ours], limit: 1 }, [figure], 2],
    [
      'either of two types with a tag',
      { types: ['money', 'figure'], tagIds: [asTagId('tag:nhs')], limit: 10 },
      [elsewhere, money],
      2,
    ],
    ['no tag whose name only begins the same', { tagIds: [asTagId('tag:sch')], limit: 10 }, [], 0],
    ['a tag that nobody gave', { tagIds: [asTagId('tag:no')], limit: 10 }, [], 0],
    ['empty lists as no choice', { types: [], tagIds: [], speechIds: [], limit: 1 }, [untyped], 4],
  ] as const)('shows %s', async (_, query, claims, total) => {
    expect(await listClaims(store.db, query)).toEqual({ claims, total });
  });
});

test('a speech’s claims come in the order they were marked, without deleted ones', async () => {
  expect(await claimsOfSpeech(store.db, ours)).toEqual([money, figure, untyped]);
});

test('the list of speeches counts claims without reading them', async () => {
  let read = 0;
  const count = <Row>(row: Row): Row => {
    read++;
    return row;
  };
  store.db.claims.hook('reading', count);
  store.db.transcripts.hook('reading', count);
  expect(await summariseSpeeches(store.db)).toMatchObject([
    {
      speech: reading.speech,
      claims: 3,
      byType: { money: 2, figure: 1, none: 1 },
      lastMarkedAt: untyped.created.at,
      lastReadAt: reading.readAt,
    },
  ]);
  expect(read).toBe(0);
});
