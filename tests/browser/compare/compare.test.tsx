import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { parseCompareHash } from '@/components/compare-href';
import written from '@/entrypoints/compare/index.html?raw';
import { fail, succeed } from '@/lib/domain/errors';
import { compareSpeeches } from '@/lib/library/compare-speeches';
import { makeTranscript } from '@/lib/text/make-transcript';
import { MONEY } from '../../support/build-comparison';
import { expectAccessible, setTheme, THEMES } from '../surfaces/expect-accessible';
import { findControl } from '../surfaces/render';
import { drawCompare, readStored } from './open-compare';

beforeEach(() => page.viewport(1280, 900));
afterEach(() => page.viewport(414, 896));

const read = (root: Element, words: string) =>
  vi.waitFor(() => expect(root.textContent).toContain(words), { timeout: 5000 });
const query = (selector: string) => document.querySelector<HTMLElement>(selector) as HTMLElement;
const tab = (name: string) => findControl(new RegExp(`^${name}\\d*$`));

async function expectAccessibleInBoth(root: Element): Promise<void> {
  for (const theme of THEMES) {
    setTheme(theme);
    await expectAccessible(root);
  }
  setTheme('light');
}

describe('the page', () => {
  it('begins in its document as it is drawn', async () => {
    const { root } = await drawCompare('both');
    const drawn = root.querySelector('.sm-compare__name')?.outerHTML as string;
    expect(written).toContain(drawn);
  });
});

