import type { Observable } from 'dexie';
import { type Result, succeed } from '../domain/errors';
import type { SpeechId } from '../domain/ids';
import type { ImportRun, ListedAddress } from '../domain/import-run';
import type { Reading } from '../domain/reading';
import { type ImportRow, inOneTransaction, type SpeechmarkDatabase } from './db';
import { tryStorage } from './explain-storage-error';
import { followQuery } from './follow-query';
import { storeReading } from './speeches';

/** Runs of adding many speeches. What belongs together is written together, so that nothing is lost wherever one breaks off. */

const runKey = (id: string): string => `run ${id}`;
const listPrefix = (id: string): string => `list ${id} `;

/** Keeps a run as it stands. */
export function keepRun(db: SpeechmarkDatabase, run: ImportRun): Promise<Result<null>> {
  return tryStorage(async () => {
    await db.imports.put(toRow(run));
    return succeed(null);
  });
}

/** Keeps further addresses that the run has to ask for, with how far its search has come. */
export function keepListed(
  db: SpeechmarkDatabase,
  run: ImportRun,
  pages: readonly ListedAddress[],
): Promise<Result<null>> {
  return tryStorage(() =>
    inOneTransaction(db, async () => {
      const id = `${listPrefix(run.id)}${String(run.searched).padStart(8, '0')}`;
      if (pages.length > 0) await db.imports.put({ id, kind: 'list', pages });
      await db.imports.put(toRow(run));
      return succeed(null);
    }),
  );
}

/** Stores a speech and that the run has added it. */
export function addOfRun(db: SpeechmarkDatabase, reading: Reading, run: ImportRun): Promise<Result<SpeechId>> {
  return tryStorage(() =>
    inOneTransaction(db, async () => {
      const id = await storeReading(db, reading);
      await db.imports.put(toRow(run));
      return succeed(id);
    }),
  );
}

/** Every address that the run has to ask for or has asked for, in order. */
export async function readListed(db: SpeechmarkDatabase, runId: string): Promise<ListedAddress[]> {
  const rows = await db.imports.where('id').startsWith(listPrefix(runId)).sortBy('id');
  return rows.flatMap((row) => (row.kind === 'list' ? row.pages : []));
}

/** What the run still had to ask for is given up; the speeches that it added stay. */
export function forgetRun(db: SpeechmarkDatabase, runId: string): Promise<Result<null>> {
  return tryStorage(() =>
    inOneTransaction(db, async () => {
      await db.imports.where('id').startsWith(listPrefix(runId)).delete();
      await db.imports.delete(runKey(runId));
      return succeed(null);
    }),
  );
}

export async function findRun(db: SpeechmarkDatabase, runId: string): Promise<ImportRun | null> {
  const row = await db.imports.get(runKey(runId));
  return row?.kind === 'run' ? row.run : null;
}

/** Newest first. */
export const watchRuns = (db: SpeechmarkDatabase): Observable<ImportRun[]> =>
  followQuery(async () => {
    const rows = await db.imports.where('id').startsWith(runKey('')).toArray();
    const runs = rows.flatMap((row) => (row.kind === 'run' ? [row.run] : []));
    return runs.sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
  });

/** Which of some pages of GOV.UK are stored, by content id or by an address that was read. */
export async function findStoredPages(
  db: SpeechmarkDatabase,
  pages: readonly { readonly path: string; readonly contentId: string | null }[],
): Promise<ReadonlySet<string>> {
  const names = pages.map(({ path, contentId }) => [
    `url:https://www.gov.uk${path}`,
    ...(contentId ? [`content:${contentId}:en`] : []),
  ]);
  const known = new Set((await db.aliases.bulkGet(names.flat())).flatMap((row) => row?.alias ?? []));
  return new Set(pages.flatMap(({ path }, i) => (names[i]?.some((name) => known.has(name)) ? [path] : [])));
}

const toRow = (run: ImportRun): ImportRow => ({ id: runKey(run.id), kind: 'run', run });
