import { type Claim, getUpdatedAt, listTargets, type Tag, type Target } from '../domain/claim';
import type { Instant } from '../domain/dates';
import { groupBySpeech } from '../domain/group-by-speech';
import type { ClaimId, CoderId, SpeechId, TagId, ThreadId } from '../domain/ids';
import { getThreadUpdatedAt } from '../domain/merge-threads';
import { newestOf } from '../domain/newest-transcript';
import { answeredAt, type ReferenceAnswer, stampsOfAnswer } from '../domain/reference-answer';
import type { SavedFilter } from '../domain/saved-filter';
import type { Speech } from '../domain/speech';
import {
  type Coder,
  DOCUMENT_VERSION,
  type SeenCopy,
  type SpeechmarkDocument,
  type StoredTranscript,
} from '../domain/speechmark-document';
import { BUNDLED_CODER, codersOfThread, type Thread } from '../domain/thread';
import { findCurrentId, listOwnNames } from './aliases';
import { fromRow as toAnswer } from './answer-rows';
import { fromRow as toClaim } from './claim-rows';
import { inOneView, type SpeechmarkDatabase } from './db';
import { threadsForExport } from './thread-rows';
import { fromRow, fromWholeRow, withoutWords } from './transcripts';

/**
 * What to export: everything; all claims, links and threads, without the speeches that have none; some speeches with all their
 * claims and texts, `alone` without their links and threads; some links and threads, `withRest` with what belongs to no speech;
 * or some claims with their speeches and the texts they point at, and the newest texts, which tell where the claims stand today.
 * `listed`: all speeches and claims for a list of speeches, with the newest texts but not their words, which a large library could not
 * hold at once.
 */
export type DocumentScope =
  | 'all'
  | 'marked'
  | 'listed'
  | { readonly speechIds: readonly SpeechId[]; readonly alone?: true }
  | LinkScope
  | { readonly claimIds: readonly ClaimId[] };

export interface LinkScope {
  readonly answerKeys: readonly string[];
  readonly threadIds: readonly ThreadId[];
  readonly withRest: boolean;
}

export interface DocumentStamp {
  readonly exportedAt: Instant;
  /** The program and its version. */
  readonly generator: string;
}

/** Everything in scope as one document, tombstones included, in an order that depends on the data alone. */
export function readDocument(
  db: SpeechmarkDatabase,
  scope: DocumentScope,
  { exportedAt, generator }: DocumentStamp,
): Promise<SpeechmarkDocument> {
  return inOneView(db, async () => {
    const claims = await readClaims(db, scope);
    const asked = await readSpeeches(db, scope, claims);
    const references = await readReferences(db, scope, asked);
    const threads = await readThreads(db, scope, asked);
    const linked = [...references.flatMap(({ ends }) => ends), ...targetsOf(threads)];
    const speeches = [...asked, ...(await readLinked(db, asked, linked))];
    const isWhole = scope === 'all' || (typeof scope !== 'string' && 'speechIds' in scope);
    const whole = new Set<SpeechId>(isWhole ? asked.map(({ id }) => id) : []);
    const transcripts =
      scope === 'listed'
        ? await listTranscripts(db)
        : await readTranscripts(db, speeches, whole, [...claims.flatMap(listTargets), ...linked]);
    const filters = hasRest(scope) ? await db.filters.toArray() : [];
    const tags = hasRest(scope) ? await db.tags.toArray() : await readTags(db, claims);
    const seen = await readSeen(db, transcripts);
    return {
      format: 'speechmark',
      version: DOCUMENT_VERSION,
      exportedAt,
      generator,
      coders: await readCoders(db, claims, [
        ...tags.flatMap(stampsOfTag).map(({ by }) => by),
        ...speeches.flatMap(stampsOfEdits).map(({ by }) => by),
        ...references.flatMap(stampsOfAnswer).map(({ by }) => by),
        ...threads.flatMap(codersOfThread).filter((by) => by !== BUNDLED_CODER),
        ...filters.flatMap(stampsOfFilter).map(({ by }) => by),
      ]),
      speeches: inOrder(speeches, ({ id }) => id),
      aliases: await readAliases(db, speeches, transcripts),
      transcripts: inOrder(transcripts, ({ speechId, id }) => `${speechId} ${id}`),
      tags: inOrder(tags, ({ id }) => id),
      claims: inOrder(claims, ({ id }) => id),
      watched: await readWatched(db, speeches),
      references: inOrder(references, ({ ends }) => JSON.stringify(ends)),
      threads: inOrder(threads, ({ id }) => id),
      filters: inOrder(filters, ({ id }) => id),
      ...(seen.length > 0 && { seen }),
    };
  });
}

