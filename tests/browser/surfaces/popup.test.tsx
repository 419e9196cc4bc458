import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { KeptLinks, SaidBeforeAnswer, SaidBeforeGateway } from '@/components/cross-references/said-before-gateway';
import { Popup } from '@/entrypoints/popup/Popup';
import '@/entrypoints/popup/popup.css';
import type { PopupGateway } from '@/entrypoints/popup/popup-gateway';
import { fail, succeed } from '@/lib/domain/errors';
import { asCoderId, asSpeechId, type ClaimId, type SpeechId } from '@/lib/domain/ids';
import { orderInTime } from '@/lib/domain/order-in-time';
import type { ReferenceAnswer } from '@/lib/domain/reference-answer';
import type { SpeechEdits } from '@/lib/domain/speech-edits';
import type { ActivePage, SpeechPage } from '@/lib/messaging/active-page';
import { buildClaim, buildTarget, CODER } from '../../support/build-claim';
import { buildCopies } from '../../support/build-copies';
import { buildSpeech, buildTranscript } from '../../support/build-speech';
import { buildThread } from '../../support/build-thread';
import { buildSaidBefore } from '../../support/fake-said-before';
import { expectAccessible, setTheme, THEMES } from './expect-accessible';
import { findControl, render } from './render';

const WIDTH = 440;
const earlier = buildSpeech({
  id: asSpeechId('earlier'),
  title: 'Libraries at a conference',
  deliveredOn: '2018-11',
  origin: 'bundled',
  inferred: { deliveredOn: 'The event was in that month.', speakers: 'The page shows a picture.' },
});
const undated = buildSpeech({ id: asSpeechId('undated'), title: '', speakers: [], deliveredOn: null });
const later = buildSpeech({ id: asSpeechId('later'), title: 'A later speech', deliveredOn: '2020-01-05' });
const page: SpeechPage = {
  kind: 'speech',
  speechId: asSpeechId('this'),
  speech: buildSpeech({
    speakers: [{ name: 'The Minister', role: 'Minister for Libraries' }],
    notices: [
      { kind: 'withdrawn', on: '2021-02-03', text: 'This speech was withdrawn.' },
      { kind: 'past government', text: 'This was published under another government.' },
    ],
    inferred: { deliveredOn: 'The summary says “on Monday”.' },
  }),
  transcript: buildTranscript(),
  readAt: '2026-01-05T10:00:00.000Z',
  claims: [buildClaim({ types: ['figure', 'record'] }), buildClaim({ types: ['record'] }), buildClaim({ types: [] })],
  tags: [],
  placements: {},
  altered: false,
  copies: null,
  copyFailure: null,
  failure: null,
};
const lost = page.claims[0]?.id as ClaimId;

const copies = {
  newest: { hash: 'h', readAt: page.readAt },
  changedSince: '2026-01-05T10:00:00.000Z',
  hasEarlier: true,
  isWatched: false,
};
const changedPage: SpeechPage = {
  ...page,
  copies,
};
const gone: ActivePage = {
  kind: 'speech page',
  tabId: 7,
  windowId: 1,
  state: {
    kind: 'not a speech',
    reason: 'No speech.',
    kept: { speechId: asSpeechId('this'), claimCount: 2, isGone: true },
  },
};

const passage = (text: string, start: number) => ({ text, start, end: start + text.length, block: 0 });
const here = passage('We will open 200 more by 2022.', 95);
const answer: SaidBeforeAnswer = {
  references: [later, undated, earlier].map((speech) => ({
    from: { speechId: asSpeechId('this'), passage: here },
    to: { speechId: speech.id, passage: passage('By 2022 we shall have opened 200 libraries.', 7) },
    score: 1,
    band: 'strong' as const,
    relation: null,
    evidence: [{ kind: 'same words' as const, words: ['2022', 'open', '200'] }],
    order: orderInTime(speech.deliveredOn, page.speech.deliveredOn),
  })),
  others: new Map([earlier, undated, later].map((speech) => [speech.id, speech])),
  searched: 3,
  keepFailure: null,
};

