import type { ClaimTypeId } from '../domain/claim-types';
import type { ClaimId, SpeechId, TagId } from '../domain/ids';
import { idsUnder } from '../domain/tag-tree';
import { listedUnder } from './claim-rows';
import type { SpeechmarkDatabase } from './db';
import { readTagsById } from './tags';

/** Which claims, and in which order. An empty list of types or tags stands for no choice. */
export interface ClaimIdQuery {
  readonly types: readonly ClaimTypeId[];
  readonly tagIds: readonly TagId[];
  /** Only these; null for all. */
  readonly among: ReadonlySet<ClaimId> | null;
  /** Only those of these speeches; null for all. */
  readonly speechIds: readonly SpeechId[] | null;
  /** `speech`: in the order of `speechIds`, and in each in the order they were marked. */
  readonly order: 'newest' | 'oldest' | 'speech';
}

/** Claims of one speech in a row; of no one speech where they are in the order they were marked. */
export interface ClaimRun {
  readonly speechId: SpeechId | null;
  readonly ids: readonly ClaimId[];
}

/**
 * The ids of living claims, through the keys of indexes alone: no claim is read. Some 10 µs a claim, and for an order by speech
 * a tenth of a millisecond a speech.
 */
export async function listClaimRuns(db: SpeechmarkDatabase, query: ClaimIdQuery): Promise<ClaimRun[]> {
  const sets = await readChoices(db, query);
  const isChosen = (id: ClaimId) => sets.every((ids) => ids.has(id));
  if (query.order === 'speech') {
    const runs = await readRuns(db, query.speechIds ?? []);
    return runs
      .map(({ speechId, ids }) => ({ speechId, ids: sets.length > 0 ? ids.filter(isChosen) : ids }))
      .filter(({ ids }) => ids.length > 0);
  }
  if (query.speechIds) {
    const own = new Set((await readRuns(db, query.speechIds)).flatMap(({ ids }) => ids));
    sets.push(own);
  }
  const all = await db.claims.orderBy('markedAt').primaryKeys();
  const chosen = sets.length > 0 ? all.filter(isChosen) : all;
  if (query.order === 'newest') chosen.reverse();
  return chosen.length > 0 ? [{ speechId: null, ids: chosen }] : [];
}

/** Speeches without claims are not asked. */
async function readRuns(db: SpeechmarkDatabase, speechIds: readonly SpeechId[]): Promise<ClaimRun[]> {
  const marked = new Set((await db.tallies.toArray()).flatMap(({ speechId, claims }) => (claims > 0 ? speechId : [])));
  return Promise.all(
    speechIds
      .filter((id) => marked.has(id))
      .map(async (speechId) => ({
        speechId,
        ids: await db.claims.where('[speechId+markedAt]').between([speechId], [speechId, []]).primaryKeys(),
      })),
  );
}

/** One set for each list that is given. A tag stands for those below it, and for those that became one with it. */
async function readChoices(
  db: SpeechmarkDatabase,
  { types, tagIds, among }: ClaimIdQuery,
): Promise<ReadonlySet<ClaimId>[]> {
  const sets: ReadonlySet<ClaimId>[] = among ? [among] : [];
  if (types.length > 0)
    sets.push(
      await readListed(
        db,
        types.map((type) => listedUnder('type', type)),
      ),
    );
  if (tagIds.length > 0) {
    const tags = await readTagsById(db);
    const ids = tagIds.flatMap((id) => [id, ...idsUnder(id, tags)]);
    sets.push(
      await readListed(
        db,
        [...new Set(ids)].map((id) => listedUnder('tag', id)),
      ),
    );
  }
  return sets;
}

/** The browser hands over all keys of a plain range at once, while Dexie's `anyOf` would walk them one by one. */
async function readListed(db: SpeechmarkDatabase, starts: readonly string[]): Promise<Set<ClaimId>> {
  const keys = await Promise.all(
    starts.map((start) => db.claims.where('listed').between(start, `${start}\uffff`).primaryKeys()),
  );
  return new Set(keys.flat());
}
