import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test as base } from '@playwright/test';
import type { Browser } from 'puppeteer-core';
import { findChromium, findFirefox } from '../../../scripts/find-browser.mjs';
import type { ContentItem } from '../page-builder/build-speech-page.mjs';
import { answersWith } from './govuk-answers.mjs';
import { launchBrowser } from './launch.mjs';
import { startRecordingProxy } from './recording-proxy.mjs';
import { screenOf } from './screen.mjs';

export type Screen = ReturnType<typeof screenOf>;
export type Kind = 'chromium' | 'firefox';

const ROOT = resolve(import.meta.dirname, '../../..');

/** A browser with the built extension in a new profile, GOV.UK answered from the repository, and no way to the network. */
export interface App {
  readonly kind: Kind;
  readonly origin: string;
  readonly extensionId: string;
  /** Everything that a browser process tried to reach outside of the answered addresses. */
  readonly asked: readonly string[];
  readonly browser: Awaited<ReturnType<typeof launchBrowser>>['browser'];
  /** Opens a tab and waits until it is loaded. */
  open(address: string): Promise<Screen>;
  /** One of the extension's pages in a tab: `/popup.html`, `/library.html?…`. */
  openSurface(path: string, size?: { width: number; height: number }): Promise<Screen>;
  /** What the manifest's keys do: a browser's own shortcuts can't be pressed from outside (Chromium only). */
  command(name: 'mark-sentence' | 'next-mark' | 'list-marks', screen: Screen): Promise<void>;
  /** Kills the background as the browser does when it is idle (Chromium only). */
  stopBackground(): Promise<void>;
  /** Ends the worker with the library index as a crash does, whatever it is at (Chromium only). */
  endIndexWorker(): Promise<void>;
  /** Where this browser puts downloads. */
  readonly downloads: string;
  close(): Promise<void>;
}

export interface AppOptions {
  readonly kind: Kind;
  /** Address → HTML. */
  readonly pages: Readonly<Record<string, string>>;
  /** What GOV.UK's Search and Content APIs know. */
  readonly items?: readonly ContentItem[];
  /** Folder of another build than the usual one. */
  readonly extension?: string;
  /** A profile that lasts beyond this app. */
  readonly profile?: string;
  readonly args?: readonly string[];
  /** Runs while the extension is not there yet (Chromium only). */
  readonly beforeInstall?: (browser: Browser) => Promise<void>;
}

export async function startApp({
  kind,
  pages,
  items = [],
  extension,
  profile,
  args,
  beforeInstall,
}: AppOptions): Promise<App> {
  const found = kind === 'firefox' ? findFirefox() : await findChromium();
  if (!found) throw new Error(`${kind} is not installed`);
  const proxy = await startRecordingProxy();
  const downloads = mkdtempSync(join(tmpdir(), 'speechmark-downloads-'));
  const answers = answersWith(pages, { isAlone: true, items });
  const launched = await launchBrowser({
    found,
    extension: extension ?? resolve(ROOT, '.output', kind === 'firefox' ? 'firefox-mv3' : 'chrome-mv3'),
    proxy: proxy.address,
    viewport: { width: 1280, height: 900 },
    answers,
    downloads,
    ...(profile && { profile }),
    ...(args && { args: [...args] }),
    ...(beforeInstall && { beforeInstall }),
  });
  // It comes to the front when it comes: not in the middle of a test.
  if (kind === 'chromium' && !profile) await launched.browser.waitForTarget((it) => it.url().endsWith('/welcome.html'));
  let isClosed = false;
  const background = async () => {
    const target = await launched.browser.waitForTarget((found) => found.type() === 'service_worker');
    const worker = await target.worker();
    if (!worker) throw new Error('the background is not to be reached');
    return worker;
  };
  const open = async (url: string) => screenOf(await launched.newPage(url), kind);
  return {
    kind,
    origin: launched.origin,
    extensionId: launched.extensionId,
    asked: proxy.asked,
    browser: launched.browser,
    open,
    async openSurface(path, size) {
      const screen = await open(`${launched.origin}${path}`);
      if (size) await screen.page.setViewport(size);
      return screen;
    },
    async command(name, { page }) {
      await page.bringToFront();
      // chrome.commands gives listeners the command and the tab in front; `dispatch` calls them as the browser would.
      await (await background()).evaluate(async (command) => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        (chrome.commands.onCommand as unknown as { dispatch(...args: unknown[]): void }).dispatch(command, tab);
      }, name);
    },
    async stopBackground() {
      // Closing the worker's target instead leaves Chromium believing that it still runs: messages to it hang.
      const { page } = await open(`${launched.origin}/manifest.json`);
      const session = await page.createCDPSession();
      await session.send('ServiceWorker.enable');
      const stopped = new Promise<void>((done) => {
        session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
          if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) done();
        });
      });
      await session.send('ServiceWorker.stopAllWorkers');
      await stopped;
      await page.close();
    },
    async endIndexWorker() {
      const target = await launched.browser.waitForTarget((found) => found.url().endsWith('/library-index.js'));
      await (await target.worker())?.close();
    },
    downloads,
    async close() {
      if (isClosed) return;
      isClosed = true;
      await launched.close();
      await proxy.close();
      rmSync(downloads, { recursive: true, force: true });
    },
  };
}

/** Tests in the browser that the Playwright project names. `start` may be called several times; all are closed at the end. */
export const test = base.extend<{
  kind: Kind;
  start: (options: Omit<AppOptions, 'kind'>) => Promise<App>;
  /** A profile folder that outlives an app. */
  profile: string;
}>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
  profile: async ({}, use) => {
    const path = mkdtempSync(join(tmpdir(), 'speechmark-profile-'));
    await use(path);
    rmSync(path, { recursive: true, force: true, maxRetries: 5 });
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
  kind: async ({}, use, info) => {
    const kind: Kind = info.project.metadata.kind;
    const isMissing = kind === 'firefox' ? !findFirefox() : !(await findChromium());
    base.skip(isMissing && !process.env.CI, `${kind} is not installed on this machine`);
    await use(kind);
  },
  start: async ({ kind, profile: _ }, use) => {
    const apps: App[] = [];
    await use(async (options) => {
      const app = await startApp({ kind, ...options });
      apps.push(app);
      return app;
    });
    await Promise.all(apps.map((app) => app.close()));
  },
});
export { expect } from '@playwright/test';