const saidOf = (speechId: SpeechId, verdict: ReferenceAnswer['verdict']['value']): ReferenceAnswer => {
  const stamp = { at: '2026-01-05T10:00:00.000Z', by: asCoderId('someone') };
  const end = (id: SpeechId, exact: string) => {
    const target = buildTarget();
    return { ...target, speechId: id, quote: { ...target.quote, exact } };
  };
  return {
    ends: [end(speechId, 'By 2022 we shall have opened 200 libraries.'), end(asSpeechId('this'), here.text)],
    verdict: { value: verdict, ...stamp },
    relation: { value: null, ...stamp },
  };
};
/** An index that gives the same answer, where the reader has linked one of its pairs. */
const linkedBefore = (fields: Partial<SaidBeforeGateway>, note = ''): SaidBeforeGateway =>
  buildSaidBefore(answer, {
    watchAnswers: () => ({
      subscribe: ({ next }) => {
        const said = saidOf(later.id, 'confirmed');
        const notes = { [CODER]: { value: note, at: said.verdict.at, by: CODER } };
        next({ answers: [note ? { ...said, notes } : said], others: new Map(), coder: CODER });
        return { unsubscribe: () => {} };
      },
    }),
    ...fields,
  });

const on = (state: SpeechPage): ActivePage => ({ kind: 'speech page', tabId: 7, windowId: 1, state });
const NOWHERE: ActivePage = { kind: 'other page', tabId: 7, windowId: 1 };

function buildGateway(found: ActivePage | Promise<ActivePage>, fields: Partial<PopupGateway> = {}): PopupGateway {
  return {
    keepSpeech: async () => fail({ kind: 'no answer' }),
    takeOut: async () => fail({ kind: 'no answer' }),
    findPage: async () => found,
    watchPage: () => () => {},
    saidBefore: buildSaidBefore(answer),
    watchEdits: () => ({
      subscribe: ({ next }) => {
        next(undefined);
        return { unsubscribe: () => {} };
      },
    }),
    findCopies: async () => null,
    acknowledgeChanges: vi.fn(async () => succeed(null)),
    watchForChanges: vi.fn(async () => succeed(null)),
    listThreads: async () => [],
    checkReading: async () => 1,
    listBundled: async () => [earlier, buildSpeech({ title: 'Another' })],
    readPage: async () => succeed({ kind: 'no text' }),
    findMarkKey: async () => 'Alt+Shift+M',
    showPassage: vi.fn(),
    openPanel: vi.fn(),
    reload: vi.fn(),
    openReading: vi.fn(),
    ...fields,
  };
}

const draw = (gateway: PopupGateway) => render(<Popup gateway={gateway} />, WIDTH);
const textOf = (root: Element) => (root.textContent ?? '').replace(/\s+/g, ' ');

// What one test leaves typed and unsaved is no business of the next.
afterEach(() => localStorage.clear());

