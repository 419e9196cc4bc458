import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { readingHref } from '@/components/library/route';
import type { SpeechId } from '@/lib/domain/ids';
import type { Reading } from '@/lib/domain/reading';
import { addReading } from '@/lib/store/speeches';
import { makeTranscript } from '@/lib/text/make-transcript';
import { buildClaimId } from '../../support/build-claim';
import { findControl } from '../surfaces/render';
import {
  drawLibrary,
  expectAccessibleInBoth,
  openStore,
  read,
  readBundled,
  selectWords,
  storeClaim,
} from './open-library';
import { clearStorage } from './stub-browser';
import '@/entrypoints/speech.content/style.css';

const FIGURE = '46% of local authorities are good or outstanding';
const THANKS = 'It is a huge privilege to stand in front of you all today.';
const NOTED = { types: ['figure'], tags: ['ofsted'], note: 'Which year?\nAsk.' } as const;

/** Placing goes on in idle time, of which a busy machine has little. */
const PATIENT = { timeout: 15_000 };
const marking = (): ShadowRoot => {
  const root = document.querySelector('[data-speechmark]')?.shadowRoot;
  if (!root) throw new Error('marking has not begun');
  return root;
};
const inMarking = (selector: string, words = ''): Promise<Element> =>
  vi.waitFor(() => {
    const found = [...marking().querySelectorAll(selector)].find((one) => one.textContent?.includes(words));
    if (!found) throw new Error(`no ${selector} "${words}"`);
    return found;
  }, PATIENT);
/** The places painted under names of this form; highlights may hold ranges that don't follow the page. */
const rangesPainted = (names: RegExp): Range[] =>
  [...CSS.highlights]
    .filter(([name]) => names.test(name))
    .flatMap(([, highlight]) => [...highlight])
    .map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range;
    });
/** What is painted in the colour of a type, as words. */
const painted = (): string[] => rangesPainted(/^sm-\d+$/).map(String);
const listed = (root: Element): string[] =>
  [...root.querySelectorAll('.sm-reading__claims .sm-quotation')].map((quote) => quote.textContent ?? '');

let store: Awaited<ReturnType<typeof openStore>>;
let speechId: SpeechId;
beforeEach(async () => {
  store = await openStore();
  const readings = await readBundled();
  speechId = readings.find(({ transcript }) => transcript.text.includes(FIGURE))?.speech.id as SpeechId;
});
afterEach(() => getSelection()?.removeAllRanges());

const open = async (focus: Parameters<typeof readingHref>[1] = null): Promise<HTMLElement> => {
  const root = drawLibrary(store, readingHref(speechId, focus));
  await read(root, FIGURE);
  await inMarking('*');
  return root;
};

