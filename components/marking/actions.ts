import { batch } from '@preact/signals';
import { i18n } from '#i18n';
import { describeRange } from '../../lib/anchoring/describe-range';
import type { ClaimTypeId } from '../../lib/domain/claim-types';
import { asClaimId, type ClaimId } from '../../lib/domain/ids';
import { getTranscriptOffset } from '../../lib/page/offset-map';
import { describeSpan } from '../../lib/text/describe-span';
import { copyRichText } from '../copy-rich-text';
import { explainFailure } from '../explain-failure';
import { shortenQuote } from '../shorten-quote';
import { completeWords, passageAt, passageFrom, type Span } from './adjust-span';
import type { FoundClaim, Session } from './session';
import { findFirstInView, findRange, scrollToSpan } from './shown-text';
import { showToast } from './undo';

/** Opens the toolbar on new words, or moves its draft. */
export function openToolbar(session: Session, span: Span, kind: 'selection' | 'draft', byTouch: boolean): void {
  batch(() => {
    session.chooser.value = null;
    // It would lie on the words or on the toolbar in a small window; Ctrl+Z still undoes what it said.
    session.toast.value = null;
    session.toolbar.value = { span, kind, byTouch };
  });
}

export function closeToolbar(session: Session): void {
  session.toolbar.value = null;
}

/**
 * Marks the toolbar's words. The caret is left at their end, so that the command goes on from there and the selection
 * does not bring the toolbar back.
 */
export function markSpan(session: Session, type: ClaimTypeId | null, openNote = false): void {
  const open = session.toolbar.value;
  if (!open) return;
  const known = findSame(session, open.span, type);
  if (known) {
    batch(() => {
      openCard(session, known.claim.id, openNote);
      showToast(session, sayMarked('marking.already', type));
    });
    return;
  }
  const { transcript } = session.text.value;
  const id = asClaimId(crypto.randomUUID());
  const speechId = session.keeper.stored.value.speechId ?? session.options.speech.id;
  const target = { ...describeSpan(open.span, transcript), speechId, transcriptId: transcript.id };
  if (open.kind === 'draft') startTabbingFrom(session, open.span.end);
  setCaret(session, open.span.end);
  batch(() => {
    closeToolbar(session);
    void session.keeper.add({ id, target, types: type ? [type] : [], tags: [], note: '' }).then(() => {
      // What could not be stored must not go unseen: its card says why and what can be done.
      if (!findLocal(session, id)?.failure) return;
      session.toast.value = null;
      openCard(session, id);
    });
    if (openNote) openCard(session, id, true);
    showToast(session, sayMarked('marking.marked', type), () => void removeClaim(session, id, false));
  });
}

const sayMarked = (key: 'marking.marked' | 'marking.already', type: ClaimTypeId | null): string =>
  type ? i18n.t(key, { type: i18n.t(`claimType.${type}`) }) : i18n.t(`${key}WithoutType`);

/** A claim on exactly these words that has this type already. */
const findSame = (session: Session, { start, end }: Span, type: ClaimTypeId | null): FoundClaim | undefined =>
  session.found.value.find(
    ({ claim, placement }) =>
      placement.start === start &&
      placement.end === end &&
      (type ? claim.types.includes(type) : claim.types.length === 0),
  );

/** After marking by keyboard, Tab goes on from the marked words and not from the page's edge, where our host stands. */
function startTabbingFrom(session: Session, offset: number): void {
  const range = findRange({ start: Math.max(0, offset - 1), end: offset }, session.text.value);
  const element = range?.endContainer.parentElement;
  if (!element) return;
  const before = element.getAttribute('tabindex');
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.blur();
  if (before === null) element.removeAttribute('tabindex');
  else element.setAttribute('tabindex', before);
}

function setCaret(session: Session, offset: number): void {
  const range = findRange({ start: Math.max(0, offset - 1), end: offset }, session.text.value);
  if (range) session.options.document.getSelection()?.collapse(range.endContainer, range.endOffset);
}

const findLocal = (session: Session, id: ClaimId) => session.keeper.local.value.find((claim) => claim.id === id);
const findFound = (session: Session, id: ClaimId): FoundClaim | undefined =>
  session.found.value.find(({ claim }) => claim.id === id);

export function openCard(session: Session, id: ClaimId, focusNote = false): void {
  batch(() => {
    session.chooser.value = null;
    session.toolbar.value = null;
    session.toast.value = null;
    session.isListOpen.value = false;
    session.current.value = id;
    session.card.value = { id, focusNote };
  });
}

export async function removeClaim(session: Session, id: ClaimId, offerUndo = true): Promise<void> {
  if (session.card.value?.id === id) session.card.value = null;
  if (offerUndo) showToast(session, i18n.t('marking.deleted'), () => void restoreClaim(session, id));
  const removed = await session.keeper.remove(id);
  if (!removed.ok) {
    session.undoable.value = null;
    showToast(session, i18n.t('marking.deleteFailed', { reason: explainFailure(removed.error) }));
  }
}