describe('the popup on a speech page', () => {
  it('says which speech it is, how reliable its text, both dates, and what the page warns of', async () => {
    const root = draw(buildGateway(on(page)));
    await expect.poll(() => textOf(root)).toContain('A speech on libraries');
    const text = textOf(root);
    expect(text).toContain('The Minister, Minister for Libraries · Department for Libraries');
    expect(text).toContain('Delivered 4 March 2019 (inferred)');
    expect(text).toContain('Published 5 March 2019');
    expect(text).toContain('Withdrawn 3 February 2021');
    expect(text).toContain('Past government');
    expect(text).toContain('Transcript of the speech, exactly as it was delivered');
  });

  it('does not call a translation the words as spoken, whatever the note on the original says', async () => {
    const noteOn = async (language: string) => {
      const root = draw(buildGateway(on({ ...page, speech: { ...page.speech, language } })));
      await expect.poll(() => root.querySelector('.sm-fidelity')).not.toBeNull();
      return textOf(root.querySelector('.sm-fidelity') as Element);
    };
    const arabic = await noteOn('ar');
    expect(arabic).toContain('Translation, not the words as spoken (original: Exactly as delivered).');
    expect(arabic).toContain(
      'GOV.UK’s note, about the original: “Transcript of the speech, exactly as it was delivered”',
    );
    expect(arabic).not.toContain('quoted as spoken');
  });

  it('says of a Welsh page that it may be a translation', async () => {
    const root = draw(buildGateway(on({ ...page, speech: { ...page.speech, language: 'cy' } })));
    await expect.poll(() => textOf(root)).toContain('Welsh text, perhaps a translation');
    expect(root.querySelector('.sm-fidelity--doubt')).not.toBeNull();
  });

  it('says what the reader has set right, from the header to the pairs, and asks with it', async () => {
    const stamp = { at: '2026-01-05T10:00:00.000Z', by: asCoderId('someone') };
    let tell = null as ((edits: SpeechEdits | undefined) => void) | null;
    const findSaidBefore = vi.fn<SaidBeforeGateway['findSaidBefore']>(async () => succeed(answer));
    const root = draw(
      buildGateway(on(page), {
        saidBefore: buildSaidBefore(answer, { findSaidBefore }),
        watchEdits: () => ({
          subscribe: ({ next }) => {
            tell = next;
            return { unsubscribe: () => {} };
          },
        }),
      }),
    );
    await expect.poll(() => tell).not.toBeNull();
    expect(root.querySelector('.sm-popup__skeleton')).not.toBeNull();
    expect(findSaidBefore).not.toHaveBeenCalled();
    tell?.({
      title: { set: { value: { to: 'The right title' }, ...stamp }, read: { value: page.speech.title } },
      deliveredOn: { set: { value: { to: '2019-03-01' }, ...stamp }, read: { value: page.speech.deliveredOn } },
    });
    await expect.poll(() => root.querySelector('h1')?.textContent).toBe('The right title');
    expect(textOf(root)).toContain('Delivered 1 March 2019');
    await expect.poll(() => findSaidBefore.mock.lastCall?.[0].speech.deliveredOn).toBe('2019-03-01');
  });

  it('does not say that nothing is marked before the page has heard from the store', async () => {
    const { copies: _, ...asked } = page;
    let state: SpeechPage = { ...asked, speechId: null, claims: [] };
    let change = () => {};
    const gateway = buildGateway(on(state), {
      findPage: async () => on(state),
      watchPage: (onChange) => {
        change = onChange;
        return () => {};
      },
    });
    const root = draw(gateway);
    await expect.poll(() => root.querySelector('[aria-busy=true].sm-popup__skeleton')).not.toBeNull();
    expect(textOf(root)).not.toMatch(/No claims|Add to library|Watch for changes/);
    await expectAccessible(root);
    state = { ...page, speechId: null, claims: [] };
    change();
    await expect.poll(() => textOf(root)).toContain('No claims marked yet.');
  });

  it('keeps a note on a link that the reader has made', async () => {
    const answerLink = vi.fn<SaidBeforeGateway['answerLink']>(async () => succeed(null));
    const root = draw(buildGateway(on(page), { saidBefore: linkedBefore({ answerLink }) }));
    await expect.poll(() => textOf(root)).toContain('Linked before');
    await userEvent.click(findControl(/^Add a note/));
    await userEvent.keyboard('Asked about twice.');
    await expectAccessible(root);
    await userEvent.click(findControl('Save'));
    expect(answerLink.mock.lastCall?.[2]).toEqual({ note: 'Asked about twice.', verdict: 'confirmed' });
  });

  it('has a note again that was typed and not saved when the popup closed, or that the store refused', async () => {
    const answerLink = vi.fn<SaidBeforeGateway['answerLink']>(async () => fail({ kind: 'storage full' }));
    const open = (note = '') => draw(buildGateway(on(page), { saidBefore: linkedBefore({ answerLink }, note) }));
    const field = (root: Element) => root.querySelector('textarea')?.value;
    const closed = open();
    await expect.poll(() => textOf(closed)).toContain('Linked before');
    await userEvent.click(findControl(/^Add a note/));
    await userEvent.keyboard('Asked about twice.');
    render(null);
    const again = open();
    await expect.poll(() => field(again)).toBe('Asked about twice.');
    await userEvent.click(findControl('Cancel'));
    await userEvent.click(findControl(/^Add a note/));
    expect(field(again)).toBe('');
    await userEvent.keyboard('Asked.');
    await userEvent.click(findControl('Save'));
    expect(answerLink.mock.lastCall?.[2]).toEqual({ note: 'Asked.', verdict: 'confirmed' });
    render(null);
    const refused = open();
    await expect.poll(() => field(refused)).toBe('Asked.');
    await userEvent.click(findControl('Save'));
    render(null);
    for (const stored of ['Asked.', '']) {
      const root = open(stored);
      await expect.poll(() => textOf(root)).toContain('Linked before');
      await expect.poll(() => field(root)).toBeUndefined();
      render(null);
    }
  });

  it('says where the speaker and date of what was said before are inferred', async () => {
    const root = draw(buildGateway(on(page)));
    await expect.poll(() => textOf(root)).toContain('Earlier');
    const when = [...root.querySelectorAll('.sm-pair__when')].map(textOf);
    expect(when[0]).toBe('EarlierNovember 2018 (inferred)The Minister (inferred)');
    expect(when.at(-2)).toBe('Later5 January 2020The Minister');
  });

  it('counts claims by type, and those not found', async () => {
    const root = draw(
      buildGateway(
        on({
          ...page,
          placements: { [lost]: { status: 'not found', reason: 'the words are no longer there', candidates: [] } },
        }),
      ),
    );
    await expect.poll(() => textOf(root)).toContain('3 claims');
    expect([...root.querySelectorAll('li.sm-chip')].map((chip) => textOf(chip))).toEqual([
      'FFigure 1',
      'RRecord 2',
      '–No type 1',
    ]);
    expect(textOf(root)).toContain('1 claim not found in this text');
  });

  it('shows earlier passages first, and says of the others what they are', async () => {
    const root = draw(buildGateway(on(page)));
    await expect.poll(() => root.querySelectorAll('.sm-pair').length).toBe(3);
    const cards = [...root.querySelectorAll('.sm-pair')].map(textOf);
    expect(cards[0]).toMatch(/^EarlierNovember 2018 \(inferred\)The Minister/);
    expect(cards[1]).toMatch(/^UndatedSpeaker not stated/);
    expect(cards[2]).toMatch(/^Later5 January 2020/);
    expect([...(root.querySelector('.sm-pair') as Element).querySelectorAll('mark')].map(textOf)).toEqual([
      '2022',
      'opened 200',
      'open 200',
      '2022',
    ]);
  });

  it('leads to the passage here and to the other speech there', async () => {
    const gateway = buildGateway(on(page));
    const root = draw(gateway);
    await expect.poll(() => root.querySelectorAll('.sm-pair').length).toBe(3);
    await userEvent.click(findControl(/^Show in page/));
    expect(gateway.showPassage).toHaveBeenCalledWith(7, { start: here.start, end: here.end });
    expect(findControl(/^Read there/).getAttribute('href')).toBe('/library.html#/read/earlier?start=7&end=50');
  });

  it('leads to both speeches side by side, the earlier one first, at the pair', async () => {
    const root = draw(buildGateway(on({ ...page, speechId: asSpeechId('this') })));
    await expect.poll(() => root.querySelectorAll('.sm-pair').length).toBe(3);
    const links = [...root.querySelectorAll<HTMLAnchorElement>('.sm-pair a[href^="/compare.html"]')];
    expect(links.map((link) => decodeURIComponent(link.getAttribute('href') ?? ''))).toEqual([
      '/compare.html#a=earlier&b=this&at=7,95',
      '/compare.html#a=undated&b=this&at=7,95',
      '/compare.html#a=this&b=later&at=95,7',
    ]);
  });

  it('leads to a comparison, and to the one thread or all threads that mention the speech', async () => {
    const one = buildThread();
    const root = draw(buildGateway(on(page), { listThreads: async () => [one] }));
    await expect.poll(() => findControl('1 thread').getAttribute('href')).toBe('/library.html#/thread/thread-1');
    expect(findControl('Compare…').getAttribute('href')).toBe('/compare.html#a=this');
    draw(buildGateway(on(page), { listThreads: async () => [one, buildThread({ id: 'thread-2' })] }));
    await expect.poll(() => findControl('2 threads').getAttribute('href')).toBe('/library.html#/threads');
    for (const theme of THEMES) {
      setTheme(theme);
      await expectAccessible(root);
    }
  });

  it('leads nowhere while the speech is not stored', async () => {
    const listThreads = vi.fn(async () => []);
    const root = draw(buildGateway(on({ ...page, speechId: null }), { listThreads }));
    await expect.poll(() => textOf(root)).toContain('3 claims');
    expect(listThreads).not.toHaveBeenCalled();
    expect(root.querySelector('.sm-popup__links')).toBeNull();
  });

  it('stores a speech that is not stored before it is compared, and says so', async () => {
    const openCompare = vi.fn<SaidBeforeGateway['openCompare']>(async () => fail({ kind: 'storage full' }));
    const root = draw(
      buildGateway(on({ ...page, speechId: null }), { saidBefore: buildSaidBefore(answer, { openCompare }) }),
    );
    await expect.poll(() => root.querySelectorAll('.sm-pair').length).toBe(3);
    expect(findControl(/^Compare/).getAttribute('title')).toContain('Keeps a copy');
    await userEvent.click(findControl(/^Compare/));
    expect(openCompare.mock.calls[0]?.[1](asSpeechId('now'))).toBe('/compare.html#a=earlier&b=now&at=7%2C95');
    await expect.poll(() => textOf(root)).toContain('This was not kept:');
  });

  it('keeps what the reader says of a link, and lets it be taken back', async () => {
    const answerLink = vi.fn<SaidBeforeGateway['answerLink']>(async () => succeed(null));
    const root = draw(buildGateway(on(page), { saidBefore: buildSaidBefore(answer, { answerLink }) }));
    await expect.poll(() => root.querySelectorAll('.sm-pair').length).toBe(3);
    await userEvent.click(findControl(/^Link “By 2022/));
    await userEvent.click(findControl(/^Dismiss “By 2022/));
    await userEvent.selectOptions(root.querySelector('.sm-pair select') as HTMLElement, 'Delivers');
    expect(answerLink.mock.calls.map(([, , said]) => said)).toEqual([
      { verdict: 'confirmed' },
      { verdict: 'dismissed' },
      { relation: 'delivers', verdict: 'confirmed' },
    ]);
  });

  it('says why an answer was not kept', async () => {
    const answerLink = async () => fail({ kind: 'storage full' } as const);
    const root = draw(buildGateway(on(page), { saidBefore: buildSaidBefore(answer, { answerLink }) }));
    await expect.poll(() => root.querySelectorAll('.sm-pair').length).toBe(3);
    await userEvent.click(findControl(/^Link “By 2022/));
    await expect.poll(() => textOf(root)).toContain('This was not kept:');
  });

  it('never suggests again what was dismissed, and offers to undo what is dismissed now', async () => {
    let tell: ((kept: KeptLinks) => void) | undefined;
    const dismiss = (speechId: SpeechId) => saidOf(speechId, 'dismissed');
    const watchAnswers: SaidBeforeGateway['watchAnswers'] = () => ({
      subscribe: ({ next }) => {
        tell = next;
        next({ answers: [dismiss(later.id)], others: new Map(), coder: null });
        return { unsubscribe: () => {} };
      },
    });
    const root = draw(buildGateway(on(page), { saidBefore: buildSaidBefore(answer, { watchAnswers }) }));
    await expect.poll(() => root.querySelectorAll('.sm-pair').length).toBe(2);
    expect([...root.querySelectorAll('.sm-pair__title')].map(textOf)).toEqual([
      'Libraries at a conference',
      'Untitled speech',
    ]);
    tell?.({ answers: [dismiss(later.id), dismiss(earlier.id)], others: new Map(), coder: null });
    await expect.poll(() => root.querySelectorAll('.sm-pair').length).toBe(1);
    findControl(/^Undo “By 2022/);
  });

  it('looks through one speech when the reader chooses it, and comes back to that', async () => {
    const findSaidBefore = vi.fn<SaidBeforeGateway['findSaidBefore']>(async () => succeed(answer));
    const keepChoice = vi.fn<SaidBeforeGateway['keepChoice']>();
    const saidBefore = buildSaidBefore(answer, { findSaidBefore, keepChoice });
    const root = draw(buildGateway(on(page), { saidBefore }));
    await expect.poll(() => root.querySelector('.sm-said select option:nth-child(2)')).not.toBeNull();
    await userEvent.selectOptions(root.querySelector('.sm-said select') as HTMLElement, earlier.id);
    await expect.poll(() => findSaidBefore.mock.lastCall?.[1].among).toBe('earlier');
    await expect.poll(() => root.querySelectorAll('.sm-pair').length).toBe(1);
    const kept = keepChoice.mock.lastCall?.[1] ?? null;
    expect(kept?.among).toBe('earlier');
    draw(
      buildGateway(on(page), {
        saidBefore: buildSaidBefore(answer, { findSaidBefore, recallChoice: async () => kept }),
      }),
    );
    await expect.poll(() => findSaidBefore.mock.calls.length).toBe(3);
    expect(findSaidBefore.mock.lastCall?.[1].among).toBe('earlier');
  });

  it('says how far it has come where speeches have to be read first', async () => {
    const findSaidBefore: SaidBeforeGateway['findSaidBefore'] = (_, { onProgress }) => {
      onProgress({ stage: 'indexing', done: 2, of: 500 });
      return new Promise(() => {});
    };
    const root = draw(buildGateway(on(page), { saidBefore: buildSaidBefore(answer, { findSaidBefore }) }));
    await expect.poll(() => textOf(root)).toContain('Reading speech 3 of 500');
  });

  it('says that the index is made anew after an update, with the rest of the page in use', async () => {
    const findSaidBefore: SaidBeforeGateway['findSaidBefore'] = (_, { onProgress }) => {
      onProgress({ stage: 'indexing', done: 2, of: 500, isAnew: true });
      return new Promise(() => {});
    };
    const root = draw(buildGateway(on(page), { saidBefore: buildSaidBefore(answer, { findSaidBefore }) }));
    await expect.poll(() => textOf(root)).toContain('index of your library is made anew: speech 3 of 500');
    expect(textOf(root)).toContain(page.speech.title);
  });

  it('says that the index could not be kept, beside what was found', async () => {
    const full: SaidBeforeAnswer = { ...answer, keepFailure: { kind: 'storage full' } };
    const root = draw(buildGateway(on(page), { saidBefore: buildSaidBefore(full) }));
    await expect.poll(() => textOf(root)).toContain('could not be kept');
    expect(textOf(root)).toContain('disk is full');
    expect(root.querySelectorAll('.sm-pair').length).toBe(3);
  });

  it('looks once for what was said before, however often the claims change', async () => {
    const findSaidBefore = vi.fn(async () => succeed(answer));
    let change = () => {};
    const gateway = buildGateway(on(page), {
      saidBefore: buildSaidBefore(answer, { findSaidBefore }),
      findPage: async () => on({ ...page, claims: [...page.claims] }),
      watchPage: (onChange) => {
        change = onChange;
        return () => {};
      },
    });
    const root = draw(gateway);
    await expect.poll(() => root.querySelectorAll('.sm-pair').length).toBe(3);
    change();
    await expect.poll(() => textOf(root)).toContain('3 claims');
    expect(findSaidBefore).toHaveBeenCalledTimes(1);
  });

  it('drops what was answered to an older question', async () => {
    const answers: ((found: ActivePage) => void)[] = [];
    let change = () => {};
    const gateway = buildGateway(NOWHERE, {
      findPage: () => new Promise((resolve) => answers.push(resolve)),
      watchPage: (onChange) => {
        change = onChange;
        return () => {};
      },
    });
    const root = draw(gateway);
    await expect.poll(() => answers.length).toBe(1);
    change();
    await expect.poll(() => answers.length).toBe(2);
    answers[1]?.(on(page));
    answers[0]?.(NOWHERE);
    await expect.poll(() => textOf(root)).toContain('3 claims');
    expect(textOf(root)).not.toContain('not a GOV.UK speech');
  });

  it('says where the two readings of the page differ much, asking once per text', async () => {
    const checkReading = vi.fn(async () => 0.714);
    let change = () => {};
    const gateway = buildGateway(on(page), {
      checkReading,
      findPage: async () => on({ ...page, claims: [...page.claims] }),
      watchPage: (onChange) => {
        change = onChange;
        return () => {};
      },
    });
    const root = draw(gateway);
    await expect.poll(() => textOf(root)).toContain('differ: only 71 % of the words are in both');
    change();
    await expect.poll(() => textOf(root)).toContain('3 claims');
    expect(checkReading).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['they agree', async () => 0.97],
    ['that can’t be said', async () => null],
    ['the check broke', () => Promise.reject(new Error('no page'))],
  ])('says nothing of its readings where %s', async (_, answerCheck) => {
    const checkReading = vi.fn(answerCheck);
    const root = draw(buildGateway(on(page), { checkReading }));
    await expect.poll(() => checkReading.mock.calls.length).toBe(1);
    await expect.poll(() => root.querySelectorAll('.sm-pair').length).toBe(3);
    expect(textOf(root)).not.toContain('Readability');
  });

  it('opens the panel in the click itself', async () => {
    const gateway = buildGateway(on(page));
    draw(gateway);
    await expect.poll(() => findControl('Side panel')).toBeTruthy();
    await expect.poll(() => document.querySelector('h1')).toBeTruthy();
    findControl('Side panel').click();
    expect(gateway.openPanel).toHaveBeenCalledWith(1);
  });
});

