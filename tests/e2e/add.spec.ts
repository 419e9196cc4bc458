import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { expect, test } from '../support/browsers/app';
import { SPEECH } from '../support/browsers/known-speech';
import { readSpeechItems, repeatItem } from '../support/govuk-api-server.mjs';

const TEXT = `Speech to the Library Congress – 4 July 2019
by The Rt Hon Ada Example MP

${Array.from({ length: 12 }, (_, i) => `This is sentence number ${i} of a speech on libraries.`).join(' ')}`;

test('a file becomes a speech of the library', async ({ start }) => {
  const folder = mkdtempSync(join(tmpdir(), 'speechmark-files-'));
  const path = join(folder, 'congress.txt');
  writeFileSync(path, TEXT);
  const app = await start({ pages: {} });
  const library = await app.openSurface('/library.html#/add');
  const field = await library.page.waitForSelector('.sm-add input[type="file"]');
  await (field as ElementHandle<HTMLInputElement>).uploadFile(path);
  await library.read('The Rt Hon Ada Example MP · 4 July 2019');
  await library.click('button', 'Add 1 speech');
  await library.read('1 speech was added to your library.');
  await library.click('link', 'Read it');
  await library.read('This is sentence number 3 of a speech on libraries.');
  await library.see('button', 'Remove from library');
  rmSync(folder, { recursive: true });
});

test('speeches are found on GOV.UK and added, and nobody else is asked', async ({ start }) => {
  const items = readSpeechItems();
  const [model] = items.filter(({ base_path }) => base_path.includes('anti-corruption'));
  const app = await start({ pages: {}, items: [...items, ...repeatItem(5, model as (typeof items)[0])] });
  const library = await app.openSurface('/library.html#/add/govuk');
  await library.focus('textbox', 'Speaker');
  await library.type('cameron');
  await library.press('Enter');
  await library.read('GOV.UK lists 7 speeches: The Rt Hon David Cameron MP.');
  await library.click('button', 'Add them');
  await library.read(/7 added · 0 passed over/);
  await library.read('Done.');
  expect(app.asked.filter((address) => address.includes('gov.uk'))).toEqual([]);
});

test('a speech is kept from its page by one press, and taken back', async ({ start }) => {
  const app = await start({ pages: SPEECH.pages });
  const speech = await app.open(SPEECH.address);
  const id = await (await app.openSurface('/library.html')).page.evaluate(async (url) => {
    const { browser = chrome } = globalThis as unknown as { browser?: typeof chrome };
    return (await browser.tabs.query({})).find((tab) => tab.url === url)?.id;
  }, speech.page.url());
  const popup = await app.openSurface(`/popup.html?tab=${id}`);
  await popup.click('button', 'Add to library');
  await popup.read('Added to your library.');
  await popup.click('button', 'Undo');
  await popup.click('button', 'Add to library');
  await popup.read('Added to your library.');
  const library = await app.openSurface('/library.html');
  await library.read(SPEECH.title);
});
