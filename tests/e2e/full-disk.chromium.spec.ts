import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { expect, test } from '../support/browsers/app';
import { QUOTES, SPEECH } from '../support/browsers/known-speech';
import { openToolbar } from '../support/browsers/marking.mjs';
import { openPopup } from '../support/browsers/own-windows.mjs';

/** Follows from the `key` in the manifest. */
const UNPACKED_ORIGIN = 'chrome-extension://japebmneabdppkpgepecclldmbelcenc';

/** A quota has no effect on an extension with `unlimitedStorage`, so this build goes without. */
function copyWithoutUnlimitedStorage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'speechmark-limited-'));
  cpSync(resolve(import.meta.dirname, '../../.output/chrome-mv3'), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.permissions = manifest.permissions.filter((name: string) => name !== 'unlimitedStorage');
  writeFileSync(path, JSON.stringify(manifest));
  return folder;
}

/** Before the extension is there: Chromium remembers for half a minute how much room there was. */
async function leaveNoRoom(browser: Browser): Promise<void> {
  const [page] = await browser.pages();
  const session = await page?.createCDPSession();
  await session?.send('Storage.overrideQuotaForOrigin', { origin: UNPACKED_ORIGIN, quotaSize: 1 });
}

test('with a full disk the claim stays in its card, and can be copied', async ({ start }) => {
  const extension = copyWithoutUnlimitedStorage();
  const app = await start({ pages: SPEECH.pages, extension, beforeInstall: leaveNoRoom });
  const speech = await app.open(SPEECH.address);

  await speech.dragOver(QUOTES.elected);
  await openToolbar(speech);
  await speech.press('8');

  await speech.read(/Could not be saved: .*disk is full/);
  await speech.see('button', 'Copy claim');

  const question = new Promise<string>((resolve) => {
    speech.page.once('dialog', (dialog) => {
      resolve(dialog.type());
      void dialog.accept();
    });
  });
  await speech.page.close({ runBeforeUnload: true });
  expect(await question).toBe('beforeunload');
  rmSync(extension, { recursive: true, force: true });
});

test('with a full disk the popup answers from the bundled speeches, and says that nothing could be kept', async ({
  start,
}) => {
  const extension = copyWithoutUnlimitedStorage();
  const app = await start({ pages: SPEECH.pages, extension, beforeInstall: leaveNoRoom });
  const speech = await app.open(SPEECH.address);

  const popup = await openPopup(app, speech.page);
  // With every core busy, the first look through the speeches outlasts the patience of `read`.
  await popup.page.waitForFunction(
    () => document.querySelector('.sm-said') && !document.querySelector('.sm-said__looking'),
    { timeout: 30_000 },
  );
  const said = await popup.page.$eval('.sm-said', ({ textContent }) => textContent);
  expect(said).toMatch(/index of your library could not be kept.*disk is full/);
  expect(said).toContain('Nothing in the other speeches shares enough with this one.');
  rmSync(extension, { recursive: true, force: true });
});
