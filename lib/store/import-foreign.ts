import { type Claim, isDeleted } from '../domain/claim';
import { type Result, succeed } from '../domain/errors';
import type { ClaimId, SpeechId, TagId } from '../domain/ids';
import { isEqual } from '../domain/is-equal';
import { mergeClaims } from '../domain/merge-claims';
import { newestOf } from '../domain/newest-transcript';
import type { Coder } from '../domain/speechmark-document';
import { foldTagName } from '../domain/tag-names';
import type { TagColour } from '../domain/tag-tree';
import type { ForeignAnnotation, ForeignFile, ForeignTag, Skipped } from '../import/foreign-file';
import { readSource } from '../import/read-source';
import { claimIdOf, coderOf, settleAnnotations } from '../import/settle-annotations';
import { nearestTagColour } from '../import/tag-colour';
import { findCurrentId, inferredAddress } from './aliases';
import { fromRow, storeClaimRows } from './claim-rows';
import { findCoder, makeStamp, raiseLastAt, type StoreContext } from './context';
import { inOneTransaction, type SpeechmarkDatabase } from './db';
import { tryStorage } from './explain-storage-error';
import { findOrMakeTags } from './tags';
import { transcriptsOfSpeech } from './transcripts';

/** How many of each were new, changed, or known as they are. */
export interface ForeignSummary {
  readonly claims: { readonly added: number; readonly changed: number; readonly known: number };
  readonly tags: { readonly added: number; readonly known: number };
  readonly skipped: readonly Skipped[];
  /** Claims of the file that were deleted here, and stay so. */
  readonly deleted: readonly ClaimId[];
  /** Speeches whose claims changed: their revisions are to be raised. */
  readonly touched: readonly SpeechId[];
}

/**
 * Takes what another program's file says of speeches in the library, all that can be taken or nothing. Annotations become claims on
 * the words that they quote; codes become tags, which keep the place and colour that they have here. Reading a file twice
 * changes nothing.
 */
export function importForeign(context: StoreContext, file: ForeignFile): Promise<Result<ForeignSummary>> {
  const { db } = context;
  return tryStorage(() =>
    inOneTransaction(db, async () => {
      const tags = await importCodes(context, file.tags);
      const { claims, skipped } = await importAnnotations(context, file.annotations);
      return succeed({
        claims: countClaims(claims),
        tags,
        skipped: [...file.skipped, ...skipped],
        deleted: claims.filter(({ after }) => isDeleted(after)).map(({ after }) => after.id),
        touched: [...new Set(claims.filter(isChange).map(({ after }) => after.target.speechId))],
      });
    }),
  );
}

interface Change {
  readonly before: Claim | null;
  readonly after: Claim;
}

const isChange = ({ before, after }: Change): boolean => !before || !isEqual(before, after);

function countClaims(changes: readonly Change[]): ForeignSummary['claims'] {
  const added = changes.filter(({ before }) => !before).length;
  const changed = changes.filter(isChange).length - added;
  return { added, changed, known: changes.length - added - changed };
}

async function importAnnotations(
  context: StoreContext,
  annotations: readonly ForeignAnnotation[],
): Promise<{ claims: Change[]; skipped: Skipped[] }> {
  const { db } = context;
  const skipped: Skipped[] = [];
  const bySpeech = new Map<SpeechId, ForeignAnnotation[]>();
  for (const annotation of annotations) {
    const id = await findSpeechAt(db, annotation.sources);
    const ofSpeech = id && bySpeech.get(id);
    if (ofSpeech) ofSpeech.push(annotation);
    else if (id) bySpeech.set(id, [annotation]);
    else skipped.push({ what: annotation.quote.exact, reason: 'speech not in library' });
  }
  const claims: Change[] = [];
  for (const [speechId, ofSpeech] of bySpeech) {
    const settled = await settleSpeech(context, speechId, ofSpeech);
    skipped.push(...settled.skipped);
    claims.push(...settled.claims);
  }
  await storeClaimRows(db, claims.filter(isChange));
  await keepCoders(db, annotations);
  await raiseLastAt(db, lastStampOf(claims));
  return { claims, skipped };
}

const lastStampOf = (changes: readonly Change[]): string =>
  changes.reduce((last, { after }) => [last, after.types.at, after.tags.at].sort().at(-1) as string, '');

