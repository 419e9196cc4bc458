import type { Stamped, Target } from './claim';
import type { Relation } from './cross-reference';
import type { Instant } from './dates';
import type { CoderId, ThreadId } from './ids';

/** One place where the matter of a thread is spoken of. */
export interface Mention {
  readonly target: Target;
  /** The figure as it stood then, in words of the quote: "almost £200m". Null where it names none. */
  readonly figure: Stamped<string | null>;
  /** What it does to the mentions before it; null where nobody has said. */
  readonly relation: Stamped<Relation | null>;
  /** Markdown, one per coder, as of a claim. */
  readonly notes: Readonly<Record<CoderId, Stamped<string>>>;
  /** A tombstone while `value` is true. */
  readonly removed: Stamped<boolean>;
}

/** One matter over any number of speeches: a named list of places where it is mentioned. */
export interface Thread {
  readonly id: ThreadId;
  readonly created: { readonly at: Instant; readonly by: CoderId };
  /** What the thread shows, rather than what it is about: "£410m: same sum, two wordings". */
  readonly title: Stamped<string>;
  /** Markdown, one per coder, as of a claim. */
  readonly notes: Readonly<Record<CoderId, Stamped<string>>>;
  /** The words of one speech are mentioned once; in no order that means anything, for the order in time follows from the speeches. */
  readonly mentions: readonly Mention[];
  /** A tombstone while `value` is true. It beats edits older than itself; a later edit restores the thread. */
  readonly deleted: Stamped<boolean>;
}
