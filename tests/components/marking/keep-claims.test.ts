import { describe, expect, test } from 'vitest';
import type { ClaimGateway } from '../../../components/marking/claim-gateway';
import { createClaimKeeper } from '../../../components/marking/keep-claims';
import { fail } from '../../../lib/domain/errors';
import { buildDraft } from '../../support/build-claim';
import { createFakeGateway } from '../../support/fake-gateway';

const noAnswer: ClaimGateway['add'] = async () => fail({ kind: 'no answer' });

describe('a new claim', () => {
  test('is shown before it is stored, and after', async () => {
    const gateway = createFakeGateway();
    const keeper = createClaimKeeper(gateway);
    const added = keeper.add(buildDraft({ types: ['pledge'] }));
    expect(keeper.local.value.map(({ types }) => types)).toEqual([['pledge']]);
    expect(keeper.stored.value.claims).toEqual([]);
    await added;
    expect(keeper.local.value).toHaveLength(1);
    expect(keeper.stored.value.claims).toHaveLength(1);
  });

  test('stays with its reason when it could not be stored, and is stored by a retry', async () => {
    const gateway = createFakeGateway();
    const { add } = gateway;
    gateway.add = noAnswer;
    const keeper = createClaimKeeper(gateway);
    const draft = buildDraft({ note: 'first' });
    await keeper.add(draft);
    expect(keeper.local.value[0]?.failure).toEqual({ kind: 'no answer' });
    await keeper.edit(draft.id, { note: 'second' });
    expect(keeper.local.value[0]).toMatchObject({ note: 'second', failure: { kind: 'no answer' } });
    gateway.add = add;
    await keeper.retry(draft.id);
    expect(keeper.local.value[0]).toMatchObject({ note: 'second', failure: null });
    expect(gateway.claims()).toHaveLength(1);
  });
});

describe('changes', () => {
  test('made while others are being sent arrive after them', async () => {
    const gateway = createFakeGateway();
    const keeper = createClaimKeeper(gateway);
    const draft = buildDraft();
    const added = keeper.add(draft);
    void keeper.edit(draft.id, { note: 'one' });
    void keeper.edit(draft.id, { note: 'two', types: ['money'] });
    await added;
    expect(gateway.claims()[0]?.types.value).toEqual(['money']);
    expect(Object.values(gateway.claims()[0]?.notes ?? {}).map(({ value }) => value)).toEqual(['two']);
  });

  test('of tags are shown by name as soon as they are stored', async () => {
    const gateway = createFakeGateway();
    const keeper = createClaimKeeper(gateway);
    const draft = buildDraft();
    await keeper.add(draft);
    await keeper.edit(draft.id, { tags: ['SEND'] });
    expect(keeper.local.value[0]?.tags).toEqual(['SEND']);
    expect(keeper.stored.value.tags.map(({ name }) => name.value)).toEqual(['SEND']);
  });
});

describe('deleting', () => {
  test('hides at once and can be undone', async () => {
    const keeper = createClaimKeeper(createFakeGateway());
    const draft = buildDraft({ types: ['rule'] });
    await keeper.add(draft);
    const removed = keeper.remove(draft.id);
    expect(keeper.local.value).toEqual([]);
    await removed;
    await keeper.restore(draft.id);
    expect(keeper.local.value[0]?.types).toEqual(['rule']);
  });

  test('that fails shows the claim again', async () => {
    const gateway = createFakeGateway();
    const keeper = createClaimKeeper(gateway);
    const draft = buildDraft();
    await keeper.add(draft);
    gateway.remove = noAnswer as unknown as ClaimGateway['remove'];
    expect(await keeper.remove(draft.id)).toEqual(fail({ kind: 'no answer' }));
    expect(keeper.local.value).toHaveLength(1);
  });

  test('takes back a claim that never was stored, and undo sends it', async () => {
    const gateway = createFakeGateway();
    const { add } = gateway;
    gateway.add = noAnswer;
    const keeper = createClaimKeeper(gateway);
    const draft = buildDraft();
    await keeper.add(draft);
    await keeper.remove(draft.id);
    expect(keeper.local.value).toEqual([]);
    gateway.add = add;
    await keeper.restore(draft.id);
    expect(gateway.claims()).toHaveLength(1);
  });
});

test('says why the claims could not be read, until they can', async () => {
  const gateway = createFakeGateway();
  const { load } = gateway;
  gateway.load = async () => fail({ kind: 'extension gone' });
  const keeper = createClaimKeeper(gateway);
  await keeper.load();
  expect(keeper.failure.value).toEqual({ kind: 'extension gone' });
  gateway.load = load;
  await keeper.load();
  expect(keeper.failure.value).toBeNull();
  expect(keeper.local.value).toEqual([]);
});
