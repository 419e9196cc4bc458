import { browser } from 'wxt/browser';
import toldDateCss from '../../components/reading-aids/told-date.css?inline';
import { type PageAid, readPageAids } from '../../lib/messaging/page-aids';

/** Where the manifest lets the content script run. */
const SPEECH_PAGES = 'https://www.gov.uk/government/speeches/*';

/**
 * Brings the aids that the reader has switched on to a speech page: a script of its own, so that pages of readers who want none
 * load none. Where it is already, nothing happens.
 */
export async function bringAids(tabId: number): Promise<void> {
  const on = await readPageAids();
  if (on.size > 0) await inject(tabId);
}

/** After a switch; the script on a page goes by itself what concerns it. */
export async function bringAidsToOpenPages(on: ReadonlySet<PageAid>): Promise<void> {
  if (on.size === 0) return;
  const tabs = await browser.tabs.query({ url: SPEECH_PAGES });
  await Promise.all(tabs.map(({ id }) => id !== undefined && inject(id)));
}

async function inject(tabId: number): Promise<void> {
  const target = { tabId };
  try {
    const [found] = await browser.scripting.executeScript({ target, func: () => 'speechmarkPageAids' in globalThis });
    if (found?.result) return;
    // Highlights are styled by the document alone, never from a shadow root.
    await browser.scripting.insertCSS({ target, css: toldDateCss });
    await browser.scripting.executeScript({ target, files: ['/page-aids.js'] });
  } catch {
    // The tab was closed, or has gone to another page.
  }
}
