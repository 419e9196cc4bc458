import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { listPacked, packTexts } from '@/lib/export/backup-archive';
import { parseImport } from '@/lib/export/parse-import';
import { toSpeechmarkJson } from '@/lib/export/to-speechmark-json';
import { addReadings } from '@/lib/store/add-speeches';
import { addClaim } from '@/lib/store/claims';
import { inOneTransaction } from '@/lib/store/db';
import { importDocument } from '@/lib/store/import-document';
import { readBackup } from '@/lib/store/read-backup';
import { readDocument } from '@/lib/store/read-document';
import { saveFilter } from '@/lib/store/saved-filters';
import { putThread } from '@/lib/store/thread-rows';
import { buildDraft, buildTarget } from '../../support/build-claim';
import { buildReading, buildSpeech, buildTranscript } from '../../support/build-speech';
import { buildMention, buildThread } from '../../support/build-thread';
import { getValue, openTestStore } from '../../support/open-test-store';

const STAMP = { exportedAt: '2026-02-03T00:00:00.000Z', generator: 'Speechmark' };
const COUNT = 12;

const readings = Array.from({ length: COUNT }, (_, n) => {
  const transcript = buildTranscript(
    Array.from({ length: 12 }, (_, i) => `Speech ${n} says in sentence ${i}: ${n * i}.`),
  );
  const id = `text:${transcript.hash}` as ReturnType<typeof buildSpeech>['id'];
  return buildReading({ speech: buildSpeech({ id, contentId: null, url: null, title: `Speech ${n}` }), transcript });
});

async function buildLibrary() {
  const store = openTestStore();
  const original = (n: number) => ({ name: `${n}.txt`, text: `Page 1\n${readings[n]?.transcript.text}` });
  getValue(
    await addReadings(
      store.db,
      readings.map((reading, n) => ({ reading, original: original(n) })),
    ),
  );
  const targets = readings.map(({ transcript, speech }) =>
    buildTarget(transcript.text.slice(0, 30), { transcript, speechId: speech.id }),
  );
  for (const [n, target] of targets.entries())
    getValue(await addClaim(store, buildDraft({ id: `claim-${n}` as never, target, tags: [`tag ${n % 3}`] }), null));
  const mentions = targets.slice(0, 8).map((target) => buildMention({ target }));
  await inOneTransaction(store.db, () => putThread(store.db, buildThread({ mentions })));
  getValue(await saveFilter(store, 'Mine', '#/claims?type=pledge'));
  return store;
}

test('a library too large for one file goes out in parts, and every part can be read back by itself', async () => {
  const library = await buildLibrary();
  const whole = await readDocument(library.db, 'all', STAMP);
  async function* write() {
    let n = 0;
    for await (const part of readBackup(library.db, STAMP, 2_500))
      yield { name: `${++n}.json`, text: toSpeechmarkJson(part) };
  }
  const files = await listPacked(await packTexts(write()));
  expect(files?.length).toBeGreaterThan(5);
  const other = openTestStore();
  // In any order.
  for (const file of [...(files ?? [])].reverse()) {
    const parsed = parseImport((await file.read()) ?? '');
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure));
    getValue(await importDocument(other.db, parsed.document));
  }
  const inOne = openTestStore();
  getValue(await importDocument(inOne.db, whole));
  expect(await readDocument(other.db, 'all', STAMP)).toEqual(await readDocument(inOne.db, 'all', STAMP));
  expect(whole.transcripts.every(({ original }) => original)).toBe(true);
});

test('a small library is one document', async () => {
  const library = await buildLibrary();
  const parts = [];
  for await (const part of readBackup(library.db, STAMP)) parts.push(part);
  expect(parts).toEqual([await readDocument(library.db, 'all', STAMP)]);
});

test.each<[string, (bytes: Uint8Array) => void]>([
  ['a letter that changed', (bytes) => bytes.fill(bytes[45] === 7 ? 8 : 7, 45, 46)],
  ['a size that is not true', (bytes) => new DataView(bytes.buffer).setUint32(bytes.length - 22 - 52 + 24, 5, true)],
])('an archive with %s is told', async (_, spoil) => {
  async function* one() {
    yield { name: 'a.json', text: 'words '.repeat(100) };
  }
  const bytes = new Uint8Array(await (await packTexts(one())).arrayBuffer());
  expect(await (await listPacked(new Blob([bytes])))?.[0]?.read()).toBe('words '.repeat(100));
  spoil(bytes);
  expect(await (await listPacked(new Blob([bytes])))?.[0]?.read()).toBeNull();
  expect(await listPacked(new Blob(['no archive']))).toBeNull();
});
