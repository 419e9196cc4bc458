import { describe, expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mountPage, select, waitFor } from './mount-page';

const draftText = (shadow: ShadowRoot): string => shadow.querySelector('.sm-draft__words')?.textContent ?? '';

describe('marking by keyboard alone', () => {
  test('begins with the first passage in view, goes on to the next, and marks by a digit', async () => {
    const { marking, shadow, gateway } = await mountPage();
    marking.runCommand('mark-sentence');
    await waitFor(() => shadow.activeElement?.matches('.sm-draft__words'));
    expect(draftText(shadow)).toBe('Good morning.');
    expect(CSS.highlights.has('sm-w')).toBe(true);
    marking.runCommand('mark-sentence');
    await waitFor(() => draftText(shadow).startsWith('It is a pleasure'));
    await userEvent.keyboard('0');
    await waitFor(() => gateway.claims().length === 1);
    expect(CSS.highlights.has('sm-w')).toBe(false);
    expect(shadow.activeElement).toBeNull();
    marking.runCommand('mark-sentence');
    await waitFor(() => draftText(shadow) === 'We have opened 400 libraries since 2010.');
  });

  test('takes the sentence at the caret', async () => {
    const { marking, shadow, rangeOf } = await mountPage();
    const range = rangeOf('200 more');
    document.getSelection()?.collapse(range.startContainer, range.startOffset);
    marking.runCommand('mark-sentence');
    await waitFor(() => draftText(shadow) === 'We will open 200 more by 2022.');
  });

  test('extends and trims by word and by passage, by keys and by buttons', async () => {
    const { marking, shadow, find } = await mountPage();
    marking.runCommand('mark-sentence');
    await waitFor(() => draftText(shadow) === 'Good morning.');
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(draftText(shadow)).toBe('Good morning. It is');
    await userEvent.keyboard('{ArrowLeft}');
    expect(draftText(shadow)).toBe('Good morning. It');
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    expect(draftText(shadow)).toBe('morning. It');
    await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}{ArrowDown}');
    expect(draftText(shadow)).toMatch(/^Good morning\. It is .* of the year\.$/);
    await userEvent.keyboard('{ArrowUp}');
    expect(draftText(shadow)).toBe('Good morning.');
    await userEvent.click(await find('[aria-label="End one word back"]'));
    await waitFor(() => draftText(shadow) === 'Good');
    await userEvent.click(await find('[aria-label="One sentence more"]'));
    await waitFor(() => draftText(shadow) === 'Good morning.');
  });

  test('reads the words out politely', async () => {
    const { marking, find } = await mountPage();
    marking.runCommand('mark-sentence');
    const said = await find('p[role="status"]', 'Good morning.');
    expect(said.getAttribute('role')).toBe('status');
  });

  test('is left by Escape without a mark', async () => {
    const { marking, shadow, gateway } = await mountPage();
    marking.runCommand('mark-sentence');
    await waitFor(() => shadow.activeElement?.matches('.sm-draft__words'));
    await userEvent.keyboard('{Escape}');
    expect(shadow.querySelector('.sm-toolbar')).toBeNull();
    expect(gateway.claims()).toEqual([]);
    expect(CSS.highlights.has('sm-w')).toBe(false);
  });

  test('reaches the types by Tab from the words', async () => {
    const { marking, shadow, gateway } = await mountPage();
    marking.runCommand('mark-sentence');
    await waitFor(() => shadow.activeElement?.matches('.sm-draft__words'));
    for (let presses = 0; presses < 12 && !shadow.activeElement?.matches('.sm-toolbar__type'); presses++) {
      await userEvent.keyboard('{Tab}');
    }
    await userEvent.keyboard('{End}{Home}{ArrowRight}{Enter}');
    await waitFor(() => gateway.claims().length === 1);
    expect(gateway.claims()[0]?.types.value).toEqual(['money']);
  });
});

