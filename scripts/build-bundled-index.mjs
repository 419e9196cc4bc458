/**
 * `npm run build:bundled-index`: the library index of the speeches in public/speeches, as the engine writes it →
 * public/tables/bundled-index.bin, and beside it of which reading of each speech it tells. Wanted whenever a bundled speech,
 * the tables or the index changes; tests/lib/library/bundled-index.test.ts tells.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { runnerImport } from 'vite';

const root = resolve(import.meta.dirname, '..');
const read = (path) => JSON.parse(readFileSync(resolve(root, 'public', path), 'utf8'));
const { module } = await runnerImport(resolve(root, 'lib/library/library-index.ts'), {
  configFile: false,
  root,
  logLevel: 'error',
});

const readings = read('speeches/index.json').map((slug) => read(`speeches/${slug}.json`));
const index = module.createLibraryIndex({ tables: read('tables/said-before.json') });
for (const reading of readings) index.add(reading);
const bytes = index.serialise();
const indexed = Object.fromEntries(readings.map(({ speech, readAt }) => [speech.id, readAt]));
writeFileSync(resolve(root, 'public/tables/bundled-index.bin'), bytes);
writeFileSync(resolve(root, 'public/tables/bundled-index.json'), `${JSON.stringify(indexed, null, 2)}\n`);
console.log(`public/tables/bundled-index.bin: ${gzipSync(bytes, { level: 9 }).length} bytes gzipped`);
