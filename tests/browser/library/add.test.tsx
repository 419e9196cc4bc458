import { beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { AddGateway } from '@/entrypoints/library/add/add-gateway';
import { createAddGateway } from '@/entrypoints/library/add/add-gateway';
import { createDraftDesk } from '@/entrypoints/library/add/draft-desk';
import { fail } from '@/lib/domain/errors';
import type { ImportRun } from '@/lib/domain/import-run';
import { keepRun } from '@/lib/store/imports';
import { summariseSpeeches } from '@/lib/store/speeches';
import { findOriginal, transcriptsOfSpeech } from '@/lib/store/transcripts';
import { getValue } from '../../support/open-test-store';
import { findControl } from '../surfaces/render';
import { drawLibrary, expectAccessibleInBoth, openStore, read, readBundled } from './open-library';

const SENTENCES = Array.from({ length: 40 }, (_, i) => `This is sentence number ${i} of a speech on public libraries.`);
const page = (n: number) =>
  `Ada Example – Library Congress\n\n${SENTENCES.slice(n * 10, n * 10 + 10).join(' ')}\n\n${n + 1}\n`;
const PDF_TEXT = `Speech to the Library Congress – 4 July 2019\nby The Rt Hon Ada Example MP\n\n${[0, 1, 2, 3].map(page).join('\f')}`;
const HTML = `<!doctype html><html><head><title>Remarks on libraries</title><script>document.title = 'run'</script></head>
  <body><nav><a href="/">Home</a><a href="/news">News and events</a></nav><article><h1>Remarks on libraries</h1>
  ${SENTENCES.map((words, i) => `<p onclick="steal()">Here, in paragraph ${i}, ${words}</p>`).join('')}<img src="x" onerror="steal()"></article>
  <footer>All about the site and its owners</footer></body></html>`;

let store: Awaited<ReturnType<typeof openStore>>;
beforeEach(async () => {
  store = await openStore();
});

const gatewayWith = (changes: Partial<AddGateway> = {}): AddGateway => ({
  ...createAddGateway(store),
  openDesk: () => createDraftDesk(store.context),
  ...changes,
});
const draw = (hash: string, changes: Partial<AddGateway> = {}) =>
  drawLibrary(store, hash, { openAdd: () => gatewayWith(changes) });

async function giveFiles(root: Element, files: readonly File[]): Promise<void> {
  await read(root, 'Choose files');
  const field = root.querySelector('.sm-add input[type="file"]') as HTMLInputElement;
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  field.files = data.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
const asFile = (name: string, text: BlobPart) => new File([text], name);
const stored = async () =>
  (await summariseSpeeches(store.context.db)).filter(({ speech }) => speech.origin === 'imported');

describe('a pasted text', () => {
  it('is cleaned before the reader’s eyes, corrected, and added with what it was', async () => {
    const root = draw('#/add');
    await read(root, 'Or paste the text of a speech');
    expect(root.querySelector<HTMLElement>('.sm-govuk')?.checkVisibility()).toBe(false);
    await expectAccessibleInBoth(root);
    const field = root.querySelector('.sm-add textarea') as HTMLTextAreaElement;
    field.value = PDF_TEXT;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await userEvent.click(findControl('Read the text'));
    await read(root, '1 speech read');
    await read(root, 'The Rt Hon Ada Example MP · 4 July 2019');
    await userEvent.click(findControl(/^Check and edit/));
    await read(root, 'Concluded from the lines at the head of the text.');
    for (const part of root.querySelectorAll('details')) part.open = true;
    await read(root, 'Page number');
    await read(root, 'Running head or foot');
    await expectAccessibleInBoth(root);
    const role = [...root.querySelectorAll('label')].find((label) => label.textContent === 'Role')?.control;
    await userEvent.type(role as HTMLElement, 'Minister for Libraries');
    await userEvent.click(findControl('Add 1 speech'));
    await read(root, '1 speech was added to your library.');
    await expectAccessibleInBoth(root);
    const [{ speech } = { speech: null }] = await stored();
    expect(speech).toMatchObject({
      deliveredOn: '2019-07-04',
      speakers: [{ name: 'The Rt Hon Ada Example MP', role: 'Minister for Libraries' }],
      origin: 'imported',
    });
    expect(speech?.inferred.speakers).toBe('Given by you when it was added.');
    if (!speech) throw new Error('nothing stored');
    const [text] = await transcriptsOfSpeech(store.context.db, speech.id);
    if (!text) throw new Error('no text');
    // In doubt a line is kept: on the first page it stands below the title.
    expect(text.text.match(/Library Congress$/gm)).toHaveLength(1);
    expect(await findOriginal(store.context.db, speech.id, text.id)).toEqual({ name: null, text: PDF_TEXT });
  });
});

describe('files', () => {
  it('of several kinds are read together, and those that are none are named with why', async () => {
    const root = draw('#/add');
    const records = [
      { title: 'One record', speaker: 'Ada Example', text: SENTENCES.map((words) => `A record: ${words}`).join(' ') },
      5,
    ];
    await giveFiles(root, [
      asFile('speech.txt', PDF_TEXT),
      asFile('twin.txt', PDF_TEXT),
      asFile('page.html', HTML),
      asFile('many.jsonl', records.map((one) => JSON.stringify(one)).join('\n')),
      asFile('empty.txt', ''),
      asFile('paper.pdf', '%PDF'),
      asFile('sheet.xlsx', 'PK'),
      asFile('backup.json', '{}'),
    ]);
    await read(root, '4 speeches read');
    for (const words of [
      'The file is empty.',
      'Speechmark can’t open PDF files.',
      'Speechmark reads plain text, HTML and JSON Lines.',
      'JSON files are read under Import.',
      'The same words as in speech.txt.',
      'One record',
      'Remarks on libraries',
    ])
      await read(root, words);
    await expectAccessibleInBoth(root);
    expect(document.title).not.toBe('run');
    await userEvent.click(findControl('Add 3 speeches'));
    await read(root, '3 speeches were added to your library.');
    expect(await stored()).toHaveLength(3);
  });

  it('of HTML leave menus and feet out, run nothing, and say what was left out', async () => {
    const root = draw('#/add');
    await giveFiles(root, [asFile('page.html', HTML)]);
    await read(root, 'Remarks on libraries');
    await userEvent.click(findControl(/^Check and edit/));
    await read(root, 'Lines that were left out, and why');
    for (const part of root.querySelectorAll('details')) part.open = true;
    await read(root, 'Outside the main text of the page');
    await read(root, 'All about the site and its owners');
    expect(root.querySelector('.sm-draft__scroll.sm-quotation')?.textContent).not.toContain('News and events');
  });

  it('that are here already are recognised, and are not added unless that is wanted', async () => {
    const [bundled] = await readBundled();
    const root = draw('#/add');
    await giveFiles(root, [asFile('again.txt', bundled?.transcript.text.replaceAll('\n', '\n\n') ?? '')]);
    await read(root, '1 of them you have already');
    await read(root, 'You have');
    await read(root, 'Choose what to add');
    expect(root.querySelector('.sm-drafts a')?.textContent).toBe(bundled?.speech.title);
    await expectAccessibleInBoth(root);
    await userEvent.click(findControl(/^Leave out/));
    await vi.waitFor(() => expect(root.querySelector('.sm-drafts')).toBeNull());
  });

  it('in the encoding of Windows are read as such', async () => {
    const root = draw('#/add');
    const bytes = Uint8Array.from([...'It costs '].map((c) => c.charCodeAt(0)).concat(0xa3, 0x35, 0x2e));
    await giveFiles(root, [asFile('old.txt', bytes)]);
    await read(root, 'It costs £5.');
  });
});

const RUN: ImportRun = {
  id: 'run',
  startedAt: '2026-03-01T00:00:00.000Z',
  search: {
    speaker: { slug: 'ada-example', title: 'Ada Example' },
    department: null,
    role: null,
    from: '2018-01-01',
    to: null,
    kinds: ['speech'],
  },
  withWithdrawn: false,
  total: 30,
  searched: 30,
  isListed: true,
  listed: 25,
  asked: 12,
  added: 10,
  skipped: { 'already there': 5, gone: 1, 'no answer': 1 },
  skippedPages: [{ path: '/government/speeches/x', title: 'A speech that went', reason: 'gone' }],
  end: null,
};
const NAMES = {
  people: [
    { slug: 'ada-example', title: 'Ada Example', speeches: 30 },
    { slug: 'ada-other', title: 'Ada Other', speeches: 3 },
  ],
  organisations: [],
  roles: [],
};

describe('from GOV.UK', () => {
  const asked = { askNames: async () => NAMES, askCount: async () => 30 };
  const fill = async (root: Element, label: string, words: string) => {
    const field = [...root.querySelectorAll('label')].find((one) => one.textContent === label)?.control;
    await userEvent.fill(field as HTMLInputElement, words);
  };

  it('asks who is meant, says how many there are, and adds them when told to', async () => {
    const done: ImportRun = { ...RUN, asked: 25, added: 23, end: { kind: 'done' } };
    const root = draw('#/add/govuk', {
      ...asked,
      continueRun: async (id) => {
        const run = { ...done, id };
        await keepRun(store.context.db, run);
        return run;
      },
    });
    await read(root, 'Finds speeches by who gave them');
    expect(root.querySelector<HTMLElement>('.sm-drop')?.checkVisibility()).toBe(false);
    await expectAccessibleInBoth(root);
    await userEvent.click(findControl('Find speeches'));
    await read(root, 'Name a speaker, department or role, or a period.');
    await fill(root, 'Speaker', 'Ada');
    await userEvent.click(findControl('Find speeches'));
    await read(root, 'Which speaker do you mean by “Ada”?');
    await expectAccessibleInBoth(root);
    await userEvent.click(findControl('Ada Example (30)'));
    await read(root, 'GOV.UK lists 30 speeches: Ada Example.');
    await expectAccessibleInBoth(root);
    await userEvent.click(findControl('Add them'));
    await read(root, '23 added · 7 passed over');
    await read(root, 'Done.');
    await expectAccessibleInBoth(root);
  });

  it.each<[string, Partial<AddGateway>, Record<string, string>, string]>([
    ['nobody is known by', {}, { Speaker: 'Nobody' }, 'GOV.UK lists no speaker by “Nobody”.'],
    ['GOV.UK does not answer for', { askNames: async () => 'no answer' }, { Speaker: 'A' }, 'GOV.UK does not answer.'],
    ['is empty', { askCount: async () => 0 }, { 'Published from': '2020-01-01' }, 'GOV.UK lists nothing like this.'],
    [
      'ends before it begins',
      {},
      { 'Published from': '2020-01-01', 'Published until': '2019-01-01' },
      'The period ends before it begins.',
    ],
  ])('says so of a question that %s', async (_, changes, fields, words) => {
    const root = draw('#/add/govuk', { ...asked, ...changes });
    await read(root, 'Find speeches');
    for (const [label, value] of Object.entries(fields)) await fill(root, label, value);
    await userEvent.click(findControl('Find speeches'));
    await read(root, words);
    await expectAccessibleInBoth(root);
  });

  it('offers to go on with what was broken off, and says what was passed over and why', async () => {
    getValue(await keepRun(store.context.db, RUN));
    const control = { stopped: false };
    const root = draw('#/add/govuk', {
      continueRun: (_, { onPause }, signal) => {
        onPause(30_000);
        return new Promise((end) =>
          signal.addEventListener('abort', () => {
            control.stopped = true;
            end({ ...RUN, end: { kind: 'asked to' } });
          }),
        );
      },
    });
    await read(root, 'Broken off. What was added stays.');
    await read(root, '10 added · 7 passed over · 13 left');
    for (const part of root.querySelectorAll('details')) part.open = true;
    await read(root, 'No longer on GOV.UK: 1');
    await read(root, 'A speech that went');
    await expectAccessibleInBoth(root);
    await userEvent.click(findControl(/^Go on/));
    await read(root, 'GOV.UK asks for a pause of 30 seconds.');
    await expectAccessibleInBoth(root);
    await userEvent.click(findControl(/^Stop/));
    await vi.waitFor(() => expect(control.stopped).toBe(true));
    await read(root, 'Go on');
    await userEvent.click(findControl(/^Forget this list/));
    await vi.waitFor(() => expect(root.querySelector('.sm-runs')).toBeNull());
  });

  it.each<[NonNullable<ImportRun['end']>, string]>([
    [{ kind: 'asked to' }, 'Stopped. What was added stays.'],
    [{ kind: 'no answer' }, 'GOV.UK does not answer. Go on when it does.'],
    [{ kind: 'no list' }, 'GOV.UK’s list could not be read.'],
    [{ kind: 'failed', failure: { kind: 'storage full' } }, 'Not everything could be stored: The disk is full.'],
  ])('says why it stopped: %j', async (end, words) => {
    getValue(await keepRun(store.context.db, { ...RUN, end }));
    await read(draw('#/add/govuk'), words);
  });

  const full = fail({ kind: 'storage full' });
  it('says so where a run could not be kept', async () => {
    const root = draw('#/add/govuk', { ...asked, startRun: async () => full });
    await read(root, 'Find speeches');
    await fill(root, 'Published from', '2020-01-01');
    await userEvent.click(findControl('Find speeches'));
    await userEvent.click(await vi.waitFor(() => findControl('Add them')));
    await read(root, 'Not everything could be stored: The disk is full.');
  });

  it('says so where the store could not be made ready for a run', async () => {
    getValue(await keepRun(store.context.db, RUN));
    const prepare = async () => full;
    const again = drawLibrary(store, '#/add/govuk', { openAdd: () => createAddGateway({ ...store, prepare }) });
    await read(again, 'Go on');
    await userEvent.click(findControl(/^Go on/));
    await read(again, 'Not everything could be stored: The disk is full.');
  });

  it('does not begin a second run beside one in another window', async () => {
    getValue(await keepRun(store.context.db, RUN));
    const root = draw('#/add/govuk', { continueRun: async () => null });
    await read(root, 'Go on');
    await userEvent.click(findControl(/^Go on/));
    await read(root, 'Another window is adding speeches from GOV.UK.');
  });
});

it('fits into 320 pixels', async () => {
  getValue(await keepRun(store.context.db, RUN));
  for (const hash of ['#/add', '#/add/govuk']) {
    const root = draw(hash);
    await read(root, 'Add speeches');
    root.style.width = '320px';
    expect(root.scrollWidth).toBeLessThanOrEqual(320);
    root.remove();
  }
});

describe('a speech in the library', () => {
  it('is taken out with what belongs to it when that was confirmed, and put back by one press', async () => {
    const root = draw('#/add');
    await giveFiles(root, [asFile('speech.txt', PDF_TEXT)]);
    await read(root, '1 speech read');
    await userEvent.click(findControl('Add 1 speech'));
    await read(root, 'Read it');
    await userEvent.click(findControl('Read it'));
    await read(root, 'Remove from library');
    await userEvent.click(findControl('What it was read from'));
    await read(root, 'speech.txt');
    await vi.waitFor(() => expect(root.querySelector('.sm-original pre')?.textContent).toBe(PDF_TEXT));
    (root.querySelector('.sm-original details') as HTMLDetailsElement).open = true;
    await read(root, 'Running head or foot');
    await expectAccessibleInBoth(root);
    await userEvent.click(findControl('Close'));
    await userEvent.click(findControl('Remove from library'));
    await read(root, 'You have no claims on it.');
    await expectAccessibleInBoth(root);
    await userEvent.click(findControl('Keep it'));
    expect(await stored()).toHaveLength(1);
    await userEvent.click(findControl('Remove from library'));
    await userEvent.click(findControl('Remove'));
    await read(root, 'was removed.');
    expect(await stored()).toHaveLength(0);
    await userEvent.click(findControl('Undo'));
    await vi.waitFor(async () => expect(await stored()).toHaveLength(1));
  });
});
