import { expect, type Screen, test } from '../support/browsers/app';
import { GOVUK, pageOf, readContentItem } from '../support/browsers/govuk-answers.mjs';
import { QUOTES, SPEECH } from '../support/browsers/known-speech';
import { markByKey } from '../support/browsers/marking.mjs';

const markup = ({ page }: Screen) => page.evaluate(() => document.documentElement.outerHTML);

test('a speech page gets one element more, and nothing else changes', async ({ start }) => {
  const speechHtml = SPEECH.pages[SPEECH.address] ?? '';
  // The same page at an address where the extension does not run.
  const elsewhere = `${GOVUK}/elsewhere`;
  const app = await start({ pages: { ...SPEECH.pages, [elsewhere]: speechHtml } });
  const speech = await app.open(SPEECH.address);
  await markByKey(speech, QUOTES.elected, '8');

  const { before, after } = await speech.page.evaluate(() => {
    const hosts = [...document.documentElement.children].filter((element) => !/^(head|body)$/.test(element.localName));
    const all = document.documentElement.outerHTML;
    return { before: all, after: hosts.reduce((html, host) => html.replace(host.outerHTML, ''), all) };
  });
  const plain = await markup(await app.open(elsewhere));
  expect(after).toBe(plain);
  expect(before.length - after.length).toBeGreaterThan(0);
});

test('a script of the page sees words and colours of the marks, and nothing of what is kept', async ({ start }) => {
  const app = await start({ pages: SPEECH.pages });
  const speech = await app.open(SPEECH.address);
  const before = await seeAsPage(speech);
  await markByKey(speech, QUOTES.elected, '8');
  await markByKey(speech, QUOTES.immense, '6');

  const after = await seeAsPage(speech);
  // What PRIVACY.md admits. Ids of Speechmark, speech and claims, types by name, tags and notes are nowhere.
  expect(after.highlights).toEqual(['sm-5', 'sm-5-0', 'sm-7', 'sm-7-0']);
  expect(after.colours).toHaveLength(2);
  expect({ ...after, highlights: [], colours: [] }).toEqual(before);
  expect(after).toMatchObject({ openRoots: 0, adoptedSheets: 0, databases: [], storedKeys: [] });
});

/** With the means of any script in the page. */
const seeAsPage = ({ page }: Screen) =>
  page.evaluate(async () => {
    const highlights = [...CSS.highlights.keys()].sort();
    const colours = highlights.map((name) => getComputedStyle(document.body, `::highlight(${name})`).backgroundColor);
    return {
      highlights,
      colours: [...new Set(colours)].filter((colour) => colour !== 'rgba(0, 0, 0, 0)'),
      openRoots: [...document.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot).length,
      hosts: [...document.documentElement.children].map(({ localName, attributes }) => [localName, attributes.length]),
      sheets: document.styleSheets.length,
      adoptedSheets: document.adoptedStyleSheets.length,
      globals: Object.keys(window).length,
      databases: (await indexedDB.databases()).map(({ name }) => name),
      storedKeys: Object.keys(localStorage).filter((key) => /speechmark|sm-/i.test(key)),
    };
  });

test('nothing goes out to the network', async ({ start }, { project }) => {
  const app = await start({ pages: SPEECH.pages });
  const speech = await app.open(SPEECH.address);
  await markByKey(speech, QUOTES.elected, '8');
  await app.openSurface('/library.html');
  await app.openSurface('/welcome.html');
  await app.openSurface('/popup.html');
  // Chromium connects to the host of an address as soon as it is asked for, before it knows that the answer is at hand;
  // Firefox does not, and shows that nothing of ours connects there either.
  const isReadersOwn = (address: string): boolean => project.name === 'chromium' && address === 'www.gov.uk:443';
  expect(app.asked.filter((address) => !isBrowsersOwn(address) && !isReadersOwn(address))).toEqual([]);
});

test.describe('a page that is no speech', () => {
  for (const name of ['news_article--news-story', 'publication--policy-paper', 'gone'])
    test(`is left alone: ${name}`, async ({ start }) => {
      const item = readContentItem(`negatives/${name}`);
      // At a speech's address, so that the content script runs and has to refuse it.
      const address = `${GOVUK}/government/speeches/not-a-speech`;
      const html = pageOf(item)[GOVUK + item.base_path] ?? '';
      const app = await start({ pages: { [address]: html, [`${GOVUK}/elsewhere`]: html } });
      const refused = await app.open(address);
      const plain = await app.open(`${GOVUK}/elsewhere`);
      expect(await refused.painted()).toEqual([]);
      expect(await markup(refused)).toBe(await markup(plain));
    });
});

/** What browsers ask for by themselves, with or without an extension. */
function isBrowsersOwn(address: string): boolean {
  return /(^|\.)(google\.com|googleapis\.com|gstatic\.com|gvt1\.com|mozilla\.(com|org|net)|firefox\.com)(:443)?$/.test(
    address.replace(/^https?:\/\//, '').replace(/\/.*$/, ''),
  );
}
