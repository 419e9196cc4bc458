import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ExportPanel, type ExportScope } from '@/components/ExportPanel';
import type { SpeechmarkDocument } from '@/lib/domain/speechmark-document';
import { parseImport } from '@/lib/export/parse-import';
import { buildDocument, buildSpeech, buildTranscript } from '../../lib/export/build-document';
import { expectAccessible, setTheme, THEMES } from '../surfaces/expect-accessible';
import { findControl, render } from '../surfaces/render';

const speech = buildSpeech();
const transcript = buildTranscript(speech, ['First. We will spend £5m.', '<img src=x onerror=alert(1)>', 'More.']);
const whole = buildDocument([
  {
    speech,
    transcript,
    claims: [
      { quote: 'We will spend £5m.', types: ['money'], tags: ['budget'], note: '=1+1' },
      { quote: '<img src=x onerror=alert(1)>', types: ['figure'] },
      { quote: 'More', deleted: true },
    ],
  },
]);
const part: SpeechmarkDocument = { ...whole, claims: whole.claims.slice(0, 1) };

const scopeOf = (id: string, document: SpeechmarkDocument, isPart = false): ExportScope => ({
  id,
  label: id,
  isPart,
  load: () => Promise.resolve(document),
});

const preview = () => document.querySelector('.sm-export__text pre')?.textContent ?? '';
/** The code of a format is loaded when it is first used. */
const shown = (words: string) => vi.waitFor(() => expect(preview()).toContain(words), { timeout: 10_000 });
const choose = (label: string) => userEvent.click(findRadio(label));
function findRadio(label: string): HTMLInputElement {
  const found = [...document.querySelectorAll('label')].find((one) => one.textContent?.startsWith(label));
  if (!found) throw new Error(`no choice ${label}`);
  return found.querySelector('input') as HTMLInputElement;
}
const status = () => [...document.querySelectorAll('[role=status]')].map((one) => one.textContent).join(' ');

interface Saved {
  readonly name: string;
  readonly blob: Blob;
}
let saved: Saved[] = [];
let blobs: Blob[] = [];

beforeEach(() => {
  saved = [];
  blobs = [];
  const makeUrl = URL.createObjectURL.bind(URL);
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    blobs.push(blob as Blob);
    return makeUrl(blob);
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, blob: blobs.at(-1) as Blob });
  });
});
afterEach(() => vi.restoreAllMocks());

