import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { asSpeechId, type SpeechId } from '@/lib/domain/ids';
import { watchRevision } from '@/lib/messaging/watch-revision';
import { raiseRevisions } from '@/lib/store/revisions';

const [ours, other] = [asSpeechId('content:1:en'), asSpeechId('content:2:en')];
const NOW = new Date('2026-02-01T12:00:00.000Z');

beforeEach(() => fakeBrowser.reset());

test('a page hears every write to its speech and to no other, until it stops', async () => {
  const onChange = vi.fn();
  const stop = watchRevision(() => ours, onChange);
  await raiseRevisions([ours], NOW);
  // The clock may stand still between two writes.
  await raiseRevisions([ours, other], NOW);
  await raiseRevisions([other], NOW);
  await fakeBrowser.storage.local.set({ theme: 'dark' });
  expect(onChange).toHaveBeenCalledTimes(2);
  stop();
  await raiseRevisions([ours], NOW);
  expect(onChange).toHaveBeenCalledTimes(2);
});

test('a page whose speech is not stored yet hears every write', async () => {
  const onChange = vi.fn();
  let speechId: SpeechId | null = null;
  watchRevision(() => speechId, onChange);
  await raiseRevisions([other], NOW);
  expect(onChange).toHaveBeenCalledTimes(1);
  speechId = ours;
  await raiseRevisions([other], NOW);
  expect(onChange).toHaveBeenCalledTimes(1);
});
