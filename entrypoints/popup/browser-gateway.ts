import { browser } from 'wxt/browser';
import { readingHref } from '../../components/library/route';
import { findActivePage, watchActivePage } from '../../lib/messaging/active-page';
import { askPage } from '../../lib/messaging/messenger';
import { openPanel } from '../background/panel';
import { createSaidBeforeGateway } from '../library-index/said-before-gateway';
import { watchWhenLoaded } from '../library-index/watch-when-loaded';
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
    saidBefore: createSaidBeforeGateway(),
    watchEdits: (speechId) => watchWhenLoaded(import('./page-copies').then(({ watchEdits }) => watchEdits(speechId))),
    findCopies: async (speechId) => (await import('./page-copies')).findPageCopies(speechId),
    acknowledgeChanges: async (speechId, seen) => (await import('./page-copies')).acknowledge(speechId, seen),
    watchForChanges: async (page, isWatched) => (await import('./page-copies')).watchForChanges(page, isWatched),
    keepSpeech: async (page) => (await import('./page-copies')).keep(page),
    takeOut: async (speechId) => (await import('./page-copies')).takeBack(speechId),
    listThreads: async (speechId) => (await import('./page-copies')).listThreads(speechId),
    checkReading: async (id, page) => (await import('./check-reading')).checkReading(id, page),
    listBundled: async () => (await import('./list-bundled')).listBundled(),
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
