import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What every speech page has to load: the content script with its styles. */
export function measure({ extension }) {
  const folder = join(extension, 'content-scripts');
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
  const sum = (sizes) => sizes.reduce((total, size) => total + size, 0) / 1000;
  return [
    { what: 'content script', value: sum(files.map((file) => file.length)), unit: 'kB' },
    { what: 'content script, gzipped', value: sum(files.map((file) => gzipSync(file).length)), unit: 'kB', limit: 60 },
  ];
}
