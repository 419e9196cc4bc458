import 'fake-indexeddb/auto';
import type { Observable } from 'dexie';
import { describe, expect, test, vi } from 'vitest';
import { addClaim, editClaim } from '@/lib/store/claims';
import { acknowledgeChanges, keepCopy } from '@/lib/store/copies';
import { watchChangedSpeeches, watchClaimsOfSpeech, watchCopies, watchSpeech, watchTags } from '@/lib/store/live';
import { differs } from '@/lib/text/list-copy-runs';
import { buildDraft } from '../../support/build-claim';
import { buildReading, buildTranscript } from '../../support/build-speech';
import { getValue, openTestStore } from '../../support/open-test-store';

const first = buildReading();
const speechId = first.speech.id;
const changed = buildReading({ readAt: '2026-02-02T00:00:00.000Z', transcript: buildTranscript(['Other words.']) });

/** Every answer of a live query so far, each told in short. */
function follow<Value>(query: Observable<Value>, tell: (value: Value) => unknown) {
  const told: unknown[] = [];
  const subscription = query.subscribe({ next: (value) => told.push(tell(value)) });
  return { last: () => told.at(-1), stop: () => subscription.unsubscribe() };
}

describe('a live query answers anew', () => {
  test('when any of the tables it reads is written to, not only the first', async () => {
    const store = openTestStore();
    const { db } = store;
    const claim = getValue(await addClaim(store, buildDraft(), first));
    const copies = follow(watchCopies(db, speechId), (found) => found && differs(found.known, found.newest));
    const changes = follow(watchChangedSpeeches(db), (found) => [...found.values()].filter(Boolean).length);
    const texts = follow(watchSpeech(db, speechId), (found) => found?.transcripts.length);
    const tags = follow(watchTags(db), (found) => found.length);
    const claims = follow(
      watchClaimsOfSpeech(db, speechId),
      (found) => found.filter(({ types }) => types.value.includes('money')).length,
    );
    const become = (...expected: unknown[]) =>
      vi.waitFor(() =>
        expect([copies.last(), changes.last(), texts.last(), tags.last(), claims.last()]).toEqual(expected),
      );

    await become(false, 0, 1, 0, 0);
    await keepCopy(db, changed, speechId);
    await become(true, 1, 2, 0, 0);
    const seen = { transcriptId: changed.transcript.id, at: changed.readAt };
    await acknowledgeChanges(db, speechId, seen);
    await become(false, 0, 2, 0, 0);
    await editClaim(store, claim.id, { types: ['money'], tags: ['nhs'] });
    await become(false, 0, 2, 1, 1);
    for (const each of [copies, changes, texts, tags, claims]) each.stop();
  });
});
