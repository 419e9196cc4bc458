import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { asTagId, type ClaimId } from '@/lib/domain/ids';
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
    const edit = getValue(await editClaims(store, ids, { kind: 'add tag', tag: 'Checked' }));
    expect(edit.before).toHaveLength(3);
    expect((await read()).every(({ tags }) => tags.value.length === 1)).toBe(true);
    getValue(await putClaimsBack(store, edit));
    expect((await read()).map(({ tags, types }) => [tags.value, types.value])).toEqual(
      before.map(({ tags, types }) => [tags.value, types.value]),
    );
  });

  it('keep a tag that stands on a claim deleted since, for the claim may come back', async () => {
    const edit = getValue(await editClaims(store, ids, { kind: 'add tag', tag: 'new' }));
    getValue(await editClaims(store, ids.slice(0, 1), { kind: 'delete' }));
    getValue(await putClaimsBack(store, edit));
    expect((await listTags(store.db)).map(({ name }) => name.value)).toContain('new');
  });

  it('leave no tag behind that was made for what is taken back, unless it is used by then', async () => {
    const edit = getValue(await editClaims(store, ids.slice(0, 2), { kind: 'add tag', tag: 'Checked' }));
    getValue(await putClaimsBack(store, edit));
    expect(await namesOf()).toEqual([]);
    const again = getValue(await editClaims(store, ids.slice(0, 2), { kind: 'add tag', tag: 'Checked' }));
    getValue(await editClaims(store, ids.slice(2), { kind: 'add tag', tag: 'Checked' }));
    getValue(await putClaimsBack(store, again));
    expect(await namesOf()).toEqual(['Checked']);
  });

  it('that already are so stay as they are', async () => {
    getValue(await editClaims(store, ids.slice(0, 1), { kind: 'add type', type: 'pledge' }));
    const { before } = getValue(await editClaims(store, ids, { kind: 'add type', type: 'pledge' }));
    expect(before).toHaveLength(2);
  });

  it('are deleted together, and come back together', async () => {
    const edit = getValue(await editClaims(store, ids, { kind: 'delete' }));
    expect(await read()).toEqual([]);
    getValue(await putClaimsBack(store, edit));
    expect(await read()).toHaveLength(3);
  });

  it.each([{ kind: 'add type', type: 'pledge' }, { kind: 'add tag', tag: 'Checked' }, { kind: 'delete' }] as const)(
    'that were deleted stay so: $kind, and its undo',
    async (change) => {
      const earlier = getValue(await editClaims(store, ids.slice(0, 1), { kind: 'add type', type: 'figure' }));
      getValue(await editClaims(store, ids, { kind: 'delete' }));
      const edit = getValue(await editClaims(store, ids, change));
      expect(edit.before).toEqual([]);
      getValue(await putClaimsBack(store, edit));
      getValue(await putClaimsBack(store, earlier));
      expect(await read()).toEqual([]);
    },
  );

  it('lose by an undo only what the edit gave them', async () => {
    const edit = getValue(await editClaims(store, ids, { kind: 'add type', type: 'pledge' }));
    getValue(await editClaims(store, ids, { kind: 'add tag', tag: 'later' }));
    getValue(await editClaims(store, ids.slice(0, 1), { kind: 'remove type', type: 'pledge' }));
    const one = (await read()).find(({ id }) => id === ids[0]);
    const { before } = getValue(await putClaimsBack(store, edit));
    expect(before.map(({ id }) => id)).toEqual(ids.slice(1));
    const now = await read();
    expect(now.find(({ id }) => id === ids[0])).toEqual(one);
    expect(now.every(({ tags, types }) => tags.value.length === 1 && !types.value.includes('pledge'))).toBe(true);
  });

  it('are given no tag above the hundred that a file may hold', async () => {
    const [one] = await read();
    if (!one) throw new Error('a claim');
    const value = Array.from({ length: 100 }, (_, n) => asTagId(`t${n}`));
    const full = { ...one, tags: { ...one.tags, value } };
    await inOneTransaction(store.db, () => storeClaimRows(store.db, [{ before: one, after: full }]));
    const { before } = getValue(await editClaims(store, ids, { kind: 'add tag', tag: 'further' }));
    expect(before.map(({ id }) => id)).toEqual(ids.filter((id) => id !== one.id));
  });
});

describe('a tag', () => {
  it('that is to be taken off is neither made nor brought back', async () => {
    getValue(await editClaims(store, ids, { kind: 'remove tag', tag: 'unknown' }));
    expect(await store.db.tags.count()).toBe(0);
    getValue(await editClaims(store, ids, { kind: 'add tag', tag: 'gone' }));
    const [gone] = await listTags(store.db);
    if (!gone) throw new Error('a tag');
    getValue(await editTag(store, gone.id, { deleted: true }));
    expect(getValue(await editClaims(store, ids, { kind: 'remove tag', tag: 'gone' })).before).toEqual([]);
    expect(await namesOf()).toEqual([]);
    getValue(await editTag(store, gone.id, { deleted: false }));
    expect(getValue(await editClaims(store, ids, { kind: 'remove tag', tag: 'GONE' })).before).toHaveLength(3);
  });

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
