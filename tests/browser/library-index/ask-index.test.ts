import { expect, onTestFinished, test, vi } from 'vitest';
import { followLibrary } from '@/entrypoints/library-index/follow-library';
import { createIndexClient } from '@/entrypoints/library-index/index-client';
import type { IndexProgress, IndexQuestion } from '@/entrypoints/library-index/protocol';
import { createIndexServer } from '@/entrypoints/library-index/serve-index';
import { fail, succeed } from '@/lib/domain/errors';
import { asSpeechId } from '@/lib/domain/ids';
import { compareSpeeches } from '@/lib/library/compare-speeches';
import { NO_TABLES } from '@/lib/library/tables';
import { splitPassages } from '@/lib/text/split-passages';
import { buildSpeech, buildTranscript } from '../../support/build-speech';

const earlier = buildSpeech({ id: asSpeechId('earlier'), deliveredOn: '2018-01-02' });
const words = 'The Mobile Libraries Programme will give £50 million to 12 councils in the north.';
const about = buildTranscript([words, 'Good morning.']);
const now = buildTranscript(['Hello.', `And so ${words}`]);

const another = buildSpeech({ id: asSpeechId('another'), contentId: null });

const question: IndexQuestion = {
  speech: buildSpeech({ id: asSpeechId('now') }),
  transcript: now,
  passages: splitPassages(now),
  among: null,
  deliveredBefore: null,
  limit: 3,
};

function connect(read = async () => ({ speech: earlier, transcript: about })) {
  const source = {
    list: async () => new Map([[earlier.id, 'first']]),
    readTables: async () => NO_TABLES,
    readShipped: async () => null,
    read,
  };
  const store = { read: async () => null, write: async () => {}, close: () => {} };
  const giveWay = () => new Promise<void>((done) => setTimeout(done));
  const server = createIndexServer({
    library: followLibrary(source, store, giveWay),
    readTables: source.readTables,
    findSpeeches: async (ids) => new Map(ids.map((id) => [id, earlier])),
    lifeLock: Promise.resolve(null),
    giveWay,
  });
  const { port1, port2 } = new MessageChannel();
  server.serve(port1);
  onTestFinished(() => {
    port1.close();
    port2.close();
  });
  return createIndexClient(port2);
}

const goOn = new AbortController().signal;

test('answers with the passages, the speeches they are of, and how many were looked through', async () => {
  const told: IndexProgress[] = [];
  const answer = await connect().ask(question, { signal: goOn, onProgress: (progress) => told.push(progress) });
  if (!answer?.ok) throw new Error('no answer');
  const [best] = answer.value.references;
  expect([best?.from.passage.text, best?.to.passage.text]).toEqual([`And so ${words}`, words]);
  expect(answer.value.others.get(earlier.id)?.deliveredOn).toBe('2018-01-02');
  expect(answer.value.searched).toBe(1);
  expect(told[0]).toMatchObject({ stage: 'indexing', done: 0, of: 1 });
});

test('compares two texts that need not be stored', async () => {
  const compare = [
    { speech: earlier, transcript: about },
    { speech: another, transcript: now },
  ] as const;
  const read = vi.fn(async () => ({ speech: earlier, transcript: about }));
  const answer = await connect(read).ask({ compare }, { signal: goOn });
  expect(answer).toEqual(succeed(compareSpeeches(...compare)));
  expect(answer?.ok && answer.value.kind === 'two speeches' && answer.value.counts.sharedPassages).toBe(1);
  expect(read).not.toHaveBeenCalled();
});

test('a comparison that is no longer of interest is dropped', async () => {
  const client = connect();
  const words = Array.from({ length: 400 }, (_, i) => `Library ${i} in the north lends books to ${i} children`);
  const compare = [
    { speech: earlier, transcript: buildTranscript(words) },
    { speech: another, transcript: buildTranscript(words.map((each) => `${each} And so say all of us.`)) },
  ] as const;
  const comparison = new AbortController();
  const dropped = client.ask(
    { compare },
    { signal: comparison.signal, onProgress: () => comparison.abort(new Error('closed')) },
  );
  await expect(dropped).rejects.toThrow('closed');
  expect((await client.ask(question, { signal: goOn }))?.ok).toBe(true);
});

test('a question that is no longer of interest is dropped, and the next one answered', async () => {
  const client = connect();
  const search = new AbortController();
  const dropped = client.ask(question, { signal: search.signal });
  search.abort(new Error('closed'));
  await expect(dropped).rejects.toThrow('closed');
  expect((await client.ask(question, { signal: goOn }))?.ok).toBe(true);
});

test('a store that can’t be read is a failure with its reason, a fault of our own one without', async () => {
  const refused = connect(async () => Promise.reject(new DOMException('private window', 'InvalidStateError')));
  expect(await refused.ask(question, { signal: goOn })).toEqual(
    fail({ kind: 'storage refused', detail: 'private window' }),
  );
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const broken = connect(async () => Promise.reject(new TypeError('our fault')));
  expect(await broken.ask(question, { signal: goOn })).toBeNull();
  expect(log).toHaveBeenCalledOnce();
  log.mockRestore();
});

test('what is waited for fails when the worker is gone', async () => {
  const client = createIndexClient(new MessageChannel().port1);
  const asked = client.ask(question, { signal: goOn });
  client.end({ kind: 'no answer' });
  expect(await asked).toEqual(fail({ kind: 'no answer' }));
});

test('a worker that is gone is known by its lock, at once', async () => {
  const { port1, port2 } = new MessageChannel();
  const onSilence = vi.fn();
  const client = createIndexClient(port2, onSilence);
  let die = () => {};
  await new Promise<void>((held) => {
    void navigator.locks.request('a life', () => {
      held();
      return new Promise<void>((done) => {
        die = done;
      });
    });
  });
  port1.postMessage({ lifeLock: 'a life' });
  const asked = client.ask(question, { signal: goOn });
  expect(client.isGone()).toBe(false);
  die();
  expect(await asked).toEqual(fail({ kind: 'no answer' }));
  expect(client.isGone()).toBe(true);
  expect(onSilence).toHaveBeenCalledOnce();
});

test('a worker that falls silent is given up, and who asks next is to connect anew', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const onSilence = vi.fn();
  const asked = createIndexClient(new MessageChannel().port1, onSilence).ask(question, { signal: goOn });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await asked).toEqual(fail({ kind: 'no answer' }));
  expect(onSilence).toHaveBeenCalledOnce();
});