describe('ExportPanel', () => {
  it('shows the file as it will be, as text', async () => {
    render(<ExportPanel scopes={[scopeOf('This speech', whole)]} onClose={() => undefined} />);
    await shown('> We will spend £5m.');
    expect(preview()).toContain('> \\<img src=x onerror=alert(1)\\>');
    expect(document.querySelector('.sm-export img')).toBeNull();
    expect(status()).toContain('2 claims');
  });

  it.each([
    ['Markdown', 'md', '---\ntitle: "A speech"'],
    ['CSV', 'csv', 'id,speech_title'],
    ['Web Annotation', 'jsonld', '"AnnotationCollection"'],
    ['Speechmark JSON', 'json', '"format": "speechmark"'],
    ['RIS', 'ris', 'TY  - SLIDE'],
    ['BibTeX', 'bib', '@misc{bloggs2018speech'],
    ['CSL-JSON', 'csl.json', '"type": "speech"'],
    ['Report', 'html', '<h1 dir="auto">A speech</h1>'],
    ['REFI-QDA codebook', 'qdc', '<CodeBook'],
    ['Hypothesis', 'hypothesis.json', '"TextQuoteSelector"'],
  ])('saves %s under its name', async (label, extension, words) => {
    render(<ExportPanel scopes={[scopeOf('This speech', whole)]} onClose={() => undefined} />);
    await choose(label);
    await shown(words);
    await userEvent.click(findControl('Save'));
    const [file] = saved;
    expect(file?.name).toBe(`speechmark_2018-07-05_jo-bloggs_a-speech.${extension}`);
    expect(await file?.blob.text()).toContain(words);
    expect(status()).toContain(`Saved as ${file?.name}`);
    if (extension === 'json') {
      expect(parseImport((await file?.blob.text()) ?? '')).toEqual({ ok: true, document: whole });
    }
  });

  it.each([
    ['Excel', 'xlsx', '[Claims]'],
    ['Word', 'docx', '1 “We will spend'],
    ['REFI-QDA project', 'qdpx', '<Variables>'],
  ])('saves %s as bytes, and copies nothing of it', async (label, extension, words) => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    render(<ExportPanel scopes={[scopeOf('This speech', whole)]} onClose={() => undefined} />);
    await choose(label);
    await shown(words);
    expect(findControl('Copy').getAttribute('aria-disabled')).toBe('true');
    findControl('Copy').click();
    await userEvent.click(findControl('Save'));
    expect(saved[0]?.name).toBe(`speechmark_2018-07-05_jo-bloggs_a-speech.${extension}`);
    expect((await saved[0]?.blob.text())?.slice(0, 2)).toBe('PK');
    expect(write).not.toHaveBeenCalled();
  });

  it('keeps Hypothesis annotations private until a group is named', async () => {
    render(<ExportPanel scopes={[scopeOf('This speech', whole)]} onClose={() => undefined} />);
    await choose('Hypothesis');
    await shown('"read": []');
    await userEvent.fill(document.querySelector('input.sm-input') as HTMLInputElement, 'abc');
    await shown('"group:abc"');
    expect(document.body.textContent).toContain('Members of this group');
  });

  it('keeps the byte order mark in the saved CSV and out of the preview', async () => {
    render(<ExportPanel scopes={[scopeOf('This speech', whole)]} onClose={() => undefined} />);
    await choose('CSV');
    await shown('id,');
    expect(preview().startsWith('id,')).toBe(true);
    await userEvent.click(findControl('Save'));
    expect([...new Uint8Array((await saved[0]?.blob.arrayBuffer()) ?? new ArrayBuffer(0)).slice(0, 3)]).toEqual([
      0xef, 0xbb, 0xbf,
    ]);
    expect(await saved[0]?.blob.text()).toContain("'=1+1");
    await choose('Exactly as written');
    await vi.waitFor(() => expect(findControl('Save').getAttribute('aria-disabled')).toBe('false'));
    await userEvent.click(findControl('Save'));
    expect(await saved[1]?.blob.text()).toContain(',=1+1');
  });

  it.each([240, 288, 336])('keeps its cards and its bar within %i pixels', async (width) => {
    const root = render(<ExportPanel scopes={[scopeOf('This speech', whole)]} onClose={() => undefined} />, width);
    await shown('> We will');
    const { right } = root.getBoundingClientRect();
    for (const element of root.querySelectorAll('.sm-export__radio, .sm-export__foot, .sm-export__text, button'))
      expect(element.getBoundingClientRect().right).toBeLessThanOrEqual(right);
  });

  it('copies what it shows', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    render(<ExportPanel scopes={[scopeOf('This speech', whole)]} onClose={() => undefined} />);
    await shown('> We will');
    await userEvent.click(findControl('Copy'));
    await vi.waitFor(() => expect(status()).toContain('Copied.'));
    expect(write.mock.calls[0]?.[0].startsWith('---\ntitle')).toBe(true);
  });

  it('says so when the browser refuses to copy', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    render(<ExportPanel scopes={[scopeOf('This speech', whole)]} onClose={() => undefined} />);
    await shown('> We will');
    await userEvent.click(findControl('Copy'));
    await vi.waitFor(() => expect(status()).toContain('did not let Speechmark copy'));
  });

  it.each([
    'Failed to fetch dynamically imported module: chrome-extension://id/chunks/to-csv.js',
    'error loading dynamically imported module: moz-extension://id/chunks/to-csv.js',
  ])('says what to do when its code was replaced by an update: %s', async (message) => {
    const scope = { ...scopeOf('This speech', whole), load: () => Promise.reject(new TypeError(message)) };
    const root = render(<ExportPanel scopes={[scope]} onClose={() => undefined} />);
    await vi.waitFor(() => expect(root.textContent).toContain('Speechmark was updated. Reload this page to go on.'));
    expect(root.textContent).not.toContain('chunks');
    await expectAccessible(root);
  });

  it('changes what is exported, and names a part in the file', async () => {
    const scopes = [scopeOf('This speech', whole), scopeOf('1 of 2 shown', part, true)];
    render(<ExportPanel scopes={scopes} onClose={() => undefined} />);
    await shown('onerror');
    await choose('1 of 2 shown');
    await shown('claims_chosen: "1 of 2 shown"');
    expect(preview()).not.toContain('onerror');
  });

  it('reads a scope once for all formats, and none that is not chosen', async () => {
    const load = vi.fn(() => Promise.resolve(whole));
    const other = vi.fn(() => Promise.resolve(part));
    const scopes = [
      { ...scopeOf('This speech', whole), load },
      { ...scopeOf('Filtered', part), load: other },
    ];
    render(<ExportPanel scopes={scopes} onClose={() => undefined} />);
    await shown('title');
    await choose('CSV');
    await shown('id,');
    expect(load).toHaveBeenCalledOnce();
    expect(other).not.toHaveBeenCalled();
  });

  it('says why it failed, and tries again', async () => {
    const load = vi
      .fn<() => Promise<SpeechmarkDocument>>()
      .mockRejectedValueOnce(new Error('disk gone'))
      .mockResolvedValue(whole);
    const root = render(
      <ExportPanel scopes={[{ ...scopeOf('This speech', whole), load }]} onClose={() => undefined} />,
    );
    await vi.waitFor(() => expect(root.textContent).toContain('disk gone'));
    await expectAccessible(root);
    findControl('Save').click();
    expect(saved).toEqual([]);
    await userEvent.click(findControl('Try again'));
    await shown('title');
  });

  it('closes', async () => {
    const onClose = vi.fn();
    render(<ExportPanel scopes={[scopeOf('This speech', whole)]} onClose={onClose} />);
    await userEvent.click(findControl('Close export'));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('works by keyboard alone', async () => {
    render(<ExportPanel scopes={[scopeOf('This speech', whole)]} onClose={() => undefined} />);
    await shown('title');
    findRadio('Markdown').focus();
    await userEvent.keyboard('{ArrowDown}');
    await shown('1 “We will spend');
    for (let steps = 0; document.activeElement?.textContent !== 'Save' && steps < 12; steps++) await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(saved[0]?.name).toMatch(/\.docx$/);
  });

  it.each(THEMES)('is accessible in every format, %s', async (theme) => {
    setTheme(theme);
    const scopes = [scopeOf('This speech', whole), scopeOf('Filtered', part)];
    const root = render(<ExportPanel scopes={scopes} onClose={() => undefined} />);
    await expectAccessible(root);
    for (const [label, words] of [
      ['Markdown', 'title'],
      ['CSV', 'id,'],
      ['Web Annotation', '@context'],
      ['Speechmark JSON', '"format"'],
      ['RIS', 'SLIDE'],
      ['Excel', '[Claims]'],
      ['Hypothesis', '"target"'],
    ] as const) {
      await choose(label);
      await shown(words);
      await expectAccessible(root);
    }
  });

  it('is as wide as its surface, from 320 pixels on', async () => {
    for (const width of [320, 380, 900]) {
      const root = render(<ExportPanel scopes={[scopeOf('This speech', whole)]} onClose={() => undefined} />, width);
      await shown('title');
      expect(root.scrollWidth).toBeLessThanOrEqual(width);
    }
  });
});
