import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Claim } from '@/lib/domain/claim';
import { buildClaim } from '../../support/build-claim';
import { type MarkedPage, mountPage, PARAGRAPHS, select, toTarget, waitFor } from './mount-page';

/** The page as it reads today: the number in the second paragraph is another, and the last sentence of it went. */
const EDITED = PARAGRAPHS.map((text) => text.replace('We have opened 400', 'We have opened 300'));
const GONE = 'Every village in England will have a reading room of its own, and a reader to look after it.';

/** A claim made on the page as it was, on a page as it is. */
async function mountEdited(words: string) {
  const before = await mountPage({ paragraphs: [...PARAGRAPHS, GONE] });
  const claim: Claim = buildClaim({ target: toTarget(words, before.transcript), types: ['figure'] });
  before.marking.stop();
  const marked = await mountPage({ paragraphs: EDITED, claims: () => [claim] });
  await waitFor(() => marked.marking.state.value.claims.length === 1);
  return { marked, claim };
}

const exact = (marked: MarkedPage) => marked.gateway.claims()[0]?.target.quote.exact;
const statusOf = (marked: MarkedPage, { id }: Claim) => marked.marking.state.value.placements[id]?.status;

describe('a claim whose words were changed', () => {
  test('takes the words that stand there now, and gives them back by undo', async () => {
    const { marked, claim } = await mountEdited('We have opened 400 libraries since 2010.');
    expect(statusOf(marked, claim)).toBe('reworded');
    marked.marking.showClaim(claim.id);
    const card = await marked.find('.sm-card', 'The wording has changed');
    const accept = [...card.querySelectorAll('button')].find((button) => button.textContent?.includes('right words'));
    await userEvent.click(accept as HTMLElement);
    await waitFor(() => exact(marked) === 'We have opened 300 libraries since 2010.');
    expect(statusOf(marked, claim)).toBe('unchanged');
    await waitFor(() => marked.shadow.activeElement === card);

    await userEvent.click(await marked.find('.sm-status__button', 'Undo'));
    await waitFor(() => exact(marked) === 'We have opened 400 libraries since 2010.');
    expect(statusOf(marked, claim)).toBe('reworded');
  });

  test('is settled when its words are taken, and so are those around it, under a heading that was put in', async () => {
    const before = await mountPage();
    const words = ['We have opened 400 libraries since 2010.', 'I grew up', 'The library was my second home'];
    const claims = words.map((each) => buildClaim({ target: toTarget(each, before.transcript) }));
    before.marking.stop();
    const heading = 'What has been opened in the years that lie behind us';
    const at = EDITED.findIndex((text) => text.includes('We have opened 300'));
    const paragraphs = [...EDITED.slice(0, at), heading, ...EDITED.slice(at)];
    const marked = await mountPage({ paragraphs, claims: () => claims });
    const [claim] = claims as [Claim];
    await waitFor(() => statusOf(marked, claim) === 'reworded');
    const { start, end } = marked.marking.state.value.placements[claim.id] as { start: number; end: number };
    await marked.marking.attachClaim(claim.id, { start, end });
    await waitFor(() => statusOf(marked, claim) === 'unchanged');
    const statuses = () => Object.values(marked.marking.state.value.placements).map(({ status }) => status);
    await waitFor(() => statuses().length === 3 && statuses().every((status) => status === 'unchanged'));
  });

  test('has a letter that shows it, by more than colour', async () => {
    const { marked, claim } = await mountEdited('We have opened 400 libraries since 2010.');
    const line = async () => getComputedStyle(await marked.find('.sm-mark-chip')).textDecorationStyle;
    expect(await line()).toBe('wavy');
    const { start, end } = marked.marking.state.value.placements[claim.id] as { start: number; end: number };
    await marked.marking.attachClaim(claim.id, { start, end });
    await waitFor(() => statusOf(marked, claim) === 'unchanged');
    await waitFor(() => !marked.shadow.querySelector('[data-sm-reworded]'));
    expect(await line()).toBe('solid');
  });
});

describe('a claim that is not found', () => {
  test('is attached to a place that was rejected', async () => {
    const { marked, claim } = await mountEdited(GONE);
    expect(statusOf(marked, claim)).toBe('not found');
    const start = marked.transcript.text.indexOf('I grew up');
    expect(await marked.marking.attachClaim(claim.id, { start, end: start + 9 })).toEqual({ ok: true, value: null });
    expect(exact(marked)).toBe('I grew up');
    expect(statusOf(marked, claim)).toBe('unchanged');
  });

  test('is attached to the words that the reader selects, and to no type by accident', async () => {
    const { marked, claim } = await mountEdited(GONE);
    await marked.marking.attachClaim(claim.id, null);
    await marked.find('.sm-attach', 'Every village');
    select(marked.rangeOf('The library was my second home'));
    const toolbar = await marked.find('.sm-toolbar', 'Attach here');
    const layerOf = (element: Element) => Number(getComputedStyle(element).zIndex);
    expect(layerOf(await marked.find('.sm-attach'))).toBeGreaterThan(layerOf(toolbar));
    expect(toolbar.querySelector('.sm-toolbar__type')).toBeNull();
    await userEvent.keyboard('1');
    expect(marked.gateway.claims()).toHaveLength(1);
    await userEvent.keyboard('{Enter}');
    await waitFor(() => exact(marked) === 'The library was my second home');
    expect(marked.shadow.querySelector('.sm-attach')).toBeNull();
    expect(marked.gateway.claims()[0]?.types.value).toEqual(['figure']);
  });

  test('is attached with Enter to the sentence that the command chose, and its card has the focus', async () => {
    const { marked, claim } = await mountEdited(GONE);
    await marked.marking.attachClaim(claim.id, null);
    marked.marking.runCommand('mark-sentence');
    const words = await marked.find('.sm-draft__words');
    const hint = await marked.find('.sm-draft__hint', 'Enter attaches');
    expect(hint.textContent).not.toContain('types');
    await waitFor(() => marked.shadow.activeElement === words);
    await userEvent.keyboard('{Enter}');
    await waitFor(() => statusOf(marked, claim) === 'unchanged');
    const card = await marked.find('.sm-card');
    await waitFor(() => marked.shadow.activeElement === card);
  });

  test('stays as it is when the reader thinks better of it', async () => {
    const { marked, claim } = await mountEdited(GONE);
    await marked.marking.attachClaim(claim.id, null);
    await marked.find('.sm-attach');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => !marked.shadow.querySelector('.sm-attach'));
    expect(exact(marked)).toBe(GONE);
  });
});

test('other words for a claim are chosen where it stands, and no bar covers that', async () => {
  const { marked, claim } = await mountEdited('We have opened 400 libraries since 2010.');
  for (let i = 0; i < 40; i++) marked.article.append(marked.article.children[0]?.cloneNode(true) as Node);
  scrollTo({ top: document.body.scrollHeight, behavior: 'instant' });
  await marked.marking.attachClaim(claim.id, null);
  const bar = await marked.find('.sm-attach');
  const { top, bottom } = marked.rangeOf('We have opened 300 libraries').getBoundingClientRect();
  expect(top).toBeGreaterThan(bar.getBoundingClientRect().bottom);
  expect(bottom).toBeLessThan(innerHeight);
});

test('a claim of another speech is not attached here', async () => {
  const { marked } = await mountEdited(GONE);
  expect(await marked.marking.attachClaim(buildClaim().id, null)).toBeNull();
});