/** Whether it holds what belongs to no speech: every tag, and the saved filters. */
const hasRest = (scope: DocumentScope): boolean => typeof scope === 'string' || ('withRest' in scope && scope.withRest);

async function readClaims(db: SpeechmarkDatabase, scope: DocumentScope): Promise<Claim[]> {
  if (typeof scope !== 'string' && 'answerKeys' in scope) return [];
  if (typeof scope === 'string') return (await db.claims.toArray()).map(toClaim);
  if ('claimIds' in scope) {
    const rows = await db.claims.bulkGet([...new Set(scope.claimIds)]);
    return rows.flatMap((row) => (row ? [toClaim(row)] : []));
  }
  const ids = await currentIds(db, scope.speechIds);
  const rows = await Promise.all(ids.map((id) => db.claims.where('speechId').equals(id).toArray()));
  return rows.flat().map(toClaim);
}

async function readSpeeches(db: SpeechmarkDatabase, scope: DocumentScope, claims: readonly Claim[]): Promise<Speech[]> {
  if (scope === 'all' || scope === 'listed') return db.speeches.toArray();
  const ids =
    typeof scope !== 'string' && 'speechIds' in scope
      ? scope.speechIds
      : [...new Set(claims.map(({ target }) => target.speechId))];
  const speeches = await db.speeches.bulkGet(await currentIds(db, ids));
  return speeches.filter((speech) => speech !== undefined);
}

/** When the newest text of each speech was read, without its words. */
async function listTranscripts(db: SpeechmarkDatabase): Promise<StoredTranscript[]> {
  const newest = new Map<SpeechId, StoredTranscript>();
  await db.transcripts.each((row) => {
    const known = newest.get(row.speechId);
    const bare = withoutWords(row);
    newest.set(row.speechId, known ? (newestOf([known, bare]) as StoredTranscript) : bare);
  });
  return [...newest.values()];
}

async function readTranscripts(
  db: SpeechmarkDatabase,
  speeches: readonly Speech[],
  whole: ReadonlySet<SpeechId>,
  targets: readonly Target[],
): Promise<StoredTranscript[]> {
  const pointedAt = new Set(targets.map(({ speechId, transcriptId }) => `${speechId} ${transcriptId}`));
  const rows = await Promise.all(
    speeches.map(({ id }) => db.transcripts.where('[speechId+id]').between([id], [id, []]).toArray()),
  );
  return rows.flatMap((ofSpeech) => {
    const newest = newestOf(ofSpeech);
    return ofSpeech
      .filter((row) => whole.has(row.speechId) || row === newest || pointedAt.has(`${row.speechId} ${row.id}`))
      .map((row) => (whole.has(row.speechId) ? fromWholeRow(row) : fromRow(row)));
  });
}

/** Those with an end in the speeches asked for; with single claims none, for they ask for no more than themselves. */
async function readReferences(
  db: SpeechmarkDatabase,
  scope: DocumentScope,
  speeches: readonly Speech[],
): Promise<ReferenceAnswer[]> {
  if (typeof scope === 'string') return (await db.answers.toArray()).map(toAnswer);
  if ('answerKeys' in scope)
    return (await db.answers.bulkGet([...scope.answerKeys])).flatMap((row) => (row ? [toAnswer(row)] : []));
  if ('claimIds' in scope || scope.alone) return [];
  const rows = await db.answers
    .where('speechIds')
    .anyOf(speeches.map(({ id }) => id))
    .distinct()
    .toArray();
  return rows.map(toAnswer);
}

/** Those that mention a speech asked for; with single claims none. */
async function readThreads(
  db: SpeechmarkDatabase,
  scope: DocumentScope,
  speeches: readonly Speech[],
): Promise<Thread[]> {
  if (typeof scope === 'string') return threadsForExport(db, 'all');
  if ('answerKeys' in scope) {
    const wanted = new Set(scope.threadIds);
    return (await threadsForExport(db, 'all')).filter(({ id }) => wanted.has(id));
  }
  return 'claimIds' in scope || scope.alone
    ? []
    : threadsForExport(
        db,
        speeches.map(({ id }) => id),
      );
}

const targetsOf = (threads: readonly Thread[]): Target[] =>
  threads.flatMap(({ mentions }) => mentions.map(({ target }) => target));

const stampsOfTag = ({ name, parent, colour, merged, deleted }: Tag) =>
  [name, parent, colour, merged, deleted].filter((stamp) => stamp !== undefined);

const stampsOfEdits = ({ edits = {} }: Speech) => Object.values(edits).map(({ set }) => set);

const stampsOfFilter = ({ name, address, deleted }: SavedFilter) => [name, address, deleted];

