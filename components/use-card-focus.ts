import { useCallback, useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { ClaimId } from '../lib/domain/ids';

/** They do nothing by themselves, except to quieten a screen reader. */
const MODIFIERS = ['Alt', 'Control', 'Meta', 'Shift'];

/**
 * Keeps the focus on a claim's card while the list puts it elsewhere, which takes away the button that had it. Until the
 * reader's next key or press: from then on the focus is theirs.
 */
export function useCardFocus(): (id: ClaimId) => void {
  const kept = useRef<ClaimId | null>(null);
  useEffect(() => {
    const letGo = (event: Event) => {
      if (!(event instanceof KeyboardEvent && MODIFIERS.includes(event.key))) kept.current = null;
    };
    const events = ['keydown', 'pointerdown'] as const;
    for (const event of events) document.addEventListener(event, letGo, true);
    return () => {
      for (const event of events) document.removeEventListener(event, letGo, true);
    };
  }, []);
  // After every drawing: where the claim stands is known only when its page has answered.
  useLayoutEffect(() => {
    if (kept.current) focusCard(kept.current);
  });
  return useCallback((id) => {
    kept.current = id;
    focusCard(id);
  }, []);
}

/** Takes a lost focus only. */
function focusCard(id: ClaimId): void {
  if (document.activeElement !== null && document.activeElement !== document.body) return;
  document.querySelector<HTMLElement>(`[data-sm-claim="${CSS.escape(id)}"] button`)?.focus();
}
