import { batch } from '@preact/signals';
import { i18n } from '#i18n';
import type { Target } from '../../lib/domain/claim';
import { type Result, succeed } from '../../lib/domain/errors';
import type { ClaimId } from '../../lib/domain/ids';
import { describeSpan } from '../../lib/text/describe-span';
import { explainFailure } from '../explain-failure';
import { closeToolbar, findSelectedSpan, openToolbar } from './actions';
import type { Span } from './adjust-span';
import type { Session } from './session';
import { scrollToSpan } from './shown-text';
import { showToast } from './undo';

/** Giving a claim other words than those it has: a place that was rejected, or whatever the reader selects. */

const findTarget = (session: Session, id: ClaimId): Target | null =>
  session.keeper.stored.value.claims.find((claim) => claim.id === id)?.target ?? null;

/** Asks for the words; what is selected already is offered at once. Null where the claim is not of this speech. */
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
  return succeed(null);
}

export function stopAttaching(session: Session): void {
  session.attaching.value = null;
}

/** Null where the claim is not of this speech. */
export async function attachClaim(session: Session, id: ClaimId, span: Span): Promise<Result<null> | null> {
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
