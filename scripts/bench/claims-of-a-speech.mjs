import { fillStore } from '../../tests/support/browsers/fill-store.mjs';
import { answersWith, readBundledSpeeches } from '../../tests/support/browsers/govuk-answers.mjs';
import { launchBrowser } from '../../tests/support/browsers/launch.mjs';
import { markByKey } from '../../tests/support/browsers/marking.mjs';
import { screenOf } from '../../tests/support/browsers/screen.mjs';

const CLAIMS = 100_000;
const RUNS = 15;

/** The claims of one speech, asked of the background as a speech page asks, from a store that is nearly empty and from a full one. */
export async function measure({ extension, found, median }) {
  const [{ address, html, transcript }] = readBundledSpeeches();
  const launched = await launchBrowser({
    found,
    extension,
    answers: answersWith({ [address]: html }, { isAlone: true }),
  });
  const speech = screenOf(await launched.newPage(address), 'chromium');
  await markByKey(speech, transcript.text.slice(0, transcript.text.indexOf('.')), '1');
  const page = await launched.newPage(`${launched.origin}/library.html`);
  await page.evaluate(fillStore, 200);
  const few = median(await page.evaluate(askRepeatedly, RUNS));
  await page.evaluate(fillStore, CLAIMS);
  const many = median(await page.evaluate(askRepeatedly, RUNS));
  await launched.close();
  return [
    {
      what: `a speech's 200 claims out of a store of ${CLAIMS}, by message`,
      value: many,
      unit: 'ms',
      limit: 20,
      peer: { what: 'the same out of a store of 400', value: few },
    },
  ];
}

/** Runs in a page of the extension. */
async function askRepeatedly(runs) {
  const times = [];
  for (let run = 0; run <= runs; run++) {
    const before = performance.now();
    const data = { speechId: 'text:other-0' };
    const answer = await chrome.runtime.sendMessage({ speechmark: 'listClaims', data });
    const { claims } = answer.value.value;
    if (claims.length < 200) throw new Error(`only ${claims.length} claims came`);
    if (run > 0) times.push(performance.now() - before);
  }
  return times;
}
