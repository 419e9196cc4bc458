import type { Claim, Tag } from '../domain/claim';
import { fail, type Result, succeed } from '../domain/errors';
import type { TagId } from '../domain/ids';
import { cleanTagName, foldTagName, makeTagId } from '../domain/tag-names';
import {
  byId,
  currentTag,
  currentTagIds,
  isLiving,
  livingTags,
  type TagColour,
  type TagsById,
} from '../domain/tag-tree';
import { makeStamp, type Stamp, type StoreContext } from './context';
import { inOneTransaction, type SpeechmarkDatabase } from './db';
import { tryStorage } from './explain-storage-error';

/** The tags of some names, in order, without repetition; those that don't exist are made. Inside a transaction. */
export async function findOrMakeTags(db: SpeechmarkDatabase, names: readonly string[], stamp: Stamp): Promise<TagId[]> {
  const ids: TagId[] = [];
  for (const name of names) {
    const id = (await findTag(db, name)) ?? makeTagId(name);
    if (ids.includes(id)) continue;
    ids.push(id);
    const known = await db.tags.get(id);
    if (!known) await db.tags.put({ id, name: stamp(cleanTagName(name)) });
    // One that was deleted, or became part of another of a name since, is wanted again.
    else if (!isLiving(known, await readTagsById(db)))
      await db.tags.put({ ...known, deleted: stamp(false), merged: stamp(null), name: stamp(cleanTagName(name)) });
  }
  return ids;
}

/** The tag that is shown under a name now, which need not be the one its id was made from. */
export async function findLivingTag(db: SpeechmarkDatabase, name: string): Promise<TagId | null> {
  return livingTag(byId(await db.tags.toArray()), name)?.id ?? null;
}

function livingTag(tags: TagsById, name: string): Tag | null {
  const folded = foldTagName(name);
  const isNamedSo = (tag: Tag) => isLiving(tag, tags) && foldTagName(tag.name.value) === folded;
  const usual = tags.get(makeTagId(name));
  return usual && isNamedSo(usual) ? usual : ([...tags.values()].find(isNamedSo) ?? null);
}

async function findTag(db: SpeechmarkDatabase, name: string): Promise<TagId | null> {
  const tags = byId(await db.tags.toArray());
  const living = livingTag(tags, name);
  if (living) return living.id;
  const usual = tags.get(makeTagId(name));
  return usual ? (currentTag(usual.id, tags)?.id ?? usual.id) : null;
}

/** Those that are shown, by name, as people sort. */
export async function listTags(db: SpeechmarkDatabase): Promise<Tag[]> {
  const tags = livingTags(await readTagsById(db));
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  return tags.sort((a, b) => compare(a.name.value, b.name.value));
}

export const readTagsById = async (db: SpeechmarkDatabase): Promise<TagsById> => byId(await db.tags.toArray());

/** Claims as they are shown: under the tags that stand for theirs today. Stored ones keep what they were given. */
export async function showTags<Shown extends Claim>(
  db: SpeechmarkDatabase,
  claims: readonly Shown[],
): Promise<readonly Shown[]> {
  const tags = await readTagsById(db);
  if (livingTags(tags).length === tags.size) return claims;
  return claims.map((claim) => ({ ...claim, tags: { ...claim.tags, value: currentTagIds(claim.tags.value, tags) } }));
}

/** What is left out stays as it is. */
export interface TagChanges {
  readonly name?: string;
  readonly parent?: TagId | null;
  readonly colour?: TagColour | null;
  /** The tag that it becomes one with; null makes it one of its own again. */
  readonly merged?: TagId | null;
  readonly deleted?: boolean;
}

/** One write, whatever the number of claims. Answers the tag as it was before: its values are the way back. */
export function editTag(context: StoreContext, id: TagId, changes: TagChanges): Promise<Result<Tag>> {
  const { db } = context;
  return tryStorage(() =>
    inOneTransaction(db, async () => {
      const tag = await db.tags.get(id);
      if (!tag) return fail({ kind: 'not stored' });
      const stamp = await makeStamp(context);
      const { name, parent, colour, merged, deleted } = changes;
      await db.tags.put({
        ...tag,
        ...(name !== undefined && cleanTagName(name) && { name: stamp(cleanTagName(name)) }),
        ...(parent !== undefined && { parent: stamp(parent) }),
        ...(colour !== undefined && { colour: stamp(colour) }),
        ...(merged !== undefined && { merged: stamp(merged) }),
        ...(deleted !== undefined && { deleted: stamp(deleted) }),
      });
      return succeed(tag);
    }),
  );
}
