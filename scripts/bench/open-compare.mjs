import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answersWith, readBundledSpeeches } from '../../tests/support/browsers/govuk-answers.mjs';
import { launchBrowser } from '../../tests/support/browsers/launch.mjs';

const RUNS = 9;
const EMPTY = '<!doctype html><meta charset="utf-8"><title>Empty</title><h1 class="sm-counts">An empty page</h1>';

/**
 * The compare page with two bundled speeches of 3,000 words each, from the start of its document; beside it a page of one line
 * in the same extension, which is what the browser itself takes.
 */
export async function measure({ extension, found, median }) {
  const ours = await openRepeatedly(extension, found);
  const folder = mkdtempSync(join(tmpdir(), 'speechmark-empty-page-'));
  cpSync(extension, folder, { recursive: true });
  writeFileSync(join(folder, 'compare.html'), EMPTY);
  const empty = await openRepeatedly(folder, found);
  rmSync(folder, { recursive: true });
  const medianOf = (times, which) => median(times.map((time) => time[which]));
  const peer = { what: 'a page of one line', value: medianOf(empty, 'first') };
  return [
    { what: 'compare page, first content painted', value: medianOf(ours, 'first'), unit: 'ms', limit: 300, peer },
    { what: 'compare page, both texts on show', value: medianOf(ours, 'texts'), unit: 'ms' },
    { what: 'compare page, counts on show', value: medianOf(ours, 'counts'), unit: 'ms' },
  ];
}

async function openRepeatedly(extension, found) {
  const viewport = { width: 1280, height: 900 };
  const launched = await launchBrowser({ found, extension, viewport, answers: answersWith({}, { isAlone: true }) });
  // It comes to the front when it comes: not in the middle of a run.
  await launched.browser.waitForTarget((target) => target.url().endsWith('/welcome.html'));
  const [a, b] = readBundledSpeeches().sort((x, y) => y.transcript.text.length - x.transcript.text.length);
  const hash = new URLSearchParams({ a: a.speech.id, b: b.speech.id });
  const times = [];
  for (let run = 0; run <= RUNS; run++) {
    const page = await launched.browser.newPage();
    await page.evaluateOnNewDocument(watchTheDrawing);
    await page.goto(`${launched.origin}/compare.html#${hash}`);
    await page.waitForSelector('.sm-counts');
    if (run > 0) times.push(await page.evaluate(readTimes));
    await page.close();
  }
  await launched.close();
  return times;
}

/** Runs in the page, before anything else: notes when the texts and the counts are there. */
function watchTheDrawing() {
  const awaited = { 'compare-texts': '.sm-pane', 'compare-counts': '.sm-counts' };
  new MutationObserver(() => {
    for (const [name, selector] of Object.entries(awaited)) {
      if (performance.getEntriesByName(name).length === 0 && document.querySelector(selector)) performance.mark(name);
    }
  }).observe(document, { subtree: true, childList: true });
}

/** Runs in the page, when both are there. */
function readTimes() {
  const at = (name) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
  return { first: at('first-contentful-paint'), texts: at('compare-texts'), counts: at('compare-counts') };
}
