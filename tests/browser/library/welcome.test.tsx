import { beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Target } from '@/lib/domain/claim';
import { findTranscript } from '@/lib/store/transcripts';
import { findControl } from '../surfaces/render';
import { drawWelcome, expectAccessibleInBoth, openStore, read, selectWords } from './open-library';

const SENTENCE = 'We are now in a position where 46% of local authorities are good or outstanding';

let store: Awaited<ReturnType<typeof openStore>>;
let root: HTMLElement;
beforeEach(async () => {
  store = await openStore();
  root = drawWelcome(store);
  await read(root, SENTENCE);
});

const living = async () => (await store.context.db.claims.toArray()).filter((claim) => !claim.deleted.value);
const mark = async () => {
  selectWords(root.querySelector('.sm-transcript') as Element, SENTENCE);
  await vi.waitFor(() =>
    expect(document.querySelector('[data-speechmark]')?.shadowRoot?.querySelector('.sm-toolbar')).toBeTruthy(),
  );
  await userEvent.keyboard('1');
  await read(root, 'Marked and kept.');
};

it('says what Speechmark does, where the data is, and leads on', async () => {
  await read(root, 'Alt+Shift+M');
  expect(root.querySelectorAll('.sm-welcome__does li')).toHaveLength(3);
  expect(root.querySelectorAll('.sm-transcript p')).toHaveLength(3);
  expect(findControl('Find a speech on GOV.UK').getAttribute('href')).toMatch(/^https:\/\/www\.gov\.uk\//);
  await expectAccessibleInBoth(document.body);
});

it('keeps the mark of the try-out at its place in the whole speech', async () => {
  await mark();
  const [claim] = await living();
  expect(claim?.target.quote.exact).toBe(SENTENCE);
  const target = claim?.target as Target;
  const text = (await findTranscript(store.context.db, target.speechId, target.transcriptId))?.text;
  expect(text?.slice(claim?.target.position.start, claim?.target.position.end)).toBe(SENTENCE);
  expect(findControl('See it in the whole speech').getAttribute('href')).toContain(`claim=${claim?.id}`);
  await expectAccessibleInBoth(document.body);
});

it('removes it again, and takes that back', async () => {
  await mark();
  await userEvent.click(findControl('Remove it again'));
  await read(root, 'Nothing of the try-out is kept.');
  expect(await living()).toEqual([]);
  await userEvent.click(findControl('Undo'));
  await read(root, 'Marked and kept.');
  expect(await living()).toHaveLength(1);
});
