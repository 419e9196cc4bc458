import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Target } from '@/lib/domain/claim';
import { asSpeechId, asThreadId } from '@/lib/domain/ids';
import type { Reading } from '@/lib/domain/reading';
import { BUNDLED_CODER, livingMentions } from '@/lib/domain/thread';
import { parseImport } from '@/lib/export/parse-import';
import { toSpeechmarkJson } from '@/lib/export/to-speechmark-json';
import { removeSpeech } from '@/lib/store/add-speeches';
import { inOneTransaction } from '@/lib/store/db';
import { importDocument } from '@/lib/store/import-document';
import { mergeSpeeches } from '@/lib/store/merge-speeches';
import { readDocument } from '@/lib/store/read-document';
import { addReading } from '@/lib/store/speeches';
import { findThread, listThreads, putThread, threadsOfSpeech } from '@/lib/store/thread-rows';
import {
  addMentions,
  addThread,
  deleteThread,
  editMention,
  editThread,
  type MentionDraft,
  removeMention,
  undoThread,
} from '@/lib/store/threads';
import { describeSpan } from '@/lib/text/describe-span';
import { buildReading, buildSpeech, buildTranscript } from '../../support/build-speech';
import { buildMention, buildThread } from '../../support/build-thread';
import { getValue, openTestStore } from '../../support/open-test-store';

const reading = (name: string, words: string): Reading =>
  buildReading({
    speech: buildSpeech({
      id: asSpeechId(name),
      contentId: null,
      url: `https://www.gov.uk/government/speeches/${name}`,
    }),
    transcript: buildTranscript([words, `That was said in ${name}.`]),
  });
const earlier = reading('earlier', 'We will open 200 libraries.');
const later = reading('later', 'We have opened 200 libraries.');
const targetIn = ({ speech, transcript }: Reading): Target => ({
  speechId: speech.id,
  transcriptId: transcript.id,
  ...describeSpan({ start: 0, end: transcript.text.indexOf('\n') }, transcript),
});
const draftOf = (of: Reading): MentionDraft => ({ target: targetIn(of), figure: '200', relation: null });
const id = asThreadId('thread-1');
const exportedAt = { exportedAt: '2026-02-03T00:00:00.000Z', generator: 'test' };

let store: ReturnType<typeof openTestStore>;
const make = async () => getValue(await addThread(store, { id, title: 'Libraries', mentions: [draftOf(earlier)] }));
const read = async () => (await findThread(store.db, id)) ?? expect.fail('no thread');

beforeEach(async () => {
  store = openTestStore();
  for (const each of [earlier, later]) await addReading(store.db, each);
});

