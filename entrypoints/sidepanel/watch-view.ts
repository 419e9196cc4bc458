import { askPage } from '../../lib/messaging/messenger';
import type { PageView } from '../../lib/messaging/protocol';

/** So often a page is asked where the reader is: it tells nothing by itself, so that scrolling costs it nothing. */
const EVERY_MS = 500;

/** Calls back with what the reader has before them on a page, whenever that is something else; until what it returns is called. */
export function watchView(tabId: number, onView: (view: PageView) => void): () => void {
  let last = '';
  let isAsking = false;
  const ask = async () => {
    // A panel that nobody sees need not follow, and a slow page is asked one thing at a time.
    if (document.visibilityState !== 'visible' || isAsking) return;
    isAsking = true;
    const view = await askPage(tabId, 'getView');
    isAsking = false;
    const now = JSON.stringify(view);
    if (!view || now === last || isOver) return;
    last = now;
    onView(view);
  };
  let isOver = false;
  const timer = setInterval(() => void ask(), EVERY_MS);
  void ask();
  return () => {
    isOver = true;
    clearInterval(timer);
  };
}