describe('two speeches', () => {
  it('are told in a sentence of counts, three rows, and both texts in full', async () => {
    const { root, earlier, later } = await drawCompare('both');
    await read(root, '1 figure changed');
    expect(root.querySelector('h1')?.textContent).toBe(
      'Two speeches: Nadhim Zahawi MP, November 2018, then Nadhim Zahawi MP, 4 July 2019',
    );
    expect(root.querySelectorAll('.sm-important__rows > li').length).toBe(3);
    const panes = [...root.querySelectorAll('.sm-pane')].map((pane) => pane.textContent ?? '');
    expect(panes[0]).toContain(earlier.transcript.text.slice(0, 80));
    expect(panes[1]).toContain(later.transcript.text.slice(0, 80));
    expect(root.querySelectorAll('[data-ribbon]').length).toBe(5);
    await expectAccessibleInBoth(document.body);
  });

  it.each(['Figures', 'Pledges', 'Names', 'Text'])('have a part for %s', async (name) => {
    const { root } = await drawCompare('both');
    await read(root, '1 figure changed');
    await userEvent.click(tab(name));
    expect(root.querySelector('[role="tabpanel"]')?.textContent).toMatch(
      { Figures: /£410m/, Pledges: /Pledge without follow-up/, Names: /Only in the later/, Text: /Firstly/ }[
        name
      ] as RegExp,
    );
    await expectAccessibleInBoth(document.body);
  });

  it('open a pair with what differs, in both texts at once, and go back to the row it was opened from', async () => {
    const { root } = await drawCompare('both');
    await read(root, '1 figure changed');
    await userEvent.click(findControl(/^Open: Same figure/));
    await read(root, '4 of 8');
    expect(root.querySelectorAll('.sm-pane [data-current]').length).toBe(2);
    const quotes = [...root.querySelectorAll('.sm-detail blockquote')].map((quote) => quote.textContent);
    expect(quotes[0]?.replace(/\[only here: |\]/g, '')).toContain(MONEY[0]);
    expect(root.querySelector('.sm-detail .sm-figure')?.textContent).toContain('£');
    expect(document.activeElement?.className).toBe('sm-detail__title');
    expect(parseCompareHash(location.hash).row).toMatch(/^figure:/);
    await expectAccessibleInBoth(document.body);
    findControl('All rows').click();
    await vi.waitFor(() => expect(document.activeElement?.textContent).toContain('Same figure'));
  });

  it('scroll together by what belongs together', async () => {
    const { root } = await drawCompare('both');
    await read(root, '1 figure changed');
    const [a, b] = [...root.querySelectorAll<HTMLElement>('.sm-pane')] as [HTMLElement, HTMLElement];
    const topOf = (pane: HTMLElement) =>
      (pane.querySelector('[data-rows^="figure:"]')?.getBoundingClientRect().top ?? 0) -
      pane.getBoundingClientRect().top;
    a.scrollTop += topOf(a) - 240;
    await vi.waitFor(() => expect(Math.abs(topOf(b) - 240)).toBeLessThan(60));
    await userEvent.click(root.querySelector('.sm-columns__together input') as HTMLElement);
    const before = b.scrollTop;
    a.scrollTop = 0;
    await vi.waitFor(() => expect(parseCompareHash(location.hash).at?.a).toBeLessThan(400));
    expect(b.scrollTop).toBe(before);
  });

  it('are narrowed by a part of the sentence, and are the same again from their address', async () => {
    const { root } = await drawCompare('both');
    await read(root, '1 figure changed');
    await userEvent.click(findControl('1 figure changed or counted differently'));
    await read(root, 'Showing 1 of 8 rows.');
    await userEvent.click(findControl('As a table'));
    expect(root.querySelectorAll('.sm-table tbody tr').length).toBe(1);
    const state = parseCompareHash(location.hash);
    const again = await drawCompare(state);
    await read(again.root, 'Showing 1 of 8 rows.');
    expect(again.root.querySelectorAll('.sm-table tbody tr').length).toBe(1);
    await expectAccessibleInBoth(document.body);
  });

  it('are worked through by keys alone: next, link, relation, dismiss, swap, help', async () => {
    const { root, gateway } = await drawCompare('both');
    await read(root, '1 figure changed');
    await userEvent.keyboard('n');
    await read(root, '1 of 8');
    await userEvent.keyboard('nnnp');
    await read(root, '3 of 8');
    await userEvent.keyboard('n');
    await userEvent.keyboard('l');
    await read(query('.sm-detail'), 'Linked by you');
    expect(gateway.links.answerLink).toHaveBeenCalledTimes(1);
    await userEvent.keyboard('nx');
    await read(query('.sm-detail'), 'Dismissed');
    await userEvent.keyboard('f');
    expect(document.activeElement?.textContent).toContain('shared passage');
    await userEvent.keyboard('s');
    await read(root, 'A and B are swapped');
    await read(root, 'Two speeches: Nadhim Zahawi MP, November 2018, then');
    expect(query('.sm-slot').textContent).toContain('said later');
    await userEvent.keyboard('?');
    await vi.waitFor(() => expect(query('dialog[open]')).toBeTruthy());
    await expectAccessibleInBoth(document.body);
    await userEvent.click(query('dialog input'));
    expect(gateway.keepKeys).toHaveBeenCalledWith(false);
    await userEvent.keyboard('{Escape}');
    const before = location.hash;
    await userEvent.keyboard('n');
    expect(location.hash).toBe(before);
  });

  it('are headed and counted by what the reader says they are', async () => {
    const { root } = await drawCompare('both');
    await read(root, '1 figure changed');
    await userEvent.keyboard('n');
    await read(root, '1 of 8');
    await userEvent.selectOptions(query('.sm-detail select'), 'Repeats');
    await vi.waitFor(() => expect(query('.sm-detail__title').textContent).toContain('Repeats'));
    expect(query('.sm-detail__title').textContent).not.toContain('Counted differently');
    await read(root, '2 figures repeated');
    dispatchEvent(new Event('beforeprint'));
    const sheet = query('.sm-print-sheet');
    expect(sheet.textContent).toContain('Repeats: local authorities');
    expect(sheet.textContent).not.toMatch(/counted differently/i);
    dispatchEvent(new Event('afterprint'));
  });

  it('say how often a name is said, its places apart from each other', async () => {
    const { root } = await drawCompare('both');
    await read(root, '1 figure changed');
    await userEvent.click(tab('Names'));
    const times = [...root.querySelectorAll('.sm-table__times')].map((cell) => cell.textContent);
    expect(times).toContain('2 times: 1 · 2');
  });

  it('keep a note on a pair, which links it', async () => {
    const { root, gateway } = await drawCompare('both');
    await read(root, '1 figure changed');
    await userEvent.keyboard('n');
    await read(root, '1 of 8');
    await userEvent.click(findControl(/^Add a note/));
    await vi.waitFor(() => expect(document.activeElement).toBe(query('.sm-detail textarea')));
    await userEvent.keyboard('Ask which x they count.');
    await expectAccessibleInBoth(document.body);
    await userEvent.click(findControl('Save'));
    await read(query('.sm-detail'), 'Linked by you');
    expect(query('.sm-note__own').textContent).toBe('Ask which x they count.');
    await vi.waitFor(() => expect(document.activeElement?.textContent).toMatch(/^Edit your note/));
    expect(gateway.links.answerLink).toHaveBeenCalledTimes(1);
  });

  it('stand in one column in a narrow window, with a switch between pairs and texts', async () => {
    await page.viewport(320, 800);
    const { root } = await drawCompare('both');
    await read(root, '1 figure changed');
    expect(root.querySelector('.sm-columns')).toBeNull();
    expect(root.querySelectorAll('.sm-drawer .sm-row').length).toBe(8);
    await expectAccessibleInBoth(document.body);
    await userEvent.click(findControl('Text B'));
    await read(root, 'Firstly, I would like to pass on');
    for (const name of ['Figures', 'Pledges', 'Names', 'Text', 'Passages']) {
      await userEvent.click(tab(name));
      expect(document.documentElement.scrollWidth, name).toBeLessThanOrEqual(320);
    }
  });

  it('are printed with the sentence of counts and every table', async () => {
    const { root } = await drawCompare('both');
    await read(root, '1 figure changed');
    // Words are drawn a moment before the page listens.
    const sheet = await vi.waitFor(() => {
      dispatchEvent(new Event('beforeprint'));
      expect(document.querySelector('.sm-print-sheet table')).not.toBeNull();
      return query('.sm-print-sheet');
    });
    expect(sheet.textContent).toContain('2 shared passages · 1 figure changed');
    expect(sheet.textContent).toContain('All 8 rows are printed.');
    expect(sheet.querySelectorAll('tbody tr').length).toBe(2);
    expect(sheet.querySelectorAll('.sm-printed-pairs > li').length).toBe(8);
    dispatchEvent(new Event('afterprint'));
  });

  it('are printed as they are narrowed, which the sheet says', async () => {
    const { root } = await drawCompare('both');
    await read(root, '1 figure changed');
    await userEvent.click(findControl('1 figure changed or counted differently'));
    await read(root, 'Showing 1 of 8 rows.');
    dispatchEvent(new Event('beforeprint'));
    const sheet = query('.sm-print-sheet');
    expect(sheet.textContent).toContain(
      'Narrowed to “1 figure changed or counted differently”: 1 of 8 rows are printed.',
    );
    expect(sheet.querySelectorAll('.sm-printed-pairs > li').length).toBe(1);
    dispatchEvent(new Event('afterprint'));
  });
});