async function restoreClaim(session: Session, id: ClaimId): Promise<void> {
  const restored = await session.keeper.restore(id);
  if (!restored.ok) {
    showToast(session, i18n.t('marking.restoreFailed', { reason: explainFailure(restored.error) }));
  }
}

/** Words of the text with their source; `span` is null where they don't stand in it. */
export async function copyQuote(session: Session, exact: string, span: Span | null): Promise<void> {
  const { transcript } = session.text.value;
  const { speech } = session.options;
  const quote = await session.options.gateway.describeQuote(exact, speech, {
    transcript,
    span: span && { start: span.start, end: span.end },
  });
  // The words are worth more than nothing, where nobody could be asked for their source.
  return copyWords(session, quote.ok ? quote.value : { text: exact });
}

export async function copyWords(session: Session, words: Parameters<typeof copyRichText>[0]): Promise<void> {
  const copied = await copyRichText(words);
  showToast(session, i18n.t(copied ? 'marking.copied' : 'marking.copyFailed'));
}

/** What the reader selected, trimmed to the transcript and completed to whole words; null where there is none of it. */
export function findSelectedSpan(session: Session): Span | null {
  const selection = session.options.document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const text = session.text.value;
  if (!range.intersectsNode(text.offsets.root) || isEditable(range.commonAncestorContainer)) return null;
  const selectors = describeRange(range, text);
  return selectors && completeWords(selectors.position, text.units);
}

/** Inside a form or something that can be written in, keys and selections belong to the page. */
export function isEditable(node: Node): boolean {
  const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  return element?.closest('form, input, textarea, select, [contenteditable]:not([contenteditable="false"])') != null;
}

/** The keyboard's way to mark: the sentence at the caret, else the first in view; from an open draft the next one. */
export function draftSentence(session: Session): void {
  const { passages } = session.text.value.units;
  const open = session.toolbar.value;
  if (open?.kind === 'draft') {
    const next = passageFrom(open.span.end, passages);
    if (next) showDraft(session, next);
    else session.said.value = i18n.t('marking.noPassage');
    return;
  }
  const chosen = findSelectedSpan(session) ?? findCaretPassage(session) ?? findFirstInView(session.text.value);
  if (chosen) showDraft(session, chosen);
  else session.said.value = i18n.t('marking.noText');
}

function findCaretPassage(session: Session): Span | null {
  const selection = session.options.document.getSelection();
  const text = session.text.value;
  if (!selection?.isCollapsed || !selection.anchorNode || !text.offsets.root.contains(selection.anchorNode))
    return null;
  const offset = getTranscriptOffset(text.offsets, selection.anchorNode, selection.anchorOffset);
  const passage = passageAt(offset, text.units.passages);
  if (!passage) return null;
  // A caret left far behind by scrolling is not where the reader is; one that a mark has just left is.
  const box = findRange(passage, text)?.getBoundingClientRect();
  const isNear = box && box.bottom > 0 && box.top < innerHeight * 2;
  return isNear ? passage : null;
}

/** Shows and says a draft. */
export function showDraft(session: Session, span: Span): void {
  const text = session.text.value;
  openToolbar(session, { start: span.start, end: span.end }, 'draft', false);
  scrollToSpan(span, text);
  session.said.value = text.transcript.text.slice(span.start, span.end);
}

/** Goes to the next mark after the current one and reads it out; from the last to the first. */
export function goToNextMark(session: Session): void {
  const found = session.found.value;
  session.isListOpen.value = true;
  if (found.length === 0) {
    session.said.value = i18n.t('marking.listEmpty');
    return;
  }
  const known = found.findIndex(({ claim }) => claim.id === session.current.value);
  const index = known === -1 ? findFirstMarkInView(session) : (known + 1) % found.length;
  const { claim, placement } = found[index] as FoundClaim;
  session.current.value = claim.id;
  scrollToSpan(placement, session.text.value);
  session.said.value = i18n.t('marking.markAt', {
    at: index + 1,
    all: found.length,
    types: namesOfTypes(claim.types),
    quote: shortenQuote(claim.target.quote.exact, 200),
  });
}

function findFirstMarkInView(session: Session): number {
  const first = findFirstInView(session.text.value)?.start ?? 0;
  return Math.max(
    0,
    session.found.value.findIndex(({ placement }) => placement.end > first),
  );
}

export const namesOfTypes = (types: readonly ClaimTypeId[]): string =>
  types.length ? types.map((type) => i18n.t(`claimType.${type}`)).join(', ') : i18n.t('claimType.none');

export function showClaim(session: Session, id: ClaimId): boolean {
  const found = findFound(session, id);
  if (!found || !scrollToSpan(found.placement, session.text.value)) return false;
  openCard(session, id);
  return true;
}
