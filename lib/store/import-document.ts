import { type Claim, isDeleted, listTargets, moveToSpeech } from '../domain/claim';
import { type Result, succeed } from '../domain/errors';
import type { ClaimId, SpeechId } from '../domain/ids';
import { isEqual } from '../domain/is-equal';
import { mergeClaims } from '../domain/merge-claims';
import { moveMentions } from '../domain/merge-threads';
import { mergeFilters } from '../domain/saved-filter';
import type { SpeechmarkDocument } from '../domain/speechmark-document';
import { mergeTagStates } from '../domain/tag-tree';
import { moveEnds, putAnswer } from './answer-rows';
import { fromRow, storeClaimRows } from './claim-rows';
import { findCoder, raiseLastAt } from './context';
import { inOneTransaction, type SpeechmarkDatabase } from './db';
import { Refusal, tryStorage } from './explain-storage-error';
import { importSpeeches } from './import-speeches';
import { findLastStamp } from './read-document';
import { putThread } from './thread-rows';
import { changeWatch } from './watch-rows';

/** How many of each were new or changed. */
export interface ImportSummary {
  readonly speeches: number;
  readonly transcripts: number;
  readonly tags: number;
  readonly claims: number;
  /** Answers to cross-references. */
  readonly links: number;
  readonly threads: number;
  /** Claims of the file that were deleted here since, and stay so. */
  readonly deleted: readonly ClaimId[];
  /** Local ids of the speeches that anything happened to: their revisions are to be raised. */
  readonly touched: readonly SpeechId[];
}

/**
 * Unites a document with the store, all of it or nothing. Speeches are recognised under whatever id the file gives them,
 * claims are merged field by field, so that files can be read in any order and any number of times. Expects a document
 * that `documentSchema` has passed.
 */
export function importDocument(db: SpeechmarkDatabase, document: SpeechmarkDocument): Promise<Result<ImportSummary>> {
  return tryStorage(() =>
    inOneTransaction(db, async () => {
      const { localIds, changed, transcripts } = await importSpeeches(db, document);
      const tags = await importTags(db, document);
      await importCoders(db, document);
      const { claims, deleted } = await importClaims(db, document, localIds);
      const watched = await importWatched(db, document, localIds);
      const links = await importReferences(db, document, localIds);
      const threads = await importThreads(db, document, localIds);
      await importFilters(db, document);
      await raiseLastAt(db, findLastStamp(document));
      const touched = [...new Set([...changed, ...watched, ...claims.map(({ target }) => target.speechId)])];
      return succeed({
        speeches: changed.size,
        transcripts,
        tags,
        claims: claims.length,
        links,
        threads,
        deleted,
        touched,
      });
    }),
  );
}

/** Watched there, watched here. Answers those that were not watched here. */
async function importWatched(
  db: SpeechmarkDatabase,
  { watched }: SpeechmarkDocument,
  localIds: ReadonlyMap<SpeechId, SpeechId>,
): Promise<SpeechId[]> {
  const changed: SpeechId[] = [];
  for (const given of watched) {
    const speechId = localIds.get(given);
    const watch = speechId && (await db.watches.get(speechId));
    if (!speechId || watch?.isWatched) continue;
    await changeWatch(db, speechId, { isWatched: true });
    changed.push(speechId);
  }
  return changed;
}

/**
 * What was said of the same passages there and here is united, so that neither a link nor a dismissal is lost. Answers how many
 * were new or changed. No revision is raised for them: they are shown by live queries alone.
 */
async function importReferences(
  db: SpeechmarkDatabase,
  { references }: SpeechmarkDocument,
  localIds: ReadonlyMap<SpeechId, SpeechId>,
): Promise<number> {
  let changed = 0;
  for (const reference of references) {
    const local = moveEnds(reference, (id) => localIds.get(id) ?? id);
    if (await putAnswer(db, local)) changed++;
  }
  return changed;
}