describe('choosing', () => {
  it('begins with two fields and examples; a speech is found by typing', async () => {
    const { root, later } = await drawCompare({});
    await read(root, 'For example');
    await expectAccessibleInBoth(document.body);
    const field = query('[role="combobox"]');
    await userEvent.click(field);
    await userEvent.keyboard('adcs 2019');
    await vi.waitFor(() => expect(query('[role="listbox"]').children.length).toBe(1));
    await expectAccessible(document.body);
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(parseCompareHash(location.hash).a).toBe(later.speech.id));
  });

  it('keeps the other text when one is changed, and gives the focus back when it is not', async () => {
    const { root, earlier } = await drawCompare('both');
    await read(root, '1 figure changed');
    await userEvent.click(findControl('Change speech B'));
    await vi.waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('combobox'));
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Change speech B'));
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard('balls');
    await vi.waitFor(() => expect(root.querySelectorAll('[role="option"]').length).toBe(1));
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(parseCompareHash(location.hash).a).toBe(earlier.speech.id));
  });
});

describe('trouble', () => {
  it('with a speech that is not stored is said', async () => {
    const { earlier } = await readStored();
    const { root } = await drawCompare({ a: earlier.speech.id, b: 'gone' as never });
    await read(root, 'Speech B is not stored here');
    await expectAccessible(document.body);
  });

  it('with the same speech twice is said', async () => {
    const { earlier } = await readStored();
    const { root } = await drawCompare({ a: earlier.speech.id, b: earlier.speech.id });
    await read(root, 'This is the same speech twice');
  });

  it('with a library of one speech, or of none, is said', async () => {
    const { earlier } = await readStored();
    const { root } = await drawCompare({}, { listSpeeches: async () => [earlier.speech] });
    await read(root, 'There is only one speech in your library');
  });

  it('with a text without words is said', async () => {
    const { earlier, later } = await readStored();
    const empty = { ...earlier.transcript, ...makeTranscript([]) };
    const { root } = await drawCompare('both', {
      watchSpeech: (id) => ({
        subscribe: ({ next }) => {
          next(
            id === later.speech.id
              ? { speech: later.speech, transcripts: [later.transcript] }
              : { speech: earlier.speech, transcripts: [empty] },
          );
          return { unsubscribe: () => undefined };
        },
      }),
    });
    await read(root, 'Speech A has no words');
  });

  /** The comparison itself, of a text of so many words with the later speech. */
  async function drawWithWords(words: string) {
    const { earlier, later } = await readStored();
    const transcript = { ...earlier.transcript, ...makeTranscript(inParagraphs(words)) };
    return drawCompare('both', {
      watchSpeech: (id) => ({
        subscribe: ({ next }) => {
          const text = id === later.speech.id ? later : { speech: earlier.speech, transcript };
          next({ speech: text.speech, transcripts: [text.transcript] });
          return { unsubscribe: () => undefined };
        },
      }),
      compare: async (a, b) => succeed(compareSpeeches(a, b)),
    });
  }

  function inParagraphs(words: string) {
    const all = words.split(' ');
    return Array.from({ length: Math.ceil(all.length / 60) }, (_, i) => ({
      kind: 'paragraph' as const,
      text: `${all.slice(i * 60, i * 60 + 60).join(' ')}.`,
    }));
  }

  it('with a speech of sixty words is none: it is silent on nothing', async () => {
    const { earlier } = await readStored();
    const { root } = await drawWithWords(earlier.transcript.text.split(/\s+/).slice(0, 60).join(' '));
    await vi.waitFor(() => expect(root.querySelector('.sm-counts, .sm-counts__none')).not.toBeNull());
    expect(root.querySelectorAll('.sm-pane').length).toBe(2);
    expect(root.textContent).not.toMatch(/without follow-up|failed/);
  });

  it('with a speech of a hundred thousand words is none: both are read side by side', async () => {
    const { earlier } = await readStored();
    const own = earlier.transcript.text.split(/\s+/);
    const words = Array.from({ length: 100_000 }, (_, i) => own[(i * 7 + Math.floor(i / own.length)) % own.length]);
    const { root } = await drawWithWords(words.join(' '));
    await vi.waitFor(() => expect(root.querySelector('.sm-counts, .sm-counts__none')).not.toBeNull(), 30_000);
    const [a] = root.querySelectorAll('.sm-pane');
    expect(a?.textContent?.length).toBeGreaterThan(500_000);
  }, 60_000);

  it('with another language is said, and each text keeps its direction', async () => {
    const { earlier, later } = await readStored();
    const arabic = { ...later.speech, language: 'ar' };
    const { root } = await drawCompare('both', {
      watchSpeech: (id) => ({
        subscribe: ({ next }) => {
          const text = id === later.speech.id ? { ...later, speech: arabic } : earlier;
          next({ speech: text.speech, transcripts: [text.transcript] });
          return { unsubscribe: () => undefined };
        },
      }),
    });
    await read(root, 'A is in English, B in Arabic');
    const directions = () => [...root.querySelectorAll('.sm-pane article')].map((text) => text.getAttribute('dir'));
    await expect.poll(directions).toEqual(['ltr', 'rtl']);
    await expectAccessible(document.body);
  });

  it('with the comparison can be stopped, leaves both texts, and can be tried again', async () => {
    let stopped: AbortSignal | null = null;
    const compare = vi.fn((_a, _b, { signal, onProgress }) => {
      stopped = signal;
      onProgress({ stage: 'searching', done: 3, of: 10 });
      return new Promise<never>(() => undefined);
    });
    const { root } = await drawCompare('both', { compare });
    await read(root, 'Comparing…');
    expect(root.querySelectorAll('.sm-pane').length).toBe(2);
    await expectAccessible(document.body);
    await userEvent.click(findControl('Stop'));
    await read(root, 'The comparison was stopped');
    expect((stopped as AbortSignal | null)?.aborted).toBe(true);
    compare.mockImplementation(async () => fail({ kind: 'no answer' }) as never);
    await userEvent.click(findControl('Compare again'));
    await read(root, 'Speechmark did not answer');
    await expectAccessible(document.body);
  });
});

