import { placeTargets } from '../../lib/anchoring/place-targets';
import type { Claim } from '../../lib/domain/claim';
import type { CopyRun } from '../../lib/domain/copy-runs';
import type { ClaimId } from '../../lib/domain/ids';
import { isFound, type Placement } from '../../lib/domain/placement';
import type { VersionChange } from '../../lib/domain/version-comparison';
import type { CopiedSpeech } from './compare-copies';

/** The claims whose words stand in the text that was read last. */
export function findInNewest(claims: readonly Claim[], { transcripts: [newest] }: CopiedSpeech): ReadonlySet<ClaimId> {
  if (!newest || claims.length === 0) return new Set();
  const placements = placeTargets(
    claims.map(({ target }) => target),
    newest,
  );
  return new Set(claims.filter((_, i) => isFound(placements[i] as Placement)).map(({ id }) => id));
}

/** How many of the claims that stood on changed words do so still, and how many are no longer there. */
export function countTouched(
  claims: readonly Claim[],
  changes: readonly VersionChange[],
  copied: CopiedSpeech,
  { before, after }: { readonly before: CopyRun; readonly after: CopyRun },
): { readonly reworded: number; readonly gone: number } {
  const touched = new Set([...claimsOfChanges(claims, changes, copied, before).values()].flat());
  const transcript = copied.transcripts.find(({ id }) => id === after.transcriptId);
  if (!transcript || touched.size === 0) return { reworded: 0, gone: 0 };
  const placements = placeTargets(
    claims.map(({ target }) => target),
    transcript,
  );
  // Those that only moved, or were attached to what stands there now, are on words that are theirs.
  const count = (status: Placement['status']) =>
    claims.filter((claim, i) => touched.has(claim) && placements[i]?.status === status).length;
  return { reworded: count('reworded'), gone: count('not found') };
}

/** By the number of the change: the claims that stood on its words in the earlier copy. */
export function claimsOfChanges(
  claims: readonly Claim[],
  changes: readonly VersionChange[],
  { transcripts }: CopiedSpeech,
  before: CopyRun,
): ReadonlyMap<number, readonly Claim[]> {
  const transcript = transcripts.find(({ id }) => id === before.transcriptId);
  const found = new Map<number, Claim[]>();
  if (!transcript || claims.length === 0) return found;
  const placements = placeTargets(
    claims.map(({ target }) => target),
    transcript,
  );
  for (const [i, placement] of placements.entries()) {
    if (!isFound(placement)) continue;
    for (const [number, change] of changes.entries()) {
      if (!change.before || change.before.end <= placement.start || placement.end <= change.before.start) continue;
      found.set(number, [...(found.get(number) ?? []), claims[i] as Claim]);
    }
  }
  return found;
}
