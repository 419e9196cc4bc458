import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { makeBackup } from '@/components/make-backup';
import type { LibraryGateway } from '@/entrypoints/library/library-gateway';
import { keepCopy } from '@/lib/store/copies';
import { readBackup } from '@/lib/store/read-backup';
import { readDocument } from '@/lib/store/read-document';
import { makeTranscript } from '@/lib/text/make-transcript';
import { getValue } from '../../support/open-test-store';
import { expectAccessible } from '../surfaces/expect-accessible';
import { findControl } from '../surfaces/render';
import { drawLibrary, expectAccessibleInBoth, openStore, read, readBundled, storeClaim } from './open-library';

const TITLE = 'Children and Families Minister address at ADCS conference';
const FIGURE = '46% of local authorities are good or outstanding';
const OLD = 'Local Authorities have a responsibility to act';

const titles = (root: Element) => [...root.querySelectorAll('.sm-speeches__title')].map((title) => title.textContent);
const quotes = (root: Element) =>
  [...root.querySelectorAll('.sm-claim .sm-quotation')].map((quote) => quote.textContent);
const quoted = (...words: string[]) => words.map((each) => `“${each}”`);

let store: Awaited<ReturnType<typeof openStore>>;
beforeEach(async () => {
  await page.viewport(1280, 800);
  store = await openStore();
});

describe('the list of speeches', () => {
  it('holds the bundled speeches, last delivered first, with what is known of them', async () => {
    const root = drawLibrary(store, '#/speeches');
    await read(root, TITLE);
    expect(titles(root)).toHaveLength(5);
    expect(titles(root)[0]).toBe(TITLE);
    expect(root.querySelector('.sm-speeches__row--speech')?.textContent).toContain('4 July 2019');
    expect(root.querySelector('.sm-speeches__row--speech')?.textContent).toContain('Exactly as delivered');
    await expectAccessibleInBoth(root);
  });

  it('sorts, and finds a speech by its speaker', async () => {
    const root = drawLibrary(store, '#/speeches');
    await read(root, TITLE);
    await userEvent.click(findControl('Delivered'));
    await vi.waitFor(() => expect(titles(root).at(-1)).toBe(TITLE));
    expect(root.querySelector('[aria-sort]')?.getAttribute('aria-sort')).toBe('ascending');
    await userEvent.type(root.querySelector('input') as HTMLElement, 'balls');
    await vi.waitFor(() => expect(titles(root)).toHaveLength(1));
    await userEvent.type(root.querySelector('input') as HTMLElement, ' nobody');
    await read(root, 'No speech matches');
    await expectAccessibleInBoth(root);
    await userEvent.click(findControl('Clear'));
    await vi.waitFor(() => expect(titles(root)).toHaveLength(5));
  });

  it('is narrowed and grouped by its address', async () => {
    const root = drawLibrary(store, '#/speeches?speaker=zahawi&group=year&from=2018-11');
    await read(root, TITLE);
    expect(titles(root)).toHaveLength(2);
    expect([...root.querySelectorAll('.sm-speeches__group')].map((group) => group.textContent)).toEqual([
      '20191 speech',
      '20181 speech',
    ]);
    expect(root.querySelector('details')?.open).toBe(true);
    await expectAccessibleInBoth(root);
    await userEvent.selectOptions(root.querySelectorAll('select')[1] as HTMLElement, '');
    await vi.waitFor(() => expect(root.querySelector('.sm-speeches__group')).toBeNull());
    expect(location.hash).toBe('#/speeches?speaker=zahawi&from=2018-11');
  });

  it('keeps a filter under a name, gives it back, and deletes it with an undo', async () => {
    const root = drawLibrary(store, '#/speeches?speaker=zahawi');
    await read(root, TITLE);
    await userEvent.type(root.querySelector('.sm-saved input') as HTMLElement, 'One speaker');
    await userEvent.click(findControl('Save filter'));
    await read(root, 'One speaker');
    await expectAccessibleInBoth(root);
    location.hash = '#/speeches';
    await vi.waitFor(() => expect(titles(root)).toHaveLength(5));
    await userEvent.click(findControl('One speaker'));
    await vi.waitFor(() => expect(location.hash).toBe('#/speeches?speaker=zahawi'));
    await userEvent.click(findControl('Delete the filter One speaker'));
    await read(root, 'Filter deleted.');
    await userEvent.click(findControl('Undo'));
    await read(root, 'The filter is back.');
  });

  it('counts claims by type, and follows a change made elsewhere', async () => {
    const root = drawLibrary(store, '#/speeches');
    await read(root, TITLE);
    await storeClaim(store, FIGURE, { types: ['figure', 'record'] });
    await read(root, '1 claim');
    expect(root.querySelector('.sm-speeches__types')?.textContent).toContain('1 Figure, 1 Record');
  });
});

