import { useEffect, useRef } from 'preact/hooks';

export type CompareKey = 'n' | 'p' | 's' | 'l' | 'x' | 'f' | 'o' | '?';

/** Single keys, as long as they are on and nobody is typing (WCAG 2.1.4). Keys without an action are left alone. */
export function useCompareKeys(areOn: boolean, actions: Readonly<Partial<Record<CompareKey, () => void>>>): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    if (!areOn) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || isTyping(event.target)) return;
      const run = latest.current[event.key as CompareKey];
      if (!run || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [areOn]);
}

/** A list of choices takes letters too. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input[type="text"], textarea, select'));
