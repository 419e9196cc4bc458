import { type Claim, isDeleted } from '../domain/claim';
import type { Instant } from '../domain/dates';
import type { SpeechId } from '../domain/ids';
import type { ClaimRow, SpeechmarkDatabase, TallyRow } from './db';
import { raiseRevision } from './revision';

/** Counts nothing, for a speech that was just stored. */
export const NO_TALLY: Omit<TallyRow, 'speechId'> = { claims: 0, byType: {}, lastMarkedAt: null, lastReadAt: null };

/** Counts claims of one speech that were written: `before` is null for new ones. */
export async function tallyClaims(
  db: SpeechmarkDatabase,
  speechId: SpeechId,
  changes: readonly { readonly before: Claim | null; readonly after: Claim }[],
): Promise<void> {
  const tally = (await db.tallies.get(speechId)) ?? { speechId, ...NO_TALLY };
  let { claims } = tally;
  const byType: Partial<Record<keyof TallyRow['byType'], number>> = { ...tally.byType };
  const count = (claim: Claim | null, by: 1 | -1) => {
    if (!claim || isDeleted(claim)) return;
    claims += by;
    for (const type of claim.types.value.length > 0 ? claim.types.value : (['none'] as const)) {
      byType[type] = (byType[type] ?? 0) + by;
      if (byType[type] === 0) delete byType[type];
    }
  };
  for (const { before, after } of changes) {
    count(before, -1);
    count(after, 1);
  }
  const lastMarkedAt = await findLastMarked(db, speechId);
  await db.tallies.put({ ...tally, claims, byType, lastMarkedAt, revision: await raiseRevision(db) });
}

export async function tallyReading(db: SpeechmarkDatabase, speechId: SpeechId, readAt: Instant): Promise<void> {
  const tally = (await db.tallies.get(speechId)) ?? { speechId, ...NO_TALLY };
  const lastReadAt = readAt > (tally.lastReadAt ?? '') ? readAt : tally.lastReadAt;
  await db.tallies.put({ ...tally, lastReadAt, revision: await raiseRevision(db) });
}

/** A speech was stored, or what is known of it has changed, though neither its claims nor its texts have. */
export async function tallySpeech(db: SpeechmarkDatabase, speechId: SpeechId, isNew = false): Promise<void> {
  const tally = (await db.tallies.get(speechId)) ?? { speechId, ...NO_TALLY };
  const revision = await raiseRevision(db);
  await db.tallies.put({ ...tally, revision, ...(!isNew && { factsRevision: revision }) });
}

async function findLastMarked(db: SpeechmarkDatabase, speechId: SpeechId): Promise<Instant | null> {
  const last: ClaimRow | undefined = await db.claims
    .where('[speechId+markedAt]')
    .between([speechId], [speechId, []])
    .last();
  return last?.markedAt ?? null;
}