describe('after marking by keyboard', () => {
  const markFirst = async (marked: Awaited<ReturnType<typeof mountPage>>) => {
    marked.marking.runCommand('mark-sentence');
    await waitFor(() => marked.shadow.activeElement?.matches('.sm-draft__words'));
    await userEvent.keyboard('0');
    await waitFor(() => marked.gateway.claims().length === 1);
  };

  test('Ctrl+Z takes the mark back, once; then the keys are the page’s again', async () => {
    const marked = await mountPage();
    await markFirst(marked);
    const seen: boolean[] = [];
    const see = (event: KeyboardEvent) => void (event.key === 'z' && seen.push(event.defaultPrevented));
    document.addEventListener('keydown', see);
    await userEvent.keyboard('{Control>}z{/Control}');
    await waitFor(() => marked.gateway.claims().length === 0);
    await marked.find('[role="status"]', 'Undone.');
    expect(seen).toEqual([]);
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(seen).toEqual([false]);
    document.removeEventListener('keydown', see);
  });

  test('Ctrl+Z in a field of the page stays the field’s', async () => {
    const marked = await mountPage();
    await markFirst(marked);
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    await userEvent.keyboard('{Control>}z{/Control}');
    await new Promise((done) => setTimeout(done, 100));
    expect(marked.gateway.claims()).toHaveLength(1);
    field.remove();
  });

  test('Ctrl+Z still undoes a deletion whose line has made room for a new toolbar', async () => {
    const marked = await mountPage({ claims: (on) => [on('400 libraries')] });
    await marked.find('.sm-list__mark');
    marked.marking.showClaim(marked.gateway.claims()[0]?.id as never);
    await userEvent.click(await marked.find('.sm-card .sm-button--danger'));
    await waitFor(() => marked.gateway.claims().length === 0);
    select(marked.rangeOf('fewer children'));
    await marked.find('.sm-toolbar');
    expect(marked.shadow.querySelector('.sm-status__line')).toBeNull();
    await userEvent.keyboard('{Escape}{Control>}z{/Control}');
    await waitFor(() => marked.gateway.claims().length === 1);
  });

  test('Tab goes on from the marked words', async () => {
    const marked = await mountPage();
    const links = [marked.article.firstElementChild, marked.article.lastElementChild].map((paragraph) => {
      const link = document.createElement('a');
      link.href = '#';
      link.textContent = 'A link';
      paragraph?.append(link);
      return link;
    });
    marked.marking.runCommand('mark-sentence');
    await waitFor(() => marked.shadow.activeElement?.matches('.sm-draft__words'));
    marked.marking.runCommand('mark-sentence');
    marked.marking.runCommand('mark-sentence');
    await waitFor(() => draftText(marked.shadow).startsWith('We have opened'));
    await userEvent.keyboard('0');
    await waitFor(() => marked.gateway.claims().length === 1);
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement).toBe(links[1]);
    expect(marked.article.querySelector('[tabindex]')).toBeNull();
  });
});

test('shows where the focus is when the command begins a mark', async () => {
  const { marking, shadow, rangeOf } = await mountPage();
  // A press of the pointer came last, as when the browser itself has taken the keys.
  await userEvent.click(rangeOf('Good morning').startContainer.parentElement as Element);
  marking.runCommand('mark-sentence');
  const words = await waitFor(() => shadow.activeElement?.matches('.sm-draft__words') && shadow.activeElement);
  expect(getComputedStyle(words).outlineWidth).toBe('3px');
});

test('opens the claim that is there already instead of marking the same words twice with one type', async () => {
  const marked = await mountPage({ claims: (on) => [on('400 libraries', ['figure'])] });
  await marked.find('.sm-list__mark');
  select(marked.rangeOf('400 libraries'));
  await marked.find('.sm-toolbar');
  await userEvent.keyboard('1');
  await marked.find('.sm-card', '400 libraries');
  await marked.find('[role="status"]', 'Already marked as Figure.');
  expect(marked.gateway.claims()).toHaveLength(1);
  await userEvent.keyboard('{Escape}');
  document.getSelection()?.removeAllRanges();
  select(marked.rangeOf('400 libraries'));
  await marked.find('.sm-toolbar');
  await userEvent.keyboard('4');
  await waitFor(() => marked.gateway.claims().length === 2);
});

describe.each([
  [320, 256],
  [640, 360],
  [360, 740],
])('in a window of %i × %i', (width, height) => {
  test('the toolbar leaves the words in view, and nothing lies on another', async () => {
    await page.viewport(width, height);
    onTestFinished(() => page.viewport(1280, 800));
    const marked = await mountPage();
    for (const words of ['400 libraries', 'I owe it more than I can say here']) {
      const range = marked.rangeOf(words);
      range.startContainer.parentElement?.scrollIntoView({ block: 'end' });
      document.getSelection()?.removeAllRanges();
      select(range);
      const bar = (await marked.find('.sm-toolbar[data-placed]')).getBoundingClientRect();
      const box = range.getBoundingClientRect();
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(Math.min(box.bottom, box.top + 24) <= bar.top || box.top >= bar.bottom).toBe(true);
      expect(bar.bottom).toBeLessThanOrEqual(height);
      expect(bar.height).toBeLessThanOrEqual(height * 0.45 + 1);
      expect(marked.shadow.querySelector('.sm-status__line')).toBeNull();
      await userEvent.keyboard('1');
      const line = (await marked.find('.sm-status__line', 'Marked as')).getBoundingClientRect();
      expect(line.top).toBeLessThan(height / 4);
      await waitFor(() => !marked.shadow.querySelector('.sm-toolbar'));
    }
  });
});

