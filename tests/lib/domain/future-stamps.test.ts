import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { settleFutureStamps } from '@/lib/domain/future-stamps';
import { addClaim, claimsOfSpeech, editClaim } from '@/lib/store/claims';
import { importDocument } from '@/lib/store/import-document';
import { readDocument } from '@/lib/store/read-document';
import { buildDraft } from '../../support/build-claim';
import { buildReading } from '../../support/build-speech';
import { getValue, openTestStore } from '../../support/open-test-store';

const NOW = new Date('2026-02-03T00:00:00.000Z');
const STAMP = { exportedAt: NOW.toISOString(), generator: 'Speechmark' };
const reading = buildReading();

/** A file in which one claim was marked by a clock at the end of what instants can say, and edited a little later. */
async function writeAhead() {
  const store = openTestStore();
  store.setClock('2999-12-31T23:59:59.990Z');
  const claim = getValue(await addClaim(store, buildDraft({ types: ['pledge'] }), reading));
  getValue(await editClaim(store, claim.id, { types: ['money'] }));
  return readDocument(store.db, 'all', STAMP);
}

describe('stamps of a clock that was years ahead', () => {
  test('are moved to when the file was written, in their order', async () => {
    const file = await writeAhead();
    const { document, moved } = settleFutureStamps(file, NOW);
    const [claim] = document.claims;
    expect(moved).toBeGreaterThanOrEqual(2);
    expect(claim?.created.at.startsWith('2026-02-03T00:00:00')).toBe(true);
    expect((claim?.types.at ?? '') > (claim?.created.at ?? '')).toBe(true);
    expect(settleFutureStamps(file, new Date('2026-06-01')).document).toEqual(document);
  });

  test('lose to what the reader does afterwards, and the next backup can be read', async () => {
    const store = openTestStore();
    store.setClock('2026-02-04T00:00:00.000Z');
    const { document } = settleFutureStamps(await writeAhead(), NOW);
    getValue(await importDocument(store.db, document));
    const [claim] = await claimsOfSpeech(store.db, reading.speech.id);
    if (!claim) throw new Error('no claim');
    getValue(await editClaim(store, claim.id, { types: ['figure'] }));
    getValue(await importDocument(store.db, settleFutureStamps(await writeAhead(), NOW).document));
    const [kept] = await claimsOfSpeech(store.db, reading.speech.id);
    expect(kept?.types).toMatchObject({ value: ['figure'], at: '2026-02-04T00:00:00.000Z' });
  });

  test('of a machine a few hours ahead are believed', async () => {
    const document = await writeAhead();
    expect(settleFutureStamps(document, new Date('2999-12-31T12:00:00.000Z'))).toEqual({ document, moved: 0 });
  });
});
