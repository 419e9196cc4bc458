import { render, type VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Puts a sheet of its own beside the page for as long as it is printed, so that the browser's own print command gives the
 * marks too. Drawn in the event itself: the browser takes its picture right after it.
 */
export function usePrintSheet(draw: () => VNode | null): void {
  const latest = useRef(draw);
  latest.current = draw;
  useEffect(() => {
    const sheet = document.createElement('div');
    sheet.className = 'sm-print-sheet';
    const before = () => {
      document.body.append(sheet);
      render(latest.current(), sheet);
    };
    const after = () => {
      render(null, sheet);
      sheet.remove();
    };
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
      after();
    };
  }, []);
}
