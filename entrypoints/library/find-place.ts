import type { Placements } from '../../components/order-claims';
import type { Place } from '../../components/quote-with-source';
import { placeTargets } from '../../lib/anchoring/place-targets';
import type { Claim } from '../../lib/domain/claim';
import type { ClaimId } from '../../lib/domain/ids';
import { newestOf } from '../../lib/domain/newest-transcript';
import { isFound, type Placement } from '../../lib/domain/placement';
import { claimsOfSpeech } from '../../lib/store/claims';
import type { SpeechmarkDatabase } from '../../lib/store/db';
import { transcriptRowsOf, transcriptsOfSpeech } from '../../lib/store/transcripts';

/** Where a stored claim stands in the text of its speech that was read last. Null where none is stored. */
export async function findPlaceInNewest(db: SpeechmarkDatabase, { id, target }: Claim): Promise<Place> {
  const transcript = newestOf(await transcriptsOfSpeech(db, target.speechId));
  if (!transcript) return null;
  if (transcript.id === target.transcriptId) return { transcript, span: target.position };
  // Its neighbours tell where it belongs.
  const claims = await claimsOfSpeech(db, target.speechId);
  const placements = placeTargets(
    claims.map((claim) => claim.target),
    transcript,
  );
  const placement = placements[claims.findIndex((claim) => claim.id === id)];
  return placement ? { transcript, span: isFound(placement) ? placement : null } : null;
}

/**
 * Where the claims stand in the texts of their speeches that were read last. Those made on that very text are left out, so
 * that no words are read of a speech that was never met changed.
 */
export async function findPlacesInNewest(db: SpeechmarkDatabase, claims: readonly Claim[]): Promise<Placements> {
  const places: Record<ClaimId, Placement> = {};
  for (const speechId of new Set(claims.map(({ target }) => target.speechId))) {
    const wanted = claims.filter(({ target }) => target.speechId === speechId);
    const id = newestOf(await transcriptRowsOf(db, speechId))?.id;
    if (wanted.every(({ target }) => target.transcriptId === id)) continue;
    const newest = newestOf(await transcriptsOfSpeech(db, speechId));
    if (!newest) continue;
    const all = await claimsOfSpeech(db, speechId);
    const placements = placeTargets(
      all.map(({ target }) => target),
      newest,
    );
    for (const [i, claim] of all.entries()) places[claim.id] = placements[i] as Placement;
  }
  return places;
}