describe('the reading view', () => {
  it('says what the speech is, and that nothing is marked yet', async () => {
    const root = await open();
    expect(root.querySelector('h1')?.textContent).toBe('Children and Families Minister address at ADCS conference');
    expect(root.textContent).toContain('Delivered 4 July 2019');
    expect(root.textContent).toContain('Contains public sector information licensed under the Open Government Licence');
    await read(root, 'Nothing marked yet');
    await read(root, 'Alt+Shift+M');
    expect(document.title).toContain('Children and Families Minister');
    await expectAccessibleInBoth(document.body);
  });

  it('paints and lists the claims, in the order of the text', async () => {
    await storeClaim(store, FIGURE, NOTED);
    await storeClaim(store, THANKS, { types: ['value'] });
    const root = await open();
    await vi.waitFor(() => expect(listed(root)).toEqual([`“${THANKS}”`, `“${FIGURE}”`]));
    await vi.waitFor(() => expect(painted().sort()).toEqual([FIGURE, THANKS]));
    await expectAccessibleInBoth(document.body);
  });

  it('keeps what is marked, under the offsets of the stored text', async () => {
    const root = await open();
    selectWords(root.querySelector('.sm-transcript') as Element, FIGURE);
    await inMarking('.sm-toolbar');
    await userEvent.keyboard('1');
    await vi.waitFor(() => expect(listed(root)).toEqual([`“${FIGURE}”`]));
    const [row] = await store.context.db.claims.toArray();
    const [reading] = (await readBundled()).filter(({ speech }) => speech.id === speechId);
    expect(row?.target.transcriptId).toBe(reading?.transcript.id);
    const { start, end } = row?.target.position ?? { start: 0, end: 0 };
    expect(reading?.transcript.text.slice(start, end)).toBe(FIGURE);
  });

  it('marks by keyboard alone', async () => {
    const root = await open();
    await userEvent.keyboard('{Alt>}{Shift>}m{/Shift}{/Alt}');
    await inMarking('.sm-toolbar');
    await userEvent.keyboard('6');
    await vi.waitFor(() => expect(listed(root)).toHaveLength(1));
    await userEvent.keyboard('{Alt>}{Shift>}l{/Shift}{/Alt}');
    await inMarking('button', listed(root)[0]?.slice(1, 20));
  });

  it('goes to the claim in its address, and opens it', async () => {
    const claim = await storeClaim(store, FIGURE, NOTED);
    await open({ kind: 'claim', id: claim.id });
    await inMarking('.sm-card', FIGURE);
    await vi.waitFor(() => {
      const top = rangesPainted(/^sm-0$/)[0]?.getBoundingClientRect().top;
      expect(top).toBeGreaterThan(0);
      expect(top).toBeLessThan(innerHeight);
    });
  });

  it('goes to a claim that has to be searched for, once it is found', async () => {
    const claim = await storeClaim(store, FIGURE, NOTED);
    const [reading] = (await readBundled()).filter(({ speech }) => speech.id === speechId);
    const transcript = makeTranscript(
      reading?.transcript.text.split('\n').map((text) => ({
        kind: 'paragraph' as const,
        text: text.replace(FIGURE, FIGURE.replace('good or outstanding', 'now good or outstanding')),
      })) ?? [],
    );
    await addReading(store.context.db, { ...reading, transcript, readAt: '2030-01-01T00:00:00.000Z' } as Reading);
    // Every slice of the search is over after a step.
    let now = performance.now();
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 20));
    onTestFinished(() => clock.mockRestore());
    const root = drawLibrary(store, readingHref(speechId, { kind: 'claim', id: claim.id }));
    await inMarking('.sm-card', FIGURE);
    expect(root.textContent).not.toContain('That claim was not found in this text.');
  });

  it('goes to another claim of the same speech without being drawn anew', async () => {
    await storeClaim(store, FIGURE, NOTED);
    const other = await storeClaim(store, THANKS);
    const root = await open();
    const words = root.querySelector('.sm-transcript');
    location.hash = readingHref(speechId, { kind: 'claim', id: other.id });
    await inMarking('.sm-card', THANKS);
    expect(root.querySelector('.sm-transcript')).toBe(words);
  });

  it('flashes the passage in its address', async () => {
    const [reading] = (await readBundled()).filter(({ speech }) => speech.id === speechId);
    const start = reading?.transcript.text.indexOf(THANKS) ?? 0;
    await open({ kind: 'passage', start, end: start + THANKS.length });
    await vi.waitFor(() => expect(rangesPainted(/^sm-f$/).map(String)).toEqual([THANKS]));
  });

  it('says that a claim is not in this text', async () => {
    const root = await open({ kind: 'claim', id: buildClaimId() });
    await read(root, 'That claim was not found in this text.');
  });

  it('lets one dated text of several be chosen', async () => {
    const [reading] = (await readBundled()).filter(({ speech }) => speech.id === speechId);
    if (!reading) throw new Error('no such speech');
    const text = reading.transcript.text.replace('46%', '47%');
    const later = makeTranscript(
      reading.transcript.blocks.map(({ start, end, ...block }) => ({ ...block, text: text.slice(start, end) })),
    );
    const claim = await storeClaim(store, FIGURE, NOTED);
    const added = await store.handlers.addClaim({
      draft: {
        id: crypto.randomUUID() as typeof claim.id,
        target: {
          ...claim.target,
          transcriptId: later.id,
          quote: { ...claim.target.quote, exact: FIGURE.replace('46%', '47%') },
        },
        types: [],
        tags: [],
        note: '',
      },
      reading: { ...reading, transcript: later, readAt: '2026-12-01T10:00:00.000Z', readFrom: 'https://www.gov.uk/x' },
    });
    expect(added.ok).toBe(true);
    const root = drawLibrary(store, readingHref(speechId));
    await read(root, '47% of local authorities');
    await read(root, 'This speech was read in 2 versions');
    await expectAccessibleInBoth(document.body);
    const [, older] = [...root.querySelectorAll<HTMLOptionElement>('.sm-reading__choice option')];
    await userEvent.selectOptions(root.querySelector('.sm-reading__choice select') as HTMLElement, older?.value ?? '');
    await vi.waitFor(() => expect(root.querySelector('.sm-transcript')?.textContent).toContain('46% of local'));
  });

  it('takes its interface away when another part is opened', async () => {
    await storeClaim(store, FIGURE);
    const root = await open();
    await vi.waitFor(() => expect(painted()).toHaveLength(1));
    location.hash = '#/settings';
    await read(root, 'Your name');
    expect(document.querySelector('[data-speechmark]')).toBeNull();
    expect(painted()).toEqual([]);
  });
});

