import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answersWith, readBundledSpeeches } from '../../tests/support/browsers/govuk-answers.mjs';
import { launchBrowser } from '../../tests/support/browsers/launch.mjs';
import { openPopup } from '../../tests/support/browsers/own-windows.mjs';

const RUNS = 9;
const EMPTY = '<!doctype html><meta charset="utf-8"><title>Empty</title><h1>An empty popup</h1>';

/**
 * The toolbar button's popup on a speech page, from the start of its document; beside it a popup of one line in the same
 * extension, which is what the browser itself takes.
 */
export async function measure({ extension, found, median }) {
  const [{ speech }] = readBundledSpeeches();
  const ours = await openRepeatedly(extension, found, speech.title);
  const folder = mkdtempSync(join(tmpdir(), 'speechmark-empty-popup-'));
  cpSync(extension, folder, { recursive: true });
  writeFileSync(join(folder, 'popup.html'), EMPTY);
  const empty = await openRepeatedly(folder, found, 'An empty popup');
  rmSync(folder, { recursive: true });
  const medianOf = (times, which) => median(times.map((time) => time[which]));
  return [
    { what: 'popup, first content painted', value: medianOf(ours, 'first'), unit: 'ms' },
    {
      what: 'popup, speech on show and answering',
      value: medianOf(ours, 'main'),
      unit: 'ms',
      limit: 150,
      peer: { what: 'a popup of one line', value: medianOf(empty, 'main') },
    },
  ];
}

async function openRepeatedly(extension, found, words) {
  const [{ address, html }] = readBundledSpeeches();
  const answers = answersWith({ [address]: html }, { isAlone: true });
  const launched = await launchBrowser({ found, extension, answers });
  const page = await launched.newPage(address);
  const times = [];
  for (let run = 0; run <= RUNS; run++) {
    const popup = await openPopup(launched, page);
    await popup.read(words);
    const time = await popup.page.evaluate(readTimes);
    if (run > 0) times.push(time);
    await popup.page.close();
  }
  await launched.close();
  return times;
}

/** Runs in the popup: the first paint, and the paint of the largest text, which is the speech's. */
async function readTimes() {
  const largest = await new Promise((done) => {
    new PerformanceObserver((list) => done(list.getEntries().at(-1).startTime)).observe({
      type: 'largest-contentful-paint',
      buffered: true,
    });
  });
  const [first] = performance.getEntriesByName('first-contentful-paint');
  return { first: first.startTime, main: largest };
}
