/** The extension's real popup and side panel, opened as a reader opens them. Chromium only: Firefox hides its own. */
import { screenOf } from './screen.mjs';

/** @typedef {Awaited<ReturnType<typeof import('./launch.mjs').launchBrowser>>} Launched */

/**
 * A press on the toolbar button while `page` is in front.
 *
 * @param {Pick<Launched, 'browser' | 'extensionId'>} launched
 * @param {import('puppeteer-core').Page} page
 */
export async function openPopup({ browser, extensionId }, page) {
  await page.bringToFront();
  const extension = (await browser.extensions()).get(extensionId);
  if (!extension) throw new Error('the extension is not loaded');
  const opened = newTarget(browser, '/popup.html');
  await extension.triggerAction(page);
  return screenOf(await (await opened).asPage(), 'chromium');
}

/**
 * @param {Pick<Launched, 'browser'>} launched
 * @param {() => Promise<void>} press what a reader presses for it; browsers open it only after a click or a key
 */
export async function openSidePanel({ browser }, press) {
  const opened = newTarget(browser, '/sidepanel.html');
  await press();
  return screenOf(await (await opened).asPage(), 'chromium');
}

function newTarget(browser, path) {
  const before = new Set(browser.targets());
  return browser.waitForTarget((target) => !before.has(target) && target.url().endsWith(path), { timeout: 10_000 });
}