describe('the popup elsewhere', () => {
  it('says that there is no speech and offers what there is', async () => {
    const root = draw(buildGateway(NOWHERE));
    await expect.poll(() => textOf(root)).toContain('This page is not a GOV.UK speech');
    await expect.poll(() => textOf(root)).toContain('Libraries at a conference');
    expect(findControl('Libraries at a conference').getAttribute('href')).toBe('/library.html#/read/earlier');
  });

  it('reads nothing on the page before it is asked to, then opens what it read', async () => {
    const readPage = vi.fn(async () => succeed({ kind: 'read' as const, speechId: asSpeechId('new') }));
    const gateway = buildGateway(NOWHERE, { readPage });
    draw(gateway);
    await expect.poll(() => document.querySelector('.sm-popup__read')).toBeTruthy();
    expect(readPage).not.toHaveBeenCalled();
    await userEvent.click(findControl('Read this page as a speech'));
    await expect.poll(() => vi.mocked(gateway.openReading).mock.lastCall).toEqual(['new']);
  });

  it.each([
    ['no text', succeed({ kind: 'no text' as const }), 'No text that could be a speech'],
    ['a page closed to extensions', succeed({ kind: 'refused' as const }), 'does not let extensions read this page'],
    ['a full disk', fail({ kind: 'storage full' }), 'The disk is full'],
  ])('explains %s', async (_, reading, words) => {
    const root = draw(buildGateway(NOWHERE, { readPage: async () => reading }));
    await expect.poll(() => document.querySelector('.sm-popup__read')).toBeTruthy();
    await userEvent.click(findControl('Read this page as a speech'));
    await expect.poll(() => root.querySelector('[role=status]')?.textContent).toContain(words);
  });

  it('does not stay silent over a fault of its own', async () => {
    const root = draw(buildGateway(NOWHERE, { readPage: () => Promise.reject(new Error('a fault')) }));
    await expect.poll(() => document.querySelector('.sm-popup__read')).toBeTruthy();
    await userEvent.click(findControl('Read this page as a speech'));
    await expect.poll(() => root.querySelector('[role=status]')?.textContent).toContain('Nothing was stored.');
  });

  it('gives the reason why a GOV.UK page is no speech', async () => {
    const state = { kind: 'not a speech', reason: 'This is a news story.', kept: null } as const;
    const root = draw(buildGateway({ kind: 'speech page', tabId: 7, windowId: 1, state }));
    await expect.poll(() => textOf(root)).toContain('This is a news story.');
  });

  it('says what happened to the page since the reader knew it, until they say that they do', async () => {
    const [before] = buildCopies().transcripts;
    const target = buildTarget('We have opened 400 libraries.', before && { transcript: before });
    const claims = [buildClaim({ target })];
    const gateway = buildGateway(on({ ...changedPage, claims }), { findCopies: async () => buildCopies() });
    const root = draw(gateway);
    await expect
      .poll(() => textOf(root), { timeout: 5000 })
      .toContain(
        '1 passage reworded since 5 January 2026, and GOV.UK does not say so. 1 of your claims is no longer there.',
      );
    expect(findControl('See what changed').getAttribute('href')).toBe('/library.html#/changes/this');
    await userEvent.click(findControl('I have seen it'));
    expect(gateway.acknowledgeChanges).toHaveBeenCalledWith(
      'this',
      expect.objectContaining({ transcriptId: buildCopies().newest.transcriptId }),
    );
  });

  it('leads to an earlier change that was seen', async () => {
    draw(buildGateway(on({ ...changedPage, copies: { ...copies, changedSince: null } })));
    await expect
      .poll(() => document.querySelector('a[href*="#/changes/"]')?.getAttribute('href'))
      .toBe('/library.html#/changes/this');
    expect(findControl('See earlier changes')).toBeTruthy();
  });

  it('says when what the page says today could not be kept', async () => {
    const root = draw(buildGateway(on({ ...page, copyFailure: { kind: 'storage full' } })));
    await expect.poll(() => textOf(root)).toContain('What the page says today could not be kept: The disk is full');
  });

  it('does not say that a speech is gone where it only could not be read', async () => {
    const kept = { speechId: asSpeechId('this'), claimCount: 2, isGone: false };
    const state = { kind: 'not a speech', reason: 'No text.', kept } as const;
    const root = draw(buildGateway({ kind: 'speech page', tabId: 7, windowId: 1, state }));
    await expect.poll(() => textOf(root)).toContain('The speech could not be read on this page just now.');
  });

  it('watches a speech without claims at the reader’s wish', async () => {
    const gateway = buildGateway(on({ ...page, claims: [] }));
    draw(gateway);
    await expect.poll(() => document.querySelector('[aria-pressed]')).toBeTruthy();
    await userEvent.click(findControl('Watch for changes'));
    expect(gateway.watchForChanges).toHaveBeenCalledWith(expect.objectContaining({ speechId: 'this' }), true);
  });

  it('leads to the copy where GOV.UK no longer shows the speech', async () => {
    const root = draw(buildGateway(gone));
    await expect.poll(() => textOf(root)).toContain('GOV.UK no longer shows the speech at this address.');
    expect(textOf(root)).toContain('Your copy of it is kept, with your claims: 2 claims.');
    expect(findControl('Read your copy').getAttribute('href')).toBe('/library.html#/read/this');
  });

  it('asks for a reload where the page was open before', async () => {
    const gateway = buildGateway({ kind: 'unread speech page', tabId: 7, windowId: 1 });
    draw(gateway);
    await expect.poll(() => document.querySelector('h1')).toBeTruthy();
    await userEvent.click(findControl('Reload the page'));
    expect(gateway.reload).toHaveBeenCalledWith(7);
  });
});

