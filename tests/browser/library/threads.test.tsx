import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { OpenStore } from '@/entrypoints/background/open-store';
import { asSpeechId, asThreadId } from '@/lib/domain/ids';
import type { Reading } from '@/lib/domain/reading';
import { addReading } from '@/lib/store/speeches';
import { findThread, putThread } from '@/lib/store/thread-rows';
import { addThread, removeMention } from '@/lib/store/threads';
import { describeSpan } from '@/lib/text/describe-span';
import { buildReading, buildSpeech, buildTranscript } from '../../support/build-speech';
import { buildThread } from '../../support/build-thread';
import { getValue } from '../../support/open-test-store';
import { drawLibrary, expectAccessibleInBoth, openStore, read } from './open-library';

const INNOVATION = 'bundled:innovation-programme';
const address = (id: string) => `#/thread/${encodeURIComponent(id)}`;

let store: OpenStore;
beforeEach(async () => {
  store = await openStore();
});
afterEach(() => {
  location.hash = '';
});

const button = (root: Element, name: string) =>
  [...root.querySelectorAll<HTMLElement>('button, summary')].find((each) =>
    each.textContent?.trim().startsWith(name),
  ) ?? expect.fail(`no button ${name}`);
const draftOf = ({ speech, transcript }: Reading) => ({
  target: {
    speechId: speech.id,
    transcriptId: transcript.id,
    ...describeSpan({ start: 0, end: transcript.text.indexOf('\n') }, transcript),
  },
  figure: '200',
  relation: null,
});
const reading = (n: number, deliveredOn: string | null): Reading =>
  buildReading({
    speech: buildSpeech({
      id: asSpeechId(`speech-${n}`),
      contentId: null,
      url: `https://www.gov.uk/government/speeches/speech-${n}`,
      deliveredOn,
    }),
    transcript: buildTranscript([`We will open 200 libraries in region ${n}.`, `That was said in speech ${n}.`]),
  });
async function makeThread(readings: readonly Reading[]): Promise<string> {
  const id = asThreadId('thread-1');
  for (const each of readings) await addReading(store.context.db, each);
  getValue(await addThread(store.context, { id, title: 'Libraries: 200 again', mentions: readings.map(draftOf) }));
  return id;
}

describe('the list of threads', () => {
  test('shows those that come with Speechmark, each with its figures', async () => {
    const root = drawLibrary(store, '#/threads');
    await read(root, '15 threads');
    await read(root, 'almost £200m');
    expect(root.querySelectorAll('.sm-threads__one')).toHaveLength(15);
    await expectAccessibleInBoth(root);
  });

  test('says how to start one where there is none', async () => {
    await store.context.db.threads.clear();
    const root = drawLibrary(store, '#/threads');
    await read(root, 'No threads.');
    await expectAccessibleInBoth(root);
  });
});