describe('print with marks', () => {
  const openPrint = async (): Promise<HTMLElement> => {
    const root = drawLibrary(store, `${readingHref(speechId)}?print=1`);
    await read(root, 'Ready to print');
    return root;
  };
  const marks = (root: Element) => [...root.querySelectorAll('mark')].map((mark) => mark.textContent);

  it('shows marks as elements, with their notes beside, under the label', async () => {
    await storeClaim(store, FIGURE, NOTED);
    const root = await openPrint();
    expect(marks(root)).toEqual([FIGURE]);
    expect(root.textContent).toContain('Speechmark – marks by the reader, not part of the government text');
    expect(root.querySelector('.sm-print__note')?.textContent).toBe('1 FigureTags: ofstedWhich year?\nAsk.');
    await vi.waitFor(() => expect(document.activeElement).toBe(findControl('Print')));
    await expectAccessibleInBoth(root);
  });

  it('cuts marks that overlap', async () => {
    await storeClaim(store, '46% of local authorities', { types: ['figure'] });
    await storeClaim(store, 'local authorities are good', { types: ['value'] });
    const root = await openPrint();
    expect(marks(root)).toEqual(['46% of ', 'local authorities', ' are good']);
    expect([...root.querySelectorAll('mark')].map((mark) => mark.dataset.smDepth)).toEqual(['1', '2', '1']);
  });

  it('says so where nothing is marked', async () => {
    const root = await openPrint();
    expect(root.textContent).toContain('No claims are marked in this text.');
    await expectAccessibleInBoth(root);
  });

  it('stands in for the reading view when the browser prints that', async () => {
    await storeClaim(store, FIGURE, NOTED);
    const root = await open();
    await vi.waitFor(() => expect(listed(root)).toHaveLength(1));
    dispatchEvent(new Event('beforeprint'));
    const sheet = document.querySelector('.sm-print-sheet');
    expect(sheet && marks(sheet)).toEqual([FIGURE]);
    dispatchEvent(new Event('afterprint'));
    expect(document.querySelector('.sm-print-sheet')).toBeNull();
  });

  it('can be left again', async () => {
    await openPrint();
    expect(findControl('Back to reading').getAttribute('href')).toBe(readingHref(speechId));
  });
});

describe('reading aids', () => {
  const aids = async (root: Element) => {
    await vi.waitFor(() => expect(root.querySelector('.sm-aids')).toBeTruthy());
    return root.querySelector('.sm-aids') as HTMLElement;
  };
  const listedIn = (menu: Element) => [...menu.querySelectorAll('li button')].map((button) => button.textContent);

  it('leads to the parts that the speaker announces', async () => {
    const root = drawLibrary(store, readingHref(speechId));
    const line = await aids(root);
    await userEvent.click(findControl(/^Parts/));
    expect(listedIn(line)).toEqual([
      'The first part of a good strategy',
      'Looked after children',
      'What I said last year',
    ]);
    await expectAccessibleInBoth(root);
    findControl('Looked after children').click();
    await vi.waitFor(
      () => expect(line.querySelector('.sm-aids__value')?.textContent).toBe('Looked after children'),
      PATIENT,
    );
    expect(line.querySelector('[aria-expanded="true"]')).toBeNull();
  });

  it('tells the days of dates that only the day of delivery explains', async () => {
    const root = drawLibrary(store, readingHref(speechId));
    const line = await aids(root);
    const open = findControl(/dates$/);
    await userEvent.click(open);
    expect(listedIn(line)).toContain('last year 2018');
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(open);
    expect(listedIn(line)).toEqual([]);
    const [first] = rangesPainted(/^sm-told-date$/);
    if (!first) throw new Error('no date is underlined');
    first.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    // Scrolling goes on for a moment, and takes the hint away.
    await vi.waitFor(() => {
      const { left, top, width, height } = first.getBoundingClientRect();
      const at = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true };
      first.startContainer.parentElement?.dispatchEvent(new PointerEvent('pointermove', at));
      expect(root.querySelector('[role="tooltip"]')?.textContent).toMatch(/\d{4}/);
    });
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(root.querySelector('[role="tooltip"]')).toBeNull());
  });

  it('numbers paragraphs as exports do, and remembers it', async () => {
    onTestFinished(() => clearStorage());
    const root = drawLibrary(store, readingHref(speechId));
    const find = async (within: Element) => (await aids(within)).querySelector('.sm-aids__numbers') as HTMLElement;
    const button = await find(root);
    expect(button.getAttribute('aria-pressed')).toBe('false');
    await userEvent.click(button);
    await vi.waitFor(() => expect(button.getAttribute('aria-pressed')).toBe('true'));
    const numbers = [...root.querySelectorAll('.sm-transcript [data-paragraph]')];
    expect(numbers.map((block) => block.getAttribute('data-paragraph'))).toEqual(numbers.map((_, i) => String(i + 1)));
    expect(getComputedStyle(numbers[1] as Element, '::before').content).toContain('2');
    const again = drawLibrary(store, readingHref(speechId));
    await vi.waitFor(async () => expect((await find(again)).getAttribute('aria-pressed')).toBe('true'));
  });
});
