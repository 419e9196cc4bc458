import { browser } from 'wxt/browser';
import { copyRichText } from '../../components/copy-rich-text';
import { parseRoute, readingHref } from '../../components/library/route';
import type { Claim, Tag } from '../../lib/domain/claim';
import type { Coder } from '../../lib/domain/speechmark-document';
import { findActivePage, watchActivePage } from '../../lib/messaging/active-page';
import { watchAskedPassage } from '../../lib/messaging/asked-passage';
import { askPage } from '../../lib/messaging/messenger';
import { explainStorageError } from '../../lib/store/explain-storage-error';
import {
  watchClaimsOfSpeech,
  watchOwnCoder,
  watchSpeech,
  watchSpeechEdits,
  watchSpeechSummaries,
  watchTags,
} from '../../lib/store/live';
import { readDocument } from '../../lib/store/read-document';
import { watchThreadsOfSpeech } from '../../lib/store/read-thread';
import type { SpeechSummary, StoredSpeech } from '../../lib/store/speeches';
import type { OpenStore } from '../background/open-store';
import { createCopyGateway } from '../library/copy-gateway';
import { keepSpeech, takeOut } from '../library/keep-speech';
import { createSaidBeforeGateway } from '../library-index/said-before-gateway';
import { combineLive, mapLive } from './combine-live';
import { findMarkKey } from './find-mark-key';
import type { KeptSpeech, ListedSpeech, PanelGateway } from './panel-gateway';
import { watchView } from './watch-view';

/**
 * The side panel's way to browser and store.
 *
 * @param tabId the tab to follow instead of the window's active one, where the panel is open as a page of its own
 */
export function createPanelGateway(store: OpenStore, tabId: number | null): PanelGateway {
  const { db, now } = store.context;
  const { handlers } = store;
  return {
    ...createCopyGateway(store),
    findPage: () => findActivePage(tabId),
    watchPage: watchActivePage,
    watchView,
    watchAskedPassage,
    saidBefore: createSaidBeforeGateway(),
    keepSpeech: (page) => keepSpeech(store, page),
    takeOut: (speechId) => takeOut(store, speechId),
    watchThreads: (speechId) => watchThreadsOfSpeech(db, speechId),
    watchEdits: (speechId) => watchSpeechEdits(db, speechId),
    watchClaims: (speechId) =>
      mapLive(
        combineLive<[Claim[], Tag[], Coder | null]>([
          watchClaimsOfSpeech(db, speechId),
          watchTags(db),
          watchOwnCoder(db),
        ]),
        ([claims, tags, coder]) => ({ speechId, claims, tags, ...(coder && { coder: coder.id }) }),
      ),
    watchKeptSpeech: (speechId) =>
      mapLive<StoredSpeech | null, KeptSpeech | null>(watchSpeech(db, speechId), (stored) => {
        const transcript = stored?.transcripts[0];
        return stored && transcript ? { speech: stored.speech, transcript } : null;
      }),
    watchSpeeches: () =>
      mapLive<SpeechSummary[], ListedSpeech[]>(watchSpeechSummaries(db), (summaries) =>
        summaries.map(({ speech, claims }) => ({ speech, claimCount: claims })),
      ),
    edit: (id, changes) => handlers.editClaim({ id, changes }),
    remove: (id) => handlers.deleteClaim({ id }),
    restore: (id) => handlers.restoreClaim({ id }),
    showClaim(page, id) {
      if (page.kind === 'speech page') void askPage(page.tabId, 'showClaim', { id });
      if (page.kind === 'own page') leadReadingView(page.tabId, page.hash, { kind: 'claim', id });
    },
    showPassage(page, range) {
      if (page.kind === 'speech page') void askPage(page.tabId, 'showPassage', range);
      if (page.kind === 'own page') leadReadingView(page.tabId, page.hash, { kind: 'passage', ...range });
    },
    attachClaim: async (page, id, span) =>
      page.kind === 'speech page' ? askPage(page.tabId, 'attachOnPage', { id, span }) : null,
    attachBack: (id, target) => handlers.attachClaim({ id, target, reading: null }),
    copy: copyRichText,
    loadExport: (speechId, claimIds) =>
      readDocument(db, claimIds ? { claimIds } : { speechIds: [speechId] }, {
        exportedAt: now().toISOString(),
        generator: `Speechmark ${store.effects.version}`,
      }),
    explain: explainStorageError,
    reload: (id) => void browser.tabs.reload(id),
    findMarkKey,
  };
}

/** Sends the reading view to a place by its address; the number makes it another address when the place is the same. */
function leadReadingView(tabId: number, hash: string, focus: Parameters<typeof readingHref>[1] & object): void {
  const route = parseRoute(hash);
  if (route.page !== 'read') return;
  const url = `${browser.runtime.getURL('/')}library.html${readingHref(route.speechId, focus)}&at=${Date.now()}`;
  void browser.tabs.update(tabId, { url });
}
