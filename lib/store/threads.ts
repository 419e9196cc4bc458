import type { Stamped, Target } from '../domain/claim';
import type { Relation } from '../domain/cross-reference';
import { fail, type Result, succeed } from '../domain/errors';
import type { CoderId, ThreadId } from '../domain/ids';
import { isEqual } from '../domain/is-equal';
import { settleThread } from '../domain/merge-threads';
import { keyOfMention, type Mention, type Thread } from '../domain/thread';
import { makeStamp, type Stamp, type StoreContext } from './context';
import { inOneTransaction } from './db';
import { tryStorage } from './explain-storage-error';
import { settleTarget } from './settle-target';
import { fromRow, toRow } from './thread-rows';

/** Words that are to join a thread. Their speech and text have to be stored. */
export interface MentionDraft {
  readonly target: Target;
  readonly figure: string | null;
  readonly relation: Relation | null;
}

/** What the reader decides when making a thread. `id` is the sender's, so that a retry can't write twice. */
export interface ThreadDraft {
  readonly id: ThreadId;
  readonly title: string;
  readonly mentions: readonly MentionDraft[];
}

/** Fields left out stay as they are. `note` is that of whoever marks here. */
export interface ThreadChanges {
  readonly title?: string;
  readonly note?: string;
}

export interface MentionChanges {
  readonly figure?: string | null;
  readonly relation?: Relation | null;
  readonly note?: string;
}

/** Stores a thread. The same id a second time is the same thread and writes nothing. */
export function addThread(context: StoreContext, draft: ThreadDraft): Promise<Result<Thread>> {
  const { db } = context;
  return tryStorage(() =>
    inOneTransaction(db, async () => {
      const known = await db.threads.get(draft.id);
      if (known) return succeed(fromRow(known));
      const drafts = await settleDrafts(context, draft.mentions);
      const stamp = await makeStamp(context);
      const { at, by } = stamp(null);
      const thread = settleThread({
        id: draft.id,
        created: { at, by },
        title: stamp(draft.title),
        notes: {},
        mentions: drafts.map((mention) => toMention(mention, stamp)),
        deleted: stamp(false),
      });
      await db.threads.put(toRow(thread));
      return succeed(thread);
    }),
  );
}

/** Lets words join a thread. Those that are in it already stay as they are; those that were removed come back. */
export async function addMentions(
  context: StoreContext,
  id: ThreadId,
  drafts: readonly MentionDraft[],
): Promise<Result<Thread>> {
  return changeThread(context, id, async (thread, stamp) => {
    const settled = await settleDrafts(context, drafts);
    const living = new Set(
      thread.mentions.filter(({ removed }) => !removed.value).map(({ target }) => keyOfMention(target)),
    );
    const fresh = settled.filter(({ target }) => !living.has(keyOfMention(target)));
    if (fresh.length === 0) return thread;
    // Merged with what they were when they were removed, field by field: the draft is the later one.
    return { ...thread, mentions: [...thread.mentions, ...fresh.map((draft) => toMention(draft, stamp))] };
  });
}

export function editThread(context: StoreContext, id: ThreadId, changes: ThreadChanges): Promise<Result<Thread>> {
  return changeThread(context, id, async (thread, stamp) => ({
    ...thread,
    title: changes.title === undefined ? thread.title : stampIfNew(thread.title, changes.title, stamp),
    notes: changes.note === undefined ? thread.notes : changeNote(thread.notes, changes.note, stamp),
  }));
}

/** Changes one mention, found by its words. A thread without it stays as it is. */
export function editMention(
  context: StoreContext,
  id: ThreadId,
  target: Target,
  changes: MentionChanges,
): Promise<Result<Thread>> {
  return changeMention(context, id, target, (mention, stamp) => ({
    ...mention,
    figure: changes.figure === undefined ? mention.figure : stampIfNew(mention.figure, changes.figure, stamp),
    relation: changes.relation === undefined ? mention.relation : stampIfNew(mention.relation, changes.relation, stamp),
    notes: changes.note === undefined ? mention.notes : changeNote(mention.notes, changes.note, stamp),
  }));
}

