import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test as base } from '@playwright/test';
import { findChromium, findFirefox } from '../../../scripts/find-browser.mjs';
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
  /** Everything that a browser process tried to reach outside of the answered addresses. */
  readonly asked: readonly string[];
  readonly browser: Awaited<ReturnType<typeof launchBrowser>>['browser'];
  /** Opens a tab and waits until it is loaded. */
  open(address: string): Promise<Screen>;
  /** One of the extension's pages in a tab: `/popup.html`, `/library.html?…`. */
  openSurface(path: string, size?: { width: number; height: number }): Promise<Screen>;
  close(): Promise<void>;
}

export interface AppOptions {
  readonly kind: Kind;
  /** Address → HTML. */
  readonly pages: Readonly<Record<string, string>>;
  /** Folder of another build than the usual one. */
  readonly extension?: string;
  /** A profile that lasts beyond this app. */
  readonly profile?: string;
  readonly args?: readonly string[];
}

export async function startApp({ kind, pages, extension, profile, args }: AppOptions): Promise<App> {
  const found = kind === 'firefox' ? findFirefox() : await findChromium();
  if (!found) throw new Error(`${kind} is not installed`);
  const proxy = await startRecordingProxy();
  const answers = answersWith(pages, { isAlone: true });
  const launched = await launchBrowser({
    found,
    extension: extension ?? resolve(ROOT, '.output', kind === 'firefox' ? 'firefox-mv3' : 'chrome-mv3'),
    proxy: proxy.address,
    viewport: { width: 1280, height: 900 },
    answers,
    ...(profile && { profile }),
    ...(args && { args: [...args] }),
  });
  const open = async (url: string) => screenOf(await launched.newPage(url), kind);
  return {
    kind,
    origin: launched.origin,
    asked: proxy.asked,
    browser: launched.browser,
    open,
    async openSurface(path, size) {
      const screen = await open(`${launched.origin}${path}`);
      if (size) await screen.page.setViewport(size);
      return screen;
    },
    async close() {
      await launched.close();
      await proxy.close();
    },
  };
}

/** A folder for a profile that is used twice; removed by the caller. */
export function makeProfile(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'speechmark-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Tests in the browser that the Playwright project names. `start` may be called several times; all are closed at the end. */
export const test = base.extend<{ kind: Kind; start: (options: Omit<AppOptions, 'kind'>) => Promise<App> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
  kind: async ({}, use, info) => {
    const kind: Kind = info.project.metadata.kind;
    const isMissing = kind === 'firefox' ? !findFirefox() : !(await findChromium());
    base.skip(isMissing && !process.env.CI, `${kind} is not installed on this machine`);
    await use(kind);
  },
  start: async ({ kind }, use) => {
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
