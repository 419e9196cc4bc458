import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ClaimActions } from '../../components/ClaimCard';
import { citeQuote } from '../../components/cite-quote';
import { explainFailure } from '../../components/explain-failure';
import type { Placements } from '../../components/order-claims';
import type { ToastMessage } from '../../components/Toast';
import type { Claim } from '../../lib/domain/claim';
import { isFound } from '../../lib/domain/placement';
import type { Speech } from '../../lib/domain/speech';
import type { Transcript } from '../../lib/domain/transcript';
import type { ActivePage } from '../../lib/messaging/active-page';
import type { PanelGateway } from './panel-gateway';

interface Surroundings {
  readonly gateway: PanelGateway;
  readonly page: ActivePage;
  readonly showIn: 'page' | 'reading view';
  readonly speech: Speech;
  readonly transcript: Transcript;
  readonly placements: Placements | null;
}

/** What the cards can do, and the line that says what was done. The last deletion can also be undone with Ctrl+Z. */
export function useClaimActions({ gateway, page, showIn, speech, transcript, placements }: Surroundings) {
  const [toast, setToast] = useState<ToastMessage | null>(null);
  const lastRemoved = useRef<Claim | null>(null);
  const count = useRef(0);
  const say = useCallback((text: string, action: ToastMessage['action'] = null) => {
    count.current += 1;
    setToast({ key: count.current, text, action });
  }, []);
  const dropToast = useCallback(() => setToast(null), []);

  const undo = useCallback(async () => {
    const claim = lastRemoved.current;
    if (!claim) return;
    lastRemoved.current = null;
    const restored = await gateway.restore(claim.id);
    if (!restored.ok) lastRemoved.current = claim;
    say(
      restored.ok ? i18n.t('claim.restored') : i18n.t('claim.notSaved', { reason: explainFailure(restored.error) }),
      restored.ok ? null : { label: i18n.t('claim.retry'), run: () => void undo() },
    );
  }, [gateway, say]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      if (!isUndo || !lastRemoved.current || isTyping(event.target)) return;
      event.preventDefault();
      void undo();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [undo]);

  const actions = useMemo<ClaimActions>(() => {
    const copyText = (text: string) =>
      void gateway.copy(text).then(
        () => say(i18n.t('claim.copied')),
        () => say(i18n.t('claim.notCopied')),
      );
    const remove = async (claim: Claim) => {
      const removed = await gateway.remove(claim.id);
      if (!removed.ok) return say(i18n.t('claim.notSaved', { reason: explainFailure(removed.error) }));
      lastRemoved.current = claim;
      return say(i18n.t('claim.removed'), { label: i18n.t('claim.undo'), run: () => void undo() });
    };
    return {
      showIn,
      show: (claim) => gateway.showClaim(page, claim.id),
      showPassage: (range) => gateway.showPassage(page, range),
      copy: (claim) => {
        const placement = placements?.[claim.id];
        const place = placement && isFound(placement) ? { transcript, ...placement } : null;
        copyText(citeQuote(claim.target.quote.exact, speech, place));
      },
      copyText,
      remove: (claim) => void remove(claim),
      edit: (claim, changes) => gateway.edit(claim.id, changes),
    };
  }, [gateway, page, showIn, speech, transcript, placements, say, undo]);

  return { actions, toast, dropToast };
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
