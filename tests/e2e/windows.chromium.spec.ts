import { test } from '../support/browsers/app';
import { QUOTES, SPEECH } from '../support/browsers/known-speech';
import { markByKey, seePainted } from '../support/browsers/marking.mjs';
import { screenOf } from '../support/browsers/screen.mjs';

test('two windows follow one another as two tabs do', async ({ start }) => {
  const app = await start({ pages: SPEECH.pages });
  const first = await app.open(SPEECH.address);
  await markByKey(first, QUOTES.elected, '8');

  const page = await app.browser.newPage({ type: 'window' });
  await page.goto(SPEECH.address);
  const second = screenOf(page, 'chromium');
  await seePainted(second, QUOTES.elected);
  await markByKey(second, QUOTES.immense, '0');
  await seePainted(first, QUOTES.immense, 1_000);
});
