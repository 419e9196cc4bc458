import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const chromium = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path && existsSync(path));
const isRoot = process.getuid?.() === 0;

/** Goals of time live in the bench; here a test only has to end, on a slow machine too. */
const PATIENCE_MS = 30_000;

/** Where every core is busy a browser may lose one try of some thousand; the report names what needed a second one. */
const RETRIES = process.env.CI ? 1 : 0;

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'node',
          testTimeout: PATIENCE_MS,
          environment: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', 'tests/e2e/**'],
        },
      },
      {
        resolve: {
          alias: {
            '#i18n': resolve(import.meta.dirname, 'tests/support/i18n.ts'),
            '@': import.meta.dirname,
          },
        },
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        // Found while a test runs, a dependency makes Vite reload it, with two copies of Preact: so they are named here.
        optimizeDeps: {
          include: [
            'preact',
            'preact/hooks',
            'preact/jsx-runtime',
            'preact/jsx-dev-runtime',
            'axe-core',
            'yaml',
            'stemmer',
            'papaparse',
            'valibot',
            'dexie',
            'diff',
            'fflate',
            'uuid',
            '@tanstack/virtual-core',
          ],
        },
        test: {
          name: 'browser',
          testTimeout: PATIENCE_MS,
          retry: RETRIES,
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: 'chromium' }],
            provider: playwright({
              launchOptions: { ...(chromium && { executablePath: chromium }), args: isRoot ? ['--no-sandbox'] : [] },
            }),
          },
        },
      },
    ],
  },
});
