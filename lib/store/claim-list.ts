import type { Claim } from '../domain/claim';
import type { ClaimTypeId } from '../domain/claim-types';
import type { ClaimId, SpeechId, TagId } from '../domain/ids';
import { fromRow } from './claim-rows';
import type { SpeechmarkDatabase } from './db';

/** Any of the values within one list, and every list that is given. An empty list stands for no choice. */
export interface ClaimQuery {
  readonly types?: readonly ClaimTypeId[];
  readonly tagIds?: readonly TagId[];
  readonly speechIds?: readonly SpeechId[];
  readonly offset?: number;
  readonly limit: number;
}

export interface ClaimPage {
  /** Newest first. */
  readonly claims: readonly Claim[];
  /** How many there are in all. */
  readonly total: number;
}

/**
 * One page of the living claims. Only the page's own claims are read; what to skip and what to choose is found by the keys
 * of the indexes.
 */
export async function listClaims(db: SpeechmarkDatabase, query: ClaimQuery): Promise<ClaimPage> {
  const { offset = 0, limit } = query;
  const chosen = await chooseIds(db, query);
  if (!chosen) {
    const newest = db.claims.orderBy('markedAt').reverse();
    const rows = await newest.offset(offset).limit(limit).toArray();
    return { claims: rows.map(fromRow), total: await db.claims.orderBy('markedAt').count() };
  }
  const living = (await db.claims.orderBy('markedAt').primaryKeys()).reverse();
  const ids = living.filter((id) => chosen.has(id));
  const rows = await db.claims.bulkGet(ids.slice(offset, offset + limit));
  return { claims: rows.flatMap((row) => (row ? [fromRow(row)] : [])), total: ids.length };
}

/** The claims, deleted ones among them, that meet every choice; null where nothing is chosen. */
async function chooseIds(
  db: SpeechmarkDatabase,
  { types = [], tagIds = [], speechIds = [] }: ClaimQuery,
): Promise<Set<ClaimId> | null> {
  const choices = [
    { index: 'types.value', values: types },
    { index: 'tags.value', values: tagIds },
    { index: 'speechId', values: speechIds },
  ].filter(({ values }) => values.length > 0);
  let chosen: Set<ClaimId> | null = null;
  for (const { index, values } of choices) {
    // One range for each value: the browser hands over all keys of a range at once, while `anyOf` walks them one by one.
    const keys = await Promise.all(values.map((value) => db.claims.where(index).equals(value).primaryKeys()));
    const found: Set<ClaimId> = new Set(keys.flat());
    chosen = chosen ? intersect(chosen, found) : found;
  }
  return chosen;
}

const intersect = <Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): Set<Item> =>
  new Set([...a].filter((item) => b.has(item)));
