import { type App, expect, type Screen, test } from '../support/browsers/app';
import { QUOTES, SPEECH } from '../support/browsers/known-speech';
import { findViolations, setTheme } from '../support/browsers/look-at-accessibility';
import { markByKey } from '../support/browsers/marking.mjs';
import { openPopup, openSidePanel } from '../support/browsers/own-windows.mjs';

const NARROW = { width: 320, height: 720 };

async function expectAccessible(screen: Screen): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(screen, theme);
    expect(await findViolations(screen), theme).toEqual([]);
  }
}

async function startWithOneClaim(start: (options: { pages: Record<string, string> }) => Promise<App>) {
  const app = await start({ pages: SPEECH.pages });
  const speech = await app.open(SPEECH.address);
  await markByKey(speech, QUOTES.elected, '8');
  return { app, speech };
}

test('the popup says which speech this is, and how many claims it has', async ({ start }) => {
  const { app, speech } = await startWithOneClaim(start);
  const popup = await openPopup(app, speech.page);
  await popup.read(SPEECH.title);
  await popup.read('1 claim');
  await popup.read('Speaking notes');
  await expectAccessible(popup);
});

test('the popup says where Readability finds other words in the page', async ({ start }) => {
  const address = 'https://www.gov.uk/government/speeches/in-two-parts';
  const words = (part: string) =>
    `<p>${`The ${part} part of the speech, with commas, and more words. `.repeat(4)}</p>`.repeat(8);
  const page = `<!doctype html><html lang="en"><head><title>In two parts - GOV.UK</title>
    <meta name="govuk:format" content="speech"><meta name="govuk:schema-name" content="speech"></head><body><main>
    <h1>In two parts</h1><div><div class="gem-c-govspeak">${words('first')}</div><div class="other">${words('second')}</div></div>
    </main></body></html>`;
  const app = await start({ pages: { [address]: page } });
  const popup = await openPopup(app, (await app.open(address)).page);
  await popup.read('of the words are in both. Check that marks are on the speech.');
});

test('the popup says on any other page what it can do there', async ({ start }) => {
  const address = 'https://www.gov.uk/elsewhere';
  const app = await start({ pages: { [address]: '<!doctype html><title>Elsewhere</title><p>No speech.</p>' } });
  // It would come to the front later, and be the page that the popup is asked about.
  await app.browser.waitForTarget((target) => target.url().endsWith('/welcome.html'));
  const popup = await openPopup(app, (await app.open(address)).page);
  await popup.read('This page is not a GOV.UK speech');
  await popup.see('button', 'Read this page as a speech');
  await expectAccessible(popup);
});

test('the side panel lists the claims, and follows the page', async ({ start }) => {
  const { app, speech } = await startWithOneClaim(start);
  await speech.clickOn(QUOTES.elected);
  const panel = await openSidePanel(app, () => speech.click('button', 'Side panel'));
  await panel.read(QUOTES.elected);
  await expectAccessible(panel);

  await speech.press('Escape');
  await markByKey(speech, QUOTES.immense, '0');
  await panel.read(QUOTES.immense);
});

test('the library lists speeches and claims', async ({ start }) => {
  const { app } = await startWithOneClaim(start);
  const library = await app.openSurface('/library.html');
  await library.read(SPEECH.title);
  await expectAccessible(library);
  await library.page.evaluate(() => {
    location.hash = '#/claims';
  });
  await library.read(QUOTES.elected);
  await expectAccessible(library);
  for (const [page, words] of [
    ['import', 'Choose files'],
    ['settings', 'Your name'],
  ]) {
    await library.page.evaluate((hash) => {
      location.hash = hash;
    }, `#/${page}`);
    await library.read(words ?? '');
    await expectAccessible(library);
  }
});

test('the reading view shows and takes marks as the page does', async ({ start }) => {
  const { app, speech } = await startWithOneClaim(start);
  const library = await app.openSurface('/library.html');
  await library.click('link', SPEECH.title);
  await expectPainted(library, QUOTES.elected);
  await markByKey(library, QUOTES.immense, '0');
  await expectAccessible(library);

  await expectPainted(speech, QUOTES.immense);
});

test('the welcome page lets the reader try it', async ({ start }) => {
  const app = await start({ pages: {} });
  const welcome = await app.openSurface('/welcome.html');
  await welcome.read('Try it');
  await expectAccessible(welcome);
});

for (const path of [
  '/library.html',
  '/library.html#/claims',
  '/library.html#/settings',
  '/welcome.html',
  '/sidepanel.html',
])
  test(`nothing has to be scrolled sideways at 320 pixels: ${path}`, async ({ start }) => {
    const { app } = await startWithOneClaim(start);
    const surface = await app.openSurface(path, NARROW);
    await surface.see('main');
    const { wide, seen } = await surface.page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      seen: document.documentElement.clientWidth,
    }));
    expect(wide).toBeLessThanOrEqual(seen);
  });

async function expectPainted(screen: Screen, quote: string): Promise<void> {
  await expect.poll(() => screen.painted()).toContain(quote);
}
