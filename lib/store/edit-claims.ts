import { type Claim, type HistoryEntry, isDeleted } from '../domain/claim';
import { settleHistory, settleTombstone } from '../domain/claim-stamps';
import type { ClaimTypeId } from '../domain/claim-types';
import { type Result, succeed } from '../domain/errors';
import type { ClaimId, TagId } from '../domain/ids';
import { isEqual } from '../domain/is-equal';
import { LIMITS } from '../domain/schema-parts';
import { currentTagIds, isLiving } from '../domain/tag-tree';
import { fromRow, listedUnder, storeClaimRows } from './claim-rows';
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
  /** The tag that was made for it. */
  readonly madeTag?: TagId;
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
    return changeMany(context, ids, 'deleted', async (stamp) => ({
      change: ifLiving((claim) => ({ ...claim, deleted: stamp(true) })),
    }));
  if ('type' in change)
    return changeMany(context, ids, 'types', async (stamp) => ({
      change: ifLiving((claim) =>
        setTypes(claim, withOrWithout(claim.types.value, change.type, change.kind === 'add type'), stamp),
      ),
    }));
  return changeMany(context, ids, 'tags', (stamp) => prepareTag(context.db, change.tag, change.kind, stamp));
}

/**
 * A tag that was made for an edit that is taken back goes as well, unless it was given a place or a colour by now, or stands on a claim:
 * also on one of those edited that is deleted, and may come back. Inside a transaction.
 */
async function dropUnusedTag(
  db: SpeechmarkDatabase,
  id: TagId,
  edited: readonly ClaimId[],
  stamp: Stamp,
): Promise<void> {
  const tag = await db.tags.get(id);
  const start = listedUnder('tag', id);
  const isListed = (await db.claims.where('listed').between(start, `${start}\uffff`).count()) > 0;
  const isKept = (await readClaims(db, edited)).some(({ tags }) => tags.value.includes(id));
  if (tag && !isListed && !isKept && !tag.parent && !tag.colour) await db.tags.put({ ...tag, deleted: stamp(true) });
}

/** A tag is made only where it is to be added; one that is not shown can't be taken off. */
async function prepareTag(
  db: SpeechmarkDatabase,
  name: string,
  kind: 'add tag' | 'remove tag',
  stamp: Stamp,
): Promise<Prepared> {
  const before = await readTagsById(db);
  const tag = kind === 'add tag' ? (await findOrMakeTags(db, [name], stamp))[0] : await findLivingTag(db, name);
  if (!tag) return { change: (claim) => claim };
  const tags = await readTagsById(db);
  const change = ifLiving((claim) => {
    const ids = withOrWithout(currentTagIds(claim.tags.value, tags), tag, kind === 'add tag');
    return ids.length > LIMITS.tags ? claim : setTags(claim, ids, stamp);
  });
  const known = before.get(tag);
  return { change, ...((!known || !isLiving(known, before)) && { madeTag: tag }) };
}

/** What is done to each claim, and the tag that was made for it. */
interface Prepared {
  readonly change: (claim: Claim) => Claim;
  readonly madeTag?: TagId;
}

const ifLiving =
  (change: (claim: Claim) => Claim) =>
  (claim: Claim): Claim =>
    isDeleted(claim) ? claim : change(claim);

/**
 * The undo of `editClaims`: what it changed gets its former value under a new stamp, on every claim where nobody has set
 * that anew since. Whatever else was done to the claims stays.
 */
export function putClaimsBack(context: StoreContext, edit: BulkEdit): Promise<Result<BulkEdit>> {
  const { field, before, after, madeTag } = edit;
  const given = new Map(after.map((claim, i) => [claim.id, { was: before[i] as Claim, became: claim }]));
  const putBack = (claim: Claim, stamp: Stamp): Claim => {
    const { was, became } = given.get(claim.id) as { was: Claim; became: Claim };
    if (!isEqual(claim[field], became[field])) return claim;
    if (field === 'deleted') return { ...claim, deleted: stamp(false) };
    if (isDeleted(claim)) return claim;
    return field === 'types' ? setTypes(claim, was.types.value, stamp) : setTags(claim, was.tags.value, stamp);
  };
  return changeMany(
    context,
    [...given.keys()],
    field,
    async (stamp) => ({ change: (claim) => putBack(claim, stamp) }),
    async (stamp) => (madeTag ? dropUnusedTag(context.db, madeTag, [...given.keys()], stamp) : undefined),
  );
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
  prepare: (stamp: Stamp) => Promise<Prepared>,
  finish: (stamp: Stamp) => Promise<void> = async () => undefined,
): Promise<Result<BulkEdit>> {
  const { db } = context;
  return tryStorage(() =>
    inOneTransaction(db, async () => {
      const stamp = await makeStamp(context);
      const { change, madeTag } = await prepare(stamp);
      const before = await readClaims(db, ids);
      const changes = before.flatMap((claim): { before: Claim; after: Claim }[] => {
        const after = change(claim);
        return after === claim ? [] : [{ before: claim, after }];
      });
      await storeClaimRows(db, changes);
      await finish(stamp);
      return succeed({
        field,
        before: changes.map((each) => each.before),
        after: changes.map((each) => each.after),
        ...(madeTag && { madeTag }),
      });
    }),
  );
}

async function readClaims(db: SpeechmarkDatabase, ids: readonly ClaimId[]): Promise<Claim[]> {
  const rows = await db.claims.bulkGet([...ids]);
  return rows.flatMap((row) => (row ? [fromRow(row)] : []));
}