describe('the list of marks', () => {
  const claims: Parameters<typeof mountPage>[0] = {
    claims: (on) => [
      on('£50 million', ['money']),
      on('400 libraries', ['figure']),
      on('my second home', ['experience']),
    ],
  };
  const names = (shadow: ShadowRoot): string[] =>
    [...shadow.querySelectorAll('.sm-list__quote')].map(({ textContent }) => textContent ?? '');

  test('is there for screen readers, in text order, before it is opened', async () => {
    const { shadow, find } = await mountPage(claims);
    const region = await find('section[aria-label="Speechmark marks"]', '3 marks');
    expect(region.querySelector('.sm-list')?.classList).toContain('sm-hidden');
    expect(names(shadow)).toEqual(['400 libraries', '£50 million', 'my second home']);
  });

  test('goes when the focus leaves it, and when a card opens', async () => {
    const { shadow, marking, find, gateway } = await mountPage(claims);
    await find('.sm-list__mark');
    const isHidden = () => shadow.querySelector('.sm-list')?.classList.contains('sm-hidden');
    marking.runCommand('list-marks');
    await waitFor(() => shadow.activeElement?.matches('.sm-list__mark'));
    await userEvent.click(document.querySelector('h1') as Element);
    await waitFor(isHidden);
    marking.runCommand('list-marks');
    await waitFor(() => shadow.activeElement?.matches('.sm-list__mark'));
    marking.showClaim(gateway.claims()[0]?.id as never);
    await find('.sm-card');
    await waitFor(isHidden);
  });

  test('is opened by a command, walked by arrows, opens a card by Enter and takes the focus back', async () => {
    const { shadow, marking, find } = await mountPage(claims);
    await find('.sm-list__mark');
    marking.runCommand('list-marks');
    await waitFor(() => shadow.activeElement?.matches('.sm-list__mark'));
    await userEvent.keyboard('{ArrowDown}');
    expect(shadow.activeElement?.textContent).toContain('£50 million');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => shadow.activeElement?.matches('.sm-card'));
    expect(shadow.activeElement?.textContent).toContain('£50 million');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => shadow.activeElement?.matches('.sm-list__mark'));
    await userEvent.keyboard('{Escape}');
    expect(shadow.querySelector('.sm-list')?.classList).toContain('sm-hidden');
  });

  test('follows the command from mark to mark, reads each out, and begins again after the last', async () => {
    const { shadow, marking, find } = await mountPage(claims);
    await find('.sm-list__mark');
    for (const [at, words] of [
      [1, '400 libraries'],
      [2, '£50 million'],
      [3, 'my second home'],
      [1, '400 libraries'],
    ] as const) {
      marking.runCommand('next-mark');
      await find('p[role="status"]', `Mark ${at} of 3`);
      await waitFor(() => shadow.activeElement?.textContent?.includes(words));
    }
  });

  test('says so where there is nothing, and its button can be hidden for the page', async () => {
    const empty = await mountPage();
    empty.marking.runCommand('next-mark');
    await empty.find('p[role="status"]', 'No marks on this page yet');
    empty.marking.stop();
    const { shadow, find } = await mountPage(claims);
    await userEvent.click(await find('.sm-launcher__hide'));
    await waitFor(() => !shadow.querySelector('.sm-launcher'));
  });
});

test('is mirrored for a text written from right to left', async () => {
  const { marking, shadow, find } = await mountPage({
    dir: 'rtl',
    paragraphs: ['صباح الخير لكم جميعا.', 'افتتحنا أربعمائة مكتبة.'],
  });
  marking.runCommand('mark-sentence');
  const words = await find('.sm-draft__words p');
  expect(getComputedStyle(words).direction).toBe('rtl');
  expect(shadow.querySelector('.sm-draft__hint')?.textContent).toMatch(/^→ ← moves the end/);
  const [on, back] = [await find('[aria-label="End one word on"]'), await find('[aria-label="End one word back"]')];
  expect(on.getBoundingClientRect().left).toBeLessThan(back.getBoundingClientRect().left);
  expect([on.textContent, back.textContent]).toEqual(['‹', '›']);
});
