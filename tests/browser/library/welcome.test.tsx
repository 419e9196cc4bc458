import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Target } from '@/lib/domain/claim';
import { findTranscript } from '@/lib/store/transcripts';
import { findControl } from '../surfaces/render';
import { drawWelcome, expectAccessibleInBoth, openStore, read, selectWords, storeClaim } from './open-library';

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

it('counts and removes only what was marked here, not what is marked elsewhere meanwhile', async () => {
  await storeClaim(store, 'our 15 Partners in Practice', { types: ['record'] });
  await mark();
  await storeClaim(store, 'strong leadership that has paved the way', { types: ['cause'] });
  await vi.waitFor(async () => expect(await living()).toHaveLength(3));
  await new Promise((done) => setTimeout(done, 300));
  await userEvent.click(findControl('Remove it again'));
  await read(root, 'Nothing of the try-out is kept.');
  expect((await living()).map((claim) => claim.types.value[0]).sort()).toEqual(['cause', 'record']);
});

it('draws no chips and counts no marks of claims that stand outside of the excerpt', async () => {
  await page.viewport(1200, 900);
  onTestFinished(() => page.viewport(414, 896));
  await storeClaim(store, 'strong leadership that has paved the way', { types: ['cause'] });
  await mark();
  const shadow = document.querySelector('[data-speechmark]')?.shadowRoot as ShadowRoot;
  await vi.waitFor(() => expect(shadow.querySelectorAll('.sm-mark-chip')).toHaveLength(1));
  expect(shadow.querySelector('.sm-launcher')?.textContent).toContain('1 mark');
  expect(shadow.textContent).not.toContain('not found');
  const paper = root.querySelector('.sm-try__paper')?.getBoundingClientRect();
  expect(shadow.querySelector('.sm-mark-chip')?.getBoundingClientRect().left).toBeGreaterThan(paper?.left ?? 0);
});
