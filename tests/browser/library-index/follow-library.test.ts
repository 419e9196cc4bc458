import { expect, test, vi } from 'vitest';
import { fallBack } from '@/entrypoints/library-index/fall-back';
import { followLibrary, type LibrarySource } from '@/entrypoints/library-index/follow-library';
import type { IndexProgress } from '@/entrypoints/library-index/protocol';
import { asSpeechId, type SpeechId } from '@/lib/domain/ids';
import { NO_TABLES } from '@/lib/library/tables';
import { createIndexStore, type IndexStore, type KeptIndex } from '@/lib/store/index-store';
import { buildSpeech, buildTranscript } from '../../support/build-speech';

const NOTHING_TO_SAY = () => {};
const giveWay = async () => {};
const KEEPS_NOTHING: IndexStore = { read: async () => null, write: async () => {}, close: () => {} };

/** A library that can be changed, and says which speeches were read from it. */
function makeLibrary(count: number) {
  const marks = new Map<SpeechId, string>();
  const read: SpeechId[] = [];
  for (let i = 0; i < count; i++) marks.set(asSpeechId(`speech ${i}`), 'first');
  const source: LibrarySource = {
    list: async () => new Map(marks),
    readTables: async () => NO_TABLES,
    readShipped: async () => null,
    read: async (id) => {
      read.push(id);
      return {
        speech: buildSpeech({ id }),
        transcript: buildTranscript([`We gave ${id} libraries to councils. ${marks.get(id)}`]),
      };
    },
  };
  return { marks, read, source };
}

function makeStore(): IndexStore & { remove(): Promise<void> } {
  const name = `test-${crypto.randomUUID()}`;
  const store = createIndexStore(name);
  return {
    ...store,
    async remove() {
      store.close();
      await new Promise((done) => {
        indexedDB.deleteDatabase(name).onsuccess = done;
      });
    },
  };
}

test('reads every speech once, and again only what has changed', async () => {
  const { marks, read, source } = makeLibrary(3);
  const store = makeStore();
  const library = followLibrary(source, store, giveWay);
  expect((await library.bringUpToDate(NOTHING_TO_SAY)).index.size).toBe(3);
  expect(read).toHaveLength(3);
  marks.set(asSpeechId('speech 1'), 'second');
  marks.delete(asSpeechId('speech 2'));
  expect((await library.bringUpToDate(NOTHING_TO_SAY)).index.size).toBe(2);
  expect(read.slice(3)).toEqual(['speech 1']);
  await store.remove();
});

test('a worker that starts anew goes on from the index that was kept', async () => {
  const { marks, read, source } = makeLibrary(3);
  const store = makeStore();
  await followLibrary(source, store, giveWay).bringUpToDate(NOTHING_TO_SAY);
  marks.set(asSpeechId('speech 3'), 'first');
  const { index } = await followLibrary(source, store, giveWay).bringUpToDate(NOTHING_TO_SAY);
  expect(index.size).toBe(4);
  expect(read).toEqual(['speech 0', 'speech 1', 'speech 2', 'speech 3']);
  await store.remove();
});

test('two questions at once have each speech read once', async () => {
  const { read, source } = makeLibrary(3);
  const store = makeStore();
  const library = followLibrary(source, store, giveWay);
  const told: IndexProgress[] = [];
  await Promise.all([library.bringUpToDate((progress) => told.push(progress)), library.bringUpToDate(NOTHING_TO_SAY)]);
  expect(read).toHaveLength(3);
  expect(told.map(({ stage, done, of }) => `${stage} ${done} of ${of}`)).toEqual([
    'indexing 0 of 3',
    'indexing 1 of 3',
    'indexing 2 of 3',
  ]);
  await store.remove();
});

test('who asks while the library is being read is told how far that has come', async () => {
  const { source } = makeLibrary(3);
  const store = makeStore();
  const library = followLibrary(source, store, giveWay);
  const told: string[] = [];
  const first = library.bringUpToDate(NOTHING_TO_SAY);
  const second = library.bringUpToDate(({ stage, done, of }) => told.push(`${stage} ${done} of ${of}`));
  await Promise.all([first, second]);
  expect(told).toEqual(['indexing 0 of 3', 'indexing 1 of 3', 'indexing 2 of 3']);
  await store.remove();
});

test('a speech that could not be had is read the next time', async () => {
  const { read, source } = makeLibrary(2);
  const store = makeStore();
  let isThere = false;
  const library = followLibrary({ ...source, read: async (id) => (isThere ? source.read(id) : null) }, store, giveWay);
  expect((await library.bringUpToDate(NOTHING_TO_SAY)).index.size).toBe(0);
  isThere = true;
  expect((await library.bringUpToDate(NOTHING_TO_SAY)).index.size).toBe(2);
  expect(read).toHaveLength(2);
  await store.remove();
});