/** Leaves a tombstone, so that a file or a later version of the extension doesn't bring the mention back. */
export const removeMention = (context: StoreContext, id: ThreadId, target: Target): Promise<Result<Thread>> =>
  changeMention(context, id, target, (mention, stamp) => ({
    ...mention,
    removed: stampIfNew(mention.removed, true, stamp),
  }));

/** Leaves a tombstone. */
export const deleteThread = (context: StoreContext, id: ThreadId): Promise<Result<Thread>> =>
  changeThread(context, id, async (thread, stamp) => ({
    ...thread,
    deleted: stampIfNew(thread.deleted, true, stamp),
  }));

/**
 * Takes back whatever was done to a thread since it was as `before`: each value that differs is set anew, under a stamp of its
 * own, and mentions that joined since are removed.
 */
export function undoThread(context: StoreContext, before: Thread): Promise<Result<Thread>> {
  return changeThread(context, before.id, async (thread, stamp) => {
    const mentionsBefore = new Map(before.mentions.map((mention) => [keyOfMention(mention.target), mention]));
    return {
      ...thread,
      title: stampIfNew(thread.title, before.title.value, stamp),
      notes: undoNotes(thread.notes, before.notes, stamp),
      deleted: stampIfNew(thread.deleted, before.deleted.value, stamp),
      mentions: thread.mentions.map((mention) =>
        undoMention(mention, mentionsBefore.get(keyOfMention(mention.target)), stamp),
      ),
    };
  });
}

function undoMention(mention: Mention, before: Mention | undefined, stamp: Stamp): Mention {
  if (!before) return { ...mention, removed: stampIfNew(mention.removed, true, stamp) };
  return {
    ...mention,
    figure: stampIfNew(mention.figure, before.figure.value, stamp),
    relation: stampIfNew(mention.relation, before.relation.value, stamp),
    notes: undoNotes(mention.notes, before.notes, stamp),
    removed: stampIfNew(mention.removed, before.removed.value, stamp),
  };
}

/** Only the own note: others' come by files, and are not undone with it. */
function undoNotes(notes: Thread['notes'], before: Thread['notes'], stamp: Stamp): Thread['notes'] {
  const { by } = stamp(null);
  return changeNote(notes, before[by]?.value ?? '', stamp);
}

function changeNote(notes: Thread['notes'], note: string, stamp: Stamp): Thread['notes'] {
  const { by } = stamp(null);
  if (note === (notes[by]?.value ?? '')) return notes;
  return { ...notes, [by]: stamp(note) } as Record<CoderId, Stamped<string>>;
}

function stampIfNew<Value>(stamped: Stamped<Value>, value: Value, stamp: Stamp): Stamped<Value> {
  return stamped.value === value ? stamped : stamp(value);
}

const toMention = ({ target, figure, relation }: MentionDraft, stamp: Stamp): Mention => ({
  target,
  figure: stamp(figure),
  relation: stamp(relation),
  notes: {},
  removed: stamp(false),
});

async function settleDrafts({ db }: StoreContext, drafts: readonly MentionDraft[]): Promise<MentionDraft[]> {
  const settled: MentionDraft[] = [];
  for (const draft of drafts) settled.push({ ...draft, target: await settleTarget(db, draft.target, null) });
  return settled;
}

const changeMention = (
  context: StoreContext,
  id: ThreadId,
  target: Target,
  change: (mention: Mention, stamp: Stamp) => Mention,
): Promise<Result<Thread>> =>
  changeThread(context, id, async (thread, stamp) => ({
    ...thread,
    mentions: thread.mentions.map((mention) =>
      keyOfMention(mention.target) === keyOfMention(target) ? change(mention, stamp) : mention,
    ),
  }));

function changeThread(
  context: StoreContext,
  id: ThreadId,
  change: (thread: Thread, stamp: Stamp) => Promise<Thread>,
): Promise<Result<Thread>> {
  const { db } = context;
  return tryStorage(() =>
    inOneTransaction(db, async () => {
      const row = await db.threads.get(id);
      if (!row) return fail({ kind: 'not stored' });
      const before = fromRow(row);
      const after = settleThread(await change(before, await makeStamp(context)));
      if (!isEqual(before, after)) await db.threads.put(toRow(after));
      return succeed(after);
    }),
  );
}
