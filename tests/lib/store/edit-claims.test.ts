import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ClaimId } from '@/lib/domain/ids';
import { listClaimRuns } from '@/lib/store/claim-ids';
import { storeClaimRows } from '@/lib/store/claim-rows';
import { claimsOfSpeech } from '@/lib/store/claims';
import { countTags } from '@/lib/store/count-tags';
import { inOneTransaction } from '@/lib/store/db';
import { editClaims, putClaimsBack } from '@/lib/store/edit-claims';
import { editTag, listTags } from '@/lib/store/tags';
import { buildClaim } from '../../support/build-claim';
import { getValue, openTestStore } from '../../support/open-test-store';

let store: ReturnType<typeof openTestStore>;
const ids = ['c-1', 'c-2', 'c-3'] as ClaimId[];
const { speechId } = buildClaim().target;
const NO_CHOICE = { types: [], tagIds: [], among: null, speechIds: null, order: 'newest' } as const;

beforeEach(async () => {
  store = openTestStore();
  await inOneTransaction(store.db, () =>
    storeClaimRows(
      store.db,
      ids.map((id) => ({ before: null, after: buildClaim({ id }) })),
    ),
  );
});
const read = () => claimsOfSpeech(store.db, speechId);
const namesOf = async () => (await listTags(store.db)).map(({ name }) => name.value);

describe('many claims', () => {
  it('are changed in one go, and put back as they were', async () => {
    const before = await read();
    const { before: changed } = getValue(await editClaims(store, ids, { kind: 'add tag', tag: 'Checked' }));
    expect(changed).toHaveLength(3);
    expect((await read()).every(({ tags }) => tags.value.length === 1)).toBe(true);
    getValue(await putClaimsBack(store, changed));
    expect((await read()).map(({ tags, types }) => [tags.value, types.value])).toEqual(
      before.map(({ tags, types }) => [tags.value, types.value]),
    );
  });

  it('that already are so stay as they are', async () => {
    getValue(await editClaims(store, ids.slice(0, 1), { kind: 'add type', type: 'pledge' }));
    const { before } = getValue(await editClaims(store, ids, { kind: 'add type', type: 'pledge' }));
    expect(before).toHaveLength(2);
  });

  it('are deleted together, and come back together', async () => {
    const { before } = getValue(await editClaims(store, ids, { kind: 'delete' }));
    expect(await read()).toEqual([]);
    getValue(await putClaimsBack(store, before));
    expect(await read()).toHaveLength(3);
  });
});

describe('a tag', () => {
  it('is merged, deleted and renamed by one write, which every claim shows', async () => {
    getValue(await editClaims(store, ids, { kind: 'add tag', tag: 'a' }));
    getValue(await editClaims(store, ids.slice(0, 2), { kind: 'add tag', tag: 'b' }));
    const [a, b] = await listTags(store.db);
    if (!a || !b) throw new Error('two tags');
    const was = getValue(await editTag(store, a.id, { merged: b.id }));
    expect(await namesOf()).toEqual(['b']);
    expect((await read()).map(({ tags }) => tags.value)).toEqual([[b.id], [b.id], [b.id]]);
    expect((await countTags(store.db)).get(b.id)).toBe(3);
    expect(await listClaimRuns(store.db, { ...NO_CHOICE, tagIds: [b.id] })).toMatchObject([{ ids: { length: 3 } }]);
    getValue(await editTag(store, a.id, { merged: was.merged?.value ?? null }));
    expect((await countTags(store.db)).get(b.id)).toBe(2);
    getValue(await editTag(store, b.id, { deleted: true }));
    expect((await read()).map(({ tags }) => tags.value)).toEqual([[a.id], [a.id], [a.id]]);
  });

  it('finds what stands below it', async () => {
    getValue(await editClaims(store, ids.slice(0, 1), { kind: 'add tag', tag: 'low' }));
    getValue(await editClaims(store, ids.slice(1, 2), { kind: 'add tag', tag: 'top' }));
    const [low, top] = await listTags(store.db);
    if (!low || !top) throw new Error('two tags');
    getValue(await editTag(store, low.id, { parent: top.id }));
    const [run] = await listClaimRuns(store.db, { ...NO_CHOICE, tagIds: [top.id] });
    expect(run?.ids).toHaveLength(2);
  });
});

describe('the ids of claims', () => {
  it('come newest or oldest first, by speech, and among some', async () => {
    const order = async (query: Partial<Parameters<typeof listClaimRuns>[1]>) =>
      (await listClaimRuns(store.db, { ...NO_CHOICE, ...query })).flatMap((run) => run.ids);
    const oldest = await order({ order: 'oldest' });
    expect(await order({})).toEqual([...oldest].reverse());
    expect(await order({ order: 'speech', speechIds: [speechId] })).toHaveLength(3);
    expect(await order({ among: new Set(ids.slice(0, 1)) })).toEqual(ids.slice(0, 1));
    expect(await order({ speechIds: [] })).toEqual([]);
  });
});
