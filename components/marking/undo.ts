import { i18n } from '#i18n';
import { holdsUndo, takeUndo } from '../latest-undo';
import { isEditable } from './actions';
import type { Session } from './session';

/** After that, Ctrl+Z is the page's again: a mark must not vanish long after it was made. */
const UNDO_MS = 60_000;

/** Says what was done. With a way back, that is kept for Ctrl+Z also after the words have gone. */
export function showToast(session: Session, text: string, undo: (() => void) | null = null): void {
  session.toast.value = { text, undo };
  if (!undo) return;
  session.undoable.value = { run: undo, until: performance.now() + UNDO_MS };
  takeUndo(session);
}

export function runUndo(session: Session, undo: () => void): void {
  session.undoable.value = null;
  undo();
  // A failure that comes later takes its place.
  session.toast.value = { text: i18n.t('marking.undone'), undo: null };
}

/** Undoes what was done last. False where there is nothing, so that the keys stay the page's. */
function undoLast(session: Session): boolean {
  const last = session.undoable.value;
  if (!last || last.until < performance.now() || !holdsUndo(session)) return false;
  runUndo(session, last.run);
  return true;
}

export const isUndoKey = (event: KeyboardEvent): boolean =>
  event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;

/** Ctrl+Z on the page and in our own parts; in a field the keys undo typing. */
export function watchUndo(session: Session, stop: AbortSignal): void {
  const { document, shadow } = session.options;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.isTrusted || !isUndoKey(event)) return;
    const target = event.target === shadow.host ? shadow.activeElement : event.target;
    if (target instanceof Node && isEditable(target)) return;
    if (!undoLast(session)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.defaultView?.addEventListener('keydown', onKeyDown, { capture: true, signal: stop });
}
