import type { TagId } from '../domain/ids';
import { currentTag } from '../domain/tag-tree';
import { listedUnder } from './claim-rows';
import type { SpeechmarkDatabase } from './db';
import { readTagsById } from './tags';

/** How many living claims each tag that is shown stands on, those below it not counted. Through index keys alone. */
export async function countTags(db: SpeechmarkDatabase): Promise<Map<TagId, number>> {
  const tags = await readTagsById(db);
  const idsOf = new Map<TagId, TagId[]>();
  for (const tag of tags.values()) {
    const shown = currentTag(tag.id, tags);
    if (shown) idsOf.set(shown.id, [...(idsOf.get(shown.id) ?? []), tag.id]);
  }
  const rangeOf = (id: TagId) => {
    const start = listedUnder('tag', id);
    return db.claims.where('listed').between(start, `${start}\uffff`);
  };
  const counts = [...idsOf].map(async ([id, ids]): Promise<[TagId, number]> => {
    const [only, ...more] = ids;
    if (only && more.length === 0) return [id, await rangeOf(only).count()];
    // A claim may have both of two tags that became one.
    const keys = await Promise.all(ids.map((each) => rangeOf(each).primaryKeys()));
    return [id, new Set(keys.flat()).size];
  });
  return new Map(await Promise.all(counts));
}
