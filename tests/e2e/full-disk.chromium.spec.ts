import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '../support/browsers/app';
import { QUOTES, SPEECH } from '../support/browsers/known-speech';
import { openToolbar } from '../support/browsers/marking.mjs';

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

test('with a full disk the claim stays in its card, and can be copied', async ({ start }) => {
  const extension = copyWithoutUnlimitedStorage();
  const app = await start({ pages: SPEECH.pages, extension });
  const library = await app.openSurface('/library.html');
  const session = await library.page.createCDPSession();
  const speech = await app.open(SPEECH.address);
  await session.send('Storage.overrideQuotaForOrigin', { origin: app.origin, quotaSize: 1 });
  // Chromium remembers for a while how much room there was; a large write makes it look again.
  expect(await library.page.evaluate(writeTwoMegabytes)).toBe('QuotaExceededError');

  await speech.dragOver(QUOTES.elected);
  await openToolbar(speech);
  await speech.press('8');

  await speech.read(/Could not be saved: .*disk is full/);
  await speech.see('button', 'Copy claim');
  rmSync(extension, { recursive: true, force: true });
});

/** Runs in a page of the extension, in a database of its own; gives the name of the error. */
async function writeTwoMegabytes(): Promise<string | undefined> {
  const request = indexedDB.open('filling');
  const db = await new Promise<IDBDatabase>((opened) => {
    request.onupgradeneeded = () => request.result.createObjectStore('bytes');
    request.onsuccess = () => opened(request.result);
  });
  const transaction = db.transaction('bytes', 'readwrite');
  transaction.objectStore('bytes').put('x'.repeat(2_000_000), 1);
  return new Promise((ended) => {
    transaction.oncomplete = () => ended(undefined);
    transaction.onabort = () => ended(transaction.error?.name);
  });
}
