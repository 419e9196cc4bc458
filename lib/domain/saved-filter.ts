import type { Stamped } from './claim';
import { lastOf, liftTombstone, newerOf, newerTombstone } from './claim-stamps';
import type { FilterId } from './ids';

/** A filter of the library page that the reader gave a name. */
export interface SavedFilter {
  readonly id: FilterId;
  readonly name: Stamped<string>;
  /** What it keeps, as the library page writes it into its own address: from `#` on. */
  readonly address: Stamped<string>;
  /** A tombstone while `value` is true, as of a claim. */
  readonly deleted: Stamped<boolean>;
}

/** Unites two states of one filter, field by field; a tombstone loses to a later edit. */
export function mergeFilters(a: SavedFilter, b: SavedFilter): SavedFilter {
  const [name, address] = [newerOf(a.name, b.name), newerOf(a.address, b.address)];
  const deleted = liftTombstone(newerTombstone(a.deleted, b.deleted), lastOf([name, address]));
  return { id: a.id, name, address, deleted };
}
