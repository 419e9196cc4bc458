import { describe, expect, test, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { type MarkedPage, mountPage, PARAGRAPHS, select, waitFor } from './mount-page';

const paragraph = (marked: MarkedPage, index: number): HTMLElement => marked.article.children[index] as HTMLElement;
const isOpen = (marked: MarkedPage): boolean => marked.shadow.querySelector('.sm-toolbar') !== null;
const quotes = (marked: MarkedPage): string[] => marked.gateway.claims().map(({ target }) => target.quote.exact);
/** Longer than the pause that ends a selection made without a pointer. */
const settle = () => new Promise((done) => setTimeout(done, 400));

/** A finger's tap, as only the browser can make one. */
async function touch({ left, top }: DOMRect): Promise<void> {
  const session = cdp() as unknown as { send(method: string, data: unknown): Promise<unknown> };
  const frame = frameElement?.getBoundingClientRect() ?? { left: 0, top: 0 };
  const touchPoints = [{ x: frame.left + left + 5, y: frame.top + top + 5 }];
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

describe('a selection', () => {
  test('made by mouse opens the toolbar, and a digit marks it', async () => {
    const marked = await mountPage();
    await userEvent.dblClick(paragraph(marked, 1), { position: { x: 40, y: 10 } });
    await marked.find('.sm-toolbar');
    await userEvent.keyboard('4');
    await waitFor(() => quotes(marked).length === 1);
    expect(PARAGRAPHS[1]).toContain(quotes(marked)[0]);
    expect(marked.gateway.claims()[0]?.types.value).toEqual(['record']);
    expect(isOpen(marked)).toBe(false);
    expect((await marked.find('[role="status"]', 'Marked as')).textContent).toContain('Record');
  });

  test('made by keyboard opens it too', async () => {
    const marked = await mountPage();
    await userEvent.dblClick(paragraph(marked, 1), { position: { x: 10, y: 10 } });
    await userEvent.keyboard('{Escape}');
    expect(isOpen(marked)).toBe(false);
    await userEvent.keyboard('{Shift>}{Control>}{ArrowRight}{ArrowRight}{/Control}{/Shift}');
    await marked.find('.sm-toolbar', '3 words');
  });

  test('made by touch opens it below, clear of handles', async () => {
    const marked = await mountPage();
    const range = marked.rangeOf('opened 400 libraries');
    await touch(range.getBoundingClientRect());
    select(range);
    const toolbar = await marked.find('.sm-toolbar[data-placed]');
    expect(toolbar.getBoundingClientRect().top).toBeGreaterThan(range.getBoundingClientRect().bottom + 24);
  });

  test('is completed to whole words', async () => {
    const marked = await mountPage();
    select(marked.rangeOf('iving £50 mill'));
    await marked.find('.sm-toolbar');
    await userEvent.keyboard('2');
    await waitFor(() => quotes(marked)[0]);
    expect(quotes(marked)).toEqual(['giving £50 million']);
  });

  test('across the edge of the transcript is trimmed to it', async () => {
    const marked = await mountPage();
    const range = document.createRange();
    range.setStart(document.querySelector('h1') as Element, 0);
    range.setEnd(marked.rangeOf('Good morning.').endContainer, 'Good morning.'.length);
    select(range);
    await marked.find('.sm-toolbar');
    await userEvent.keyboard('1');
    await waitFor(() => quotes(marked)[0]);
    expect(quotes(marked)).toEqual(['Good morning.']);
  });

  test.each(['outside', 'collapsed', 'in a form', 'editable'])('%s opens nothing', async (kind) => {
    const marked = await mountPage();
    const range = document.createRange();
    if (kind === 'outside') range.selectNodeContents(document.querySelector('h1') as Element);
    if (kind === 'collapsed') range.setStart(paragraph(marked, 0).firstChild as Node, 3);
    if (kind === 'in a form' || kind === 'editable') {
      const box = document.createElement(kind === 'editable' ? 'div' : 'form');
      if (kind === 'editable') box.contentEditable = 'true';
      box.textContent = 'some words';
      marked.article.append(box);
      range.selectNodeContents(box);
    }
    select(range);
    await settle();
    expect(isOpen(marked)).toBe(false);
  });
});

describe('the open toolbar', () => {
  test('stays in view and off the selection at 1280, 360 and 320 pixels', async () => {
    for (const [width, height] of [
      [1280, 800],
      [360, 640],
      [320, 256],
    ] as const) {
      await page.viewport(width, height);
      for (const words of ['Good morning', '400 libraries', 'one morning']) {
        const marked = await mountPage();
        const range = marked.rangeOf(words);
        range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
        select(range);
        const toolbar = await marked.find('.sm-toolbar[data-placed]');
        const box = toolbar.getBoundingClientRect();
        const selected = range.getBoundingClientRect();
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(width);
        expect(box.top).toBeGreaterThanOrEqual(0);
        expect(box.bottom).toBeLessThanOrEqual(height);
        if (height > 300) expect(box.bottom <= selected.top || box.top >= selected.bottom, words).toBe(true);
        marked.marking.stop();
        marked.article.parentElement?.remove();
      }
    }
    await page.viewport(1280, 800);
  });

  test('takes one Tab from the page; arrows move inside; Escape gives the selection back', async () => {
    const marked = await mountPage();
    select(marked.rangeOf('fewer children read'));
    await marked.find('.sm-toolbar');
    await userEvent.keyboard('{Tab}');
    expect(marked.shadow.activeElement?.textContent).toContain('Figure (F1)');
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(marked.shadow.activeElement?.textContent).toContain('Cause or link (C3)');
    expect(marked.shadow.querySelector('.sm-toolbar__hint')?.textContent).toContain('leads to');
    await userEvent.keyboard('{Escape}');
    expect(isOpen(marked)).toBe(false);
    expect(document.getSelection()?.toString()).toBe('fewer children read');
    expect(marked.shadow.activeElement).toBeNull();
  });

  test('leaves digits to the page once it is closed, and to fields while it is open', async () => {
    const marked = await mountPage();
    const field = document.createElement('input');
    document.querySelector('main')?.append(field);
    await userEvent.keyboard('4');
    select(marked.rangeOf('fewer children read'));
    await marked.find('.sm-toolbar');
    field.focus();
    await userEvent.keyboard('4');
    expect(field.value).toBe('4');
    expect(marked.gateway.claims()).toEqual([]);
  });

  test('names what its keys stand for, in their order', async () => {
    const marked = await mountPage();
    select(marked.rangeOf('I want you to apply'));
    await marked.find('.sm-toolbar__hint', '5 words. Keys 1 to 9, then 0: Figure, Money, Cause or link,');
  });

  test('has the two further types behind "More"', async () => {
    const marked = await mountPage();
    select(marked.rangeOf('I want you to apply'));
    const toolbar = await marked.find('.sm-toolbar[data-placed]');
    const more = [...toolbar.querySelectorAll('button')].find(({ textContent }) => textContent?.includes('More'));
    await userEvent.click(more as Element);
    await marked.find('[data-sm-type="ask"]');
    await userEvent.click(await marked.find('[aria-expanded="true"]', 'Fewer'));
    await waitFor(() => !marked.shadow.querySelector('.sm-toolbar [data-sm-type="ask"]'));
    await userEvent.click(more as Element);
    await userEvent.click(await marked.find('[data-sm-type="ask"]'));
    await waitFor(() => marked.gateway.claims()[0]);
    expect(marked.gateway.claims()[0]?.types.value).toEqual(['ask']);
  });

  test('marks without a type for a note, and goes to it', async () => {
    const marked = await mountPage();
    select(marked.rangeOf('my second home'));
    const toolbar = await marked.find('.sm-toolbar[data-placed]');
    const note = [...toolbar.querySelectorAll('button')].find(({ textContent }) => textContent === 'Note');
    await userEvent.click(note as Element);
    await waitFor(() => marked.shadow.activeElement?.localName === 'textarea');
    await userEvent.keyboard('Whose?');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => Object.values(marked.gateway.claims()[0]?.notes ?? {})[0]);
    expect(Object.values(marked.gateway.claims()[0]?.notes ?? {})[0]?.value).toBe('Whose?');
    expect(marked.gateway.claims()[0]?.types.value).toEqual([]);
  });

  test('undoes the mark from the status line', async () => {
    const marked = await mountPage();
    select(marked.rangeOf('my second home'));
    await marked.find('.sm-toolbar');
    await userEvent.keyboard('0');
    await waitFor(() => marked.gateway.claims().length === 1);
    await userEvent.click(await marked.find('.sm-status__button', 'Undo'));
    await waitFor(() => marked.gateway.claims().length === 0);
    expect(CSS.highlights.size).toBe(0);
  });
});

describe('a script of the page', () => {
  test('can select words, but neither mark them nor close the toolbar', async () => {
    const marked = await mountPage();
    select(marked.rangeOf('fewer children read'));
    await marked.find('.sm-toolbar');
    const { host } = marked.shadow;
    for (const target of [document.body, document, window, host])
      for (const key of ['6', 'Enter', 'Escape', 'Tab'])
        target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    document.body.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'mouse', bubbles: true }));
    await settle();
    expect(marked.gateway.claims()).toEqual([]);
    expect(isOpen(marked)).toBe(true);
    expect(marked.shadow.activeElement).toBeNull();
  });

  test('can neither open a card by a press nor close it', async () => {
    const marked = await mountPage({ claims: (on) => [on('400 libraries', ['figure'])] });
    await marked.find('.sm-mark-chip');
    const { left, top } = marked.rangeOf('400 libraries').getBoundingClientRect();
    const press = { bubbles: true, button: 0, clientX: left + 5, clientY: top + 5 };
    paragraph(marked, 1).dispatchEvent(new MouseEvent('click', press));
    await settle();
    expect(marked.shadow.querySelector('.sm-card')).toBeNull();
    marked.marking.showClaim(marked.gateway.claims()[0]?.id as never);
    await marked.find('.sm-card');
    paragraph(marked, 1).dispatchEvent(new PointerEvent('pointerdown', { ...press, pointerType: 'mouse' }));
    await settle();
    expect(marked.shadow.querySelector('.sm-card')).not.toBeNull();
  });
});

test('copies the selected words with their source', async () => {
  const write = vi.spyOn(navigator.clipboard, 'write').mockResolvedValue();
  const { find, rangeOf } = await mountPage();
  select(rangeOf('400 libraries since 2010'));
  const bar = await find('.sm-toolbar');
  await userEvent.click([...bar.querySelectorAll('button')].find((one) => one.textContent === 'Copy') as Element);
  await waitFor(() => write.mock.calls.length === 1);
  const item = write.mock.calls[0]?.[0][0] as ClipboardItem;
  expect(await (await item.getType('text/plain')).text()).toMatch(
    /^“400 libraries since 2010”\n— The Minister, .*\n.*\nhttps:.*#:~:text=400%20libraries%20since%202010$/,
  );
  write.mockRestore();
});
