import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { findActivePage } from '../../../lib/messaging/active-page';

beforeEach(() => fakeBrowser.reset());

/** Only a page that can be read is offered to be read as a speech. */
it.each([
  ['https://example.org/', true],
  ['file:///tmp/speech.html', true],
  ['about:blank', false],
  ['chrome://settings/', false],
  ['chrome-extension://other/page.html', false],
])('%s can be read: %s', async (url, canBeRead) => {
  const tab = await fakeBrowser.tabs.create({ url });
  const page = await findActivePage(tab.id ?? null);
  expect(page.kind).toBe('other page');
  expect(page.tabId !== null).toBe(canBeRead);
});
