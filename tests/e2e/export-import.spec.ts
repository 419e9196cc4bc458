import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { type App, expect, type Screen, test } from '../support/browsers/app';
import { QUOTES, SPEECH } from '../support/browsers/known-speech';
import { markByKey, seePainted } from '../support/browsers/marking.mjs';
import { until } from '../support/browsers/screen.mjs';

/** Saves everything as Speechmark JSON from the library, and gives the file's path. */
async function exportEverything(app: App): Promise<string> {
  const library = await app.openSurface('/library.html#/claims');
  await library.click('button', /^Export/);
  await library.click('radio', /^Speechmark JSON/);
  await library.read('"format": "speechmark"');
  await library.click('button', /^Save/);
  const name = await until(
    // The browser makes the file before it writes it.
    () => readdirSync(app.downloads).find((file) => file.endsWith('.json') && isWhole(join(app.downloads, file))),
    () => `no file came; there is ${readdirSync(app.downloads)}`,
  );
  await library.page.close();
  return join(app.downloads, name);
}

const isWhole = (path: string): boolean => readFileSync(path, 'utf8').endsWith('}\n');

async function importFile(library: Screen, path: string): Promise<void> {
  // Firefox tells of no file chooser in a page of an extension; handing the file to the field is the same in both.
  const field = await library.page.waitForSelector('input[type="file"]');
  if (!field) throw new Error('no field for a file');
  await (field as ElementHandle<HTMLInputElement>).uploadFile(path);
}

/** All but when and by which installation the file was written. */
function readExport(path: string): unknown {
  const { exportedAt: _, generator: __, ...rest } = JSON.parse(readFileSync(path, 'utf8'));
  return rest;
}

test('what was exported, imported into an empty profile and exported again is the same', async ({ start }) => {
  const first = await start({ pages: SPEECH.pages });
  const speech = await first.open(SPEECH.address);
  await markByKey(speech, QUOTES.elected, '8');
  await markByKey(speech, QUOTES.immense, '0');
  const exported = await exportEverything(first);

  const second = await start({ pages: SPEECH.pages });
  const library = await second.openSurface('/library.html#/import');
  await importFile(library, exported);
  await library.click('button', 'Import now');
  await library.read(/was imported/);
  const again = await exportEverything(second);

  expect(readExport(again)).toEqual(readExport(exported));
  const page = await second.open(SPEECH.address);
  await seePainted(page, QUOTES.elected);
  await seePainted(page, QUOTES.immense);
});
