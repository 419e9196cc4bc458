/**
 * `npm test`: everything that CI runs. All steps are run even if one fails, so that one look shows all that is wrong.
 * Ends with the totals, alone on a line.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { findChromium, findFirefox, HOW_TO_INSTALL, installBrowsers } from './find-browser.mjs';

const root = resolve(import.meta.dirname, '..');
const UNIT_RESULTS = resolve(root, 'test-results/unit.json');
const BROWSER_RESULTS = resolve(root, 'test-results/browser.json');

await installBrowsers();
const chromium = await findChromium();
const firefox = findFirefox();
if (!chromium) stop(`The tests run in a real Chrome, Chromium or Edge, and none was found.\n${HOW_TO_INSTALL}`);
if (!firefox && process.env.CI)
  stop(`Under CI the tests must also run in Firefox, and none was found.\n${HOW_TO_INSTALL}`);

const env = {
  ...process.env,
  CHROMIUM_PATH: chromium.path,
  ...(firefox && { FIREFOX_PATH: firefox.path }),
  PLAYWRIGHT_JSON_OUTPUT_FILE: BROWSER_RESULTS,
  FORCE_COLOR: process.env.FORCE_COLOR ?? (process.stdout.isTTY ? '1' : '0'),
};
const totals = { passed: 0, failed: 0, skipped: 0 };
rmSync(resolve(root, 'test-results'), { recursive: true, force: true });

check('Types', ['wxt/bin/wxt.mjs', 'prepare'], ['typescript/bin/tsc']);
check('Lint and format', ['@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '.']);
check('Bundled speeches are reproducible', [resolve(root, 'scripts/build-speeches.mjs'), '--check']);
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_RESULTS}`];
count('Unit tests', ['vitest/vitest.mjs', 'run', ...reporters], UNIT_RESULTS, (results) => ({
  passed: results.numPassedTests,
  failed:
    results.numFailedTests +
    results.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
      .length,
  skipped: results.numPendingTests + results.numTodoTests,
}));
const isBuilt = check(
  'Build for Chromium, Firefox and Node',
  ['wxt/bin/wxt.mjs', 'build'],
  ['wxt/bin/wxt.mjs', 'build', '-b', 'firefox', '--mv3'],
  [resolve(root, 'scripts/build-engine.mjs')],
);
if (isBuilt)
  count(
    'Browser tests',
    ['@playwright/test/cli.js', 'test', '--reporter=list,json'],
    BROWSER_RESULTS,
    ({ stats, errors }) => {
      if (stats.flaky > 0) console.log(`\n${stats.flaky} of these passed only when tried again.`);
      return {
        passed: stats.expected + stats.flaky,
        failed: stats.unexpected + errors.length,
        skipped: stats.skipped,
      };
    },
  );

if (isBuilt) {
  // The main job from end to end, as `npm start -- --tour` does it; it breaks off where anything on the way does.
  const pictures = resolve(root, 'test-results/tour');
  check('Tour', [resolve(root, 'scripts/start.mjs'), '--tour', pictures]);
}

if (!firefox) console.log('\nFirefox was not found: its tests were left out.');
console.log(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exit(totals.failed > 0 ? 1 : 0);

/** A step that is no test: it counts only when it fails, so that the totals are never clean while something is wrong. */
function check(title, ...commands) {
  heading(title);
  const isFine = commands.every((command) => run(command));
  if (!isFine) totals.failed += 1;
  return isFine;
}

function count(title, command, resultsFile, read) {
  heading(title);
  const isFine = run(command);
  const before = totals.failed;
  try {
    const found = read(JSON.parse(readFileSync(resultsFile, 'utf8')));
    for (const key of Object.keys(totals)) totals[key] += found[key];
  } catch (error) {
    console.error(`No results could be read: ${error.message}`);
  }
  // A runner that broke off, or an error outside of any test.
  if (!isFine && totals.failed === before) totals.failed += 1;
}

function run([script, ...args]) {
  const path = script.startsWith(root) ? script : resolve(root, 'node_modules', script);
  return spawnSync(process.execPath, [path, ...args], { cwd: root, env, stdio: 'inherit' }).status === 0;
}

function heading(title) {
  console.log(`\n── ${title} ${'─'.repeat(Math.max(0, 70 - title.length))}`);
}

function stop(message) {
  console.error(message);
  console.log('\n0 passed, 1 failed, 0 skipped');
  process.exit(1);
}