describe('a thread', () => {
  test('is made once, however often it is sent', async () => {
    const first = await make();
    store.setClock('2026-03-01T00:00:00.000Z');
    expect(await make()).toEqual(first);
    expect(await listThreads(store.db)).toEqual([first]);
  });

  test('is found from each speech that it mentions', async () => {
    await make();
    expect(await threadsOfSpeech(store.db, later.speech.id)).toEqual([]);
    getValue(await addMentions(store, id, [draftOf(later), draftOf(earlier)]));
    expect((await read()).mentions).toHaveLength(2);
    expect(await threadsOfSpeech(store.db, later.speech.id)).toEqual([await read()]);
    getValue(await removeMention(store, id, targetIn(later)));
    expect(await threadsOfSpeech(store.db, later.speech.id)).toEqual([]);
  });

  test('refuses words that are not stored', async () => {
    const target = { ...targetIn(earlier), speechId: asSpeechId('nowhere') };
    const made = await addThread(store, { id, title: 'x', mentions: [{ target, figure: null, relation: null }] });
    expect(made).toEqual({ ok: false, error: { kind: 'not stored' } });
    expect(await listThreads(store.db)).toEqual([]);
  });

  test.each([
    ['a new title', () => editThread(store, id, { title: 'Renamed', note: 'Why' })],
    ['a note on a mention', () => editMention(store, id, targetIn(earlier), { note: 'Hm', relation: 'repeats' })],
    ['a mention that joined', () => addMentions(store, id, [draftOf(later)])],
    ['a mention that was removed', () => removeMention(store, id, targetIn(earlier))],
    ['its deletion', () => deleteThread(store, id)],
  ])('is as it was after %s is undone', async (_, change) => {
    const values = async () => {
      const thread = await read();
      return [
        thread.title.value,
        Object.values(thread.notes).map(({ value }) => value || null),
        livingMentions(thread).map(({ target, figure, relation, notes }) => [
          target,
          figure.value,
          relation.value,
          Object.values(notes).filter(({ value }) => value),
        ]),
      ]
        .flat(9)
        .filter(Boolean);
    };
    const before = await make();
    const shown = await values();
    getValue(await change());
    getValue(await undoThread(store, before));
    expect(await values()).toEqual(shown);
  });

  test('brings a removed mention back when it is added again', async () => {
    await make();
    getValue(await removeMention(store, id, targetIn(earlier)));
    expect(livingMentions(await read())).toEqual([]);
    getValue(await addMentions(store, id, [draftOf(earlier)]));
    expect(livingMentions(await read())).toHaveLength(1);
  });

  test('goes along when two speeches turn out to be one', async () => {
    await make();
    await addReading(store.db, reading('older', 'Something else.'));
    const kept = await inOneTransaction(store.db, async () =>
      mergeSpeeches(store.db, [earlier.speech.id, asSpeechId('older')]),
    );
    expect(await threadsOfSpeech(store.db, kept)).toHaveLength(1);
  });

  test('keeps what it mentions of a speech that was removed, in exports too', async () => {
    await make();
    getValue(await removeSpeech(store.db, earlier.speech.id, exportedAt));
    const document = await readDocument(store.db, 'all', exportedAt);
    expect(document.threads[0]?.mentions).toHaveLength(1);
    expect(parseImport(toSpeechmarkJson(document))).toEqual({ ok: true, document });
    const other = openTestStore();
    getValue(await importDocument(other.db, document));
    expect(await findThread(other.db, id)).toEqual(await read());
  });

  test('is exported with its speeches and read back, once however often', async () => {
    await make();
    getValue(await addMentions(store, id, [draftOf(later)]));
    const document = await readDocument(store.db, { speechIds: [later.speech.id] }, exportedAt);
    const parsed = parseImport(toSpeechmarkJson(document));
    expect(parsed).toEqual({ ok: true, document });
    const other = openTestStore();
    const counts: number[] = [];
    for (let i = 0; i < 2; i++) counts.push(getValue(await importDocument(other.db, document)).threads);
    expect(counts).toEqual([1, 0]);
    expect(await findThread(other.db, id)).toEqual(await read());
  });
});

describe('a thread that comes with Speechmark', () => {
  const bundled = buildThread({
    id: 'bundled:libraries',
    mentions: [buildMention({ target: targetIn(earlier), at: '2000-01-01T00:00:00.001Z', by: BUNDLED_CODER })],
    at: '2000-01-01T00:00:00.001Z',
    by: BUNDLED_CODER,
  });

  test('is no part of an export until the reader changes it', async () => {
    await putThread(store.db, bundled);
    expect((await readDocument(store.db, 'all', exportedAt)).threads).toEqual([]);
    getValue(await editThread(store, bundled.id, { note: 'Look again' }));
    const document = await readDocument(store.db, 'all', exportedAt);
    expect(document.threads).toHaveLength(1);
    expect(document.coders.map((coder) => coder.id)).not.toContain(BUNDLED_CODER);
  });

  test('stays hidden when it comes again', async () => {
    await putThread(store.db, bundled);
    getValue(await deleteThread(store, bundled.id));
    const next = { ...bundled, title: { ...bundled.title, value: 'Later', at: '2000-01-01T00:00:00.002Z' } };
    await putThread(store.db, next);
    expect(await listThreads(store.db)).toEqual([]);
  });
});
