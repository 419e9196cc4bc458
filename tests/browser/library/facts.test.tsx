import { beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { readingHref } from '@/components/library/route';
import type { SpeechId } from '@/lib/domain/ids';
import { findControl } from '../surfaces/render';
import { drawLibrary, expectAccessibleInBoth, openStore, read, readBundled } from './open-library';
import '@/entrypoints/speech.content/style.css';

const FIGURE = '46% of local authorities are good or outstanding';

let store: Awaited<ReturnType<typeof openStore>>;
let speechId: SpeechId;
let root: HTMLElement;
beforeEach(async () => {
  store = await openStore();
  const readings = await readBundled();
  speechId = readings.find(({ transcript }) => transcript.text.includes(FIGURE))?.speech.id as SpeechId;
  root = drawLibrary(store, readingHref(speechId, null));
  await read(root, FIGURE);
});

const field = (name: string): HTMLInputElement => {
  const found = root.querySelector<HTMLInputElement>(`dialog [name="${name}"]`);
  if (!found) throw new Error(`no field ${name}`);
  return found;
};
const openForm = async (): Promise<void> => {
  findControl('Correct these facts').click();
  await vi.waitFor(() => expect(document.activeElement).toBe(field('title')));
};
const isClosed = () => vi.waitFor(() => expect(root.querySelector('dialog')).toBeNull());
const expectFocusOnOpener = () =>
  vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Correct these facts'));

it('sets a fact right, says so, undoes it, and gives it back', async () => {
  await openForm();
  await userEvent.fill(field('title'), 'An address to directors');
  await userEvent.fill(field('deliveredOn'), '2019-07');
  await userEvent.keyboard('{Enter}');
  await isClosed();
  await expectFocusOnOpener();
  await vi.waitFor(() => expect(root.querySelector('h1')?.textContent).toBe('An address to directors'));
  await read(root, 'Delivered July 2019');
  await read(root, 'Edited by you, was “4 July 2019”');
  await read(root, 'Facts corrected.');
  await expectAccessibleInBoth(document.body);

  findControl('Undo').click();
  await read(root, 'The facts are as they were.');
  await read(root, 'Delivered 4 July 2019');
  expect(root.textContent).not.toContain('Edited by you');

  await openForm();
  await userEvent.fill(field('deliveredOn'), '');
  await userEvent.keyboard('{Enter}');
  await read(root, 'Delivery date not stated');
  findControl('Delivery date: Give back').click();
  await read(root, 'Delivered 4 July 2019');
  await expectFocusOnOpener();
});

it('says in words what is wrong, and goes there', async () => {
  await openForm();
  findControl('Add a speaker').click();
  const last = (await store.context.db.speeches.get(speechId))?.speakers.length ?? 0;
  await vi.waitFor(() => field(`role-${last}`));
  await userEvent.fill(field(`role-${last}`), 'Minister');
  await userEvent.fill(field('publishedOn'), '2019-02-30');
  findControl('Save').click();
  await read(root, 'This role has no name beside it.');
  await read(root, 'There is no such day in the calendar.');
  expect(document.activeElement).toBe(field(`speaker-${last}`));
  expect(field('publishedOn').getAttribute('aria-invalid')).toBe('true');
  await expectAccessibleInBoth(document.body);
  await userEvent.keyboard('{Escape}');
  await isClosed();
  await expectFocusOnOpener();
  expect((await store.context.db.speeches.get(speechId))?.edits).toBeUndefined();
});

it('shows an edited fact in the list of speeches, and says why others are inferred', async () => {
  await openForm();
  expect(root.querySelector('dialog')?.textContent).toContain('Inferred: The summary says that');
  await userEvent.fill(field('title'), 'An address to directors');
  findControl('Save').click();
  await isClosed();
  location.hash = '#/speeches';
  await read(root, 'An address to directors');
});

it('keeps the form when the store refuses, and says so', async () => {
  const refused = { ok: false, error: { kind: 'storage full' } } as const;
  root = drawLibrary(store, readingHref(speechId, null), { editSpeech: async () => refused });
  await read(root, FIGURE);
  await openForm();
  await userEvent.fill(field('place'), 'York');
  findControl('Save').click();
  await read(root, 'Not saved. The disk is full.');
  expect(field('place').value).toBe('York');
});
