/** Groups of what was made on one text each, in the order of first mention. Positions in different texts don't compare. */
export function groupByText<Item>(
  items: readonly Item[],
  textOf: (item: Item) => string | undefined,
): Map<string | undefined, Item[]> {
  const groups = new Map<string | undefined, Item[]>();
  for (const item of items) {
    const group = groups.get(textOf(item));
    if (group) group.push(item);
    else groups.set(textOf(item), [item]);
  }
  return groups;
}
