import type { Observable } from 'dexie';
import { type Claim, isDeleted, type Tag } from '../domain/claim';
import type { SpeechCopies } from '../domain/copy-runs';
import type { Instant } from '../domain/dates';
import type { ClaimId, CoderId, SpeechId, TagId } from '../domain/ids';
import type { MissingPage } from '../domain/missing-page';
import type { ReferenceAnswer } from '../domain/reference-answer';
import type { Speech } from '../domain/speech';
import type { SpeechEdits } from '../domain/speech-edits';
import type { Coder } from '../domain/speechmark-document';
import { findCurrentId } from './aliases';
import { answersOfSpeech } from './answer-rows';
import { type ClaimIdQuery, type ClaimRun, listClaimRuns } from './claim-ids';
import { fromRow } from './claim-rows';
import { claimsOfSpeech } from './claims';
import { findCoder } from './context';
import { findChangedSpeeches, findCopies } from './copies';
import { countTags } from './count-tags';
import type { SpeechmarkDatabase } from './db';
import { readSpeechEdits } from './edit-speech';
import { followQuery } from './follow-query';
import { readSpeeches } from './library-texts';
import { findMissingPages } from './missing-pages';
import { findStoredSpeech, type SpeechSummary, type StoredSpeech, summariseSpeeches } from './speeches';
import { listTags, showTags } from './tags';

/**
 * The store's reads as live queries: they answer once, and again after every write of any context that could change the
 * answer. An error (`explain-storage-error.ts` says what it means) ends them.
 */

/** Living claims of a speech in the order they were marked; `speechId` may have been given up since. */
export const watchClaimsOfSpeech = (db: SpeechmarkDatabase, speechId: SpeechId): Observable<Claim[]> =>
  followQuery(async () => {
    const current = await findCurrentId(db, speechId);
    return current ? claimsOfSpeech(db, current) : [];
  });

/** Null while it is not stored. */
export const watchSpeech = (db: SpeechmarkDatabase, speechId: SpeechId): Observable<StoredSpeech | null> =>
  followQuery(() => findStoredSpeech(db, speechId));

/** What the reader has set right about a speech. */
export const watchSpeechEdits = (db: SpeechmarkDatabase, speechId: SpeechId): Observable<SpeechEdits | undefined> =>
  followQuery(async () => readSpeechEdits(db, speechId));

export const watchSpeechSummaries = (db: SpeechmarkDatabase): Observable<SpeechSummary[]> =>
  followQuery(() => summariseSpeeches(db));

/** Which claims there are, in order (`claim-ids.ts`). */
export const watchClaimRuns = (db: SpeechmarkDatabase, query: ClaimIdQuery): Observable<ClaimRun[]> =>
  followQuery(() => listClaimRuns(db, query));

/** As they are shown; deleted ones are left out. */
export const watchClaimsById = (
  db: SpeechmarkDatabase,
  ids: readonly ClaimId[],
): Observable<ReadonlyMap<ClaimId, Claim>> =>
  followQuery(async () => {
    const rows = await db.claims.bulkGet([...ids]);
    const living = rows.flatMap((row) => (row && !isDeleted(row) ? [fromRow(row)] : []));
    return new Map((await showTags(db, living)).map((claim) => [claim.id, claim]));
  });

/** How many living claims each tag stands on. */
export const watchTagCounts = (db: SpeechmarkDatabase): Observable<ReadonlyMap<TagId, number>> =>
  followQuery(() => countTags(db));

export const watchTags = (db: SpeechmarkDatabase): Observable<Tag[]> => followQuery(() => listTags(db));

/** Whoever marks here; null before the first claim. */
export const watchOwnCoder = (db: SpeechmarkDatabase): Observable<Coder | null> =>
  followQuery(async () => {
    const id = await findCoder(db);
    return id ? ((await db.coders.get(id)) ?? { id, name: '' }) : null;
  });

/** Null while it is not stored. */
export const watchCopies = (db: SpeechmarkDatabase, speechId: SpeechId): Observable<SpeechCopies | null> =>
  followQuery(() => findCopies(db, speechId));

/** The speeches that were not at their address when it was asked for last. */
export const watchMissingPages = (db: SpeechmarkDatabase): Observable<ReadonlyMap<SpeechId, MissingPage>> =>
  followQuery(() => findMissingPages(db));

/** The speeches whose pages have ever changed, with when the reader last knew them; null where they have seen it. */
export const watchChangedSpeeches = (db: SpeechmarkDatabase): Observable<ReadonlyMap<SpeechId, Instant | null>> =>
  followQuery(() => findChangedSpeeches(db));

/** The reader's answers to links of a speech, with the speeches at both ends and who marks here; `speechId` may have been given up since. */
export const watchReferenceAnswers = (
  db: SpeechmarkDatabase,
  speechId: SpeechId,
): Observable<{ answers: ReferenceAnswer[]; others: Map<SpeechId, Speech>; coder: CoderId | null }> =>
  followQuery(async () => {
    const answers = await answersOfSpeech(db, (await findCurrentId(db, speechId)) ?? speechId);
    const ids = new Set(answers.flatMap(({ ends }) => ends.map((end) => end.speechId)));
    return { answers, others: await readSpeeches(db, [...ids]), coder: await findCoder(db) };
  });
