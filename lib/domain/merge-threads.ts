import { chooseCreated, lastOf, liftTombstone, newerOf, newerTombstone, uniteNotes, writeTarget } from './claim-stamps';
import type { Instant } from './dates';
import type { SpeechId } from './ids';
import { keyOfMention, type Mention, stampsOfMention, type Thread } from './thread';

/**
 * Unites two states of one thread like two states of a claim: field by field the later stamp wins, mentions are united by their
 * words, and a tombstone loses to a later edit. The same in any order and any number of times.
 */
export function mergeThreads(a: Thread, b: Thread): Thread {
  if (a.id !== b.id) throw new Error(`threads ${a.id} and ${b.id} are not the same`);
  return settleThread({
    id: a.id,
    created: chooseCreated(a.created, b.created),
    title: newerOf(a.title, b.title),
    notes: uniteNotes(a.notes, b.notes),
    mentions: [...a.mentions, ...b.mentions],
    deleted: newerTombstone(a.deleted, b.deleted),
  });
}

/** Words of one speech mentioned once, mentions in the order of their keys, and tombstones that are older than an edit lifted. */
export function settleThread(thread: Thread): Thread {
  const byKey = new Map<string, Mention>();
  for (const mention of thread.mentions) {
    const key = keyOfMention(mention.target);
    const known = byKey.get(key);
    byKey.set(key, settleMention(known ? mergeMentions(known, mention) : mention));
  }
  const mentions = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, mention]) => mention);
  return { ...thread, mentions, deleted: liftTombstone(thread.deleted, getEditedAt({ ...thread, mentions })) };
}

function mergeMentions(a: Mention, b: Mention): Mention {
  return {
    // Of two copies of one speech, either may hold the words.
    target: writeTarget(a.target) <= writeTarget(b.target) ? a.target : b.target,
    figure: newerOf(a.figure, b.figure),
    relation: newerOf(a.relation, b.relation),
    notes: uniteNotes(a.notes, b.notes),
    removed: newerTombstone(a.removed, b.removed),
  };
}

const settleMention = (mention: Mention): Mention => ({
  ...mention,
  removed: liftTombstone(mention.removed, lastOf([mention.figure, mention.relation, ...Object.values(mention.notes)])),
});

function getEditedAt({ title, notes, mentions }: Thread): Instant {
  return lastOf([title, ...Object.values(notes), ...mentions.flatMap(stampsOfMention)]);
}

/** When anything about the thread last changed. */
export const getThreadUpdatedAt = (thread: Thread): Instant =>
  lastOf([thread.created, thread.deleted, { at: getEditedAt(thread) }]);

/** The same thread under other ids of its speeches. */
export const moveMentions = (thread: Thread, idOf: (id: SpeechId) => SpeechId): Thread =>
  settleThread({
    ...thread,
    mentions: thread.mentions.map((mention) => ({
      ...mention,
      target: { ...mention.target, speechId: idOf(mention.target.speechId) },
    })),
  });
