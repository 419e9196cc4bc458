import { browser } from 'wxt/browser';
import { askPage, listen } from './messenger';
import type { NoticeProtocol, PageState } from './protocol';

/** A speech as its page's content script sees it. */
export type SpeechPage = Extract<PageState, { kind: 'speech' }>;

/** Whether the page knows by now what is stored of its speech: until then "no claims" may be wrong. */
export const knowsClaims = ({ copies, claims, failure }: SpeechPage): boolean =>
  copies !== undefined || failure !== null || claims.length > 0;

/** The page in a window's active tab, as far as it can be known without the `tabs` permission. */
export type ActivePage =
  /** A speech page of GOV.UK, with what its content script says. */
  | { readonly kind: 'speech page'; readonly tabId: number; readonly windowId: number; readonly state: PageState }
  /** The same, opened before Speechmark was installed or updated: nobody answers there until it is loaded again. */
  | { readonly kind: 'unread speech page'; readonly tabId: number; readonly windowId: number }
  /** A page of ours; `hash` tells which speech the reading view shows. */
  | { readonly kind: 'own page'; readonly tabId: number; readonly windowId: number; readonly hash: string }
  | { readonly kind: 'other page'; readonly tabId: number | null; readonly windowId: number | null };

/** Where the manifest lets the content script run. */
const SPEECH_PAGES = 'https://www.gov.uk/government/speeches/';

/**
 * Asks the active tab of the window that this popup or panel belongs to.
 *
 * @param tabId asks this tab instead, for a panel that is open as a page of its own
 */
export async function findActivePage(tabId: number | null = null): Promise<ActivePage> {
  const tab = await findTab(tabId);
  if (tab?.id === undefined) return { kind: 'other page', tabId: null, windowId: tab?.windowId ?? null };
  const place = { tabId: tab.id, windowId: tab.windowId };
  if (tab.url?.startsWith(`${browser.runtime.getURL('/')}library.html`))
    return { kind: 'own page', ...place, hash: new URL(tab.url).hash };
  // Pages of the browser itself can't be read by anyone.
  if (tab.url && !/^(https?|file):/.test(tab.url)) return { kind: 'other page', ...place, tabId: null };
  if (!tab.url?.startsWith(SPEECH_PAGES)) return { kind: 'other page', ...place };
  const state = await askPage(tab.id, 'getPageState');
  if (state) return { kind: 'speech page', ...place, state };
  // The content script comes when the page has been read in; until then silence means nothing.
  if (tab.status !== 'complete') return { kind: 'speech page', ...place, state: { kind: 'reading' } };
  return { kind: 'unread speech page', ...place };
}

async function findTab(tabId: number | null): Promise<chrome.tabs.Tab | undefined> {
  if (tabId !== null) return browser.tabs.get(tabId).catch(() => undefined);
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active;
}

/**
 * Calls back when the answer of `findActivePage` may have changed: another tab, another page in it, or something new on
 * the page. Changes that come together are told once.
 *
 * @returns stops watching
 */
export function watchActivePage(onChange: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, 20);
  };
  const onUpdated = (_id: number, change: { status?: string; url?: string }) => {
    if (change.status || change.url) tell();
  };
  browser.tabs.onActivated.addListener(tell);
  browser.tabs.onAttached.addListener(tell);
  browser.tabs.onUpdated.addListener(onUpdated);
  const stopListening = listen<NoticeProtocol>({ pageChanged: tell });
  return () => {
    clearTimeout(timer);
    browser.tabs.onActivated.removeListener(tell);
    browser.tabs.onAttached.removeListener(tell);
    browser.tabs.onUpdated.removeListener(onUpdated);
    stopListening();
  };
}
