import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from '../support/browsers/app';
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

  await speech.dragOver(QUOTES.elected);
  await openToolbar(speech);
  await speech.press('8');

  await speech.read(/Could not be saved: .*disk is full/);
  await speech.see('button', 'Copy claim');
  rmSync(extension, { recursive: true, force: true });
});
