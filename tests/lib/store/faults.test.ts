import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { succeed } from '@/lib/domain/errors';
import { addClaim } from '@/lib/store/claims';
import { createDatabase } from '@/lib/store/db';
import { explainStorageError, tryStorage } from '@/lib/store/explain-storage-error';
import { DATABASE_VERSION } from '@/lib/store/migrations';
import { buildDraft } from '../../support/build-claim';
import { buildReading } from '../../support/build-speech';
import { openTestStore } from '../../support/open-test-store';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('an error of the browser', () => {
  const quota = new DOMException('The current transaction exceeded its quota limitations.', 'QuotaExceededError');
  test.each<[string, unknown, unknown]>([
    ['of a full disk', quota, { kind: 'storage full' }],
    ['of a full disk, inside an aborted transaction', new Dexie.AbortError(quota), { kind: 'storage full' }],
    [
      'of a full disk, at one row of many',
      new Dexie.BulkError('claims.bulkPut()', { 3: quota }),
      { kind: 'storage full' },
    ],
    ['of a newer database', new Dexie.VersionError('too new'), { kind: 'newer database' }],
    [
      'that refuses to open',
      new Dexie.OpenFailedError(new DOMException('A mutation was not allowed.', 'InvalidStateError')),
      { kind: 'storage refused', detail: 'A mutation was not allowed.' },
    ],
    [
      'of a browser without databases',
      new Dexie.MissingAPIError('No IndexedDB'),
      { kind: 'storage refused', detail: 'No IndexedDB' },
    ],
    ['of our own', new TypeError('x is not a function'), null],
    ['of our own, in a transaction', new Dexie.AbortError(new Dexie.ConstraintError('twice')), null],
    ['that is no error', 'oops', null],
  ])('%s', (_, error, failure) => {
    expect(explainStorageError(error)).toEqual(failure);
  });
});

test('a fault of our own is thrown on, so that it is seen', async () => {
  await expect(
    tryStorage(async () => {
      throw new TypeError('x is not a function');
    }),
  ).rejects.toThrow('x is not a function');
  expect(await tryStorage(async () => succeed(1))).toEqual(succeed(1));
});

test('a database that can’t be opened refuses the claim in words', async () => {
  const store = openTestStore();
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  });
  expect(await addClaim(store, buildDraft(), buildReading())).toEqual({
    ok: false,
    error: { kind: 'storage refused', detail: 'The operation is insecure.' },
  });
});

test('a database of a newer version is neither read nor changed', async () => {
  const name = `future-${Math.random()}`;
  const newer = new Dexie(name);
  newer.version(DATABASE_VERSION + 1).stores({ claims: 'id', somethingElse: 'id' });
  await newer.open();
  newer.close();
  expect(await addClaim(openTestStore(name), buildDraft(), buildReading())).toEqual({
    ok: false,
    error: { kind: 'newer database' },
  });
  const { version, objectStoreNames } = await openNatively(name);
  expect(version).toBe((DATABASE_VERSION + 1) * 10);
  expect([...objectStoreNames]).toEqual(['claims', 'somethingElse']);
});

test('a database deleted from outside is made anew at the next write', async () => {
  const store = openTestStore();
  await addClaim(store, buildDraft(), buildReading());
  await createDatabase(store.db.name).delete();
  expect(await addClaim(store, buildDraft(), buildReading())).toMatchObject({ ok: true });
  expect(await store.db.claims.count()).toBe(1);
});

function openNatively(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
