import type { Stamped } from './claim';
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