describe('two versions of one speech', () => {
  it('are told word by word, what the page says of them first', async () => {
    const { later } = await readStored();
    const { text, blocks } = later.transcript;
    const paragraphs = blocks.map(({ start, end, ...block }) => ({
      ...block,
      text: text.slice(start, end).replace('46% of local', '48% of local'),
    }));
    const changed = {
      ...makeTranscript(paragraphs),
      speechId: later.speech.id,
      readings: [{ at: '2026-11-26T10:00:00.000Z', from: 'GOV.UK' }],
    };
    const first = { ...later.transcript, readings: [{ at: '2026-11-25T10:00:00.000Z', from: 'GOV.UK' }] };
    const { root } = await drawCompare(
      { a: later.speech.id, b: later.speech.id },
      {
        compare: async () => succeed(null as never),
        watchSpeech: () => ({
          subscribe: ({ next }) => {
            next({ speech: later.speech, transcripts: [changed, first] });
            return { unsubscribe: () => undefined };
          },
        }),
      },
    );
    await read(root, 'Two versions of one speech: 25 November 2026, then 26 November 2026');
    await read(root, '1 passage reworded since 25 November 2026');
    expect(root.querySelector('.sm-versions__text ins')?.textContent).toContain('48');
    expect(root.querySelectorAll('.sm-versions__fold').length).toBeGreaterThan(0);
    await expectAccessibleInBoth(document.body);
  });
});
