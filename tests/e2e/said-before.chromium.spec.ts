import { type App, expect, type Screen, test } from '../support/browsers/app';
import { readBundledSpeeches } from '../support/browsers/govuk-answers.mjs';
import { findViolations } from '../support/browsers/look-at-accessibility';
import { openPopup } from '../support/browsers/own-windows.mjs';

const bundled = readBundledSpeeches();
const [LATER, EARLIER] = ['4 July 2019', '27 February 2018'].map(
  (day) => bundled.find(({ html }) => html.includes(day)) as (typeof bundled)[number],
) as [(typeof bundled)[number], (typeof bundled)[number]];
const pages = Object.fromEntries([LATER, EARLIER].map(({ address, html }) => [address, html]));

/** The quotations of the pairs on show, the earlier speech's first. */
const pairsOf = (screen: Screen): Promise<string[][]> =>
  screen.page.evaluate(() =>
    [...document.querySelectorAll('.sm-pair')].map((pair) =>
      [...pair.querySelectorAll('blockquote')].map(({ textContent }) => textContent ?? ''),
    ),
  );

async function popupWithPairs(app: App, page: Screen): Promise<Screen> {
  const popup = await openPopup(app, page.page);
  await popup.read(/to \d other speech/);
  return popup;
}

test('what is dismissed in the popup never comes back, and what is linked is seen from both speeches', async ({
  start,
}) => {
  const app = await start({ pages });
  const later = await app.open(LATER.address);
  const first = await popupWithPairs(app, later);
  const [dismissed] = await pairsOf(first);
  await first.click('button', /^Dismiss/);
  await first.read('Dismissed. It will not be suggested again.');
  await first.page.close();

  const again = await popupWithPairs(app, later);
  expect(await pairsOf(again)).not.toContainEqual(dismissed);
  await again.page.select('.sm-said__among select', await optionWith(again, 'National Learning Conference'));
  await expect.poll(async () => (await pairsOf(again)).length).toBeGreaterThan(0);
  const [[there, here] = []] = await pairsOf(again);
  await again.click('button', /^Link /);
  await again.read('Linked by you');
  expect(await findViolations(again)).toEqual([]);
  await again.page.close();

  const earlier = await app.open(EARLIER.address);
  const other = await openPopup(app, earlier.page);
  await other.read('Linked by you');
  expect((await pairsOf(other))[0]).toEqual([here, there]);
});

const optionWith = (screen: Screen, words: string): Promise<string> =>
  screen.page.evaluate(
    (title) => [...document.querySelectorAll('option')].find((option) => option.text.includes(title))?.value ?? '',
    words,
  );

test('the side panel follows what is in view', async ({ start }) => {
  const app = await start({ pages });
  const speech = await app.open(LATER.address);
  const library = await app.openSurface('/library.html');
  const tab = await library.page.evaluate(
    async (url) => (await chrome.tabs.query({})).find((each) => each.url === url)?.id,
    LATER.address,
  );
  await speech.page.evaluate(() => {
    const words = [...document.querySelectorAll('p')].find(({ textContent }) => textContent?.includes('£410 million'));
    words?.scrollIntoView({ block: 'start' });
  });
  const panel = await app.openSurface(`/sidepanel.html?tab=${tab}`, { width: 380, height: 900 });
  await panel.click('tab', 'Said before');
  await expect
    .poll(() => panel.page.evaluate(() => document.querySelector('.sm-before')?.textContent), { timeout: 15_000 })
    .toContain('£410m');
  expect(await findViolations(panel)).toEqual([]);
});

test('an index that another version kept is passed over, and the popup answers', async ({ start }) => {
  const app = await start({ pages });
  const library = await app.openSurface('/library.html#/settings');
  await library.page.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        // Dexie's version 1.
        const opening = indexedDB.open('speechmark-index', 10);
        opening.onupgradeneeded = () => opening.result.createObjectStore('indexes', { keyPath: 'key' });
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('indexes', 'readwrite');
          const bytes = new TextEncoder().encode('SMLI of another version');
          writing.objectStore('indexes').put({ key: 'library', bytes, indexed: new Map([['of another', 'mark']]) });
          writing.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
  );
  const later = await app.open(LATER.address);
  const popup = await popupWithPairs(app, later);
  expect((await pairsOf(popup)).length).toBeGreaterThan(0);
});