/** The speeches at the other ends of links and threads, without their claims. */
async function readLinked(
  db: SpeechmarkDatabase,
  asked: readonly Speech[],
  targets: readonly Target[],
): Promise<Speech[]> {
  const known = new Set(asked.map(({ id }) => id));
  const linked = new Set(targets.map(({ speechId }) => speechId));
  const speeches = await db.speeches.bulkGet([...linked].filter((id) => !known.has(id)));
  return speeches.filter((speech) => speech !== undefined);
}

async function readWatched(db: SpeechmarkDatabase, speeches: readonly Speech[]): Promise<SpeechId[]> {
  const rows = await db.watches.bulkGet(speeches.map(({ id }) => id));
  return rows.flatMap((row) => (row?.isWatched ? [row.speechId] : [])).sort();
}

/** The copies that the reader knows, as far as they are in scope. */
async function readSeen(db: SpeechmarkDatabase, transcripts: readonly StoredTranscript[]): Promise<SeenCopy[]> {
  const rows = await db.watches.bulkGet([...new Set(transcripts.map(({ speechId }) => speechId))]);
  const seen = rows.flatMap((row) => (row?.known ? [{ speechId: row.speechId, ...row.known }] : []));
  const inScope = new Set(transcripts.map(({ speechId, id }) => `${speechId} ${id}`));
  const isInScope = ({ speechId, transcriptId }: SeenCopy) => inScope.has(`${speechId} ${transcriptId}`);
  return inOrder(seen.filter(isInScope), ({ speechId }) => speechId);
}

async function readTags(db: SpeechmarkDatabase, claims: readonly Claim[]) {
  const ids = new Set<TagId>();
  for (const { tags, history } of claims) {
    for (const id of tags.value) ids.add(id);
    for (const entry of history) if (entry.field === 'tags') for (const id of entry.lost.value) ids.add(id);
  }
  // With those that they stand under, or became one with.
  for (let next = [...ids]; next.length > 0; ) {
    const tags = (await db.tags.bulkGet(next)).filter((tag) => tag !== undefined);
    next = tags.flatMap(({ parent, merged }) => [parent?.value ?? [], merged?.value ?? []].flat());
    next = next.filter((id) => !ids.has(id));
    for (const id of next) ids.add(id);
  }
  const found = await db.tags.bulkGet([...ids]);
  return found.filter((tag) => tag !== undefined);
}

/** Everyone who left a stamp on what is exported. */
async function readCoders(
  db: SpeechmarkDatabase,
  claims: readonly Claim[],
  further: readonly CoderId[],
): Promise<Coder[]> {
  const ids = new Set(further);
  for (const { created, attached, types, tags, deleted, notes, history } of claims) {
    for (const { by } of [created, attached ?? created, types, tags, deleted, ...Object.values(notes)]) ids.add(by);
    for (const { lost } of history) ids.add(lost.by);
  }
  const coders = await db.coders.bulkGet([...ids]);
  return inOrder(
    [...ids].map((id, i) => coders[i] ?? { id, name: '' }),
    ({ id }) => id,
  );
}

/** Names that the reader of the file can't work out from the speeches and texts in it. */
async function readAliases(
  db: SpeechmarkDatabase,
  speeches: readonly Speech[],
  transcripts: readonly StoredTranscript[],
): Promise<SpeechmarkDocument['aliases']> {
  const rows = await db.aliases
    .where('speechId')
    .anyOf(speeches.map(({ id }) => id))
    .toArray();
  const texts = groupBySpeech(transcripts);
  const own = new Set(speeches.flatMap((speech) => listOwnNames(speech, texts.get(speech.id) ?? [])));
  return inOrder(
    rows.filter(({ alias }) => !own.has(alias)),
    ({ alias }) => alias,
  );
}

async function currentIds(db: SpeechmarkDatabase, ids: readonly SpeechId[]): Promise<SpeechId[]> {
  const current = await Promise.all([...new Set(ids)].map((id) => findCurrentId(db, id)));
  return [...new Set(current.filter((id) => id !== null))];
}

function inOrder<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...items].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** The largest stamp in a document, so that later ones of this machine come after it. */
export function findLastStamp({ speeches, claims, tags, references, threads, filters }: SpeechmarkDocument): Instant {
  const stamps = [
    ...claims.map(getUpdatedAt),
    ...tags.flatMap(stampsOfTag).map(({ at }) => at),
    ...speeches.flatMap(stampsOfEdits).map(({ at }) => at),
    ...references.map(answeredAt),
    ...threads.map(getThreadUpdatedAt),
    ...filters.flatMap(stampsOfFilter).map(({ at }) => at),
  ];
  return stamps.reduce((latest, at) => (at > latest ? at : latest), '');
}
