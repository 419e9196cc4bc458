import { expect, test } from '../support/browsers/app';
import { QUOTES, SPEECH } from '../support/browsers/known-speech';
import { markByKey } from '../support/browsers/marking.mjs';
import { until } from '../support/browsers/screen.mjs';

test('“Print with marks” sets the marks as elements, which every browser prints', async ({ start }) => {
  const app = await start({ pages: SPEECH.pages });
  const speech = await app.open(SPEECH.address);
  await markByKey(speech, QUOTES.elected, '8');
  await markByKey(speech, QUOTES.immense, '0');

  const library = await app.openSurface('/library.html');
  // By keyboard, which brings into view what lies below the fold.
  await library.focus('link', SPEECH.title);
  await library.press('Enter');
  await library.click('link', 'Print with marks');
  const marked = await until(
    async () => {
      const words = await library.page.evaluate(() =>
        [...document.querySelectorAll('mark')].map((mark) => (mark.textContent ?? '').replace(/\s+/g, ' ')),
      );
      return words.length >= 2 && words;
    },
    () => 'no marks to print',
  );
  for (const quote of Object.values(QUOTES)) expect(marked.join(' ')).toContain(quote);
  // Firefox prints no page of an extension into a file from outside.
  if (library.kind === 'firefox') return;
  const pdf = await library.page.pdf();
  expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
});