describe('the list of claims', () => {
  it('copies a quote with what now stands in its place in the newest copy', async () => {
    const { target } = await storeClaim(store, FIGURE, { types: ['figure'] });
    const bundled = (await readBundled()).find(({ speech }) => speech.id === target.speechId);
    if (!bundled) throw new Error('no such speech');
    const blocks = bundled.transcript.text.replace('46%', '45%').split('\n');
    const transcript = makeTranscript(blocks.map((text) => ({ kind: 'paragraph', text })));
    const edited = { ...bundled, transcript, readAt: '2027-01-05T10:00:00.000Z' };
    getValue(await keepCopy(store.context.db, edited, target.speechId));
    const copy = vi.fn<LibraryGateway['copy']>(async () => true);
    const root = drawLibrary(store, '#/claims', { copy });
    await read(root, FIGURE);
    findControl(/^Copy quote/).click();
    await read(root, 'Quote copied.');
    expect(copy.mock.calls[0]?.[0].text).toContain('Wording in the copy of 5 January 2027: “45% of local authorities');
  });

  it('says what to do while there are none', async () => {
    const root = drawLibrary(store, '#/claims');
    await read(root, 'No claims marked yet');
    expect(root.querySelector('search')).toBeNull();
    await expectAccessibleInBoth(root);
  });

  it('shows claims of all speeches, newest first, each with its speech', async () => {
    await storeClaim(store, OLD, { types: ['rule'], tags: ['duty'], note: 'Which act?' });
    await storeClaim(store, FIGURE, { types: ['figure'] });
    const root = drawLibrary(store, '#/claims');
    await read(root, FIGURE);
    expect(quotes(root)).toEqual(quoted(FIGURE, OLD));
    expect(root.querySelectorAll('.sm-claim-rows__source')).toHaveLength(2);
    expect(root.textContent).toContain('Which act?');
    await expectAccessibleInBoth(root);
  });

  it.each([
    ['#/claims?type=rule', quoted(OLD)],
    ['#/claims?text=WHICH%20act', quoted(OLD)],
    ['#/claims?text=good%20authorities', quoted(FIGURE)],
    ['#/claims?type=money', []],
  ])('is narrowed by its address: %s', async (hash, expected) => {
    await storeClaim(store, OLD, { types: ['rule'], note: 'Which act?' });
    await storeClaim(store, FIGURE, { types: ['figure'] });
    const root = drawLibrary(store, hash);
    await vi.waitFor(() => expect(root.querySelector('.sm-claim, .sm-library__empty')).not.toBeNull());
    expect(quotes(root)).toEqual(expected);
    await expectAccessible(root);
  });

  it('deletes a claim, and brings it back with Ctrl+Z', async () => {
    await storeClaim(store, FIGURE);
    const root = drawLibrary(store, '#/claims');
    await read(root, FIGURE);
    await userEvent.click(findControl(/^Delete claim/));
    await read(root, 'Claim deleted.');
    await vi.waitFor(() => expect(quotes(root)).toEqual([]));
    await userEvent.keyboard('{Control>}z{/Control}');
    await vi.waitFor(() => expect(quotes(root)).toEqual(quoted(FIGURE)));
  });

  it('is a list that says how long it is, of which only what is near is drawn', async () => {
    const words = ['the', 'of', 'and', 'to', 'in', 'I', 'we', 'a', 'for', 'that'];
    for (let at = 0; at < 53; at++) await storeClaim(store, words[at % words.length] as string);
    const root = drawLibrary(store, '#/claims');
    await read(root, '53 claims');
    await vi.waitFor(() => expect(quotes(root).length).toBeGreaterThan(5));
    expect(quotes(root).length).toBeLessThan(40);
    expect(root.querySelector('.sm-claim-rows__row')?.getAttribute('aria-setsize')).toBe('53');
    await expectAccessibleInBoth(root);
    root.querySelector<HTMLElement>('.sm-claim-rows__row input')?.focus();
    await userEvent.keyboard('{End}');
    await vi.waitFor(() =>
      expect(document.activeElement?.closest('[data-index]')?.getAttribute('data-index')).toBe('52'),
    );
  });

  it('is grouped by speech, speaker or year', async () => {
    await storeClaim(store, OLD, { types: ['rule'] });
    await storeClaim(store, FIGURE, { types: ['figure'] });
    const root = drawLibrary(store, '#/claims?group=year');
    await read(root, FIGURE);
    expect([...root.querySelectorAll('.sm-claim-rows__head h2')].map((head) => head.textContent)).toEqual([
      '2019',
      '2009',
    ]);
    await expectAccessibleInBoth(root);
  });

  it('edits all that is selected at once, and takes it back', async () => {
    await storeClaim(store, OLD, { types: ['rule'] });
    await storeClaim(store, FIGURE, { types: ['figure'] });
    const root = drawLibrary(store, '#/claims');
    await read(root, FIGURE);
    await userEvent.click(root.querySelector('.sm-claim-group__select input') as HTMLElement);
    await userEvent.click(findControl('Select all 2 of this list'));
    await read(root, '2 selected');
    await userEvent.type(root.querySelector('.sm-bulk input') as HTMLElement, 'checked');
    await expectAccessibleInBoth(root);
    await userEvent.click(findControl('Add tag'));
    await read(root, '2 claims changed.');
    await vi.waitFor(() => expect(root.querySelectorAll('.sm-claim__tag')).toHaveLength(2));
    await userEvent.click(findControl('Undo'));
    await read(root, '2 claims are as they were.');
    await vi.waitFor(() => expect(root.querySelectorAll('.sm-claim__tag')).toHaveLength(0));
  });

  it('offers what is selected for export', async () => {
    await storeClaim(store, FIGURE);
    await storeClaim(store, OLD);
    const loadExport = vi.fn<LibraryGateway['loadExport']>(() =>
      readDocument(store.context.db, 'all', { exportedAt: '2026-01-01T00:00:00.000Z', generator: 'test' }),
    );
    const root = drawLibrary(store, '#/claims', { loadExport });
    await read(root, FIGURE);
    await userEvent.click(root.querySelector('.sm-claim-group__select input') as HTMLElement);
    await read(root, '1 selected');
    await userEvent.click(findControl('Export'));
    await vi.waitFor(() => expect(document.querySelector('dialog')?.textContent).toContain('Selected: 1 claim'));
    await vi.waitFor(() => expect(loadExport.mock.calls[0]?.[0]).toMatchObject({ kind: 'claims' }));
    await expectAccessibleInBoth(root);
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(document.querySelector('dialog')).toBeNull());
  });
});

