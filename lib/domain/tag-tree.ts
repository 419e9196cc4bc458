import type { Tag } from './claim';
import { newerOf } from './claim-stamps';
import { compareText } from './compare-text';
import type { TagId } from './ids';

/** The colours that a tag can be given; how they look is the theme's. */
export const TAG_COLOURS = ['red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'pink'] as const;
export type TagColour = (typeof TAG_COLOURS)[number];

/** Unites two states of one tag, field by field: the later stamp wins, in any order and any number of times. */
export function mergeTagStates(a: Tag, b: Tag): Tag {
  const parent = newerOrOnly(a.parent, b.parent);
  const colour = newerOrOnly(a.colour, b.colour);
  const merged = newerOrOnly(a.merged, b.merged);
  const deleted = newerOrOnly(a.deleted, b.deleted);
  return {
    id: a.id,
    name: newerOf(a.name, b.name),
    ...(parent && { parent }),
    ...(colour && { colour }),
    ...(merged && { merged }),
    ...(deleted && { deleted }),
  };
}

const newerOrOnly = <Value>(
  a: Parameters<typeof newerOf<Value>>[0] | undefined,
  b: Parameters<typeof newerOf<Value>>[0] | undefined,
) => (a && b ? newerOf(a, b) : (a ?? b));

export type TagsById = ReadonlyMap<TagId, Tag>;

export const byId = (tags: readonly Tag[]): TagsById => new Map(tags.map((tag) => [tag.id, tag]));

/** Neither deleted nor merged into another, or the one that stands for all that were merged into one another. */
export const isLiving = (tag: Tag, tags: TagsById): boolean => currentTag(tag.id, tags)?.id === tag.id;

/** In the order they were given. */
export const livingTags = (tags: TagsById): Tag[] => [...tags.values()].filter((tag) => isLiving(tag, tags));

/**
 * The tag that stands for an id today: itself, or the one it was merged into. Of tags that were merged into one another on
 * two machines it is the one that was merged first. Null where that was deleted, or is unknown.
 */
export function currentTag(id: TagId, tags: TagsById): Tag | null {
  const met: Tag[] = [];
  for (let tag = tags.get(id); tag; tag = tag.merged?.value ? tags.get(tag.merged.value) : undefined) {
    const begun = met.indexOf(tag);
    const last = begun >= 0 ? firstMerged(met.slice(begun)) : tag.merged?.value ? null : tag;
    if (last) return last.deleted?.value ? null : last;
    met.push(tag);
  }
  return null;
}

/** By the stamp, then by id, so that every machine chooses the same. */
const firstMerged = (ring: readonly Tag[]): Tag | null =>
  ring.reduce<Tag | null>((first, tag) => (first && orderOfMerging(first, tag) <= 0 ? first : tag), null);

const orderOfMerging = (a: Tag, b: Tag): number =>
  compareText(a.merged?.at ?? '', b.merged?.at ?? '') || compareText(a.id, b.id);

/** The ids under which a claim's tags are known today, each once; one of no known tag stays as it is. */
export function currentTagIds(ids: readonly TagId[], tags: TagsById): readonly TagId[] {
  const current = ids.flatMap((id) => (tags.has(id) ? (currentTag(id, tags)?.id ?? []) : id));
  return [...new Set(current)];
}

/** Every id that stands for the tag or for one below it: a filter by a tag finds what has one of these. */
export function idsUnder(id: TagId, tags: TagsById): TagId[] {
  return [...tags.keys()].filter((other) => {
    const current = currentTag(other, tags);
    return current !== null && (current.id === id || isBelow(current, id, tags));
  });
}

/** The tag that a tag stands under; null where none does, or it was deleted, or the two stand under one another. */
export function parentOf(tag: Tag, tags: TagsById): Tag | null {
  const parent = tag.parent?.value ? currentTag(tag.parent.value, tags) : null;
  if (!parent || parent.id === tag.id) return null;
  const met = new Set<TagId>([tag.id]);
  for (let up: Tag | null = parent; up; up = up.parent?.value ? currentTag(up.parent.value, tags) : null) {
    if (up.id === tag.id) return null;
    if (met.has(up.id)) break;
    met.add(up.id);
  }
  return parent;
}

export function isBelow(tag: Tag, id: TagId, tags: TagsById): boolean {
  for (let up = parentOf(tag, tags); up; up = parentOf(up, tags)) if (up.id === id) return true;
  return false;
}
