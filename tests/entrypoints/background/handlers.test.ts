import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { createHandlers, type StoreEffects } from '@/entrypoints/background/handlers';
import type { Reading } from '@/lib/domain/reading';
import { loadBundledSpeeches } from '@/lib/store/bundled';
import { toIdentity } from '@/lib/store/find-speech';
import { buildDraft, buildTarget } from '../../support/build-claim';
import { buildReading } from '../../support/build-speech';
import { getValue, openTestStore } from '../../support/open-test-store';

const fetchFile = async (path: string) =>
  new Response(readFileSync(resolve(import.meta.dirname, `../../../public${path}`)));
const reading = buildReading();

function open(effects: Partial<StoreEffects> = {}) {
  const store = openTestStore();
  const raiseRevisions = vi.fn(async () => undefined);
  const handlers = createHandlers(store, { raiseRevisions, fetchFile, version: '1', ...effects });
  return { store, raiseRevisions, handlers };
}

/** How GOV.UK would show a bundled speech: read, not inferred, and with a content id. */
function toLivePage(bundled: Reading): Reading {
  const speech = { ...bundled.speech, contentId: 'live', origin: 'visited', inferred: {} } as const;
  return { ...bundled, speech, readAt: '2026-03-01T00:00:00.000Z', readFrom: speech.url ?? '' };
}

describe('the handlers', () => {
  test('recognise the live page of every bundled speech at first use', async () => {
    const bundled = await loadBundledSpeeches(fetchFile);
    expect(bundled).toHaveLength(5);
    for (const one of bundled) {
      const { handlers } = open();
      const live = toLivePage(one);
      const found = await handlers.findSpeech(toIdentity(live.speech, live.transcript));
      expect(getValue(found).speechId).toBe(one.speech.id);
    }
  });

  test('keep the first claim on such a page under the bundled speech, as one more date of its text', async () => {
    const { store, handlers } = open();
    const [one] = await loadBundledSpeeches(fetchFile);
    const live = toLivePage(one as Reading);
    const exact = live.transcript.text.slice(0, 20);
    const target = buildTarget(exact, { transcript: live.transcript, speechId: live.speech.id });
    const claim = getValue(await handlers.addClaim({ draft: buildDraft({ target }), reading: live }));
    expect(claim.target.speechId).toBe(one?.speech.id);
    const transcript = await store.db.transcripts.get([claim.target.speechId, live.transcript.id]);
    expect(transcript?.readings).toHaveLength(2);
    expect(await store.db.speeches.count()).toBe(5);
  });

  test('mark, edit, delete and restore, and wake the pages of the speech each time', async () => {
    const { handlers, raiseRevisions } = open();
    const { id } = getValue(await handlers.addClaim({ draft: buildDraft(), reading }));
    getValue(await handlers.editClaim({ id, changes: { types: ['money'] } }));
    getValue(await handlers.deleteClaim({ id }));
    getValue(await handlers.restoreClaim({ id }));
    expect(raiseRevisions.mock.calls).toEqual(Array(4).fill([[reading.speech.id], expect.any(Date)]));
    expect(getValue(await handlers.listClaims({ speechId: reading.speech.id })).claims).toMatchObject([
      { id, types: { value: ['money'] } },
    ]);
  });

  test('wake nobody where nothing was written', async () => {
    const { handlers, raiseRevisions } = open();
    expect(await handlers.deleteClaim({ id: buildDraft().id })).toMatchObject({ error: { kind: 'not stored' } });
    expect(raiseRevisions).not.toHaveBeenCalled();
  });

  test('have stored the claim even where nobody could be woken', async () => {
    const raiseRevisions = () => Promise.reject(new Error('storage is gone'));
    const { handlers, store } = open({ raiseRevisions });
    getValue(await handlers.addClaim({ draft: buildDraft(), reading }));
    expect(await store.db.claims.count()).toBe(1);
  });

  test('read the bundled speeches once for each version', async () => {
    const counted = vi.fn(fetchFile);
    const { handlers, store } = open({ fetchFile: counted });
    const identity = toIdentity(reading.speech, reading.transcript);
    await handlers.findSpeech(identity);
    const files = counted.mock.calls.length;
    await handlers.findSpeech(identity);
    expect(counted).toHaveBeenCalledTimes(files);
    await createHandlers(store, { raiseRevisions: vi.fn(), fetchFile: counted, version: '2' }).findSpeech(identity);
    expect(counted).toHaveBeenCalledTimes(2 * files);
    expect(await store.db.speeches.count()).toBe(5);
  });
});