describe('the search over all words', () => {
  it('finds speeches by their words and claims by quote and note, and shows the places', async () => {
    await storeClaim(store, FIGURE, { types: ['figure'], note: 'Check the inspection outcomes.' });
    const root = drawLibrary(store, '#/search');
    await read(root, 'Put words in quotes');
    await expectAccessibleInBoth(root);
    await userEvent.type(root.querySelector('input') as HTMLElement, '"good or outstanding"');
    await read(root, '1 claim');
    await vi.waitFor(() =>
      expect([...root.querySelectorAll('.sm-search__hit mark')].map((mark) => mark.textContent)).toContain(
        'good or outstanding',
      ),
    );
    expect(location.hash).toBe('#/search?text=%22good+or+outstanding%22');
    await expectAccessibleInBoth(root);
    const place = root.querySelector<HTMLAnchorElement>('.sm-search__snippet');
    expect(place?.getAttribute('href')).toMatch(/#\/read\/.*start=\d+&end=\d+/);
  });

  it('opens every passage that was found in a speech, and says where a name was', async () => {
    const root = drawLibrary(store, '#/search?text=zahawi%20children');
    await vi.waitFor(() => findControl(/^Show \d+ more passages/));
    expect([...root.querySelectorAll('.sm-search__hit mark')].map((mark) => mark.textContent)).toContain('Zahawi');
    const pieces = () => root.querySelectorAll('.sm-search__hit:first-child .sm-search__snippet').length;
    const before = pieces();
    await userEvent.click(findControl(/^Show \d+ more passages/));
    await vi.waitFor(() => expect(pieces()).toBeGreaterThan(before));
    await expectAccessibleInBoth(root);
    await userEvent.click(findControl(/^Show fewer/));
    await vi.waitFor(() => expect(pieces()).toBe(before));
  });

  it('takes a slip of the pen for what is nearest, and says when there is nothing', async () => {
    const root = drawLibrary(store, '#/search?text=autism%20xyzzyx');
    await read(root, 'Nothing holds all of these words.');
    await userEvent.fill(root.querySelector('input') as HTMLElement, 'chidlren');
    await vi.waitFor(() => expect(root.querySelector('.sm-search__hit mark')?.textContent).toMatch(/children/i));
  });
});

describe('the tags', () => {
  it('are renamed, coloured, nested and deleted everywhere, and each can be undone', async () => {
    await storeClaim(store, FIGURE, { tags: ['ofsted', 'quality'] });
    const root = drawLibrary(store, '#/tags');
    await read(root, '2 tags');
    await vi.waitFor(() => expect(root.textContent).toContain('1 claim'));
    await userEvent.click(findControl(/^Edit – ofsted/));
    await expectAccessibleInBoth(root);
    await userEvent.fill(root.querySelector('.sm-tags__form input') as HTMLElement, 'inspection');
    await userEvent.click(findControl('Rename'));
    await read(root, 'ofsted changed everywhere.');
    await vi.waitFor(() => expect(root.querySelector('.sm-claim__tag')?.textContent).toBe('inspection'));
    const [parent, colour] = root.querySelectorAll('.sm-tags__form select');
    await userEvent.selectOptions(colour as HTMLElement, 'teal');
    await vi.waitFor(() => expect(root.querySelector('[data-sm-colour="teal"]')).not.toBeNull());
    await userEvent.selectOptions(parent as HTMLElement, 'quality');
    await vi.waitFor(() =>
      expect(root.querySelectorAll<HTMLElement>('.sm-tags__row')[1]?.style.paddingInlineStart).toBe('20px'),
    );
    await userEvent.click(findControl('Delete'));
    await read(root, '1 tag');
    await userEvent.click(findControl('Undo'));
    await read(root, '2 tags');
  });

  it('say what to do while there are none', async () => {
    const root = drawLibrary(store, '#/tags');
    await read(root, 'No tags yet');
    await expectAccessibleInBoth(root);
  });
});

describe('importing', () => {
  const choose = (root: Element, text: BlobPart, name = 'backup.json') => {
    const input = root.querySelector<HTMLInputElement>('input[type="file"]');
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], name, { type: 'application/json' }));
    if (input) input.files = transfer.files;
    input?.dispatchEvent(new Event('change', { bubbles: true }));
  };

  it('takes a file of ours and says what was new', async () => {
    const other = await openStore();
    await storeClaim(other, FIGURE, { types: ['figure'], tags: ['ofsted'] });
    const document_ = await readDocument(other.context.db, 'all', {
      exportedAt: '2026-01-01T00:00:00.000Z',
      generator: 'test',
    });
    const root = drawLibrary(store, '#/import');
    await read(root, 'Choose files');
    await expectAccessibleInBoth(root);
    choose(root, JSON.stringify(document_), 'mine.json');
    await read(root, 'What mine.json would bring');
    await expectAccessibleInBoth(root);
    expect(await store.context.db.claims.count()).toBe(0);
    await userEvent.click(findControl('Import now'));
    await read(root, 'mine.json was imported');
    await read(root, '1 claim');
    await expectAccessibleInBoth(root);
    location.hash = '#/claims';
    await read(root, FIGURE);
  });

  it('takes an archive of a library that is too large for one file, whole or not at all', async () => {
    const other = await openStore();
    await storeClaim(other, FIGURE, { types: ['figure'], tags: ['ofsted'] });
    const stamp = { exportedAt: '2026-01-01T00:00:00.000Z', generator: 'test' };
    const readParts = () => readBackup(other.context.db, stamp, 30_000);
    const giving = drawLibrary(other, '#/speeches', { readBackup: readParts });
    await read(giving, TITLE);
    await userEvent.click(findControl('Export'));
    const format = await vi.waitFor(() => {
      const label = [...document.querySelectorAll('dialog label')].find((one) =>
        one.textContent?.startsWith('Speechmark JSON'),
      );
      if (!label) throw new Error('no format');
      return label;
    });
    await userEvent.click(format);
    await vi.waitFor(
      () => expect(document.querySelector('dialog')?.textContent).toMatch(/\d files are packed into one ZIP archive/),
      { timeout: 20_000 },
    );
    await expectAccessibleInBoth(giving);
    await userEvent.keyboard('{Escape}');
    giving.remove();
    const { content } = await makeBackup(readParts());
    if (!(content instanceof Blob)) throw new Error('no archive');
    const root = drawLibrary(store, '#/import');
    await read(root, 'Choose files');
    const bytes = new Uint8Array(await content.arrayBuffer());
    bytes.fill(0, bytes.length >> 1, (bytes.length >> 1) + 8);
    choose(root, bytes, 'broken.zip');
    await read(root, 'The ZIP archive is damaged');
    expect(await store.context.db.claims.count()).toBe(0);
    choose(root, content, 'library.zip');
    await read(root, 'What library.zip would bring');
    root.querySelector<HTMLButtonElement>('.sm-import-report .sm-button--primary')?.click();
    await read(root, 'library.zip was imported');
    await read(root, '1 claim');
  });

  it('refuses what is not ours and names the line', async () => {
    const root = drawLibrary(store, '#/import');
    await read(root, 'Choose files');
    choose(root, '{\n  "format": "speechmark",\n  "version": 1,\n', 'cut.json');
    await read(root, 'cut.json was not imported');
    expect(root.textContent).toMatch(/line 3|line 4/i);
    expect(await store.context.db.claims.count()).toBe(0);
    await expectAccessibleInBoth(root);
  });

  it('says what to do when its code was replaced by an update', async () => {
    const document_ = await readDocument(store.context.db, 'all', {
      exportedAt: '2026-01-01T00:00:00.000Z',
      generator: '',
    });
    const gone = new TypeError('Failed to fetch dynamically imported module: chrome-extension://id/chunks/a.js');
    const root = drawLibrary(store, '#/import', { tryPart: () => Promise.reject(gone) });
    await read(root, 'Choose files');
    choose(root, JSON.stringify(document_));
    await read(root, 'Speechmark was updated. Reload this page to go on.');
  });

  it('takes a file that is dropped on any part of the library', async () => {
    const root = drawLibrary(store, '#/speeches');
    await read(root, TITLE);
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['no'], 'dropped.json'));
    document.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    await read(root, 'dropped.json');
    expect(location.hash).toBe('#/import');
  });
});

