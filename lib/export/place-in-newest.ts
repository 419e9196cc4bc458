import { placeTargets } from '../anchoring/place-targets';
import type { Claim } from '../domain/claim';
import type { Instant } from '../domain/dates';
import type { TranscriptId } from '../domain/ids';
import { lastReadAt } from '../domain/newest-transcript';
import { type DoubtReason, isFound, type Placement } from '../domain/placement';
import type { StoredTranscript } from '../domain/speechmark-document';

/** Where a claim stands in the text of its speech that was read last. */
export interface NewestPlace {
  readonly status: Placement['status'];
  /** What stands there, where it is other words. */
  readonly words: string | null;
  /** Where that is, in UTF-16 units; null where it was not found. */
  readonly span: { readonly start: number; readonly end: number } | null;
  /** Set where the place is not sure. */
  readonly doubt: DoubtReason | null;
  readonly transcriptId: TranscriptId;
  /** When that text was read last. */
  readonly readAt: Instant;
}

/**
 * The places of one speech's claims, in their order. What was marked on that very text needs no search; its claims come
 * along all the same where others are placed, as neighbours that say where those belong.
 */
export function placeInNewest(claims: readonly Claim[], newest: StoredTranscript): NewestPlace[] {
  const from = { transcriptId: newest.id, readAt: lastReadAt(newest) || (newest.readings.at(-1)?.at ?? '') };
  const isOwn = ({ target }: Claim): boolean => target.transcriptId === newest.id;
  const placements = claims.every(isOwn)
    ? []
    : placeTargets(
        claims.map(({ target }) => target),
        newest,
      );
  return claims.map((claim, i) => {
    const placement = placements[i];
    const span = claim.target.position;
    if (!placement || isOwn(claim)) return { status: 'unchanged', words: null, span, doubt: null, ...from };
    return { ...describe(placement, newest.text), ...from };
  });
}

function describe(placement: Placement, text: string): Omit<NewestPlace, 'transcriptId' | 'readAt'> {
  if (!isFound(placement)) return { status: placement.status, words: null, span: null, doubt: null };
  const { status, start, end, sure, doubt } = placement;
  const words = status === 'reworded' ? text.slice(start, end) : null;
  return { status, words, span: { start, end }, doubt: sure ? null : (doubt ?? 'other words around it') };
}
