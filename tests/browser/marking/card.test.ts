import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fail } from '@/lib/domain/errors';
import { type MarkedPage, mountPage, select, waitFor } from './mount-page';

/** Presses the page at the middle of some words, as a reader does. */
async function press(marked: MarkedPage, words: string): Promise<void> {
  const range = marked.rangeOf(words);
  const element = range.startContainer.parentElement as HTMLElement;
  const outer = element.getBoundingClientRect();
  const inner = range.getBoundingClientRect();
  await userEvent.click(element, {
    position: { x: inner.left - outer.left + inner.width / 2, y: inner.top - outer.top + inner.height / 2 },
  });
}

const storedNote = (marked: MarkedPage): string | undefined =>
  Object.values(marked.gateway.claims()[0]?.notes ?? {})[0]?.value;

describe('a press on painted words', () => {
  test('opens their card, and Escape closes it', async () => {
    const marked = await mountPage({ claims: (on) => [on('400 libraries', ['figure'])] });
    await marked.find('.sm-list__mark');
    await press(marked, '400 libraries');
    const card = await marked.find('.sm-card', '400 libraries');
    expect(marked.shadow.activeElement).toBe(card);
    expect(card.querySelector('[aria-pressed="true"]')?.textContent).toContain('Figure');
    await userEvent.keyboard('{Escape}');
    expect(marked.shadow.querySelector('.sm-card')).toBeNull();
  });

  test('lets the reader choose where several claims stand', async () => {
    const marked = await mountPage({
      claims: (on) => [on('We have opened 400 libraries since 2010.', ['record']), on('400 libraries', ['figure'])],
    });
    await marked.find('.sm-list__mark');
    await press(marked, '400 libraries');
    const chooser = await marked.find('.sm-chooser');
    expect(chooser.querySelectorAll('button')).toHaveLength(2);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await marked.find('.sm-card', '400 libraries');
  });

  test('beside them opens nothing', async () => {
    const marked = await mountPage({ claims: (on) => [on('400 libraries', ['figure'])] });
    await marked.find('.sm-list__mark');
    await press(marked, 'fewer children');
    await new Promise((done) => setTimeout(done, 100));
    expect(marked.shadow.querySelector('.sm-card')).toBeNull();
  });
});

