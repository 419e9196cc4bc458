import { createRequire } from 'node:module';
import { build } from 'vite';
import { fillSpeech } from '../../tests/support/browsers/fill-store.mjs';
import { answersWith, readBundledSpeeches } from '../../tests/support/browsers/govuk-answers.mjs';
import { launchBrowser } from '../../tests/support/browsers/launch.mjs';
import { markByKey } from '../../tests/support/browsers/marking.mjs';
import { screenOf } from '../../tests/support/browsers/screen.mjs';

const CLAIMS = 200;
const RUNS = 7;

/**
 * A speech opened with 200 stored claims: how long until all are painted, and how much of the page's main thread that
 * takes beyond the same page without claims. The peer finds the same quotes in the same text, in the same browser, as one
 * does with approx-string-match alone.
 */
export async function measure({ extension, found, median }) {
  const [{ address, html, transcript }] = readBundledSpeeches();
  const launched = await launchBrowser({
    found,
    extension,
    answers: answersWith({ [address]: html }, { isAlone: true }),
  });
  const page = await launched.newPage(address);
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  await page.evaluateOnNewDocument(watchPaint);

  const idle = await repeat(() => load(page, session, 0));
  await markByKey(screenOf(page, 'chromium'), transcript.text.slice(0, transcript.text.indexOf('.')), '1');
  const library = await launched.newPage(`${launched.origin}/library.html`);
  const claims = await library.evaluate(fillSpeech, CLAIMS);
  await page.bringToFront();
  const full = await repeat(() => load(page, session, claims));

  const quotes = await library.evaluate(readQuotes);
  const peer = await library.evaluate(
    `${await bundlePeer()};(${findQuotes})(${JSON.stringify({ text: transcript.text, quotes, runs: RUNS })})`,
  );
  await launched.close();

  const busy = median(full.map(({ busy: ms }) => ms)) - median(idle.map(({ busy: ms }) => ms));
  return [
    {
      what: `from page load to ${claims} claims painted`,
      value: median(full.map(({ painted }) => painted)),
      unit: 'ms',
    },
    {
      what: `main thread taken by finding and painting ${claims} claims`,
      value: busy,
      unit: 'ms',
      limit: 50,
      peer: { what: 'finding alone, approx-string-match', value: median(peer) },
    },
  ];
}

async function repeat(run) {
  const results = [];
  for (let index = 0; index <= RUNS; index++) {
    const result = await run();
    if (index > 0) results.push(result); // the first one warms up
  }
  return results;
}

/** One load: when the claims were painted, and how long the main thread was busy until it was idle again. */
async function load(page, session, claims) {
  const before = await readBusy(session);
  await page.reload({ waitUntil: 'load' });
  const painted = await page.waitForFunction((count) => count === 0 || globalThis.paintedAt?.(count), {}, claims);
  await page.evaluate(() => new Promise((idle) => requestIdleCallback(() => requestIdleCallback(idle))));
  return { painted: Number(await painted.jsonValue()), busy: (await readBusy(session)) - before };
}

async function readBusy(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1_000 * metrics.find(({ name }) => name === 'TaskDuration').value;
}

/** Runs in the page before anything else: remembers when how many ranges were painted, frame by frame. */
function watchPaint() {
  const seen = [];
  const look = () => {
    const ranges = [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0);
    if (ranges !== seen.at(-1)?.ranges) seen.push({ ranges, at: performance.now() });
    if (performance.now() < 5_000) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  globalThis.paintedAt = (count) => seen.find(({ ranges }) => ranges >= count)?.at;
}

/** Runs in a page of the extension. */
async function readQuotes() {
  const db = await new Promise((done) => {
    const request = indexedDB.open('speechmark');
    request.onsuccess = () => done(request.result);
  });
  const rows = await new Promise((done) => {
    const request = db.transaction('claims').objectStore('claims').getAll();
    request.onsuccess = () => done(request.result);
  });
  db.close();
  return rows.map(({ target }) => ({ exact: target.quote.exact, start: target.position.start }));
}

/** Runs in a page of the extension: the plain way, the best of the approximate hits, the nearer of two equal ones. */
function findQuotes({ text, quotes, runs }) {
  const times = [];
  for (let run = 0; run <= runs; run++) {
    const before = performance.now();
    for (const { exact, start } of quotes) {
      const hits = globalThis.approx.default(text, exact, Math.min(32, Math.floor(exact.length / 4)));
      const rank = (hit) => hit.errors * 1e6 + Math.abs(hit.start - start);
      hits.reduce((best, hit) => (best && rank(best) <= rank(hit) ? best : hit), null);
    }
    if (run > 0) times.push(performance.now() - before);
  }
  return times;
}

async function bundlePeer() {
  const entry = createRequire(import.meta.url).resolve('approx-string-match');
  const lib = { entry, formats: ['iife'], name: 'approx' };
  const [{ output }] = await build({ configFile: false, logLevel: 'silent', build: { lib, write: false } });
  return `${output[0].code};globalThis.approx = typeof approx === 'function' ? { default: approx } : approx`;
}
