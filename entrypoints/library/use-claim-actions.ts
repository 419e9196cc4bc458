import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ClaimActions } from '../../components/ClaimCard';
import { citeQuote, type Place } from '../../components/cite-quote';
import { explainFailure } from '../../components/explain-failure';
import type { ToastMessage } from '../../components/Toast';
import type { Claim } from '../../lib/domain/claim';
import type { Result } from '../../lib/domain/errors';
import type { Speech } from '../../lib/domain/speech';
import type { LibraryGateway } from './library-gateway';

interface Surroundings {
  readonly gateway: Pick<LibraryGateway, 'edit' | 'remove' | 'restore' | 'copy'>;
  readonly showIn: ClaimActions['showIn'];
  show(claim: Claim): void;
  showPassage(range: { start: number; end: number }): void;
  /** Null while the speech is unknown; its words are then copied alone. */
  findSpeech(claim: Claim): Speech | null;
  /** For a link that leads to the very words. */
  findPlace(claim: Claim): Place;
}

/** What the cards can do, and the line that says what was done. The last deletion can also be undone with Ctrl+Z. */
export function useClaimActions({ gateway, showIn, show, showPassage, findSpeech, findPlace }: Surroundings) {
  const [toast, setToast] = useState<ToastMessage | null>(null);
  const lastRemoved = useRef<Claim | null>(null);
  const said = useRef(0);
  const say = useCallback((text: string, action: ToastMessage['action'] = null) => {
    said.current += 1;
    setToast({ key: said.current, text, action });
  }, []);
  const dropToast = useCallback(() => setToast(null), []);

  const undo = useCallback(async () => {
    const claim = lastRemoved.current;
    if (!claim) return;
    lastRemoved.current = null;
    const restored = await gateway.restore(claim.id);
    if (restored.ok) return say(i18n.t('claim.restored'));
    lastRemoved.current = claim;
    return say(sayFailure(restored), { label: i18n.t('claim.undo'), run: () => void undo() });
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
      if (!removed.ok) return say(sayFailure(removed));
      lastRemoved.current = claim;
      return say(i18n.t('claim.removed'), { label: i18n.t('claim.undo'), run: () => void undo() });
    };
    return {
      showIn,
      show,
      showPassage,
      copy: (claim) => {
        const speech = findSpeech(claim);
        copyText(speech ? citeQuote(claim.target.quote.exact, speech, findPlace(claim)) : claim.target.quote.exact);
      },
      copyText,
      remove: (claim) => void remove(claim),
      edit: (claim, changes) => gateway.edit(claim.id, changes),
    };
  }, [gateway, showIn, show, showPassage, findSpeech, findPlace, say, undo]);

  return { actions, toast, say, dropToast };
}

const sayFailure = (failed: Extract<Result<unknown>, { ok: false }>): string =>
  i18n.t('claim.notSaved', { reason: explainFailure(failed.error) });

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
