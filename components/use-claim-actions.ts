import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Claim, ClaimChanges, Target } from '../lib/domain/claim';
import type { Result } from '../lib/domain/errors';
import type { ClaimId } from '../lib/domain/ids';
import type { RichText } from '../lib/domain/rich-text';
import type { Speech } from '../lib/domain/speech';
import type { ClaimActions } from './ClaimCard';
import { explainFailure } from './explain-failure';
import { holdsUndo, takeUndo } from './latest-undo';
import { type Place, quoteWithSource } from './quote-with-source';
import type { ToastMessage } from './Toast';
import { useCardFocus } from './use-card-focus';

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
  readonly showsLost?: boolean;
  show(claim: Claim): void;
  showPassage(range: { start: number; end: number }): void;
  /** Null where no text is on show. A null answer: the claim is not there. */
  readonly attach:
    | ((claim: Claim, range: { start: number; end: number } | null) => Promise<Result<null> | null>)
    | null;
  /** The way back, where nothing else offers it. */
  readonly attachBack?: (id: ClaimId, target: Target) => Promise<Result<unknown>>;
  /** Null while the speech is unknown; its words are then copied alone. */
  findSpeech(claim: Claim): Speech | null;
  /** For a link that leads to the very words, and what stands there now. */
  findPlace(claim: Claim): Place | Promise<Place>;
}

/** The last thing done, and what is said when it has been undone. */
interface Undoable {
  /** Which card gets the focus then; null where it stays. */
  readonly id: ClaimId | null;
  readonly undone: string;
  undo(): Promise<Result<unknown>>;
}

/** What the cards can do, and the line that says what was done. What was done last can also be undone with Ctrl+Z. */
export function useClaimActions(surroundings: Surroundings) {
  const {
    gateway,
    showIn,
    showsLost = false,
    show,
    showPassage,
    attach,
    attachBack,
    findSpeech,
    findPlace,
  } = surroundings;
  const [toast, setToast] = useState<ToastMessage | null>(null);
  const last = useRef<Undoable | null>(null);
  const focusCard = useCardFocus();
  const said = useRef(0);
  const say = useCallback((text: string, action: ToastMessage['action'] = null) => {
    said.current += 1;
    setToast({ key: said.current, text, action });
  }, []);
  const dropToast = useCallback(() => setToast(null), []);

  const undo = useCallback(async () => {
    const done = last.current;
    if (!done) return;
    last.current = null;
    const undone = await done.undo();
    if (!undone.ok) {
      last.current = done;
      return say(sayFailure(undone), { label: i18n.t('claim.retry'), run: () => void undo() });
    }
    say(done.undone);
    if (done.id) focusCard(done.id);
    return undefined;
  }, [say, focusCard]);
  const sayDone = useCallback(
    (text: string, done: Undoable) => {
      last.current = done;
      takeUndo(last);
      say(text, { label: i18n.t('claim.undo'), run: () => void undo() });
    },
    [say, undo],
  );

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      if (!isUndo || !last.current || !holdsUndo(last) || isTyping(event.target)) return;
      event.preventDefault();
      void undo();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [undo]);

  const actions = useMemo<ClaimActions>(() => {
    const copy = async (words: Parameters<CardGateway['copy']>[0]) =>
      say(i18n.t((await gateway.copy(words)) ? 'claim.copied' : 'claim.notCopied'));
    const copyQuote = async (claim: Claim) => {
      // The words are worth more than nothing, where their place can't be read.
      const place = await Promise.resolve(findPlace(claim)).catch(() => null);
      return copy(quoteOf(claim, findSpeech(claim), place));
    };
    const remove = async (claim: Claim) => {
      const removed = await gateway.remove(claim.id);
      if (!removed.ok) return say(sayFailure(removed));
      return sayDone(i18n.t('claim.removed'), {
        id: claim.id,
        undone: i18n.t('claim.restored'),
        undo: () => gateway.restore(claim.id),
      });
    };
    const sayAttached = ({ id, target }: Claim) => {
      const text = i18n.t('claim.attached');
      if (!attachBack) say(text);
      else sayDone(text, { id, undone: i18n.t('claim.attachedBack'), undo: () => attachBack(id, target) });
      focusCard(id);
    };
    return {
      showIn,
      showsLost,
      show,
      showPassage,
      copy: (claim) => void copyQuote(claim),
      copyText: (text) => void copy({ text }),
      remove: (claim) => void remove(claim),
      edit: (claim, changes) => gateway.edit(claim.id, changes),
      attach:
        attach &&
        ((claim, range) =>
          void attach(claim, range).then((attached) => {
            if (!attached) say(i18n.t('claim.attachNot'));
            else if (!attached.ok) say(sayFailure(attached));
            else if (range) sayAttached(claim);
            else say(i18n.t('claim.attachNow'));
          })),
    };
  }, [
    gateway,
    showIn,
    showsLost,
    show,
    showPassage,
    attach,
    attachBack,
    findSpeech,
    findPlace,
    say,
    sayDone,
    focusCard,
  ]);

  return { actions, toast, say, sayDone, dropToast };
}

function quoteOf(claim: Claim, speech: Speech | null, place: Place) {
  const { quote } = claim.target;
  return speech ? quoteWithSource(quote, speech, place, claim) : { text: quote.exact };
}

const sayFailure = (failed: Extract<Result<unknown>, { ok: false }>): string =>
  i18n.t('claim.notSaved', { reason: explainFailure(failed.error) });

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
