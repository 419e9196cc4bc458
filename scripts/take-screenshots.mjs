/**
 * `npm run screenshots`: takes the tour and keeps the pictures that README.md shows, as scripts/screenshots/<name>.png.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { takeTour } from './tour.mjs';

/** The name in README.md → the name that the tour gives, behind its number. */
const PICTURES = {
  'speech-page': 'card-with-tags-and-note',
  popup: 'popup',
  'side-panel': 'side-panel',
  library: 'library',
  'reading-view': 'reading-view',
  welcome: 'welcome',
  export: 'export-markdown',
  'what-changed': 'what-changed',
  compare: 'compare',
  thread: 'thread',
  'add-speeches': 'add-speeches',
};

const root = resolve(import.meta.dirname, '..');
const shown = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/scripts\/screenshots\/([\w-]+)\.png/g)];
const missing = shown.filter(([, name]) => !(name in PICTURES));
if (missing.length) throw new Error(`README.md shows pictures that the tour does not take: ${missing.join(', ')}`);

const folder = mkdtempSync(join(tmpdir(), 'speechmark-tour-'));
await takeTour(folder);
const taken = readdirSync(folder);
const target = join(root, 'scripts/screenshots');
mkdirSync(target, { recursive: true });
for (const [name, inTour] of Object.entries(PICTURES)) {
  const file = taken.find((one) => one.replace(/^\d+-/, '') === `${inTour}.png`);
  if (!file) throw new Error(`the tour left no picture of ${inTour}`);
  copyFileSync(join(folder, file), join(target, `${name}.png`));
}
rmSync(folder, { recursive: true });
