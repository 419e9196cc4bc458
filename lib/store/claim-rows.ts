import { type Claim, isDeleted } from '../domain/claim';
import type { SpeechId } from '../domain/ids';
import type { ClaimRow, SpeechmarkDatabase } from './db';
import { tallyClaims } from './tallies';

export interface ClaimChange {
  /** As it was stored; null if it wasn't, or not under this speech. */
  readonly before: Claim | null;
  readonly after: Claim;
}

/** The one place where claims are written, so that their indexes and the tallies are always right. */
export async function storeClaimRows(db: SpeechmarkDatabase, changes: readonly ClaimChange[]): Promise<void> {
  await db.claims.bulkPut(changes.map(({ after }) => toRow(after)));
  const bySpeech = new Map<SpeechId, ClaimChange[]>();
  for (const change of changes) {
    const { speechId } = change.after.target;
    bySpeech.set(speechId, [...(bySpeech.get(speechId) ?? []), change]);
  }
  for (const [speechId, ofSpeech] of bySpeech) await tallyClaims(db, speechId, ofSpeech);
}

function toRow(claim: Claim): ClaimRow {
  const { markedAt: _markedAt, ...fields } = claim as ClaimRow;
  return {
    ...fields,
    speechId: claim.target.speechId,
    ...(!isDeleted(claim) && { markedAt: claim.created.at }),
  };
}

export function fromRow({ speechId: _speechId, markedAt: _markedAt, ...claim }: ClaimRow): Claim {
  return claim;
}
