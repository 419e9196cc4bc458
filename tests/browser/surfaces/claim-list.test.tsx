import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { ClaimActions } from '@/components/ClaimCard';
import { ClaimList } from '@/components/ClaimList';
import type { Placements } from '@/components/order-claims';
import type { Claim } from '@/lib/domain/claim';
import { fail, succeed } from '@/lib/domain/errors';
import type { Placement } from '@/lib/domain/placement';
import { buildClaim, buildTag, buildTarget, CODER } from '../../support/build-claim';
import { buildTranscript } from '../../support/build-speech';
import { buildMention, buildThread } from '../../support/build-thread';
import { expectAccessible, setTheme, THEMES } from './expect-accessible';
import { findControl, render } from './render';

const LONG = `${'We have opened four hundred libraries in every part of the country since the last election. '.repeat(6)}End.`;
const transcript = buildTranscript(['We will open 200 more by 2022.', 'We have opened 400 libraries.', LONG]);
const claimOn = (words: string, fields: Parameters<typeof buildClaim>[0] = {}) =>
  buildClaim({ target: buildTarget(words, { transcript }), ...fields });

const pledge = claimOn('We will open 200 more by 2022.', { types: ['pledge', 'figure'], tags: ['tag:books'] });
const record = claimOn('We have opened 400 libraries.', { types: ['record'], note: 'Compare with\n2018.' });
const long = claimOn(LONG, { types: [] });
const all = [long, record, pledge];
const tags = [buildTag('books'), buildTag('branches')];

const at = ({ target: { position } }: Claim, placement: Partial<Placement> = {}): Placement =>
  ({ status: 'unchanged', sure: true, start: position.start, end: position.end, ...placement }) as Placement;

const placements: Placements = {
  [pledge.id]: at(pledge, {
    status: 'reworded',
    sure: false,
    changes: [
      { before: '200', after: '150' },
      { before: 'more', after: '' },
    ],
  }),
  [record.id]: at(record, { status: 'moved' }),
  [long.id]: {
    status: 'not found',
    reason: 'only a distant likeness is left',
    candidates: [{ start: 3, end: 20, text: 'We have opened some libraries', score: 0.4 }],
  },
};

/** Long enough for an observer of sizes to have spoken and to have been heard. */
const nextFrames = () =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))));

function buildActions(fields: Partial<ClaimActions> = {}): ClaimActions {
  return {
    showIn: 'page',
    show: vi.fn(),
    showPassage: vi.fn(),
    copy: vi.fn(),
    copyText: vi.fn(),
    attach: vi.fn(),
    remove: vi.fn(),
    edit: vi.fn(async (claim: Claim) => succeed(claim)),
    ...fields,
  };
}

/** Visible elements that reach over the right edge of the box. */
const findOverhang = (root: HTMLElement): string[] =>
  [...root.querySelectorAll('*')]
    .filter((element) => !element.closest('.sm-hidden'))
    .filter((element) => element.getBoundingClientRect().right > root.getBoundingClientRect().right + 1)
    .map((element) => element.className.toString());

const draw = (actions: ClaimActions, places: Placements | null = placements, claims: readonly Claim[] = all) =>
  render(<ClaimList claims={claims} tags={tags} placements={places} coder={CODER} language="en" actions={actions} />);

