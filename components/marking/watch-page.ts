import { CLAIM_TYPES, type ClaimTypeId } from '../../lib/domain/claim-types';
import { closeToolbar, findSelectedSpan, isEditable, markSpan, openCard, openToolbar } from './actions';
import { attachClaim } from './attach';
import type { Session } from './session';
import { findSpansAt } from './shown-text';

/**
 * A page may follow where the reader is, but it can't make us do anything: it can select words, yet keys and presses count
 * only where the browser says that a person made them (`isTrusted`).
 */

/** Selections made by keys or handles come without an end; this much quiet counts as one. */
const QUIET_MS = 280;

/** Opens the toolbar when the reader has selected words of the transcript, and closes it when they are let go. */
export function watchSelection(session: Session, stop: AbortSignal): void {
  const { document, shadow } = session.options;
  let isPressed = false;
  let pointer = 'mouse';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = () => {
    if (isPressed || document.activeElement === shadow.host) return;
    const span = findSelectedSpan(session);
    const open = session.toolbar.value;
    if (span) openToolbar(session, span, 'selection', pointer === 'touch');
    else if (open?.kind === 'selection') closeToolbar(session);
  };
  const lookAfter = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(look, milliseconds);
  };
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (!event.isTrusted) return;
      pointer = event.pointerType;
      if (event.target === shadow.host) return;
      isPressed = event.pointerType === 'mouse' && event.button === 0;
      session.card.value = null;
      session.chooser.value = null;
      if (session.toolbar.value?.kind === 'draft') closeToolbar(session);
    },
    { capture: true, signal: stop },
  );
  for (const type of ['pointerup', 'pointercancel'] as const) {
    document.addEventListener(
      type,
      (event) => {
        if (!event.isTrusted) return;
        isPressed = false;
        // After the browser has settled the selection: a press inside one collapses it only now.
        if (event.target !== shadow.host && event.pointerType === 'mouse') lookAfter(0);
      },
      { capture: true, signal: stop },
    );
  }
  document.addEventListener(
    'selectionchange',
    () => {
      if (isPressed || document.activeElement === shadow.host) return;
      if (document.getSelection()?.isCollapsed) lookAfter(0);
      else lookAfter(QUIET_MS);
    },
    { signal: stop },
  );
  stop.addEventListener('abort', () => clearTimeout(timer));
}

/** The type that a digit stands for; only asked while the toolbar is open. */
export function typeOfKey(event: KeyboardEvent): ClaimTypeId | null {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  return CLAIM_TYPES.find(({ key }) => key !== null && key === event.key)?.id ?? null;
}

/** While the toolbar is open: digits mark, Escape closes, and Tab goes to the toolbar. Keys in our own parts stay there. */
export function watchKeys(session: Session, focusToolbar: () => void, stop: AbortSignal): void {
  const { document, shadow } = session.options;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.target === shadow.host) return;
    if (!session.toolbar.value) {
      if (event.key === 'Escape') session.attaching.value = null;
      return;
    }
    if (event.target instanceof Node && isEditable(event.target)) return;
    const attaching = session.attaching.value;
    const type = attaching ? null : typeOfKey(event);
    if (type) markSpan(session, type);
    else if (attaching && event.key === 'Enter') void attachClaim(session, attaching, session.toolbar.value.span, true);
    else if (event.key === 'Escape') closeToolbar(session);
    else if (event.key === 'Tab' && !event.shiftKey) focusToolbar();
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.defaultView?.addEventListener('keydown', onKeyDown, { capture: true, signal: stop });
}

/** What the page itself does something with when it is pressed. */
const CONTROLS =
  'a[href], button, input, select, textarea, summary, label, audio, video, [role="button"], [contenteditable]';

/** A press on painted words opens their card; on several marks at once, a choice. */
export function watchPresses(session: Session, stop: AbortSignal): void {
  const { document, shadow } = session.options;
  document.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || event.button !== 0 || event.defaultPrevented || event.target === shadow.host) return;
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      if (!(event.target instanceof Element) || event.target.closest(CONTROLS)) return;
      if (document.getSelection()?.isCollapsed === false) return;
      const spans = session.found.value.map(({ claim, placement }) => ({ ...placement, id: claim.id }));
      const hits = findSpansAt(event.clientX, event.clientY, spans, session.text.value);
      const [only] = hits;
      if (!only) return;
      if (hits.length === 1) openCard(session, only.id);
      else session.chooser.value = { ids: hits.map(({ id }) => id), x: event.clientX, y: event.clientY };
    },
    { signal: stop },
  );
}

/**
 * Keeps what happens in our shadow root from the page's listeners on its way up: GOV.UK's scripts count clicks and catch
 * keys. A listener that the page has set to catch events on their way down is first: it sees our host and nothing in it,
 * but also which key was pressed and, of a change in a field, the letters that were put in.
 */
export function keepEventsInside(shadow: ShadowRoot, stop: AbortSignal): void {
  for (const type of KEPT_EVENTS) shadow.addEventListener(type, (event) => event.stopPropagation(), { signal: stop });
}

const KEPT_EVENTS = [
  ...['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'change', 'copy', 'cut', 'paste'],
  ...['click', 'dblclick', 'auxclick', 'contextmenu', 'mousedown', 'mouseup', 'touchstart', 'touchend', 'wheel'],
  ...['focusin', 'focusout', 'compositionstart', 'compositionupdate', 'compositionend'],
];
