import { type App, expect, type Screen, test } from '../support/browsers/app';
import { readBundledSpeeches } from '../support/browsers/govuk-answers.mjs';
import { findViolations } from '../support/browsers/look-at-accessibility';
import { openSidePanel } from '../support/browsers/own-windows.mjs';

const LATER = readBundledSpeeches().find(({ html }) => html.includes('4 July 2019')) as {
  address: string;
  html: string;
};
const pages = { [LATER.address]: LATER.html };
const TICK = /^Said before: “Of course, I was very pleased/;
const SWITCH = /^Show a quiet mark in the margin/;

async function switchOn(app: App, aid = SWITCH): Promise<Screen> {
  const library = await app.openSurface('/library.html#/settings');
  await library.click('checkbox', aid);
  return library;
}

/** The first time the library has to be read into the index. */
const seeTick = (speech: Screen) =>
  expect.poll(async () => (await speech.all('button', TICK)).length, { timeout: 30_000 }).toBe(1);

test('ticks stand on a page only while they are switched on, and the page’s own nodes stay as they are', async ({
  start,
}) => {
  const app = await start({ pages });
  const speech = await app.open(LATER.address);
  const before = await speech.page.evaluate(() => document.body.outerHTML);
  const hosts = () => speech.page.evaluate(() => document.documentElement.children.length);
  const without = await hosts();
  expect(await speech.all('button', TICK)).toEqual([]);

  const library = await switchOn(app);
  await speech.page.bringToFront();
  await seeTick(speech);
  expect(await speech.page.evaluate(() => document.body.outerHTML)).toBe(before);
  expect(await hosts()).toBe(without + 1);

  await speech.page.reload();
  await seeTick(speech);

  await library.page.bringToFront();
  await library.click('checkbox', SWITCH);
  await speech.page.bringToFront();
  await speech.gone('button', TICK);
  await expect.poll(hosts).toBe(without);
});

test('a tick leads to what was said before on its passage', async ({ start, kind }) => {
  const app = await start({ pages });
  await switchOn(app);
  const speech = await app.open(LATER.address);
  await seeTick(speech);
  if (kind === 'firefox') {
    await speech.click('button', TICK);
    await speech.read('Press Alt+Shift+S to open the side panel.');
    const library = await app.openSurface('/library.html');
    const tab = await library.page.evaluate(
      async (url) => (await chrome.tabs.query({})).find((each) => each.url === url)?.id,
      LATER.address,
    );
    const panel = await app.openSurface(`/sidepanel.html?tab=${tab}`);
    await panel.read('On this passage');
    return;
  }
  const panel = await openSidePanel(app, () => speech.click('button', TICK));
  await panel.read('On this passage');
  await expect
    .poll(() => panel.page.evaluate(() => document.querySelector('.sm-before')?.textContent), { timeout: 15_000 })
    .toContain('£410m');
  expect(await findViolations(panel)).toEqual([]);
});

test('the parts of a speech lead to their place on the page, whose own nodes stay as they are', async ({ start }) => {
  const app = await start({ pages });
  await switchOn(app, /^Show the parts of a speech/);
  const speech = await app.open(LATER.address);
  const before = await speech.page.evaluate(() => document.body.outerHTML);
  await speech.click('button', 'Paragraph numbers');
  await speech.click('button', /^Parts/);
  await speech.click('button', 'Looked after children');
  await speech.see('button', /^Parts.*Looked after children/);
  const seen = await speech.page.evaluate(() => {
    const paragraph = [...document.querySelectorAll('p')].find((one) =>
      one.textContent?.startsWith('Turning now to focus'),
    );
    const { top } = paragraph?.getBoundingClientRect() ?? { top: -1 };
    return top > 0 && top < innerHeight;
  });
  expect(seen).toBe(true);
  expect(await speech.page.evaluate(() => document.body.outerHTML)).toBe(before);
});
