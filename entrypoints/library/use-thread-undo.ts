import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { explainFailure } from '../../components/explain-failure';
import { holdsUndo, takeUndo } from '../../components/latest-undo';
import type { ToastMessage } from '../../components/Toast';
import type { ThreadGateway } from '../../components/threads/thread-data';
import type { Result } from '../../lib/domain/errors';
import type { Thread } from '../../lib/domain/thread';

/** Does things to threads, says so, and takes the last of them back, also with Ctrl+Z. */
export function useThreadUndo(threads: ThreadGateway) {
  const [toast, setToast] = useState<ToastMessage | null>(null);
  const last = useRef<Thread | null>(null);
  const said = useRef(0);
  const say = useCallback((text: string, action: ToastMessage['action'] = null) => {
    said.current += 1;
    setToast({ key: said.current, text, action });
  }, []);
  const undo = useCallback(async () => {
    const before = last.current;
    if (!before) return;
    last.current = null;
    const undone = await threads.undoThread(before);
    if (!undone.ok) last.current = before;
    say(undone.ok ? i18n.t('threads.undone') : sayFailure(undone));
  }, [threads, say]);
  const doIt = useCallback(
    async (before: Thread, done: string, work: () => Promise<Result<Thread>>) => {
      const result = await work();
      if (!result.ok) return say(sayFailure(result));
      last.current = before;
      takeUndo(last);
      return say(done, { label: i18n.t('claim.undo'), run: () => void undo() });
    },
    [say, undo],
  );
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      if (!isUndo || isTyping || !last.current || !holdsUndo(last)) return;
      event.preventDefault();
      void undo();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [undo]);
  return { toast, dropToast: useCallback(() => setToast(null), []), doIt, say };
}

const sayFailure = (failed: Extract<Result<unknown>, { ok: false }>): string =>
  i18n.t('claim.notSaved', { reason: explainFailure(failed.error) });