describe('a list of claims', () => {
  it('leads from a claim to the threads that mention its words', () => {
    const threads = [
      buildThread({ mentions: [buildMention({ target: record.target })] }),
      buildThread({ id: 'thread-2', mentions: [buildMention({ target: record.target, removed: true })] }),
    ];
    const root = render(
      <ClaimList
        claims={all}
        tags={tags}
        placements={placements}
        coder={CODER}
        language="en"
        threads={threads}
        actions={buildActions()}
      />,
    );
    const links = [...root.querySelectorAll<HTMLAnchorElement>('.sm-claim__threads a')];
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Libraries: counted once', '/library.html#/thread/thread-1'],
    ]);
  });

  it('says of a lost claim that a note of a redaction stands in its place', () => {
    const note = '[political content removed]';
    const text = transcript.text.replace('We have opened 400 libraries.', note);
    const places: Placements = {
      [record.id]: { status: 'not found', reason: 'the words are no longer there', candidates: [] },
    };
    const root = render(
      <ClaimList
        claims={[record]}
        tags={tags}
        placements={places}
        coder={CODER}
        language="en"
        text={text}
        actions={buildActions()}
      />,
    );
    expect(root.querySelector('.sm-notfound')?.textContent).toContain(`A note stands there now: ${note}`);
  });

  it('stands in the order of the text, those to look at and those not found apart with their reason', () => {
    const root = draw(buildActions());
    const quotes = [...root.querySelectorAll('blockquote')].map((quote) => quote.textContent?.slice(0, 20));
    expect(quotes).toEqual(['“We have opened 400 ', '“We will open 200 mo', '“We have opened four']);
    const [disturbed, lost] = root.querySelectorAll('section');
    expect(disturbed?.textContent).toContain('Look again (1)');
    expect(disturbed?.textContent).toContain('We will open 200 more by 2022.');
    expect(lost?.textContent).toContain('Not found in this text (1)');
    expect(lost?.textContent).toContain('Only a distant likeness is left.');
    expect(lost?.textContent).toContain('We have opened some libraries');
  });

  it('says in words what has changed about a place', () => {
    const text = draw(buildActions()).textContent;
    expect(text).toContain('You marked 200The text now says 150');
    expect(text).toContain('The text now says nothing');
    expect(text).toContain('Not certain that this is the right place');
    expect(text).toContain('in another place than when you marked them');
  });

  it('names the claim in each repeated button', () => {
    const root = draw(buildActions());
    const names = [...root.querySelectorAll('.sm-claim__actions button')].map((button) => button.textContent);
    expect(names).toHaveLength(new Set(names).size);
    expect(names).toContain('Delete claim: “We will open 200 more by 2022.”');
  });

  it('says what a claim was made on that was attached to other words, and lets others be chosen', async () => {
    const lost = { value: buildTarget(LONG, { transcript }), at: '2025-11-03T10:00:00.000Z', by: CODER };
    const attached: Claim = {
      ...record,
      attached: { at: record.created.at, by: CODER },
      history: [{ field: 'target', lost }],
    };
    const actions = buildActions();
    const root = draw(actions, { [record.id]: at(record) }, [attached]);
    const first = root.querySelector('.sm-claim__first') as HTMLElement;
    expect(first.textContent).toContain('You first marked, on 3 November 2025:“We have opened four hundred');
    await expect.poll(() => first.textContent).toContain('Show all');
    await userEvent.click(findControl('Choose other words claim: “We have opened 400 libraries.”'));
    expect(actions.attach).toHaveBeenLastCalledWith(attached, null);
    await expectAccessible(root);
  });

  it('says nothing of it where the words are the same', () => {
    const again = {
      ...record,
      history: [{ field: 'target' as const, lost: { ...record.types, value: record.target } }],
    };
    expect(draw(buildActions(), null, [again]).querySelector('.sm-claim__first')).toBeNull();
  });

  it('names the claim in the button that chooses words for one not found', async () => {
    const actions = buildActions();
    draw(actions);
    await userEvent.click(findControl(/^Choose other words claim: “We have opened four hundred/));
    expect(actions.attach).toHaveBeenLastCalledWith(long, null);
  });

  it('goes to the place by the words, the button and the rejected place', async () => {
    const actions = buildActions();
    const root = draw(actions);
    await userEvent.click(root.querySelector('.sm-quote__button') as HTMLElement);
    expect(actions.show).toHaveBeenLastCalledWith(record);
    await userEvent.click(findControl('Show in page claim: “We will open 200 more by 2022.”'));
    expect(actions.show).toHaveBeenLastCalledWith(pledge);
    await userEvent.click(findControl(/^Show in page passage/));
    expect(actions.showPassage).toHaveBeenLastCalledWith({ start: 3, end: 20 });
  });

  it('lets a claim take a place that is shown, one that was rejected, or other words', async () => {
    const actions = buildActions();
    draw(actions);
    await userEvent.click(findControl('These are the right words claim: “We will open 200 more by 2022.”'));
    expect(actions.attach).toHaveBeenLastCalledWith(pledge, { start: 0, end: 30 });
    await userEvent.click(findControl(/^Attach here passage: “We have opened some/));
    expect(actions.attach).toHaveBeenLastCalledWith(long, { start: 3, end: 20 });
    await userEvent.click(findControl('Choose other words claim: “We will open 200 more by 2022.”'));
    expect(actions.attach).toHaveBeenLastCalledWith(pledge, null);
  });

  it('offers no way to a place while it is being looked for', () => {
    expect(draw(buildActions(), null).querySelectorAll('.sm-quote__button')).toHaveLength(0);
  });

  it('folds a quotation longer than three lines and unfolds it whole', async () => {
    const root = draw(buildActions());
    await expect.poll(() => root.querySelectorAll('[aria-expanded]').length).toBe(1);
    const words = root.querySelector('section:last-of-type .sm-quote__words') as HTMLElement;
    const folded = words.clientHeight;
    await userEvent.click(findControl('Show all'));
    await expect.poll(() => words.clientHeight).toBeGreaterThan(folded);
    expect(words.scrollHeight).toBeLessThanOrEqual(words.clientHeight + 1);
    await userEvent.click(findControl('Show less'));
    await expect.poll(() => words.clientHeight).toBe(folded);
  });

  it('still offers to unfold when the place is found after the words were drawn', async () => {
    const root = draw(buildActions(), null, [long]);
    await expect.poll(() => root.querySelectorAll('[aria-expanded]').length).toBe(1);
    draw(buildActions(), { [long.id]: at(long) }, [long]);
    await expect.poll(() => root.querySelectorAll('.sm-quote__button').length).toBe(1);
    (root.querySelector('.sm-claims') as HTMLElement).style.width = '300px';
    await nextFrames();
    expect(root.querySelectorAll('[aria-expanded]')).toHaveLength(1);
  });

  it('breaks a tag and an address without spaces rather than growing wider, also while it is edited', async () => {
    const endless = buildTag('x'.repeat(120));
    const claim = claimOn('We have opened 400 libraries.', {
      tags: [endless.id],
      note: `https://www.gov.uk/${'a'.repeat(160)}`,
    });
    const list = (width: number) =>
      render(
        <ClaimList
          claims={[claim]}
          tags={[endless]}
          placements={null}
          coder={CODER}
          language="en"
          actions={buildActions()}
        />,
        width,
      );
    for (const width of [380, 272]) expect(findOverhang(list(width))).toEqual([]);
    await userEvent.click(findControl(/^Edit claim/));
    const root = list(272);
    await expect.poll(() => root.querySelector('input')).not.toBeNull();
    root.querySelector('input')?.focus();
    await userEvent.keyboard('y'.repeat(40));
    expect(findOverhang(root)).toEqual([]);
  });

  it('shows the actions of a card that has the focus', async () => {
    const root = draw(buildActions());
    const line = root.querySelector('.sm-claim__actions') as HTMLElement;
    (line.querySelector('button') as HTMLElement).focus();
    await expect.poll(() => getComputedStyle(line).opacity).toBe('1');
  });

  it('edits by keyboard and gives the focus back', async () => {
    const actions = buildActions();
    draw(actions);
    findControl('Edit claim: “We have opened 400 libraries.”').focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => document.activeElement?.closest('.sm-claim__editor')).toBeTruthy();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => actions.edit).toHaveBeenCalled();
    expect(vi.mocked(actions.edit).mock.lastCall?.[0]).toBe(record);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => document.activeElement?.textContent).toContain('Edit');
  });

  it('keeps what could not be saved, says why, and lets it be copied', async () => {
    const actions = buildActions({ edit: async () => fail({ kind: 'storage full' }) });
    const root = draw(actions);
    await userEvent.click(findControl('Edit claim: “We have opened 400 libraries.”'));
    const note = root.querySelector('textarea') as HTMLTextAreaElement;
    await userEvent.fill(note, 'My words');
    note.blur();
    await expect
      .poll(() => root.querySelector('[role=alert]')?.textContent)
      .toContain('Could not be saved: The disk is full');
    expect(note.value).toBe('My words');
    await userEvent.click(findControl('Copy quote and note'));
    expect(actions.copyText).toHaveBeenLastCalledWith('“We have opened 400 libraries.”\nMy words');
  });

  it('moves the focus to a neighbour when a claim is deleted', async () => {
    const actions = buildActions();
    draw(actions);
    findControl('Delete claim: “We will open 200 more by 2022.”').focus();
    await userEvent.keyboard('{Enter}');
    expect(actions.remove).toHaveBeenCalledWith(pledge);
    // The next one, though it stands in another group.
    expect(document.activeElement?.closest('article')?.textContent).toContain('We have opened four');
    findControl(/^Delete claim: “We have opened four/).focus();
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement?.closest('article')?.textContent).toContain('We will open 200 more');
  });

  it('lists 400 claims without holding up the panel', async () => {
    const many = Array.from({ length: 400 }, () => claimOn('We have opened 400 libraries.'));
    const places = Object.fromEntries(many.map((claim) => [claim.id, at(claim)])) as Placements;
    const start = performance.now();
    const root = draw(buildActions(), places, many);
    void root.offsetHeight;
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(root.querySelectorAll('article')).toHaveLength(400);
  });

  it.each(THEMES)('passes axe in the %s theme, at rest, in focus and in edit', async (theme) => {
    setTheme(theme);
    const root = draw(buildActions());
    await expectAccessible(root);
    findControl(/^Edit claim: “We have/).focus();
    await expect.poll(() => getComputedStyle(document.activeElement?.parentElement as Element).opacity).toBe('1');
    await expectAccessible(root);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => root.querySelector('.sm-claim__editor')).toBeTruthy();
    await expectAccessible(root);
  });
});
