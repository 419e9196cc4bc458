import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../Icon';
import type { Session } from './session';
import { runUndo } from './undo';

/** Long enough to read it, decide and reach the button. */
const SHOWN_MS = 10_000;

/** What just happened, with a way back; waits while it is pointed at or has the focus. */
export function ToastLine({ session }: { session: Session }) {
  const toast = session.toast.value;
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (!toast || isHeld) return undefined;
    const timer = setTimeout(() => {
      session.toast.value = null;
    }, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [toast, isHeld, session]);
  return (
    <div
      class="sm-status"
      role="status"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      {toast && (
        <div class="sm-status__line">
          <span>{toast.text}</span>
          {toast.undo && (
            <button
              type="button"
              class="sm-status__button"
              title={i18n.t('marking.undoKey')}
              onClick={() => toast.undo && runUndo(session, toast.undo)}
            >
              {i18n.t('marking.undo')}
            </button>
          )}
          <button
            type="button"
            class="sm-status__button"
            aria-label={i18n.t('marking.dismiss')}
            onClick={() => {
              session.toast.value = null;
            }}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}
