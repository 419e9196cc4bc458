import { expect, test } from '../support/browsers/app';
import { QUOTES, SPEECH } from '../support/browsers/known-speech';
import { markByKey, seePainted } from '../support/browsers/marking.mjs';
import { until } from '../support/browsers/screen.mjs';

const html = SPEECH.pages[SPEECH.address] ?? '';

/** The page as an editor left it: one word of a claim's sentence is another. */
const edited = html.replaceAll('an immense privilege and a great', 'an immense privilege and a heavy');

test('a page that was edited keeps its marks, and says what was changed', async ({ start }) => {
  expect(edited).not.toBe(html);
  const pages = { ...SPEECH.pages };
  const app = await start({ pages });
  const speech = await app.open(SPEECH.address);
  await markByKey(speech, QUOTES.elected, '8');
  await markByKey(speech, QUOTES.immense, '0');

  pages[SPEECH.address] = edited;
  await speech.page.reload();
  await seePainted(speech, 'that is an immense privilege and a heavy responsibility');
  await seePainted(speech, QUOTES.elected);

  const library = await app.openSurface('/library.html');
  await library.click('link', /^Changed since/);
  await library.read(/1 passage reworded since .+, and GOV.UK does not say so/);
  await library.read('Reworded');
  await library.read('1 unchanged paragraph'.replace('1 ', ''));
  await library.click('button', 'I have seen it');
  await library.gone('button', 'I have seen it');
  await library.read('Reworded');
});

test('a page that says the same is no news', async ({ start }) => {
  const app = await start({ pages: SPEECH.pages });
  const speech = await app.open(SPEECH.address);
  await markByKey(speech, QUOTES.elected, '8');
  await speech.page.reload();
  await seePainted(speech, QUOTES.elected);
  const library = await app.openSurface('/library.html');
  await library.read(SPEECH.title);
  expect(await library.all('link', /^Changed since/)).toEqual([]);
});

test('the library asks GOV.UK for the pages of marked speeches, when it is told to', async ({ start }) => {
  const pages: Record<string, string> = { ...SPEECH.pages };
  const app = await start({ pages });
  const speech = await app.open(SPEECH.address);
  await markByKey(speech, QUOTES.immense, '0');
  await speech.page.goto('about:blank');

  const library = await app.openSurface('/library.html');
  await library.click('button', 'Check for changes');
  await library.read('1 page is as you know it.');

  pages[SPEECH.address] = edited;
  await library.click('button', 'Check for changes');
  await library.read('has changed.');
  await library.see('link', /^Changed since/);

  delete pages[SPEECH.address];
  await library.click('button', 'Check for changes');
  await library.read('is no longer on GOV.UK');
  await until(
    async () => (await library.all('link', /^1 claim/)).length > 0,
    () => 'the claim is no longer listed',
  );
});
