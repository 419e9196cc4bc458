import { type App, expect, type Screen, test } from '../support/browsers/app';
import { readBundledSpeeches } from '../support/browsers/govuk-answers.mjs';

const SPEECH = readBundledSpeeches().find(({ html }) => html.includes('4 July 2019')) as {
  address: string;
  html: string;
};

// Firefox has no tree of roles to ask for: each look goes through the whole page.
test.slow();

async function openSpeech(app: App): Promise<number | undefined> {
  await app.open(SPEECH.address);
  const library = await app.openSurface('/library.html#/settings');
  return library.page.evaluate(async (url) => {
    const { browser = chrome } = globalThis as unknown as { browser?: typeof chrome };
    return (await browser.tabs.query({})).find((each) => each.url === url)?.id;
  }, SPEECH.address);
}

/** What has the focus, by the words of it; empty where nothing has. */
const focused = ({ page }: Screen): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document;
    const isOne = activeElement && activeElement !== document.body;
    return isOne ? (activeElement.textContent ?? '').replace(/\s+/g, ' ').trim() : '';
  });

async function tabTo(screen: Screen, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (name.test(await focused(screen))) return;
    await screen.press('Tab');
  }
  throw new Error(`${name} is not reached by Tab`);
}

test('links are made, noted, dismissed and filtered by keyboard in the popup, and the filter is there again', async ({
  start,
}) => {
  const app = await start({ pages: { [SPEECH.address]: SPEECH.html } });
  const tab = await openSpeech(app);
  const popup = await app.openSurface(`/popup.html?tab=${tab}`, { width: 470, height: 600 });
  await popup.read(/links to \d other speeches/);

  await tabTo(popup, /^Link “/);
  await popup.press('Enter');
  await popup.read('Linked by you');
  await expect.poll(() => focused(popup)).toMatch(/^Unlink “/);
  await tabTo(popup, /^Add a note/);
  await popup.press('Enter');
  await popup.type('Asked about twice.');
  await tabTo(popup, /^Save$/);
  await popup.press('Enter');
  await popup.read('Asked about twice.');

  await tabTo(popup, /^Dismiss “/);
  await popup.press('Enter');
  await popup.read(/^Dismissed\./);
  await expect.poll(() => focused(popup)).toMatch(/^Undo “/);
  await popup.press('Enter');
  await expect.poll(() => focused(popup)).toMatch(/^Link “/);

  await popup.focus('button', /^All \d+$/);
  await tabTo(popup, /^Same figure \d+$/);
  await popup.press('Enter');
  const again = await app.openSurface(`/popup.html?tab=${tab}`, { width: 470, height: 600 });
  await again.read(/links to \d other speeches/);
  expect(
    await again.page.evaluate(() => document.querySelector('.sm-pairs__kinds [aria-pressed="true"]')?.textContent),
  ).toMatch(/^Same figure/);
});

test('the side panel’s Said before is reached and opened by keyboard', async ({ start }) => {
  const app = await start({ pages: { [SPEECH.address]: SPEECH.html } });
  const tab = await openSpeech(app);
  const panel = await app.openSurface(`/sidepanel.html?tab=${tab}`, { width: 380, height: 900 });
  await panel.see('tab', 'Said before');
  await tabTo(panel, /^Claims$/);
  await panel.press('ArrowRight', 'Enter');
  await tabTo(panel, /^Whole speech$/);
  await panel.press('Enter');
  await panel.read(/links to \d other speeches/);
  await tabTo(panel, /^Show in page “/);
  await tabTo(panel, /^Read there “/);
  await tabTo(panel, /^Compare “/);
});
