import { batch } from '@preact/signals';
import { i18n } from '#i18n';
import type { Target } from '../../lib/domain/claim';
import { type Result, succeed } from '../../lib/domain/errors';
import type { ClaimId } from '../../lib/domain/ids';
import { isFound } from '../../lib/domain/placement';
import { describeSpan } from '../../lib/text/describe-span';
import { explainFailure } from '../explain-failure';
import { closeToolbar, findSelectedSpan, openCard, openToolbar } from './actions';
import type { Span } from './adjust-span';
import type { Session } from './session';
import { scrollToSpan } from './shown-text';
import { showToast } from './undo';

/** Giving a claim other words than those it has: a place that was rejected, or whatever the reader selects. */

const findTarget = (session: Session, id: ClaimId): Target | null =>
  session.keeper.stored.value.claims.find((claim) => claim.id === id)?.target ?? null;

/** Asks for the words, beginning where it stands; what is selected already is offered at once. Null where the claim is not of this speech. */
export function startAttaching(session: Session, id: ClaimId): Result<null> | null {
  if (!findTarget(session, id)) return null;
  const span = findSelectedSpan(session);
  batch(() => {
    session.card.value = null;
    session.toast.value = null;
    session.attaching.value = id;
    session.said.value = i18n.t('marking.attachHow');
    if (span) openToolbar(session, span, 'selection', false);
  });
  const placement = session.placements.value.get(id);
  const place = placement && (isFound(placement) ? placement : placement.candidates[0]);
  if (place && !span) scrollToSpan(place, session.text.value, true);
  return succeed(null);
}

export function stopAttaching(session: Session): void {
  session.attaching.value = null;
}

/**
 * Null where the claim is not of this speech.
 *
 * @param opensCard where it was asked for on the page: what had the focus may be gone then, and the card shows what came of it
 */
export async function attachClaim(
  session: Session,
  id: ClaimId,
  span: Span,
  opensCard = false,
): Promise<Result<null> | null> {
  const before = findTarget(session, id);
  if (!before) return null;
  const { transcript } = session.text.value;
  const target = { ...describeSpan(span, transcript), speechId: before.speechId, transcriptId: transcript.id };
  batch(() => {
    stopAttaching(session);
    closeToolbar(session);
  });
  const attached = await session.keeper.attach(id, target);
  if (!attached.ok) return sayFailure(session, attached);
  scrollToSpan(span, session.text.value);
  if (opensCard) openCard(session, id);
  showToast(session, i18n.t('marking.attached'), () => void detach(session, id, before));
  return succeed(null);
}

async function detach(session: Session, id: ClaimId, target: Target): Promise<void> {
  session.toast.value = null;
  const attached = await session.keeper.attach(id, target);
  if (!attached.ok) sayFailure(session, attached);
}

function sayFailure<Failed extends Extract<Result<unknown>, { ok: false }>>(session: Session, failed: Failed): Failed {
  showToast(session, i18n.t('marking.notAttached', { reason: explainFailure(failed.error) }));
  return failed;
}
