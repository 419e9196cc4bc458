import { describe, expect, test } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { extractTranscript } from '@/lib/page/extract-transcript';
import { type MarkedPage, mountPage, PARAGRAPHS, select, waitFor } from './mount-page';

const painted = (): string[] =>
  [...CSS.highlights.values()].flatMap((highlight) =>
    [...highlight].map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range.toString();
    }),
  );

const chipBoxes = (marked: MarkedPage): DOMRect[] =>
  [...marked.shadow.querySelectorAll('.sm-mark-chip')].map((chip) => chip.getBoundingClientRect());
const lineBoxes = (marked: MarkedPage): DOMRect[] => {
  const range = document.createRange();
  range.selectNodeContents(marked.article);
  return [...range.getClientRects()].filter(({ width }) => width > 0 && width < innerWidth - 40);
};
const overlap = (a: DOMRect, b: DOMRect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('painting', () => {
  test('covers the marked words and no more', async () => {
    const marked = await mountPage({ claims: (on) => [on('400 libraries', ['figure']), on('£50 million', ['money'])] });
    await marked.find('.sm-mark-chip');
    expect(new Set(painted())).toEqual(new Set(['400 libraries', '£50 million']));
  });

  test('tells a script of the page colours, by which two types behind "More" are one, and nothing else', async () => {
    const marks = [
      ['400 libraries', ['figure', 'money']],
      ['£50 million', ['ask']],
      ['my second home', ['experience']],
      ['Good morning', []],
    ] as const;
    const marked = await mountPage({
      claims: (on) => marks.map(([words, types]) => on(words, types, 'A note.')),
      tags: ['NHS'],
    });
    await marked.find('.sm-mark-chip');
    const seen = [...CSS.highlights].flatMap(([name, ranges]) =>
      [...ranges].map(({ startContainer }) => {
        const style = getComputedStyle(startContainer.parentElement as Element, `::highlight(${name})`);
        return `${style.backgroundColor} ${style.textDecorationLine} ${style.textDecorationColor}`;
      }),
    );
    // As lib/README.md and PRIVACY.md say: a tint and a line for each, blue for a figure, grey for the three others.
    expect(seen).toHaveLength(2 * marks.length);
    expect(new Set(seen).size).toBe(4);
  });

  test('changes nothing in the page but for one bare host after the body', async () => {
    const before = document.body.outerHTML.replace(/<main.*<\/main>/s, '');
    const marked = await mountPage({ claims: (on) => [on('400 libraries', ['figure'])] });
    const main = document.querySelector('main')?.outerHTML;
    await marked.find('.sm-mark-chip');
    select(marked.rangeOf('my second home'));
    await marked.find('.sm-toolbar');
    await userEvent.keyboard('0');
    await waitFor(() => marked.gateway.claims().length === 2);
    marked.marking.showClaim(marked.gateway.claims()[0]?.id as never);
    await marked.find('.sm-card');
    expect(document.querySelector('main')?.outerHTML).toBe(main);
    expect(document.body.outerHTML.replace(/<main.*<\/main>/s, '')).toBe(before);
    expect(marked.shadow.host.outerHTML).toBe('<div></div>');
    expect(marked.shadow.querySelectorAll('[data-module], [class*="govuk-"], [class*="gem-c-"]')).toHaveLength(0);
  });

  test('goes with everything else when marking stops', async () => {
    const marked = await mountPage({ claims: (on) => [on('400 libraries', ['figure'])] });
    await marked.find('.sm-mark-chip');
    marked.marking.stop();
    expect(CSS.highlights.size).toBe(0);
    expect(marked.shadow.childElementCount).toBe(0);
    select(marked.rangeOf('my second home'));
    await new Promise((done) => setTimeout(done, 400));
    expect(marked.shadow.childElementCount).toBe(0);
  });

  test('follows a page whose words have changed', async () => {
    const marked = await mountPage({
      claims: (on) => [on('400 libraries', ['figure']), on('my second home', ['value'])],
    });
    await marked.find('.sm-mark-chip');
    const [first, , , last] = marked.article.children as unknown as HTMLElement[];
    first?.before(Object.assign(document.createElement('p'), { textContent: 'Inserted by a script before it all.' }));
    last?.remove();
    const { transcript, offsets } = extractTranscript(marked.article);
    marked.marking.reread(transcript, offsets);
    await waitFor(() => !painted().includes('my second home'));
    expect(new Set(painted())).toEqual(new Set(['400 libraries']));
    const { claims, placements } = marked.marking.state.value;
    expect(claims.map(({ id }) => placements[id]?.status).sort()).toEqual(['not found', 'unchanged']);
    await marked.find('.sm-list', '1 claim was not found');
  });

  test('lets a passage flash on demand', async () => {
    const marked = await mountPage();
    expect(marked.marking.showPassage(0, 13)).toBe(true);
    expect(painted()).toEqual(['Good morning.']);
    expect(marked.marking.showClaim('unknown' as never)).toBe(false);
  });
});

describe('letters in the gutter', () => {
  const MARKS = ['Good morning', 'pleasure', '400 libraries', '200 more', '£50 million', 'my second home'];

  test.each([
    [1280, 'ltr'],
    [700, 'ltr'],
    [360, 'ltr'],
    [1280, 'rtl'],
    [360, 'rtl'],
  ] as const)('stand beside their lines and never on words (%i pixels, %s)', async (width, dir) => {
    await page.viewport(width, 800);
    const marked = await mountPage({ dir, claims: (on) => MARKS.map((words) => on(words, ['figure', 'record'])) });
    await waitFor(() => chipBoxes(marked).length === 2 * MARKS.length);
    const article = marked.article.getBoundingClientRect();
    for (const chip of chipBoxes(marked)) {
      expect(dir === 'ltr' ? chip.right <= article.left : chip.left >= article.right).toBe(true);
      expect(chip.left).toBeGreaterThanOrEqual(0);
      expect(chip.right).toBeLessThanOrEqual(width);
      for (const line of lineBoxes(marked)) expect(overlap(chip, line)).toBe(false);
    }
    const boxes = chipBoxes(marked);
    for (const [i, a] of boxes.entries()) for (const b of boxes.slice(i + 1)) expect(overlap(a, b)).toBe(false);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    await page.viewport(1280, 800);
  });

  test('keep their lines when the window, the text or what stands above it changes', async () => {
    const marked = await mountPage({ claims: (on) => [on('my second home', ['value'])] });
    const isBesideLine = () => {
      const [chip] = chipBoxes(marked);
      const line = marked.rangeOf('my second home').getClientRects()[0];
      return chip && line && Math.abs(chip.top + chip.height / 2 - (line.top + line.height / 2)) < 2;
    };
    await waitFor(isBesideLine);
    await page.viewport(500, 800);
    await waitFor(isBesideLine);
    const heading = document.querySelector('h1') as HTMLElement;
    heading.style.height = '300px';
    await waitFor(isBesideLine);
    (marked.article.firstElementChild as HTMLElement).style.fontSize = '40px';
    await waitFor(isBesideLine);
    await page.viewport(1280, 800);
    await waitFor(isBesideLine);
  });

  test('open the card of their mark', async () => {
    const marked = await mountPage({ claims: (on) => [on('my second home', ['value'])] });
    await userEvent.click(await marked.find('.sm-mark-chip'));
    await marked.find('.sm-card', 'my second home');
  });
});

test('paints 400 claims without holding up the page', async () => {
  const paragraphs = Array.from({ length: 100 }, (_, i) => `${PARAGRAPHS[i % 4]} This was paragraph number ${i}.`);
  const marked = await mountPage({
    paragraphs,
    claims: (on) =>
      Array.from({ length: 400 }, (_, i) =>
        on(`paragraph number ${i % 100}.`, [(['figure', 'money', 'cause', 'record'] as const)[i >> 7] ?? 'rule']),
      ),
  });
  await waitFor(() => marked.shadow.querySelectorAll('.sm-mark-chip').length === 400);
  const started = performance.now();
  marked.gateway.put({ ...(marked.gateway.claims()[0] as never as ReturnType<typeof marked.gateway.claims>[0]) });
  await waitFor(() => marked.shadow.querySelectorAll('.sm-mark-chip').length === 400);
  // Generous: a shared machine under load. Alone it takes a tenth.
  expect(performance.now() - started).toBeLessThan(10_000);
});

test('is not printed', async () => {
  const marked = await mountPage({ claims: (on) => [on('400 libraries', ['figure'])] });
  await marked.find('.sm-mark-chip');
  const session = cdp() as unknown as { send(method: string, data: unknown): Promise<unknown> };
  await session.send('Emulation.setEmulatedMedia', { media: 'print' });
  expect(getComputedStyle(marked.shadow.host).display).toBe('none');
  expect(getComputedStyle(marked.article, '::highlight(sm-0)').backgroundColor).toBe('rgba(0, 0, 0, 0)');
  await session.send('Emulation.setEmulatedMedia', { media: '' });
  expect(getComputedStyle(marked.shadow.host).display).not.toBe('none');
});

test('keeps keys and clicks of its own from the page', async () => {
  const marked = await mountPage({ claims: (on) => [on('400 libraries', ['figure'])] });
  const heard: string[] = [];
  const hear = (event: Event) => void heard.push(event.type);
  for (const type of ['keydown', 'keyup', 'input', 'click']) document.addEventListener(type, hear);
  const chip = await marked.find('.sm-mark-chip');
  await userEvent.click(chip);
  const card = await marked.find('.sm-card');
  await userEvent.click(card.querySelector('textarea') as Element);
  await userEvent.keyboard('hello');
  for (const type of ['keydown', 'keyup', 'input', 'click']) document.removeEventListener(type, hear);
  expect(heard).toEqual([]);
});
