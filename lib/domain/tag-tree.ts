import type { Tag } from './claim';
import { newerOf } from './claim-stamps';
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

/** Neither deleted nor merged into another. */
export const isLiving = (tag: Tag): boolean => !tag.deleted?.value && !tag.merged?.value;

/**
 * The tag that stands for an id today: itself, or the one it was merged into. Null where that was deleted, is unknown, or
 * where two were merged into one another on two machines.
 */
export function currentTag(id: TagId, tags: TagsById): Tag | null {
  const met = new Set<TagId>();
  for (let tag = tags.get(id); tag && !met.has(tag.id); ) {
    const into = tag.merged?.value;
    if (!into) return tag.deleted?.value ? null : tag;
    met.add(tag.id);
    tag = tags.get(into);
  }
  return null;
}

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