const STATES: Record<string, PopupGateway> = {
  'a speech that changed': buildGateway(on(changedPage), { findCopies: async () => buildCopies() }),
  'a speech that is gone': buildGateway(gone),
  'a copy that could not be kept': buildGateway(on({ ...page, copyFailure: { kind: 'storage full' } })),
  loading: buildGateway(new Promise<ActivePage>(() => {})),
  'a speech': buildGateway(on(page)),
  'a speech without claims': buildGateway(
    on({ ...page, claims: [], speech: buildSpeech({ fidelity: 'speaking notes' }) }),
  ),
  'looking for what was said before': buildGateway(on(page), {
    saidBefore: buildSaidBefore(answer, { findSaidBefore: () => new Promise(() => {}) }),
  }),
  'readings that differ': buildGateway(on(page), { checkReading: async () => 0.5 }),
  'nothing said before': buildGateway(on(page), {
    saidBefore: buildSaidBefore(answer, { findSaidBefore: async () => succeed({ ...answer, references: [] }) }),
  }),
  'a search that failed': buildGateway(on(page), {
    saidBefore: buildSaidBefore(answer, {
      findSaidBefore: async () => fail({ kind: 'storage refused', detail: 'private' }),
    }),
  }),
  'a store that failed': buildGateway(on({ ...page, failure: { kind: 'no answer' } })),
  'another page': buildGateway(NOWHERE),
  'another page, bundle missing': buildGateway(NOWHERE, { listBundled: () => Promise.reject(new Error('no file')) }),
  'a page to reload': buildGateway({ kind: 'unread speech page', tabId: 7, windowId: 1 }),
  refused: buildGateway({
    kind: 'speech page',
    tabId: 7,
    windowId: 1,
    state: { kind: 'not a speech', reason: 'This is a news story.', kept: null },
  }),
};

describe.each(THEMES)('in the %s theme', (theme) => {
  it.each(Object.keys(STATES))('passes axe and never scrolls sideways: %s', async (state) => {
    setTheme(theme);
    const root = draw(STATES[state] as PopupGateway);
    if (state !== 'loading') await expect.poll(() => root.querySelector('.sm-popup__skeleton')).toBeNull();
    await expectAccessible(root);
    expect(root.scrollWidth).toBeLessThanOrEqual(WIDTH);
  });
});
