import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { mountPage, waitFor } from './mount-page';

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
