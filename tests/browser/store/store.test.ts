import { Dexie } from 'dexie';
import { describe, expect, test, vi } from 'vitest';
import type { Claim } from '@/lib/domain/claim';
import { asSpeechId } from '@/lib/domain/ids';
import { storeClaimRows } from '@/lib/store/claim-rows';
import { addClaim, claimsOfSpeech, deleteClaim, editClaim } from '@/lib/store/claims';
import { inOneTransaction } from '@/lib/store/db';
import { importDocument } from '@/lib/store/import-document';
import { watchClaimsOfSpeech, watchSpeechSummaries } from '@/lib/store/live';
import { DATABASE_VERSION } from '@/lib/store/migrations';
import { readDocument } from '@/lib/store/read-document';
import { buildClaim, buildDraft, buildTarget } from '../../support/build-claim';
import { buildReading } from '../../support/build-speech';
import { getValue } from '../../support/open-test-store';
import { connect, deleteNatively, freshName } from './open-databases';

const reading = buildReading();
const speechId = reading.speech.id;
const NOW = { exportedAt: '2026-02-03T00:00:00.000Z', generator: 'test' };

describe('two connections to one database', () => {
  test('that write at once lose nothing and never share a stamp', async () => {
    const name = freshName();
    const [a, b] = [connect(name), connect(name)];
    const drafts = Array.from({ length: 20 }, (_, n) => buildDraft({ tags: [`tag ${n % 3}`] }));
    const claims = await Promise.all(drafts.map((draft, n) => addClaim(n % 2 ? a : b, draft, reading)));
    expect(new Set(claims.map((claim) => getValue(claim).created.at)).size).toBe(20);
    expect(new Set(claims.map((claim) => getValue(claim).created.by)).size).toBe(1);
    expect(await claimsOfSpeech(a.db, speechId)).toHaveLength(20);
    expect(await b.db.tallies.get(speechId)).toMatchObject({ claims: 20 });
  });

  test('say that something is stored when it is on the disk', async () => {
    const { db } = connect(freshName());
    const durability = await db.transaction('rw', db.claims, async (transaction) => {
      await db.claims.count();
      return transaction.idbtrans.durability;
    });
    expect(durability).toBe('strict');
  });

  test('that store the same claim store it once', async () => {
    const name = freshName();
    const [a, b] = [connect(name), connect(name)];
    const draft = buildDraft();
    const [first, second] = await Promise.all([addClaim(a, draft, reading), addClaim(b, draft, reading)]);
    expect(getValue(first)).toEqual(getValue(second));
    expect(await a.db.tallies.get(speechId)).toMatchObject({ claims: 1 });
  });

  test('hear of one another’s writes', async () => {
    const name = freshName();
    const [writer, reader] = [connect(name), connect(name)];
    const claims: (readonly Claim[])[] = [];
    const counts: number[] = [];
    const watching = [
      watchClaimsOfSpeech(reader.db, speechId).subscribe((next) => claims.push(next)),
      watchSpeechSummaries(reader.db).subscribe((next) => counts.push(next[0]?.claims ?? 0)),
    ];
    await vi.waitFor(() => expect(claims).toEqual([[]]));
    const claim = getValue(await addClaim(writer, buildDraft(), reading));
    await vi.waitFor(() => expect(claims.at(-1)).toEqual([claim]));
    const edited = getValue(await editClaim(writer, claim.id, { note: 'Check.' }));
    await vi.waitFor(() => expect(claims.at(-1)).toEqual([edited]));
    await deleteClaim(writer, claim.id);
    await vi.waitFor(() => expect(claims.at(-1)).toEqual([]));
    await vi.waitFor(() => expect(counts.at(-1)).toBe(0));
    expect(counts).toContain(1);
    for (const subscription of watching) subscription.unsubscribe();
  });
});

describe('a write that breaks off', () => {
  test('leaves nothing behind', async () => {
    const store = connect(freshName());
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
      if (this.name === 'tallies') throw new DOMException('No space left.', 'QuotaExceededError');
      return Reflect.apply(original, this, row);
    });
    const answer = await addClaim(store, buildDraft({ tags: ['NHS'] }), reading);
    put.mockRestore();
    expect(answer).toEqual({ ok: false, error: { kind: 'storage full' } });
    const counts = await Promise.all(store.db.tables.map((table) => table.count()));
    expect(counts.every((count) => count === 0)).toBe(true);
  });

  test('in the middle of an import leaves the store as it was', async () => {
    const [source, store] = [connect(freshName()), connect(freshName())];
    getValue(await addClaim(source, buildDraft({ tags: ['NHS'] }), reading));
    const document = await readDocument(source.db, 'all', NOW);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
      if (this.name === 'claims') throw new DOMException('No space left.', 'QuotaExceededError');
      return Reflect.apply(original, this, row);
    });
    const answer = await importDocument(store.db, document);
    put.mockRestore();
    expect(answer).toEqual({ ok: false, error: { kind: 'storage full' } });
    const counts = await Promise.all(store.db.tables.map((table) => table.count()));
    expect(counts.every((count) => count === 0)).toBe(true);
    // And the next try works.
    expect(getValue(await importDocument(store.db, document))).toMatchObject({ claims: 1 });
  });
});

test('a database deleted from outside, as when site data is cleared, is made anew', async () => {
  const store = connect(freshName());
  getValue(await addClaim(store, buildDraft(), reading));
  await deleteNatively(store.db.name);
  getValue(await addClaim(store, buildDraft(), reading));
  expect(await claimsOfSpeech(store.db, speechId)).toHaveLength(1);
});

test('a database of a newer version is refused and left alone', async () => {
  const store = connect(freshName());
  const newer = new Dexie(store.db.name);
  newer.version(DATABASE_VERSION + 1).stores({ claims: 'id' });
  await newer.open();
  newer.close();
  expect(await addClaim(store, buildDraft(), reading)).toEqual({ ok: false, error: { kind: 'newer database' } });
  const found = (await indexedDB.databases()).find(({ name }) => name === store.db.name);
  expect(found?.version).toBe((DATABASE_VERSION + 1) * 10);
});

test('an older program makes way for a newer one that wants to upgrade', async () => {
  const store = connect(freshName());
  getValue(await addClaim(store, buildDraft(), reading));
  const newer = new Dexie(store.db.name);
  newer.version(DATABASE_VERSION + 1).stores({ later: 'id' });
  await newer.open();
  expect(newer.verno).toBe(DATABASE_VERSION + 1);
  newer.close();
});

test('one speech’s claims in a large store are read through an index, and no others', async () => {
  const { db } = connect(freshName());
  const ids = Array.from({ length: 50 }, (_, n) => asSpeechId(`content:${n}:en`));
  const target = buildTarget();
  const rows = Array.from({ length: 10_000 }, (_, n) => {
    const claim = buildClaim({ target: { ...target, speechId: ids[n % 50] ?? speechId } });
    return { before: null, after: claim };
  });
  await inOneTransaction(db, () => storeClaimRows(db, rows));
  const read = vi.fn((row: Claim) => row);
  db.claims.hook('reading', read);
  expect(await claimsOfSpeech(db, ids[23] ?? speechId)).toHaveLength(200);
  expect(read).toHaveBeenCalledTimes(200);
}, 60_000);

const original = IDBObjectStore.prototype.put;
