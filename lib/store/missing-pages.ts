import { fail, type Result, succeed } from '../domain/errors';
import type { SpeechId } from '../domain/ids';
import type { MissingPage } from '../domain/missing-page';
import type { Reading } from '../domain/reading';
import { findCurrentId } from './aliases';
import { inOneTransaction, type SpeechmarkDatabase } from './db';
import { tryStorage } from './explain-storage-error';
import { changeWatch } from './watch-rows';

/** Keeps what a check or a visit found at a speech's address instead of it, until it is read there again. */
export function noteMissingPage(
  db: SpeechmarkDatabase,
  speechId: SpeechId,
  missing: MissingPage,
): Promise<Result<SpeechId>> {
  return tryStorage(() =>
    inOneTransaction(db, async () => {
      const id = await findCurrentId(db, speechId);
      if (!id) return fail({ kind: 'not stored' });
      const known = (await db.watches.get(id))?.missing;
      // What is found again is dated by the first time.
      if (known?.kind !== missing.kind || known.address !== missing.address) await changeWatch(db, id, { missing });
      return succeed(id);
    }),
  );
}

/** What was read on GOV.UK later is there. Inside a transaction. */
export async function forgetMissingPage(
  db: SpeechmarkDatabase,
  speechId: SpeechId,
  { readAt, readFrom }: Reading,
): Promise<void> {
  const missing = (await db.watches.get(speechId))?.missing;
  if (missing && readAt > missing.at && readFrom.startsWith('https://www.gov.uk/'))
    await changeWatch(db, speechId, { missing: null });
}

/** The speeches that were not at their address when it was asked for last. */
export async function findMissingPages(db: SpeechmarkDatabase): Promise<ReadonlyMap<SpeechId, MissingPage>> {
  const rows = await db.watches.toArray();
  return new Map(rows.flatMap(({ speechId, missing }) => (missing ? [[speechId, missing] as const] : [])));
}
