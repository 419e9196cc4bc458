import type { Place } from '../../components/quote-with-source';
import { placeTargets } from '../../lib/anchoring/place-targets';
import type { Claim } from '../../lib/domain/claim';
import { newestOf } from '../../lib/domain/newest-transcript';
import { isFound } from '../../lib/domain/placement';
import { claimsOfSpeech } from '../../lib/store/claims';
import type { SpeechmarkDatabase } from '../../lib/store/db';
import { transcriptsOfSpeech } from '../../lib/store/transcripts';

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
