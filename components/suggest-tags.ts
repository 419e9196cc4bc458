/** What the tag field offers: a tag that exists, or the one that would be made. */
export type TagOption = { readonly kind: 'existing' | 'new'; readonly name: string };

const MOST_SUGGESTIONS = 8;

/** Names as they are compared and stored: outer white space off, inner runs one space. */
export const tidyTagName = (name: string): string => name.replace(/\s+/g, ' ').trim();

export const isSameTag = (a: string, b: string): boolean =>
  tidyTagName(a).toLocaleLowerCase() === tidyTagName(b).toLocaleLowerCase();

/** Tags that hold what was typed, those beginning with it first, and last the new one unless it exists or is chosen. */
export function suggestTags(typed: string, known: readonly string[], chosen: readonly string[]): TagOption[] {
  const name = tidyTagName(typed);
  const query = name.toLocaleLowerCase();
  const free = known.filter((tag) => !chosen.some((other) => isSameTag(tag, other)));
  const rank = (tag: string): number => (tag.toLocaleLowerCase().startsWith(query) ? 0 : 1);
  const matches = free
    .filter((tag) => tag.toLocaleLowerCase().includes(query))
    .sort((a, b) => rank(a) - rank(b) || a.localeCompare(b))
    .slice(0, MOST_SUGGESTIONS)
    .map((tag): TagOption => ({ kind: 'existing', name: tag }));
  const exists = [...known, ...chosen].some((tag) => isSameTag(tag, name));
  return name && !exists ? [...matches, { kind: 'new', name }] : matches;
}
