import { defineConfig } from '@playwright/test';

/** Tests of the built extension: the same ones in Chromium and in Firefox, where the two don't differ by nature. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  forbidOnly: Boolean(process.env.CI),
  // Where every core is busy a browser may lose one try of some thousand; the report names what needed a second one.
  retries: process.env.CI ? 1 : 0,
  projects: [
    { name: 'chromium', metadata: { kind: 'chromium' }, testIgnore: '**/*.firefox.spec.ts' },
    { name: 'firefox', metadata: { kind: 'firefox' }, testIgnore: '**/*.chromium.spec.ts' },
  ],
});
