/**
 * Draws public/icon/*.png from scripts/icon.svg with the local Chromium. The small sizes have their own drawing: scaled
 * down from the large one, the stroke under the speech mark would be a grey line.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from 'playwright';
import { findChromium, HOW_TO_INSTALL } from './find-browser.mjs';

const SIZES = { 16: 'icon-small.svg', 32: 'icon-small.svg', 48: 'icon.svg', 96: 'icon.svg', 128: 'icon.svg' };

const root = resolve(import.meta.dirname, '..');
const found = await findChromium();
if (!found) throw new Error(HOW_TO_INSTALL);
const browser = await chromium.launch({
  executablePath: found.path,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
for (const [size, drawing] of Object.entries(SIZES)) {
  const svg = readFileSync(resolve(root, 'scripts', drawing), 'utf8');
  await page.setViewportSize({ width: Number(size), height: Number(size) });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  writeFileSync(resolve(root, `public/icon/${size}.png`), await page.screenshot({ omitBackground: true }));
}
await browser.close();
