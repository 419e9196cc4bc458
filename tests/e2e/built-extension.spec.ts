import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, type Kind, test } from '../support/browsers/app';

const folderOf = (kind: Kind) =>
  resolve(import.meta.dirname, '../../.output', kind === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');

test('runs on speeches only, and opens nothing of itself to pages', ({ kind }) => {
  const manifest = JSON.parse(readFileSync(resolve(folderOf(kind), 'manifest.json'), 'utf8'));
  const matches = manifest.content_scripts.flatMap((script: { matches: string[] }) => script.matches);
  expect(new Set(matches)).toEqual(new Set(['https://www.gov.uk/government/speeches/*']));
  expect(manifest.web_accessible_resources).toBeUndefined();
  expect(manifest.externally_connectable).toBeUndefined();
  expect(manifest.host_permissions).toEqual(['https://www.gov.uk/*']);
  expect([...manifest.permissions].sort()).toEqual(
    [
      'activeTab',
      'alarms',
      'scripting',
      ...(kind === 'chromium' ? ['sidePanel'] : []),
      'storage',
      'unlimitedStorage',
    ].sort(),
  );
});

test('shows its icon at every size', ({ kind }) => {
  const manifest = JSON.parse(readFileSync(resolve(folderOf(kind), 'manifest.json'), 'utf8'));
  expect(Object.keys(manifest.icons)).toEqual(['16', '32', '48', '96', '128']);
});

test('weighs at most 60 kB, gzipped, on a speech page', ({ kind }) => {
  const folder = resolve(folderOf(kind), 'content-scripts');
  const sizes = readdirSync(folder).map((name) => gzipSync(readFileSync(resolve(folder, name))).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(60_000);
});
