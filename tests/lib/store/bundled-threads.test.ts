import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Reading } from '@/lib/domain/reading';
import { isBundledThread, isUntouched, livingMentions, type Thread } from '@/lib/domain/thread';
import { ensureBundled } from '@/lib/store/bundled';
import { readBundledThreads } from '@/lib/store/bundled-threads';
import { listThreads } from '@/lib/store/thread-rows';
import { deleteThread, removeMention } from '@/lib/store/threads';
import { getValue, openTestStore } from '../../support/open-test-store';

const readFile = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../../public${path}`, import.meta.url), 'utf8')) as unknown;
const fetchFile = async (path: string) => Response.json(readFile(path));
const names = readFile('/speeches/index.json') as string[];
const readings = new Map(names.map((name) => [name, readFile(`/speeches/${name}.json`) as Reading]));
const data = readFile('/threads/bundled.json') as { id: string; title: string; mentions: { quote: string }[] }[];
let threads: Thread[];
beforeAll(() => {
  threads = readBundledThreads(data, readings);
});

describe('the threads that come with Speechmark', () => {
  test('have an id and a title each, and at least two mentions', () => {
    expect(new Set(data.map(({ id }) => id)).size).toBe(data.length);
    expect(new Set(data.map(({ title }) => title)).size).toBe(data.length);
    for (const { id, mentions } of threads) expect([id, mentions.length > 1]).toEqual([id, true]);
    expect(threads.every(isBundledThread)).toBe(true);
  });

  test.each(data.map(({ title, mentions }) => [title, mentions] as const))(
    '%s: says what the speeches say',
    (_, all) => {
      const texts = [...readings.values()].map(({ transcript }) => transcript.text);
      for (const { quote } of all) {
        const places = texts.flatMap((text) => text.split(quote).slice(1));
        expect([quote, places.length]).toEqual([quote, 1]);
        // Whole sentences or clauses: no word is cut.
        expect(quote).not.toMatch(/^\s|\s$|\n/);
      }
    },
  );

  test('name no figure that their words don’t hold', () => {
    for (const { target, figure } of threads.flatMap(({ mentions }) => mentions))
      if (figure.value !== null) expect(target.quote.exact).toContain(figure.value);
  });

  test('are refused where words don’t stand in their speech', () => {
    const [first] = data;
    const wrong = { ...first, mentions: [{ ...first?.mentions[0], quote: 'Nobody said so.' }] };
    expect(() => readBundledThreads([wrong], readings)).toThrow('Nobody said so.');
  });

  test('are there from the start, untouched', async () => {
    const { db } = openTestStore();
    await ensureBundled(db, fetchFile, '1');
    const stored = await listThreads(db);
    expect(stored.map(({ id }) => id).sort()).toEqual(data.map(({ id }) => id).sort());
    expect(stored.every(isUntouched)).toBe(true);
  });

  test('stay hidden, and their mentions removed, when the next version brings them again', async () => {
    const store = openTestStore();
    await ensureBundled(store.db, fetchFile, '1');
    const [hidden, cut] = (await listThreads(store.db)) as [Thread, Thread];
    getValue(await deleteThread(store, hidden.id));
    const [mention] = cut.mentions;
    getValue(await removeMention(store, cut.id, mention?.target ?? expect.fail()));
    await ensureBundled(store.db, fetchFile, '2');
    const after = await listThreads(store.db);
    expect(after.map(({ id }) => id)).not.toContain(hidden.id);
    const left = after.find(({ id }) => id === cut.id) ?? expect.fail();
    expect(livingMentions(left)).toHaveLength(cut.mentions.length - 1);
  });
});
