import type { SpeechId, ThreadId } from '../domain/ids';
import type { SpeechmarkDocument } from '../domain/speechmark-document';
import type { SpeechmarkDatabase } from './db';
import { type DocumentStamp, type LinkScope, readDocument } from './read-document';
import { threadsForExport } from './thread-rows';

/** Characters of text in one part of a backup, more or less: each is read, checked and stored in well under a second or two. */
const PART_SIZE = 8_000_000;
/** Rows of texts that are weighed at once. */
const ROWS_AT_ONCE = 100;
/** What packing leaves of an original, about. */
const PACKED_SHARE = 0.35;

/**
 * Everything there is as documents of a bounded size, each of which can be read back by itself, in any order and any number
 * of times: first speeches with their texts and claims, then links and threads with the texts that they point at, and in the last
 * one what belongs to no speech. There is always one at least. Never holds more than one part; each is read in a view of its own,
 * so that what is changed meanwhile is in it or not, but never by halves.
 */
export async function* readBackup(
  db: SpeechmarkDatabase,
  stamp: DocumentStamp,
  partSize = PART_SIZE,
): AsyncGenerator<SpeechmarkDocument> {
  const groups = await groupSpeeches(db, partSize);
  // What fits into one file is one file, links and all.
  if (groups.length <= 1) return yield readDocument(db, 'all', stamp);
  for (const speechIds of groups) yield readDocument(db, { speechIds, alone: true }, stamp);
  for (const scope of await groupLinks(db, Math.ceil(partSize / SPEECH_SIZE))) yield readDocument(db, scope, stamp);
}

/** Speeches in the order of their ids, as many together as make a part. */
async function groupSpeeches(db: SpeechmarkDatabase, partSize: number): Promise<SpeechId[][]> {
  const sizes = new Map<SpeechId, number>((await db.speeches.toCollection().primaryKeys()).map((id) => [id, 0]));
  const keys = await db.transcripts.toCollection().primaryKeys();
  for (let start = 0; start < keys.length; start += ROWS_AT_ONCE)
    for (const row of await db.transcripts.bulkGet(keys.slice(start, start + ROWS_AT_ONCE))) {
      if (!row) continue;
      const size = row.length + (row.original?.packed.length ?? 0) / PACKED_SHARE;
      sizes.set(row.speechId, (sizes.get(row.speechId) ?? 0) + size);
    }
  return gather([...sizes], ([, size]) => size, partSize).map((group) => group.map(([id]) => id));
}

/** Of a usual speech, so that a part of links points at no more text than another holds. */
const SPEECH_SIZE = 20_000;

async function groupLinks(db: SpeechmarkDatabase, speechesAtOnce: number): Promise<LinkScope[]> {
  // In the order of their keys, which begin with the first speech: neighbours point at the same texts.
  const keys = await db.answers.toCollection().primaryKeys();
  const threads = await threadsForExport(db, 'all');
  const ofThread = gather(
    threads.map(({ id, mentions }) => ({ id, speeches: new Set(mentions.map(({ target }) => target.speechId)).size })),
    ({ speeches }) => speeches,
    speechesAtOnce,
  );
  const ofAnswer = gather(keys, () => 2, speechesAtOnce);
  const scopes = [
    ...ofAnswer.map((answerKeys) => toScope(answerKeys, [])),
    ...ofThread.map((group) =>
      toScope(
        [],
        group.map(({ id }) => id),
      ),
    ),
  ];
  return [...scopes, { ...toScope([], []), withRest: true }];
}

const toScope = (answerKeys: readonly string[], threadIds: readonly ThreadId[]): LinkScope => ({
  answerKeys,
  threadIds,
  withRest: false,
});

/** Neighbours together, until they weigh more than is allowed. */
function gather<Item>(items: readonly Item[], weigh: (item: Item) => number, most: number): Item[][] {
  const groups: Item[][] = [];
  let weight = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const more = weigh(item);
    if (weight + more > most) {
      groups.push([]);
      weight = 0;
    }
    groups.at(-1)?.push(item);
    weight += more;
  }
  return groups;
}
