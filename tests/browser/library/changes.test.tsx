import { beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { changesHref, readingHref } from '@/components/library/route';
import type { Claim } from '@/lib/domain/claim';
import type { Reading } from '@/lib/domain/reading';
import { makeTranscript } from '@/lib/text/make-transcript';
import { getValue } from '../../support/open-test-store';
import { findControl } from '../surfaces/render';
import { drawLibrary, expectAccessibleInBoth, openStore, read, readBundled, storeClaim } from './open-library';

const FIGURE = '46% of local authorities are good or outstanding, compared to 36% at the end of 2017';
const ADDRESS = 'https://www.gov.uk/government/speeches/children-and-families-minister-address-at-adcs-conference';

let store: Awaited<ReturnType<typeof openStore>>;
let bundled: Reading;
beforeEach(async () => {
  store = await openStore();
  bundled = (await readBundled()).find(({ transcript }) => transcript.text.includes(FIGURE)) as Reading;
});

/** The speech's page as it was met on a day: with some words replaced. */
function meet(at: string, replace: (paragraph: string) => string, facts: Partial<Reading['speech']> = {}): Reading {
  const { text, blocks } = bundled.transcript;
  const paragraphs = blocks.map(({ start, end, ...block }) => ({ ...block, text: replace(text.slice(start, end)) }));
  return {
    speech: { ...bundled.speech, url: ADDRESS, inferred: {}, ...facts },
    transcript: makeTranscript(paragraphs.filter((block) => block.text !== '')),
    readAt: at,
    readFrom: ADDRESS,
  };
}

const keep = async (reading: Reading) =>
  getValue(await store.handlers.keepCopy({ speechId: bundled.speech.id, reading }));

const REMISS = 'Alongside this, it would be remiss';
let kept: Claim;
let lost: Claim;

async function storeTwoCopies(): Promise<void> {
  kept = await storeClaim(store, FIGURE, { types: ['figure'] });
  lost = await storeClaim(store, REMISS, { types: ['value'] });
  await keep(meet('2026-11-25T10:00:00.000Z', (paragraph) => paragraph));
  await keep(
    meet(
      '2026-11-26T10:00:00.000Z',
      (paragraph) =>
        paragraph.startsWith(REMISS)
          ? '[political content removed]'
          : paragraph.replace('46% of local', '48% of local'),
      { title: 'Another title' },
    ),
  );
}

describe('what changed', () => {
  it('is told in a sentence, in a list with the reader’s claims, and in both texts in one', async () => {
    await storeTwoCopies();
    const root = drawLibrary(store, changesHref(bundled.speech.id));
    await read(
      root,
      '1 passage redacted, 1 reworded, title changed since 25 November 2026, and GOV.UK does not say so.',
    );
    expect(root.querySelector('.sm-versions__details')?.textContent).toContain('Another title');
    const kinds = [...root.querySelectorAll('.sm-versions__kind')].map((kind) => kind.textContent);
    expect(kinds).toEqual(['Redacted', 'Reworded']);
    const reworded = root.querySelector('.sm-versions__change[data-kind="reworded"]');
    await read(reworded as Element, 'Your claims here');
    expect(reworded?.querySelector('del')?.textContent).toContain('46');
    expect(reworded?.querySelector('ins')?.textContent).toContain('48');
    expect(root.querySelectorAll('.sm-versions__fold').length).toBeGreaterThan(0);
    await userEvent.click(findControl('Next change'));
    expect(root.querySelector('.sm-versions__text [data-current]')).toBeTruthy();
    await userEvent.keyboard('{Enter}');
    await read(root, 'Change 2 of 2');
    await expectAccessibleInBoth(document.body);
  });

  it('is no news once it was seen, and stays to be looked up', async () => {
    await storeTwoCopies();
    const root = drawLibrary(store, '#/speeches');
    await read(root, 'Changed since 25 November 2026');
    drawLibrary(store, changesHref(bundled.speech.id));
    await read(root, 'I have seen it');
    await userEvent.click(findControl('I have seen it'));
    await vi.waitFor(() => expect(root.textContent).not.toContain('I have seen it'));
    expect(root.querySelectorAll('.sm-versions__change')).toHaveLength(2);
    drawLibrary(store, '#/speeches');
    await read(root, 'See earlier changes');
    expect(root.textContent).not.toContain('Changed since 25 November 2026');
  });

  it('leads to a claim in the newest text, or where that has lost it in the one it was marked in', async () => {
    await storeTwoCopies();
    const root = drawLibrary(store, changesHref(bundled.speech.id));
    await read(root, 'Your claims here');
    const links = [...root.querySelectorAll<HTMLAnchorElement>('.sm-versions__claims a')];
    const linkOf = (claim: Claim) => links.find(({ hash }) => hash.includes(claim.id))?.hash ?? '';
    expect(linkOf(kept)).not.toContain('text=');
    expect(linkOf(lost)).toContain(`text=${bundled.transcript.id}`);
    drawLibrary(store, linkOf(lost));
    await vi.waitFor(() => expect(root.querySelector('.sm-transcript')?.textContent).toContain(REMISS), {
      timeout: 5000,
    });
    await vi.waitFor(() => expect(root.querySelector('select')?.value).toBe(bundled.transcript.id));
  });

  it('shows changed marks, capitals and spaces on request', async () => {
    await storeClaim(store, FIGURE, {});
    await keep(meet('2026-11-25T10:00:00.000Z', (paragraph) => paragraph));
    await keep(meet('2026-11-26T10:00:00.000Z', (paragraph) => paragraph.replace('46% of local', '46% of Local')));
    const root = drawLibrary(store, changesHref(bundled.speech.id));
    await read(root, '1 passage with other punctuation only since 25 November 2026');
    expect(root.querySelectorAll('.sm-versions__text ins')).toHaveLength(0);
    await userEvent.click(root.querySelector('.sm-versions__marks input') as Element);
    expect(root.querySelector('.sm-versions__text > p del')?.textContent).toContain('local');
    expect(root.querySelector('.sm-versions__text > p ins')?.textContent).toContain('Local');
    await expectAccessibleInBoth(document.body);
  });

  it('breaks no word and scrolls nowhere sideways in a narrow window', async () => {
    await storeTwoCopies();
    const root = drawLibrary(store, changesHref(bundled.speech.id));
    await read(root, 'Both texts in one');
    for (const width of [320, 360]) {
      root.style.width = `${width}px`;
      expect(root.scrollWidth).toBeLessThanOrEqual(width);
      for (const cell of root.querySelectorAll('.sm-versions__details th, .sm-versions__details td'))
        expect(cell.scrollWidth).toBeLessThanOrEqual(cell.clientWidth);
    }
  });

  it('lists a passage’s words without the spaces beside them', async () => {
    await storeTwoCopies();
    const root = drawLibrary(store, changesHref(bundled.speech.id));
    await read(root, 'Both texts in one');
    const words = [...root.querySelectorAll('.sm-versions del, .sm-versions ins')].map((one) => one.textContent ?? '');
    expect(words.filter((text) => /^\s|\s(\])?$/.test(text))).toEqual([]);
  });

  it('of a speech read once is nothing', async () => {
    const root = drawLibrary(store, changesHref(bundled.speech.id));
    await read(root, 'Only one copy of this speech is kept.');
    await expectAccessibleInBoth(document.body);
  });

  it('of a speech that is not stored is said to be so', async () => {
    await read(drawLibrary(store, changesHref('nothing' as never)), 'This speech is not stored here');
  });
});

