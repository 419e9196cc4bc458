import 'fake-indexeddb/auto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import { createDatabase } from '@/lib/store/db';
import { DATABASE_VERSION } from '@/lib/store/migrations';
import { readDocument } from '@/lib/store/read-document';

/** A database as some version left it: its indexes, its rows, and what today's program makes of them. */
interface StoredExample {
  readonly schema: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, readonly unknown[]>>;
  readonly exported: unknown;
}

const readExample = (version: number): StoredExample | null => {
  const path = resolve(import.meta.dirname, `../../fixtures/databases/version-${version}.json`);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8'), readBytes) : null;
};
/** JSON has no bytes, so the examples hold them as `{ "base64": … }`. */
function readBytes(_key: string, value: unknown): unknown {
  const isBytes = typeof value === 'object' && value !== null && Object.keys(value).join() === 'base64';
  return isBytes ? new Uint8Array(Buffer.from((value as { base64: string }).base64, 'base64')) : value;
}
const VERSIONS = Array.from({ length: DATABASE_VERSION }, (_, i) => i + 1);

describe.each(VERSIONS)('a database of version %i', (version) => {
  const example = readExample(version);

  test('has a stored example', () => {
    expect(example).not.toBeNull();
  });

  test('opens today with everything in it', async () => {
    const name = `example-${version}`;
    const old = new Dexie(name);
    old.version(version).stores({ ...example?.schema });
    await old.open();
    for (const [table, rows] of Object.entries(example?.rows ?? {})) await old.table(table).bulkPut([...rows]);
    old.close();
    const exported = await readDocument(createDatabase(name), 'all', {
      exportedAt: '2026-02-03T00:00:00.000Z',
      generator: 'test',
    });
    expect(exported).toEqual(example?.exported);
  });
});

test('the newest example has the indexes of the newest version', async () => {
  const db = createDatabase(`fresh-${Math.random()}`);
  await db.open();
  const schema = Object.fromEntries(
    db.tables.map(({ name, schema: { primKey, indexes } }) => [
      name,
      [primKey, ...indexes].map(({ src }) => src).join(', '),
    ]),
  );
  expect(schema).toEqual(readExample(DATABASE_VERSION)?.schema);
});