async function settleSpeech(
  context: StoreContext,
  id: SpeechId,
  annotations: readonly ForeignAnnotation[],
): Promise<{ claims: Change[]; skipped: Skipped[] }> {
  const { db, now } = context;
  const texts = await transcriptsOfSpeech(db, id);
  const newest = newestOf(texts);
  const known = await readKnown(db, annotations);
  const tagIds = await makeTagsOf(context, annotations);
  const settled = settleAnnotations(
    annotations,
    { id, transcripts: newest ? [newest, ...texts.filter((text) => text !== newest)] : [] },
    { now: now().toISOString(), known, tagIdOf: (name) => tagIds.get(foldTagName(name)) as TagId },
  );
  const united = new Map<ClaimId, Claim>();
  for (const claim of settled.claims) united.set(claim.id, mergeClaims(united.get(claim.id) ?? claim, claim));
  const claims = [...united.values()].map((claim) => {
    const before = known.get(claim.id) ?? null;
    return { before, after: before ? mergeClaims(before, claim) : claim };
  });
  return { claims, skipped: settled.skipped };
}

async function readKnown(
  db: SpeechmarkDatabase,
  annotations: readonly ForeignAnnotation[],
): Promise<Map<ClaimId, Claim>> {
  const rows = await db.claims.bulkGet(annotations.map(claimIdOf));
  return new Map(rows.flatMap((row) => (row ? [[row.id, fromRow(row)] as const] : [])));
}

/** By their folded names. Those that no claim of the reader's has yet are made now. */
async function makeTagsOf(
  context: StoreContext,
  annotations: readonly ForeignAnnotation[],
): Promise<Map<string, TagId>> {
  const names = [...new Map(annotations.flatMap(({ tags }) => tags).map((name) => [foldTagName(name), name])).values()];
  if (names.length === 0) return new Map();
  const stamp = await makeStamp(context);
  const ids = await Promise.all(
    names.map(async (name) => (await findOrMakeTags(context.db, [name], stamp))[0] as TagId),
  );
  return new Map(names.map((name, i) => [foldTagName(name), ids[i] as TagId]));
}

/** A name in a file fills a gap, but never renames the person who marks here. */
async function keepCoders(db: SpeechmarkDatabase, annotations: readonly ForeignAnnotation[]): Promise<void> {
  const own = await findCoder(db);
  const coders = new Map<string, Coder>(
    annotations.map((annotation) => [
      coderOf(annotation),
      { id: coderOf(annotation), name: annotation.creator?.name ?? '' },
    ]),
  );
  for (const coder of coders.values())
    if (coder.id !== own && !(await db.coders.get(coder.id))?.name) await db.coders.put(coder);
}

/** The speech at one of some addresses, or the one that our own files name where it has none. */
async function findSpeechAt(db: SpeechmarkDatabase, sources: readonly string[]): Promise<SpeechId | null> {
  for (const source of sources) {
    const { speechId, url } = readSource(source);
    const found = speechId ? await findCurrentId(db, speechId) : url && (await findByAddress(db, url));
    if (found) return found;
  }
  return null;
}

/** Also by an address that was only concluded: what is quoted has to stand in the text as well. */
async function findByAddress(db: SpeechmarkDatabase, url: string): Promise<SpeechId | null> {
  const [read, concluded] = await db.aliases.bulkGet([`url:${url}`, inferredAddress(url)]);
  return (read ?? concluded)?.speechId ?? null;
}

/** Tags that are there keep what they have; new ones get the place and the colour of the codebook. */
async function importCodes(context: StoreContext, codes: readonly ForeignTag[]): Promise<ForeignSummary['tags']> {
  const { db } = context;
  if (codes.length === 0) return { added: 0, known: 0 };
  const stamp = await makeStamp(context);
  const before = new Set((await db.tags.toCollection().primaryKeys()) as TagId[]);
  const added = new Set<TagId>();
  for (const { name, parent, colour } of codes) {
    const [id] = (await findOrMakeTags(db, [name], stamp)) as [TagId];
    if (before.has(id) || added.has(id)) continue;
    added.add(id);
    const [above] = parent ? await findOrMakeTags(db, [parent], stamp) : [];
    const shown: TagColour | null = colour ? nearestTagColour(colour) : null;
    await db.tags.update(id, {
      ...(above && above !== id && { parent: stamp(above) }),
      ...(shown && { colour: stamp(shown) }),
    });
  }
  return { added: added.size, known: new Set(codes.map(({ name }) => foldTagName(name))).size - added.size };
}
