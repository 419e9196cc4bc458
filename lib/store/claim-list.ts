import type { Collection } from 'dexie';
import type { Claim } from '../domain/claim';
import type { ClaimTypeId } from '../domain/claim-types';
import type { ClaimId, SpeechId, TagId } from '../domain/ids';
import { fromRow, listedUnder } from './claim-rows';
import type { ClaimRow, SpeechmarkDatabase } from './db';

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

/** Claims of one index range, oldest first. */
type Range = Collection<ClaimRow, ClaimId>;

/**
 * One page of the living claims. Without a choice, or with one type, tag or speech, only the page itself is read, which
 * takes a few milliseconds. Several choices are compared by the keys of their indexes first, about 10 µs a claim.
 */
export async function listClaims(db: SpeechmarkDatabase, query: ClaimQuery): Promise<ClaimPage> {
  const { offset = 0, limit } = query;
  const choices = toChoices(db, query);
  const inOrder = choices.find(({ length }) => length === 1)?.[0] ?? (() => db.claims.orderBy('markedAt'));
  const others = choices.filter((ranges) => !ranges.includes(inOrder));
  if (others.length === 0) {
    const rows = await inOrder().reverse().offset(offset).limit(limit).toArray();
    return { claims: rows.map(fromRow), total: await inOrder().count() };
  }
  const chosen = await Promise.all(others.map(readKeys));
  const ids = (await inOrder().primaryKeys()).filter((id) => chosen.every((keys) => keys.has(id))).reverse();
  const rows = await db.claims.bulkGet(ids.slice(offset, offset + limit));
  return { claims: rows.flatMap((row) => (row ? [fromRow(row)] : [])), total: ids.length };
}

/** For each list that is given, the ranges of its values. A range is read once, so it is made anew each time. */
function toChoices(db: SpeechmarkDatabase, { types = [], tagIds = [], speechIds = [] }: ClaimQuery): (() => Range)[][] {
  const listed = (start: string) => () => db.claims.where('listed').between(start, `${start}\uffff`);
  return [
    types.map((type) => listed(listedUnder('type', type))),
    tagIds.map((tag) => listed(listedUnder('tag', tag))),
    speechIds.map((id) => () => db.claims.where('[speechId+markedAt]').between([id], [id, []])),
  ].filter(({ length }) => length > 0);
}

/** The browser hands over all keys of a plain range at once, while Dexie's `anyOf` would walk them one by one. */
async function readKeys(ranges: readonly (() => Range)[]): Promise<Set<ClaimId>> {
  const keys = await Promise.all(ranges.map((range) => range().primaryKeys()));
  return new Set(keys.flat());
}
