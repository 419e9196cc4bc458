import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import type { Reading } from '../../../lib/domain/reading';
import { createLibraryIndex } from '../../../lib/library/library-index';

const PUBLIC = resolve(import.meta.dirname, '../../../public');
const read = (path: string) => JSON.parse(readFileSync(resolve(PUBLIC, path), 'utf8'));
const readings: readonly Reading[] = read('speeches/index.json').map((slug: string) => read(`speeches/${slug}.json`));

it('the shipped index is what the bundled speeches give today; else: npm run build:bundled-index', () => {
  const index = createLibraryIndex({ tables: read('tables/said-before.json') });
  for (const reading of readings) index.add(reading);
  const shipped = readFileSync(resolve(PUBLIC, 'tables/bundled-index.bin'));
  expect(shipped.equals(index.serialise())).toBe(true);
  expect(read('tables/bundled-index.json')).toEqual(
    Object.fromEntries(readings.map(({ speech, readAt }) => [speech.id, readAt])),
  );
});