test('while the store can’t be had, the other library answers, and what was kept stays', async () => {
  const [stored, bundled] = [makeLibrary(3), makeLibrary(1)];
  const store = makeStore();
  let isThere = true;
  const source: LibrarySource = {
    ...stored.source,
    list: async () => {
      if (!isThere) throw new DOMException('closed', 'DatabaseClosedError');
      return stored.source.list();
    },
  };
  const open = () =>
    fallBack(followLibrary(source, store, giveWay), followLibrary(bundled.source, KEEPS_NOTHING, giveWay));
  expect((await open().bringUpToDate(NOTHING_TO_SAY)).index.size).toBe(3);
  isThere = false;
  const { index, keepFailure } = await open().bringUpToDate(NOTHING_TO_SAY);
  expect([index.size, keepFailure?.kind]).toEqual([1, 'storage refused']);
  isThere = true;
  expect((await open().bringUpToDate(NOTHING_TO_SAY)).index.size).toBe(3);
  expect(stored.read).toHaveLength(3);
  await store.remove();
});

test('stopped in the middle, nothing is doubled and nothing left out', async () => {
  const { read, source } = makeLibrary(4);
  const store = makeStore();
  let left = 2;
  const breaking: LibrarySource = {
    ...source,
    read: async (id) => {
      if (left-- === 0) throw new Error('stopped');
      return source.read(id);
    },
  };
  const library = followLibrary(breaking, store, giveWay);
  await expect(library.bringUpToDate(NOTHING_TO_SAY)).rejects.toThrow('stopped');
  const { index } = await library.bringUpToDate(NOTHING_TO_SAY);
  expect(index.size).toBe(4);
  expect(read).toEqual(['speech 0', 'speech 1', 'speech 2', 'speech 3']);
  await store.remove();
});

test('a worker that was stopped while it read is followed by one that goes on from what was kept meanwhile', async () => {
  const { read, source } = makeLibrary(4);
  const store = makeStore();
  let left = 3;
  const breaking: LibrarySource = {
    ...source,
    read: (id) => (left-- === 0 ? new Promise(() => {}) : source.read(id)),
  };
  // Each look at the clock is ten seconds later, so that it is kept after every speech.
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 10_000;
    return now;
  });
  void followLibrary(breaking, store, giveWay).bringUpToDate(NOTHING_TO_SAY);
  await expect.poll(async () => (await store.read())?.indexed.size).toBe(3);
  clock.mockRestore();
  const { index } = await followLibrary(source, store, giveWay).bringUpToDate(NOTHING_TO_SAY);
  expect(index.size).toBe(4);
  expect(read).toEqual(['speech 0', 'speech 1', 'speech 2', 'speech 3']);
  await store.remove();
});

test('starts from the index that is shipped where none was kept, and reads what is not in it', async () => {
  const { marks, read, source } = makeLibrary(3);
  const { index: made } = await followLibrary(source, KEEPS_NOTHING, giveWay).bringUpToDate(NOTHING_TO_SAY);
  const shipped = { bytes: made.serialise(), indexed: new Map(marks) };
  marks.set(asSpeechId('speech 1'), 'second');
  marks.delete(asSpeechId('speech 2'));
  marks.set(asSpeechId('speech 3'), 'first');
  read.length = 0;
  const open = (bytes: Uint8Array) =>
    followLibrary({ ...source, readShipped: async () => ({ ...shipped, bytes }) }, KEEPS_NOTHING, giveWay);
  const { index } = await open(shipped.bytes).bringUpToDate(NOTHING_TO_SAY);
  expect(read.splice(0)).toEqual(['speech 1', 'speech 3']);
  const { index: computed } = await open(new Uint8Array([1, 2, 3])).bringUpToDate(NOTHING_TO_SAY);
  expect(read).toEqual(['speech 0', 'speech 1', 'speech 3']);
  expect(index.serialise()).toEqual(computed.serialise());
});

test('says that an index of another version is made anew, and of a first one nothing', async () => {
  const { source } = makeLibrary(2);
  const tell = async (kept: KeptIndex | null) => {
    const told: (boolean | undefined)[] = [];
    const store = { ...KEEPS_NOTHING, read: async () => kept };
    const library = followLibrary(source, store, giveWay);
    await library.bringUpToDate(({ isAnew }) => told.push(isAnew));
    return told;
  };
  expect(await tell({ bytes: new Uint8Array([1, 2, 3]), indexed: new Map() })).toEqual([true, true]);
  expect(await tell(null)).toEqual([false, false]);
});

test.each([
  ['of another version', { bytes: new Uint8Array([1, 2, 3]), indexed: new Map([[asSpeechId('speech 0'), 'first']]) }],
  ['of a library that is gone', null],
])('an index %s is made anew', async (_, kept) => {
  const { read, source } = makeLibrary(2);
  const store: IndexStore = { read: async () => kept, write: async () => {}, close: () => {} };
  expect((await followLibrary(source, store, giveWay).bringUpToDate(NOTHING_TO_SAY)).index.size).toBe(2);
  expect(read).toHaveLength(2);
});

test('with a full disk the index is used all the same, and it is said that it was not kept', async () => {
  const { source } = makeLibrary(2);
  const full = async () => {
    throw new DOMException('no space', 'QuotaExceededError');
  };
  const store: IndexStore = { read: async () => null, write: full, close: () => {} };
  const { index, keepFailure } = await followLibrary(source, store, giveWay).bringUpToDate(NOTHING_TO_SAY);
  expect(index.size).toBe(2);
  expect(keepFailure).toEqual({ kind: 'storage full' });
});