describe('the card', () => {
  const open = async (options: Parameters<typeof mountPage>[0] = {}) => {
    const marked = await mountPage({ claims: (on) => [on('400 libraries', ['figure'])], ...options });
    await marked.find('.sm-list__mark');
    const [claim] = marked.gateway.claims();
    if (claim) marked.marking.showClaim(claim.id);
    return { marked, card: await marked.find('.sm-card') };
  };

  test('gives a claim a second type', async () => {
    const { marked, card } = await open();
    await userEvent.click(card.querySelector('[data-sm-type="record"].sm-typepicker__type') as Element);
    await waitFor(() => marked.gateway.claims()[0]?.types.value.length === 2);
    expect(marked.gateway.claims()[0]?.types.value).toEqual(['figure', 'record']);
    await waitFor(() => marked.shadow.querySelectorAll('.sm-mark-chip').length === 2);
  });

  test('adds a known tag, a new one, and removes one, by keyboard', async () => {
    const { marked, card } = await open({ tags: ['Libraries', 'Leeds'] });
    const input = card.querySelector('input') as HTMLInputElement;
    await userEvent.click(input);
    await userEvent.keyboard('li{ArrowDown}{Enter}');
    await waitFor(() => card.querySelector('.sm-tagpicker__tag'));
    await userEvent.keyboard('to check,');
    await waitFor(() => card.querySelectorAll('.sm-tagpicker__tag').length === 2);
    await waitFor(() => marked.gateway.claims()[0]?.tags.value.length === 2);
    expect(marked.gateway.claims()[0]?.tags.value).toEqual(['tag:libraries', 'tag:to check']);
    await userEvent.keyboard('{Backspace}');
    await waitFor(() => marked.gateway.claims()[0]?.tags.value.length === 1);
  });

  test('keeps its width and its buttons with a tag of one endless word', async () => {
    const { marked, card } = await open({ tags: [] });
    const { width } = card.getBoundingClientRect();
    await userEvent.click(card.querySelector('input') as HTMLInputElement);
    await userEvent.keyboard(`${'x'.repeat(120)},`);
    await waitFor(() => card.querySelector('.sm-tagpicker__tag'));
    await userEvent.keyboard('y'.repeat(60));
    const { right } = card.getBoundingClientRect();
    expect(card.getBoundingClientRect().width).toBe(width);
    for (const selector of ['button', '[role="option"]', 'textarea'])
      for (const element of card.querySelectorAll(selector))
        expect(element.getBoundingClientRect().right).toBeLessThanOrEqual(right);
    expect(card.scrollWidth).toBeLessThanOrEqual(card.clientWidth);
    expect(marked.shadow.querySelector('.sm-card')).toBe(card);
  });

  test('closes its suggestions before itself on Escape, and keeps what was typed as a tag', async () => {
    const { marked, card } = await open({ tags: ['Libraries'] });
    await userEvent.click(card.querySelector('input') as HTMLInputElement);
    await userEvent.keyboard('Lib');
    await waitFor(() => card.querySelector('[role="listbox"]:not([hidden])'));
    await userEvent.keyboard('{Escape}');
    expect(card.isConnected).toBe(true);
    await userEvent.keyboard('{Escape}');
    await waitFor(() => marked.gateway.claims()[0]?.tags.value.length === 1);
    expect(marked.shadow.querySelector('.sm-card')).toBeNull();
  });

  test('saves the note on Escape, though the reader was still typing', async () => {
    const { marked, card } = await open();
    await userEvent.click(card.querySelector('textarea') as Element);
    await userEvent.keyboard('Since **when**?{Escape}');
    await waitFor(() => storedNote(marked));
    expect(storedNote(marked)).toBe('Since **when**?');
  });

  test('saves the note after a pause, and when the reader presses elsewhere', async () => {
    const { marked, card } = await open();
    await userEvent.click(card.querySelector('textarea') as Element);
    await userEvent.keyboard('One');
    await waitFor(() => storedNote(marked) === 'One');
    await userEvent.keyboard(' two');
    await userEvent.click(document.querySelector('h1') as Element);
    await waitFor(() => storedNote(marked) === 'One two');
    expect(marked.shadow.querySelector('.sm-card')).toBeNull();
  });

  test('deletes with an undo, by button and by keys', async () => {
    const { marked, card } = await open();
    await userEvent.click(card.querySelector('.sm-button--danger') as Element);
    await waitFor(() => marked.gateway.claims().length === 0);
    expect(CSS.highlights.size).toBe(0);
    const undo = await marked.find('.sm-status__button', 'Undo');
    undo.focus();
    await userEvent.keyboard('{Control>}z{/Control}');
    await waitFor(() => marked.gateway.claims().length === 1);
    await waitFor(() => CSS.highlights.size > 0);
  });

  test('shows a change made elsewhere, and goes when its claim is deleted elsewhere', async () => {
    const { marked, card } = await open();
    const [claim] = marked.gateway.claims();
    if (!claim) throw new Error('no claim');
    marked.gateway.put({ ...claim, types: { ...claim.types, value: ['money'] } });
    await waitFor(() => card.querySelector('[data-sm-type="money"][aria-pressed="true"]'));
    marked.gateway.put({ ...claim, deleted: { ...claim.deleted, value: true } });
    await waitFor(() => !marked.shadow.querySelector('.sm-card'));
  });

  test('copies the words with who said them, when, where, and a link to the very place', async () => {
    const write = vi.spyOn(navigator.clipboard, 'write').mockResolvedValue();
    const { card } = await open();
    await userEvent.click([...card.querySelectorAll('button')].find((one) => one.textContent === 'Copy') as Element);
    await waitFor(() => write.mock.calls.length === 1);
    const item = write.mock.calls[0]?.[0][0] as ClipboardItem;
    const text = await (await item.getType('text/plain')).text();
    expect(text).toContain('“400 libraries”\n— The Minister, speech, Leeds, 4 March 2019: A speech on libraries');
    expect(text).toMatch(
      /\nhttps:\/\/www\.gov\.uk\/government\/speeches\/a-speech-on-libraries#:~:text=400%20libraries$/,
    );
    expect(await (await item.getType('text/html')).text()).toContain('<blockquote>');
    write.mockRestore();
  });

  test('leaves its mark in view where it is a sheet at the bottom', async () => {
    await page.viewport(360, 740);
    onTestFinished(() => page.viewport(1280, 800));
    const filler = Array.from({ length: 12 }, () => 'Words that make the page long enough to be scrolled. '.repeat(4));
    const { marked, card } = await open({
      paragraphs: [...filler, 'We have opened 400 libraries since 2010.', ...filler],
    });
    await waitFor(
      () => marked.rangeOf('400 libraries').getBoundingClientRect().bottom <= card.getBoundingClientRect().top,
    );
    expect(marked.rangeOf('400 libraries').getBoundingClientRect().top).toBeGreaterThanOrEqual(0);
  });

  test('opens the side panel', async () => {
    const { marked, card } = await open();
    const panel = [...card.querySelectorAll('button')].find(({ textContent }) => textContent?.includes('Side panel'));
    await userEvent.click(panel as Element);
    expect(marked.gateway.panelOpened).toBe(1);
  });
});

describe('a claim that could not be stored', () => {
  test('stays painted, says why in its card, and is stored by "Try again"', async () => {
    const marked = await mountPage();
    const { add } = marked.gateway;
    marked.gateway.add = async () => fail({ kind: 'storage full' });
    select(marked.rangeOf('400 libraries'));
    await marked.find('.sm-toolbar');
    await userEvent.keyboard('1');
    const card = await marked.find('.sm-card', 'Could not be saved: The disk is full.');
    expect(card.querySelector('[role="alert"]')?.textContent).toContain('Copy claim');
    expect(CSS.highlights.size).toBeGreaterThan(0);
    await userEvent.click(card.querySelector('textarea') as Element);
    await userEvent.keyboard('Keep me');
    marked.gateway.add = add;
    await userEvent.click(await marked.find('[role="alert"] button', 'Try again'));
    await waitFor(() => storedNote(marked) === 'Keep me');
    await waitFor(() => !marked.shadow.querySelector('[role="alert"] .sm-notice'));
  });

  test('is not left behind without a question', async () => {
    const leave = () => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    const marked = await mountPage();
    const { add } = marked.gateway;
    marked.gateway.add = async () => fail({ kind: 'storage full' });
    expect(leave()).toBe(true);
    select(marked.rangeOf('400 libraries'));
    await marked.find('.sm-toolbar');
    await userEvent.keyboard('1');
    await marked.find('.sm-card', 'Could not be saved: The disk is full.');
    expect(leave()).toBe(false);
    marked.gateway.add = add;
    await userEvent.click(await marked.find('[role="alert"] button', 'Try again'));
    await waitFor(() => leave());
  });
});