describe('the reading view', () => {
  it('says what happened to the page, how many claims it touched, and what was taken out', async () => {
    await storeTwoCopies();
    const root = drawLibrary(store, readingHref(bundled.speech.id));
    await read(root, '1 passage redacted, 1 reworded, title changed since 25 November 2026');
    await read(root, '1 of your claims stands on words that changed. 1 of your claims is no longer there.');
    await read(root, 'Exactly as delivered, GOV.UK says; 1 passage was taken out.');
    await expectAccessibleInBoth(document.body);
  });

  it('leads to what was changed also when that was seen', async () => {
    await storeTwoCopies();
    const root = drawLibrary(store, readingHref(bundled.speech.id));
    await read(root, 'I have seen it');
    await userEvent.click(findControl('I have seen it'));
    await read(root, 'See earlier changes');
    expect(findControl('See earlier changes').getAttribute('href')).toBe(changesHref(bundled.speech.id));
    expect(root.textContent).not.toContain('I have seen it');
  });
});

describe('the list of claims', () => {
  it('says which stand on other words now, or no longer, and leads to those in the text they were marked in', async () => {
    await storeTwoCopies();
    const root = drawLibrary(store, '#/claims');
    await read(root, 'The wording has changed since you marked it.');
    await read(root, 'These words are no longer there.');
    const card = root.querySelector(`[data-sm-claim="${lost.id}"]`);
    const show = [...(card?.querySelectorAll('button') ?? [])].find((one) => one.textContent?.includes('reading view'));
    await userEvent.click(show as Element);
    await vi.waitFor(() => expect(location.hash).toContain(`text=${bundled.transcript.id}`));
  });
});

describe('a page that is missing', () => {
  it('is said to be in its row and in the reading view, until it is read again', async () => {
    await storeTwoCopies();
    const { speech } = bundled;
    await store.handlers.noteMissingPage({ speechId: speech.id, kind: 'gone' });
    const list = drawLibrary(store, '#/speeches');
    await read(list, 'No longer on GOV.UK, as found on');
    await expectAccessibleInBoth(document.body);
    list.remove();
    const root = drawLibrary(store, readingHref(speech.id));
    await read(root, 'No longer on GOV.UK, as found on');
    await read(root, 'Your copy and your claims stay.');
  });
});

describe('asking GOV.UK', () => {
  it('tells what came of each page, and can be stopped', async () => {
    await storeTwoCopies();
    const { speech } = bundled;
    const fates = ['changed', 'same', 'gone', 'elsewhere', 'no speech', 'no answer'] as const;
    const pages = fates.map((fate, i) => ({
      speech: { ...speech, id: `${speech.id}${i}` as typeof speech.id, title: `Speech ${i}` },
      fate,
      address: fate === 'elsewhere' ? 'https://www.gov.uk/elsewhere' : null,
    }));
    const root = drawLibrary(store, '#/speeches', {
      checkPages: async () => ({
        all: pages.length,
        pages: (async function* () {
          yield* pages;
        })(),
      }),
    });
    await read(root, 'Check for changes');
    await userEvent.click(findControl('Check for changes'));
    await read(root, '6 pages asked for, 1 as you know them.');
    expect([...root.querySelectorAll('.sm-check__news li')].map((line) => line.textContent)).toEqual([
      'Speech 0 has changed.',
      'Speech 2 is no longer on GOV.UK. Your copy and your claims stay.',
      'Speech 3 now leads to https://www.gov.uk/elsewhere. Your copy and your claims stay.',
      'Speech 4 no longer shows a speech. Your copy and your claims stay.',
      'Speech 5 could not be asked for. Try again later.',
    ]);
    await expectAccessibleInBoth(document.body);
  });
});
