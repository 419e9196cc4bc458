import { type Claim, type HistoryEntry, isDeleted } from '../domain/claim';
import { settleHistory, settleTombstone } from '../domain/claim-stamps';
import type { ClaimTypeId } from '../domain/claim-types';
import { type Result, succeed } from '../domain/errors';
import type { ClaimId, TagId } from '../domain/ids';
import { isEqual } from '../domain/is-equal';
import { currentTagIds } from '../domain/tag-tree';
import { type ClaimChange, fromRow, storeClaimRows } from './claim-rows';
import { makeStamp, type Stamp, type StoreContext } from './context';
import { inOneTransaction, type SpeechmarkDatabase } from './db';
import { tryStorage } from './explain-storage-error';
import { findOrMakeTags, readTagsById } from './tags';

/** What is done to each of many claims. Tags go by name. */
export type BulkChange =
  | { readonly kind: 'add type' | 'remove type'; readonly type: ClaimTypeId }
  | { readonly kind: 'add tag' | 'remove tag'; readonly tag: string }
  | { readonly kind: 'delete' };

/** The claims that were changed, as they were before: the way back. */
export interface BulkEdit {
  readonly before: readonly Claim[];
}

/** Changes many claims in one transaction, all or none; those that already are so stay as they are. */
export function editClaims(
  context: StoreContext,
  ids: readonly ClaimId[],
  change: BulkChange,
): Promise<Result<BulkEdit>> {
  return changeMany(context, ids, async (stamp) => {
    const { db } = context;
    if (change.kind === 'delete') return (claim) => (isDeleted(claim) ? claim : { ...claim, deleted: stamp(true) });
    if ('type' in change)
      return (claim) =>
        setTypes(claim, withOrWithout(claim.types.value, change.type, change.kind === 'add type'), stamp);
    const [tag] = await findOrMakeTags(db, [change.tag], stamp);
    const tags = await readTagsById(db);
    return (claim) =>
      setTags(
        claim,
        withOrWithout(currentTagIds(claim.tags.value, tags), tag as TagId, change.kind === 'add tag'),
        stamp,
      );
  });
}

/** Gives claims the types, tags and life that they had, under new stamps: the undo of `editClaims`. */
export function putClaimsBack(context: StoreContext, before: readonly Claim[]): Promise<Result<BulkEdit>> {
  const byId = new Map(before.map((claim) => [claim.id, claim]));
  return changeMany(context, [...byId.keys()], async (stamp) => (claim) => {
    const was = byId.get(claim.id) as Claim;
    const back = setTags(setTypes(claim, was.types.value, stamp), was.tags.value, stamp);
    return isDeleted(back) && !isDeleted(was) ? { ...back, deleted: stamp(false) } : back;
  });
}

const withOrWithout = <Value>(values: readonly Value[], value: Value, isAdded: boolean): readonly Value[] => {
  if (isAdded) return values.includes(value) ? values : [...values, value];
  return values.filter((other) => other !== value);
};

const setTypes = (claim: Claim, types: readonly ClaimTypeId[], stamp: Stamp): Claim =>
  isEqual(types, claim.types.value)
    ? claim
    : settle({ ...claim, types: stamp(types) }, { field: 'types', lost: claim.types });

const setTags = (claim: Claim, tags: readonly TagId[], stamp: Stamp): Claim =>
  isEqual(tags, claim.tags.value)
    ? claim
    : settle({ ...claim, tags: stamp(tags) }, { field: 'tags', lost: claim.tags });

const settle = (claim: Claim, lost: HistoryEntry): Claim => settleTombstone(settleHistory(claim, [lost]));

function changeMany(
  context: StoreContext,
  ids: readonly ClaimId[],
  prepare: (stamp: Stamp) => Promise<(claim: Claim) => Claim>,
): Promise<Result<BulkEdit>> {
  const { db } = context;
  return tryStorage(() =>
    inOneTransaction(db, async () => {
      const change = await prepare(await makeStamp(context));
      const before = await readClaims(db, ids);
      const changes = before.flatMap((claim): ClaimChange[] => {
        const after = change(claim);
        return after === claim ? [] : [{ before: claim, after }];
      });
      await storeClaimRows(db, changes);
      return succeed({ before: changes.map((each) => each.before as Claim) });
    }),
  );
}

async function readClaims(db: SpeechmarkDatabase, ids: readonly ClaimId[]): Promise<Claim[]> {
  const rows = await db.claims.bulkGet([...ids]);
  return rows.flatMap((row) => (row ? [fromRow(row)] : []));
}
