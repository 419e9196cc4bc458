import { type Claim, isDeleted } from '../domain/claim';
import type { SpeechId } from '../domain/ids';
import type { ClaimRow, SpeechmarkDatabase } from './db';
import { raiseRevision } from './revision';
import { tallyClaims } from './tallies';

export interface ClaimChange {
  /** As it was stored; null if it wasn't, or not under this speech. */
  readonly before: Claim | null;
  readonly after: Claim;
}

/** The one place where claims are written, so that their indexes and the tallies are always right. */
export async function storeClaimRows(db: SpeechmarkDatabase, changes: readonly ClaimChange[]): Promise<void> {
  if (changes.length === 0) return;
  const revision = await raiseRevision(db);
  await db.claims.bulkPut(changes.map(({ after }) => toRow(after, revision)));
  const bySpeech = new Map<SpeechId, ClaimChange[]>();
  for (const change of changes) {
    const { speechId } = change.after.target;
    const ofSpeech = bySpeech.get(speechId);
    if (ofSpeech) ofSpeech.push(change);
    else bySpeech.set(speechId, [change]);
  }
  for (const [speechId, ofSpeech] of bySpeech) await tallyClaims(db, speechId, ofSpeech);
}

/** What the keys of one type or tag begin with. No id holds a line feed, so no beginning is that of another. */
export const listedUnder = (kind: 'type' | 'tag', id: string): string => `${kind} ${id}\n`;

function toRow(claim: Claim, revision: number): ClaimRow {
  const plain = fromRow(claim as ClaimRow);
  const { speechId } = claim.target;
  if (isDeleted(claim)) return { ...plain, speechId, revision };
  const { at } = claim.created;
  const types = claim.types.value.map((type) => listedUnder('type', type) + at);
  const tags = claim.tags.value.map((tag) => listedUnder('tag', tag) + at);
  return { ...plain, speechId, revision, markedAt: at, listed: [...types, ...tags] };
}

export function fromRow(row: ClaimRow): Claim {
  const { speechId: _speechId, markedAt: _markedAt, listed: _listed, revision: _revision, ...claim } = row;
  return claim;
}
