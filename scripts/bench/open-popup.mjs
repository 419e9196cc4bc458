import { answersWith, readBundledSpeeches } from '../../tests/support/browsers/govuk-answers.mjs';
import { launchBrowser } from '../../tests/support/browsers/launch.mjs';
import { openPopup } from '../../tests/support/browsers/own-windows.mjs';

const RUNS = 9;

/** The toolbar button's popup on a speech page, from the start of its document. */
export async function measure({ extension, found, median }) {
  const [{ address, html, speech }] = readBundledSpeeches();
  const launched = await launchBrowser({
    found,
    extension,
    answers: answersWith({ [address]: html }, { isAlone: true }),
  });
  const page = await launched.newPage(address);
  const times = [];
  for (let run = 0; run <= RUNS; run++) {
    const popup = await openPopup(launched, page);
    await popup.read(speech.title);
    const time = await popup.page.evaluate(readTimes);
    if (run > 0) times.push(time);
    await popup.page.close();
  }
  await launched.close();
  return [
    { what: 'popup, first content painted', value: median(times.map(({ first }) => first)), unit: 'ms' },
    {
      what: 'popup, speech on show and answering',
      value: median(times.map(({ main }) => main)),
      unit: 'ms',
      limit: 150,
    },
  ];
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
