import { expect, type Screen, test } from '../support/browsers/app';
import { readBundledSpeeches } from '../support/browsers/govuk-answers.mjs';
import { openPopup } from '../support/browsers/own-windows.mjs';
import { fillLibrary } from '../support/many-speeches/fill-library';

const SPEECH = readBundledSpeeches().find(({ html }) => html.includes('4 July 2019')) as {
  address: string;
  html: string;
};
const pages = { [SPEECH.address]: SPEECH.html };
const COUNT = 500;

// To make a library takes longer than to look through it.
test.setTimeout(120_000);

/** What some of the many speeches say of the matter of the one on the page. */
const PLANTED = [
  { into: 37, words: 'We secured an additional £410 million for local authorities to invest in social care services.' },
  {
    into: 250,
    words: 'We shall set up 10 demonstrator hubs so that children in care are offered places at boarding schools.',
  },
  { into: 411, words: 'The Mockingbird Family Model will be part of the Supporting Families programme.' },
];

/** The quotations of the pairs on show, the earlier speech's first. */
const pairsOf = ({ page }: Screen): Promise<string[][]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.sm-pair')].map((pair) =>
      [...pair.querySelectorAll('blockquote')].map(({ textContent }) => textContent ?? ''),
    ),
  );

/** Asked of the page itself: the tree of a list of 500 speeches takes longer to look through than this lasts. */
const seeItReading = ({ page }: Screen) =>
  page.waitForFunction(() => /Reading speech \d+ of 50\d/.test(document.body.textContent ?? ''));

async function expectRightPairs(screen: Screen): Promise<void> {
  await expect.poll(async () => (await pairsOf(screen)).length, { timeout: 30_000 }).toBeGreaterThan(0);
  const pairs = await pairsOf(screen);
  const before = pairs.map(([there]) => there);
  for (const { words } of PLANTED) expect(before.filter((there) => there === words)).toEqual([words]);
  expect(new Set(pairs.map((pair) => pair.join('\n'))).size).toBe(pairs.length);
}

test('popup and side panel answer from 500 speeches, though the index’s worker goes in the middle and the background stops', async ({
  start,
}) => {
  const app = await start({ pages });
  const library = await app.openSurface('/library.html#/settings');
  expect(await fillLibrary(library, { count: COUNT, planted: PLANTED })).toBe(COUNT + 5);
  const speech = await app.open(SPEECH.address);

  const popup = await openPopup(app, speech.page);
  await seeItReading(popup);
  await app.endIndexWorker();
  await expectRightPairs(popup);
  const first = await pairsOf(popup);
  // The worker goes with the last page that uses it.
  await popup.page.close();

  await app.stopBackground();
  const tab = await library.page.evaluate(
    async (url) => (await chrome.tabs.query({})).find((each) => each.url === url)?.id,
    SPEECH.address,
  );
  const panel = await app.openSurface(`/sidepanel.html?tab=${tab}`, { width: 380, height: 900 });
  await panel.click('tab', 'Said before');
  await app.endIndexWorker();
  await panel.page.waitForSelector('.sm-before[aria-busy="false"]');
  await panel.click('button', 'Whole speech');
  await expectRightPairs(panel);
  expect(await pairsOf(panel)).toEqual(first);
});
