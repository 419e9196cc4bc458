import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Claim, ClaimChanges } from '../lib/domain/claim';
import type { Result } from '../lib/domain/errors';
import type { ClaimId } from '../lib/domain/ids';
import type { RichText } from '../lib/domain/rich-text';
import type { Speech } from '../lib/domain/speech';
import type { ClaimActions } from './ClaimCard';
import { explainFailure } from './explain-failure';
import { holdsUndo, takeUndo } from './latest-undo';
import { type Place, quoteWithSource } from './quote-with-source';
import type { ToastMessage } from './Toast';

export type { Place };

/** What the actions need of store and clipboard. */
export interface CardGateway {
  edit(id: ClaimId, changes: ClaimChanges): Promise<Result<Claim>>;
  remove(id: ClaimId): Promise<Result<Claim>>;
  restore(id: ClaimId): Promise<Result<Claim>>;
  /** Answers whether the browser did it. */
  copy(words: Pick<RichText, 'text'> & Partial<RichText>): Promise<boolean>;
}

interface Surroundings {
  readonly gateway: CardGateway;
  readonly showIn: ClaimActions['showIn'];
  show(claim: Claim): void;
  showPassage(range: { start: number; end: number }): void;
  /** Null where no text is on show. A null answer: the claim is not there. */
  readonly attach:
    | ((claim: Claim, range: { start: number; end: number } | null) => Promise<Result<null> | null>)
    | null;
  /** Null while the speech is unknown; its words are then copied alone. */
  findSpeech(claim: Claim): Speech | null;
  /** For a link that leads to the very words. */
  findPlace(claim: Claim): Place;
}

/** What the cards can do, and the line that says what was done. The last deletion can also be undone with Ctrl+Z. */
export function useClaimActions(surroundings: Surroundings) {
  const { gateway, showIn, show, showPassage, attach, findSpeech, findPlace } = surroundings;
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
    return say(sayFailure(restored), { label: i18n.t('claim.retry'), run: () => void undo() });
  }, [gateway, say]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      if (!isUndo || !lastRemoved.current || !holdsUndo(lastRemoved) || isTyping(event.target)) return;
      event.preventDefault();
      void undo();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [undo]);

  const actions = useMemo<ClaimActions>(() => {
    const copy = async (words: Parameters<CardGateway['copy']>[0]) =>
      say(i18n.t((await gateway.copy(words)) ? 'claim.copied' : 'claim.notCopied'));
    const remove = async (claim: Claim) => {
      const removed = await gateway.remove(claim.id);
      if (!removed.ok) return say(sayFailure(removed));
      lastRemoved.current = claim;
      takeUndo(lastRemoved);
      return say(i18n.t('claim.removed'), { label: i18n.t('claim.undo'), run: () => void undo() });
    };
    return {
      showIn,
      show,
      showPassage,
      copy: (claim) => void copy(quoteOf(claim, findSpeech(claim), findPlace(claim))),
      copyText: (text) => void copy({ text }),
      remove: (claim) => void remove(claim),
      edit: (claim, changes) => gateway.edit(claim.id, changes),
      attach:
        attach &&
        ((claim, range) =>
          void attach(claim, range).then((attached) => {
            if (!attached) say(i18n.t('claim.attachNot'));
            else if (!attached.ok) say(sayFailure(attached));
            else say(i18n.t(range ? 'claim.attached' : 'claim.attachNow'));
          })),
    };
  }, [gateway, showIn, show, showPassage, attach, findSpeech, findPlace, say, undo]);

  return { actions, toast, say, dropToast };
}

const quoteOf = ({ target: { quote } }: Claim, speech: Speech | null, place: Place) =>
  speech ? quoteWithSource(quote, speech, place) : { text: quote.exact };

const sayFailure = (failed: Extract<Result<unknown>, { ok: false }>): string =>
  i18n.t('claim.notSaved', { reason: explainFailure(failed.error) });

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
