import { type Claim, type HistoryEntry, isDeleted } from '../domain/claim';
import { settleHistory, settleTombstone } from '../domain/claim-stamps';
import type { ClaimTypeId } from '../domain/claim-types';
import { type Result, succeed } from '../domain/errors';
import type { ClaimId, TagId } from '../domain/ids';
import { isEqual } from '../domain/is-equal';
import { LIMITS } from '../domain/schema-parts';
import { currentTagIds } from '../domain/tag-tree';
import { fromRow, storeClaimRows } from './claim-rows';
import { makeStamp, type Stamp, type StoreContext } from './context';
import { inOneTransaction, type SpeechmarkDatabase } from './db';
import { tryStorage } from './explain-storage-error';
import { findLivingTag, findOrMakeTags, readTagsById } from './tags';

/** What is done to each of many claims. Tags go by name. */
export type BulkChange =
  | { readonly kind: 'add type' | 'remove type'; readonly type: ClaimTypeId }
  | { readonly kind: 'add tag' | 'remove tag'; readonly tag: string }
  | { readonly kind: 'delete' };

/** The claims that were changed, as they were and as they became, in the same order: the way back. */
export interface BulkEdit {
  /** The only one of theirs that was changed. */
  readonly field: 'types' | 'tags' | 'deleted';
  readonly before: readonly Claim[];
  readonly after: readonly Claim[];
}

/**
 * Changes many claims in one transaction, all or none; those that already are so stay as they are, and so do those that
 * were deleted since they were chosen.
 */
export function editClaims(
  context: StoreContext,
  ids: readonly ClaimId[],
  change: BulkChange,
): Promise<Result<BulkEdit>> {
  if (change.kind === 'delete')
    return changeMany(context, ids, 'deleted', async (stamp) =>
      ifLiving((claim) => ({ ...claim, deleted: stamp(true) })),
    );
  if ('type' in change)
    return changeMany(context, ids, 'types', async (stamp) =>
      ifLiving((claim) =>
        setTypes(claim, withOrWithout(claim.types.value, change.type, change.kind === 'add type'), stamp),
      ),
    );
  return changeMany(context, ids, 'tags', (stamp) => prepareTag(context.db, change.tag, change.kind, stamp));
}

/** A tag is made only where it is to be added; one that is not shown can't be taken off. */
async function prepareTag(
  db: SpeechmarkDatabase,
  name: string,
  kind: 'add tag' | 'remove tag',
  stamp: Stamp,
): Promise<(claim: Claim) => Claim> {
  const tag = kind === 'add tag' ? (await findOrMakeTags(db, [name], stamp))[0] : await findLivingTag(db, name);
  if (!tag) return (claim) => claim;
  const tags = await readTagsById(db);
  return ifLiving((claim) => {
    const ids = withOrWithout(currentTagIds(claim.tags.value, tags), tag, kind === 'add tag');
    return ids.length > LIMITS.tags ? claim : setTags(claim, ids, stamp);
  });
}

const ifLiving =
  (change: (claim: Claim) => Claim) =>
  (claim: Claim): Claim =>
    isDeleted(claim) ? claim : change(claim);

/**
 * The undo of `editClaims`: what it changed gets its former value under a new stamp, on every claim where nobody has set
 * that anew since. Whatever else was done to the claims stays.
 */
export function putClaimsBack(context: StoreContext, { field, before, after }: BulkEdit): Promise<Result<BulkEdit>> {
  const given = new Map(after.map((claim, i) => [claim.id, { was: before[i] as Claim, became: claim }]));
  return changeMany(context, [...given.keys()], field, async (stamp) => (claim) => {
    const { was, became } = given.get(claim.id) as { was: Claim; became: Claim };
    if (!isEqual(claim[field], became[field])) return claim;
    if (field === 'deleted') return { ...claim, deleted: stamp(false) };
    if (isDeleted(claim)) return claim;
    return field === 'types' ? setTypes(claim, was.types.value, stamp) : setTags(claim, was.tags.value, stamp);
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
  field: BulkEdit['field'],
  prepare: (stamp: Stamp) => Promise<(claim: Claim) => Claim>,
): Promise<Result<BulkEdit>> {
  const { db } = context;
  return tryStorage(() =>
    inOneTransaction(db, async () => {
      const change = await prepare(await makeStamp(context));
      const before = await readClaims(db, ids);
      const changes = before.flatMap((claim): { before: Claim; after: Claim }[] => {
        const after = change(claim);
        return after === claim ? [] : [{ before: claim, after }];
      });
      await storeClaimRows(db, changes);
      return succeed({ field, before: changes.map((each) => each.before), after: changes.map((each) => each.after) });
    }),
  );
}

async function readClaims(db: SpeechmarkDatabase, ids: readonly ClaimId[]): Promise<Claim[]> {
  const rows = await db.claims.bulkGet([...ids]);
  return rows.flatMap((row) => (row ? [fromRow(row)] : []));
}