describe('settings', () => {
  it('keeps the reader’s name and says where the data is', async () => {
    const root = drawLibrary(store, '#/settings');
    await read(root, 'Not affiliated with or endorsed by the UK Government');
    await read(root, 'Alt+Shift+M');
    expect(root.textContent).toContain('no key set');
    // Persistence may be denied to an extension that is never evicted.
    await read(root, 'Kept until you remove Speechmark or this browser profile');
    await expectAccessibleInBoth(root);
    await userEvent.fill(root.querySelector('input') as HTMLElement, 'A. Reader');
    await userEvent.click(findControl('Save name'));
    await read(root, 'Name saved.');
    expect(await store.context.db.coders.toArray()).toMatchObject([{ name: 'A. Reader' }]);
  });
});

describe('a store that can’t be read', () => {
  it('is told in words, with a way to try again', async () => {
    const root = drawLibrary(store, '#/speeches', {
      watchSpeeches: () => ({
        subscribe: ({ error }) => {
          error?.(Object.assign(new Error('made by a newer one'), { name: 'VersionError' }));
          return { unsubscribe() {} };
        },
      }),
    });
    await read(root, 'made by a newer Speechmark');
    await expectAccessibleInBoth(root);
  });

  it('says that a speech is not there', async () => {
    const root = drawLibrary(store, '#/read/nobody');
    await read(root, 'This speech is not stored here');
    await expectAccessibleInBoth(root);
  });
});
