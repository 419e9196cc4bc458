import { browser } from 'wxt/browser';
import { readingHref } from '../../components/library/route';
import type { SaidBeforeTables } from '../../lib/library/tables';
import { findActivePage, watchActivePage } from '../../lib/messaging/active-page';
import { askPage } from '../../lib/messaging/messenger';
import { openPanel } from '../background/panel';
import { findMarkKey } from '../sidepanel/find-mark-key';
import type { PopupGateway } from './popup-gateway';

/**
 * The popup's way to browser and store. Store and index are fetched when they are needed: the frame and what the page
 * says of itself must not wait for them.
 *
 * @param tabId the tab to ask instead of the window's active one, where the popup is open as a page of its own
 */
export function createPopupGateway(tabId: number | null): PopupGateway {
  const close = () => {
    if (tabId === null) window.close();
  };
  return {
    findPage: () => findActivePage(tabId),
    watchPage: watchActivePage,
    async findSaidBefore(page, signal) {
      const [{ readLibrary }, { findSaidBefore }] = await Promise.all([
        import('./read-library'),
        import('./find-said-before'),
      ]);
      const [{ texts, limitedTo }, tables] = await Promise.all([readLibrary(), fetchTables()]);
      const speech = { ...page.speech, id: page.speechId ?? page.speech.id };
      return findSaidBefore({ speech, transcript: page.transcript }, texts, { signal, tables, limitedTo });
    },
    findCopies: async (speechId) => (await import('./page-copies')).findPageCopies(speechId),
    acknowledgeChanges: async (speechId, seen) => (await import('./page-copies')).acknowledge(speechId, seen),
    watchForChanges: async (page, isWatched) => (await import('./page-copies')).watchForChanges(page, isWatched),
    checkReading: async (id, page) => (await import('./check-reading')).checkReading(id, page),
    listBundled: async () => (await import('./read-library')).listBundled(),
    async readPage(id) {
      try {
        return await (await import('./read-page')).readPage(id);
      } catch (error) {
        console.error('reading a page as a speech', error);
        throw error;
      }
    },
    findMarkKey,
    showPassage: (id, range) => void askPage(id, 'showPassage', range).then(close),
    openPanel(windowId) {
      openPanel(windowId ?? undefined);
      close();
    },
    reload: (id) => void browser.tabs.reload(id).then(close),
    openReading: (speechId) =>
      void browser.tabs
        .create({ url: `${browser.runtime.getURL('/')}library.html${readingHref(speechId)}` })
        .then(close),
  };
}

/** What speeches in general say; one of our own files, made by our own script. */
async function fetchTables(): Promise<SaidBeforeTables> {
  const answer = await fetch(new URL('/tables/said-before.json', browser.runtime.getURL('/')));
  return (await answer.json()) as SaidBeforeTables;
}
