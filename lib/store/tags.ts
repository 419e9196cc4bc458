import type { Tag } from '../domain/claim';
import type { TagId } from '../domain/ids';
import { cleanTagName, foldTagName, makeTagId } from '../domain/tag-names';
import type { Stamp } from './context';
import type { SpeechmarkDatabase } from './db';

/** The tags of some names, in order, without repetition; those that don't exist are made. Inside a transaction. */
export async function findOrMakeTags(db: SpeechmarkDatabase, names: readonly string[], stamp: Stamp): Promise<TagId[]> {
  const ids: TagId[] = [];
  for (const name of names) {
    const id = (await findTag(db, name)) ?? makeTagId(name);
    if (ids.includes(id)) continue;
    ids.push(id);
    if (!(await db.tags.get(id))) await db.tags.put({ id, name: stamp(cleanTagName(name)) });
  }
  return ids;
}

/** By the name it has now, which need not be the one its id was made from. */
async function findTag(db: SpeechmarkDatabase, name: string): Promise<TagId | null> {
  const folded = foldTagName(name);
  const usual = await db.tags.get(makeTagId(name));
  if (usual && foldTagName(usual.name.value) === folded) return usual.id;
  const renamed = await db.tags.filter((tag) => foldTagName(tag.name.value) === folded).first();
  return renamed?.id ?? usual?.id ?? null;
}

/** By name, as people sort. */
export async function listTags(db: SpeechmarkDatabase): Promise<Tag[]> {
  const tags = await db.tags.toArray();
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  return tags.sort((a, b) => compare(a.name.value, b.name.value));
}
