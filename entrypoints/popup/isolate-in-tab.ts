import { browser } from 'wxt/browser';

/**
 * The main text of the page in a tab as the page gives it, unchecked; 'refused' where the browser lets no extension in.
 * Allowed on GOV.UK, and elsewhere by the click that opened the popup (`activeTab`), on this tab alone.
 */
export async function isolateInTab(tabId: number): Promise<unknown> {
  try {
    const [injected] = await browser.scripting.executeScript({ target: { tabId }, files: ['/isolate-page.js'] });
    if (!injected?.result) return null;
    const { url } = await browser.tabs.get(tabId);
    return { ...(injected.result as object), readAt: new Date().toISOString(), readFrom: url ?? '' };
  } catch {
    return 'refused';
  }
}
