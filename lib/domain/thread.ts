import type { Stamped, Target } from './claim';
import type { Relation } from './cross-reference';
import type { Instant } from './dates';
import { asCoderId, type CoderId, type ThreadId } from './ids';

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

/** One key for the same words of one speech, whichever of its texts they were taken from. */
export const keyOfMention = ({ speechId, quote }: Pick<Target, 'speechId' | 'quote'>): string =>
  JSON.stringify([speechId, quote.exact]);

/** Those that were not removed. */
export const livingMentions = ({ mentions }: Thread): readonly Mention[] =>
  mentions.filter(({ removed }) => !removed.value);

/** Threads in which words of a claim are mentioned: the mention is part of them, or they of it. */
export const threadsOfWords = (threads: readonly Thread[], { speechId, quote }: Target): Thread[] =>
  threads.filter((thread) =>
    livingMentions(thread).some(
      ({ target }) =>
        target.speechId === speechId &&
        (target.quote.exact.includes(quote.exact) || quote.exact.includes(target.quote.exact)),
    ),
  );

/** A stamp of the extension itself, on what comes with it. */
export const BUNDLED_CODER = asCoderId('speechmark');

/** Whether it comes with the extension, changed or not. */
export const isBundledThread = ({ id }: Pick<Thread, 'id'>): boolean => id.startsWith('bundled:');

/** Whether nobody but the extension itself has put anything into it. */
export const isUntouched = (thread: Thread): boolean => codersOfThread(thread).every((by) => by === BUNDLED_CODER);

/** Everyone who left a stamp on it. */
export const codersOfThread = ({ created, title, notes, mentions, deleted }: Thread): CoderId[] =>
  [created, title, deleted, ...Object.values(notes), ...mentions.flatMap(stampsOfMention)].map(({ by }) => by);

export const stampsOfMention = ({ figure, relation, removed, notes }: Mention): readonly Stamped<unknown>[] => [
  figure,
  relation,
  removed,
  ...Object.values(notes),
];