/** Answers how many were new or changed. Like links, they are shown by live queries alone. */
async function importThreads(
  db: SpeechmarkDatabase,
  { threads }: SpeechmarkDocument,
  localIds: ReadonlyMap<SpeechId, SpeechId>,
): Promise<number> {
  let changed = 0;
  for (const thread of threads) {
    if (
      await putThread(
        db,
        moveMentions(thread, (id) => localIds.get(id) ?? id),
      )
    )
      changed++;
  }
  return changed;
}

async function importFilters(db: SpeechmarkDatabase, { filters }: SpeechmarkDocument): Promise<void> {
  for (const filter of filters) {
    const known = await db.filters.get(filter.id);
    await db.filters.put(known ? mergeFilters(known, filter) : filter);
  }
}

async function importTags(db: SpeechmarkDatabase, document: SpeechmarkDocument): Promise<number> {
  let changed = 0;
  for (const tag of document.tags) {
    const known = await db.tags.get(tag.id);
    const united = known ? mergeTagStates(known, tag) : tag;
    if (known && isEqual(known, united)) continue;
    await db.tags.put(united);
    changed++;
  }
  return changed;
}

/** A name in a file fills a gap, but never renames the person who marks here. */
async function importCoders(db: SpeechmarkDatabase, { coders }: SpeechmarkDocument): Promise<void> {
  const own = await findCoder(db);
  for (const coder of coders) {
    const known = await db.coders.get(coder.id);
    if (coder.id !== own && !known?.name) await db.coders.put(coder);
  }
}

/** Answers the claims that are new or changed, as they now stand, and those that a deletion here outlives. */
async function importClaims(
  db: SpeechmarkDatabase,
  { claims }: SpeechmarkDocument,
  localIds: ReadonlyMap<SpeechId, SpeechId>,
): Promise<{ claims: Claim[]; deleted: ClaimId[] }> {
  const incoming = new Map<ClaimId, Claim>();
  for (const [i, claim] of claims.entries()) {
    const speechId = localIds.get(claim.target.speechId);
    if (!speechId) throw misplaced(i, 'speechId: a speech that is not in the file');
    const local = moveToSpeech(claim, speechId);
    incoming.set(claim.id, mergeClaims(incoming.get(claim.id) ?? local, local));
  }
  await checkTargets(db, claims, localIds);
  const rows = await db.claims.bulkGet([...incoming.keys()]);
  const united = [...incoming.values()].map((claim, i) => {
    const row = rows[i];
    const before = row ? fromRow(row) : null;
    return { claim, before, after: before ? mergeClaims(before, claim) : claim };
  });
  const changes = united.filter(({ before, after }) => !before || !isEqual(before, after));
  await storeClaimRows(db, changes);
  const deleted = united.filter(({ claim, after }) => isDeleted(after) && !isDeleted(claim));
  return { claims: changes.map(({ after }) => after), deleted: deleted.map(({ after }) => after.id) };
}

/** A claim must point into a text that is stored; else it could never be shown again. */
async function checkTargets(
  db: SpeechmarkDatabase,
  claims: readonly Claim[],
  localIds: ReadonlyMap<SpeechId, SpeechId>,
): Promise<void> {
  const lengths = new Map<string, number | null>();
  const targets = claims.flatMap((claim, i) => listTargets(claim).map((target) => ({ i, target })));
  for (const { i, target } of targets) {
    const key = `${target.speechId} ${target.transcriptId}`;
    if (!lengths.has(key)) {
      const row = await db.transcripts.get([localIds.get(target.speechId) as SpeechId, target.transcriptId]);
      lengths.set(key, row?.length ?? null);
    }
    const length = lengths.get(key) ?? null;
    if (length === null) throw misplaced(i, 'transcriptId: a text that is not in the file');
    if (target.position.end > length) throw misplaced(i, 'position: beyond the end of the text');
  }
}

const misplaced = (claim: number, detail: string): Refusal =>
  new Refusal({ kind: 'not understood', detail: `claims[${claim}].target.${detail}` });