describe('a thread', () => {
  test('is a picture, a table and a list that say the same', async () => {
    const root = drawLibrary(store, address(INNOVATION));
    await read(root, 'As a table');
    button(root, 'As a table').click();
    const words = (selector: string) => root.querySelector(selector)?.textContent ?? '';
    for (const figure of ['almost £200m', '£200million', 'around £200m'])
      for (const place of ['.sm-timeline svg', '.sm-thread__table', '.sm-mentions'])
        expect(words(place)).toContain(figure);
    expect(root.querySelectorAll('.sm-timeline__dot')).toHaveLength(4);
    await vi.waitFor(() => expect(document.title).toContain('Innovation Programme'));
    await expectAccessibleInBoth(root);
  });

  test('names the speeches that are silent on it', async () => {
    const root = drawLibrary(store, address('bundled:care-leaver-covenant'));
    await read(root, 'As a table');
    expect(root.querySelectorAll('.sm-timeline__silent')).toHaveLength(2);
    expect(root.querySelectorAll('.sm-mentions__silent')).toHaveLength(2);
  });

  test('is renamed, and the old title comes back', async () => {
    const root = drawLibrary(store, address(INNOVATION));
    await read(root, 'Rename');
    button(root, 'Rename').click();
    const input = await vi.waitFor(() => root.querySelector<HTMLInputElement>('#sm-thread-title') ?? expect.fail());
    await expectAccessibleInBoth(root);
    input.value = 'Money for trying things';
    button(root, 'Save').click();
    await read(root, 'The thread has a new title.');
    await vi.waitFor(() => expect(root.querySelector('h1')?.textContent).toBe('Money for trying things'));
    button(root, 'Undo').click();
    await vi.waitFor(() => expect(root.querySelector('h1')?.textContent).toContain('Innovation Programme'));
  });

  test('lets a mention be removed, noted, and its figure be chosen', async () => {
    const root = drawLibrary(store, address(INNOVATION));
    await read(root, 'As a table');
    button(root, 'Remove').click();
    await vi.waitFor(() => expect(root.querySelectorAll('.sm-mention')).toHaveLength(3));
    button(root, 'Undo').click();
    await vi.waitFor(() => expect(root.querySelectorAll('.sm-mention')).toHaveLength(4));
    button(root.querySelector('.sm-mention') ?? root, 'Add a note').click();
    const area = await vi.waitFor(
      () => root.querySelector<HTMLTextAreaElement>('.sm-mention textarea') ?? expect.fail(),
    );
    area.value = 'Ask what it bought.';
    button(root.querySelector('.sm-mention') ?? root, 'Save').click();
    await vi.waitFor(() => expect(root.querySelector('.sm-note__own')?.textContent).toBe('Ask what it bought.'));
    const figure = root.querySelector<HTMLSelectElement>('.sm-mention select') ?? expect.fail();
    figure.value = '';
    figure.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() => expect(root.querySelector('.sm-mention')?.querySelector('mark')).toBeNull());
  });

  test('that was hidden is gone from the list until that is undone', async () => {
    const root = drawLibrary(store, address(INNOVATION));
    await read(root, 'Hide this thread');
    button(root, 'Hide this thread').click();
    await read(root, 'This thread is not here');
    await expectAccessibleInBoth(root);
    button(root, 'Undo').click();
    await read(root, 'As a table');
    expect(await findThread(store.context.db, asThreadId(INNOVATION))).not.toBeNull();
  });

  test('offers passages of the library, and each joins alone', async () => {
    const extra = reading(1, '2019-01-01');
    const id = await makeThread([extra]);
    const other = reading(2, '2020-01-01');
    await addReading(store.context.db, other);
    const { target } = draftOf(other);
    const { createStoreGateway } = await import('@/entrypoints/library/store-gateway');
    const { threads } = createStoreGateway(store);
    const suggestion = { key: 'k', target, speech: other.speech, relation: null, reasons: ['the same 200 libraries'] };
    const root = drawLibrary(store, address(id), {
      threads: { ...threads, suggestMentions: async () => ({ ok: true, value: [suggestion] }) },
    });
    await read(root, 'Look through the library');
    button(root, 'Look through the library').click();
    await read(root, '1 passage may belong here.');
    await expectAccessibleInBoth(root);
    button(root.querySelector('.sm-suggestions') ?? root, 'Add').click();
    await vi.waitFor(() => expect(root.querySelectorAll('.sm-mentions .sm-mention').length).toBeGreaterThan(0));
    await read(root, 'Nothing more was found.');
    expect((await findThread(store.context.db, asThreadId(id)))?.mentions).toHaveLength(2);
  });

  test.each([
    ['of one speech', [reading(1, '2018-07-05')]],
    ['of speeches without a date', [reading(1, '2018-07-05'), reading(2, null), reading(3, null)]],
    ['of thirty speeches', Array.from({ length: 30 }, (_, i) => reading(i, `${1990 + i}-03-01`))],
  ])('%s is drawn whole', async (_, readings) => {
    const root = drawLibrary(store, address(await makeThread(readings)));
    await read(root, 'As a table');
    expect(root.querySelectorAll('.sm-timeline__dot')).toHaveLength(readings.length);
    expect(root.querySelectorAll('.sm-mention')).toHaveLength(readings.length);
    await expectAccessibleInBoth(root);
  });

  test('without a mention says so', async () => {
    const id = await makeThread([reading(1, '2018')]);
    getValue(await removeMention(store.context, asThreadId(id), draftOf(reading(1, '2018')).target));
    const root = drawLibrary(store, address(id));
    await read(root, 'Nothing is in this thread.');
    await expectAccessibleInBoth(root);
  });

  test('shows words as words, whatever they are', async () => {
    const hostile = buildThread({ id: 'hostile', title: '<img src=x onerror="window.ran = true">', mentions: [] });
    await putThread(store.context.db, hostile);
    const root = drawLibrary(store, address('hostile'));
    await read(root, '<img src=x');
    expect(root.querySelector('h1 img')).toBeNull();
  });
});
