import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { SaidBeforeAnswer, SaidBeforeGateway } from '@/components/cross-references/said-before-gateway';
import type { LiveQuery } from '@/components/use-live-query';
import type { Band } from '@/lib/domain/cross-reference';
import type { PageView } from '@/lib/messaging/protocol';
import '@/entrypoints/sidepanel/sidepanel.css';
import type { PanelGateway } from '@/entrypoints/sidepanel/panel-gateway';
import { SidePanel } from '@/entrypoints/sidepanel/SidePanel';
import { fail, succeed } from '@/lib/domain/errors';
import { asSpeechId } from '@/lib/domain/ids';
import type { Placement } from '@/lib/domain/placement';
import type { StoredClaims } from '@/lib/domain/reading';
import type { SpeechEdits } from '@/lib/domain/speech-edits';
import type { Thread } from '@/lib/domain/thread';
import type { ActivePage, SpeechPage } from '@/lib/messaging/active-page';
import { buildClaim, buildTag, buildTarget, CODER } from '../../support/build-claim';
import { buildCopies } from '../../support/build-copies';
import { buildSpeech, buildTranscript } from '../../support/build-speech';
import { buildThread } from '../../support/build-thread';
import { buildSaidBefore } from '../../support/fake-said-before';
import { expectAccessible, setTheme, THEMES } from './expect-accessible';
import { findControl, render } from './render';

const speech = buildSpeech();
const transcript = buildTranscript();
const figure = buildClaim({
  target: buildTarget('We have opened 400 libraries since 2010.'),
  types: ['figure'],
  tags: ['tag:books'],
});
const pledge = buildClaim({ target: buildTarget('We will open 200 more by 2022.'), types: ['pledge'] });
const both = [pledge, figure];
const tags = [buildTag('books'), buildTag('unused')];
const stored: StoredClaims = { speechId: speech.id, claims: both, tags, coder: CODER };

const placementOf = ({ target: { position } }: typeof figure): Placement => ({
  status: 'unchanged',
  sure: true,
  start: position.start,
  end: position.end,
});
const state: SpeechPage = {
  kind: 'speech',
  speechId: speech.id,
  speech,
  transcript,
  readAt: '2026-01-05T10:00:00.000Z',
  claims: both,
  tags,
  placements: { [figure.id]: placementOf(figure), [pledge.id]: placementOf(pledge) },
  altered: false,
  copies: null,
  copyFailure: null,
  failure: null,
};
const on = (given: SpeechPage): ActivePage => ({ kind: 'speech page', tabId: 7, windowId: 1, state: given });

/** A live query with one answer, or none yet. */
const once = <Value,>(value?: Value, isKnown = value !== undefined): LiveQuery<Value> => ({
  subscribe: ({ next }) => {
    if (isKnown) next(value as Value);
    return { unsubscribe: () => {} };
  },
});
const failing: LiveQuery<never> = {
  subscribe: ({ error }) => {
    error?.(new Error('no database'));
    return { unsubscribe: () => {} };
  },
};

/** A live query whose answer the test changes. */
function makeLive<Value>(first: Value): { query: LiveQuery<Value>; set(value: Value): void } {
  const observers = new Set<{ next: (value: Value) => void }>();
  let now = first;
  return {
    query: {
      subscribe(observer) {
        observers.add(observer);
        observer.next(now);
        return { unsubscribe: () => observers.delete(observer) };
      },
    },
    set(value) {
      now = value;
      for (const observer of observers) observer.next(value);
    },
  };
}

const other = buildSpeech({ id: asSpeechId('earlier'), title: 'An earlier speech', deliveredOn: '2018-01-02' });
const found = 'We promise to open two hundred libraries.';
const saidBefore: SaidBeforeAnswer = {
  references: [],
  others: new Map([[other.id, other]]),
  searched: 3,
  keepFailure: null,
};

/** Answers for every passage asked about with one earlier passage of a band, and remembers what was asked. */
function findFor(band: Band, asked: string[][] = []): SaidBeforeGateway['findSaidBefore'] {
  return async (_, { passages }) => {
    asked.push((passages ?? []).map(({ text }) => text));
    const references = (passages ?? []).map((passage) => ({
      from: { speechId: asSpeechId('this'), passage },
      to: { speechId: other.id, passage: { text: found, start: 5, end: 46, block: 0 } },
      score: 1,
      band,
      relation: null,
      evidence: [],
      order: 'earlier' as const,
    }));
    return succeed({ ...saidBefore, references });
  };
}

function buildGateway(page: ActivePage | Promise<ActivePage>, fields: Partial<PanelGateway> = {}): PanelGateway {
  return {
    keepSpeech: async () => fail({ kind: 'no answer' }),
    takeOut: async () => fail({ kind: 'no answer' }),
    findPage: async () => page,
    watchPage: () => () => {},
    watchView: () => () => {},
    watchAskedPassage: () => () => {},
    saidBefore: buildSaidBefore(saidBefore),
    watchEdits: () => once<SpeechEdits | undefined>(undefined, true),
    watchClaims: () => once(stored),
    watchThreads: () => once([]),
    watchKeptSpeech: () =>
      once({
        speech,
        transcript: { ...transcript, readings: [{ at: '2026-01-05T10:00:00.000Z', from: 'here' }] },
      }),
    watchSpeeches: () =>
      once([
        { speech: buildSpeech({ title: 'A speech of mine' }), claimCount: 3 },
        { speech: buildSpeech({ id: asSpeechId('b'), title: 'A bundled speech', origin: 'bundled' }), claimCount: 0 },
      ]),
    watchCopies: () => once(null),
    acknowledgeChanges: vi.fn(async () => succeed(null)),
    watchForChanges: vi.fn(async () => succeed(null)),
    edit: vi.fn(async () => succeed(figure)),
    remove: vi.fn(async () => succeed(figure)),
    restore: vi.fn(async () => succeed(figure)),
    showClaim: vi.fn(),
    showPassage: vi.fn(),
    attachClaim: vi.fn(async () => succeed(null)),
    attachBack: vi.fn(async () => succeed(figure)),
    copy: vi.fn(async () => true),
    loadExport: vi.fn(),
    explain: () => ({ kind: 'storage refused', detail: 'private window' }),
    reload: vi.fn(),
    findMarkKey: async () => 'Alt+Shift+M',
    ...fields,
  };
}

const draw = (gateway: PanelGateway, width = 360) => render(<SidePanel gateway={gateway} />, width);
const textOf = (root: Element) => (root.textContent ?? '').replace(/\s+/g, ' ');
const quotesIn = (root: Element) => [...root.querySelectorAll('blockquote')].map((quote) => textOf(quote));
const drawn = (root: Element, count = 2) => expect.poll(() => root.querySelectorAll('article').length).toBe(count);

describe('said before', () => {
  const spanOf = (words: string) => {
    const start = transcript.text.indexOf(words);
    return { start, end: start + words.length };
  };
  const inView = spanOf('We have opened 400 libraries since 2010. We will open 200 more by 2022.');

  it('follows what is in view, with one line for each earlier passage until it is opened', async () => {
    const asked: string[][] = [];
    let tell: (view: PageView) => void = () => {};
    const gateway = buildGateway(on(state), {
      watchView: (_, onView) => {
        tell = onView;
        onView({ selected: null, inView });
        return () => {};
      },
      saidBefore: buildSaidBefore(saidBefore, { findSaidBefore: findFor('strong', asked) }),
    });
    const root = draw(gateway);
    await drawn(root);
    await userEvent.click(findControl('Said before'));
    await expect.poll(() => root.querySelectorAll('summary').length).toBe(2);
    expect(asked.at(-1)).toEqual(['We have opened 400 libraries since 2010.', 'We will open 200 more by 2022.']);
    await userEvent.click(root.querySelector('summary') as HTMLElement);
    expect(root.querySelector('details[open] .sm-pair__title')?.textContent).toBe('An earlier speech');
    tell({ selected: spanOf('fewer children read'), inView });
    await expect.poll(() => asked.at(-1)).toEqual(['fewer children read']);
    expect(textOf(root)).toContain('On your selection');
    await expectAccessible(root);
  });

  it('is silent on what is in view where only weak likenesses were found, and shows them for what was asked about when they are asked for', async () => {
    const gateway = buildGateway(on(state), {
      watchView: (_, onView) => {
        onView({ selected: null, inView });
        return () => {};
      },
      saidBefore: buildSaidBefore(saidBefore, { findSaidBefore: findFor('weaker') }),
    });
    const root = draw(gateway);
    await drawn(root);
    await userEvent.click(findControl('Said before'));
    await expect.poll(() => textOf(root)).toContain('Nothing was found on what is in view.');
    await userEvent.click(findControl(/^Claims/));
    await userEvent.click(findControl(/^Said before claim: “We will open/));
    await expect.poll(() => textOf(root)).toContain('Only weak likenesses were found.');
    expect(root.querySelectorAll('summary').length).toBe(0);
    await userEvent.click(findControl('Show 1 weaker link too'));
    await expect.poll(() => root.querySelectorAll('summary').length).toBe(1);
    expect(textOf(root)).toContain('On this claim');
    await userEvent.click(findControl('Hide weaker links'));
    expect(root.querySelectorAll('summary').length).toBe(0);
    await userEvent.click(findControl('Back to what I am reading'));
    await expect.poll(() => textOf(root)).toContain('Nothing was found on what is in view.');
  });

  it('shows what was said before on a passage that was asked for on the page, whatever was on show', async () => {
    const asked: string[][] = [];
    let ask: (span: { start: number; end: number }) => void = () => {};
    const gateway = buildGateway(on(state), {
      watchAskedPassage: (tabId, onAsked) => {
        expect(tabId).toBe(7);
        ask = onAsked;
        return () => {};
      },
      saidBefore: buildSaidBefore(saidBefore, { findSaidBefore: findFor('strong', asked) }),
    });
    const root = draw(gateway);
    await drawn(root);
    ask({ start: 5, end: 1_000_000 });
    expect(findControl('Said before').getAttribute('aria-selected')).toBe('false');
    ask(spanOf('We will open 200 more by 2022.'));
    await expect.poll(() => root.querySelectorAll('summary').length).toBe(1);
    expect(asked.at(-1)).toEqual(['We will open 200 more by 2022.']);
    expect(textOf(root)).toContain('On this passage');
    await expectAccessible(root);
  });

  it('shows the whole speech when asked to', async () => {
    const root = draw(buildGateway(on(state)));
    await drawn(root);
    await userEvent.click(findControl('Said before'));
    await userEvent.click(findControl('Whole speech'));
    await expect.poll(() => textOf(root)).toContain('Nothing in the other speeches shares enough with this one.');
  });

  it('is reached by the arrow keys', async () => {
    const root = draw(buildGateway(on(state)));
    await drawn(root);
    (findControl(/^Claims/) as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}{Enter}');
    expect(findControl('Said before').getAttribute('aria-selected')).toBe('true');
  });
});

describe('the side panel', () => {
  it('leads to the threads that mention the speech, as they come', async () => {
    const threads = makeLive<readonly Thread[]>([]);
    const root = draw(buildGateway(on(state), { watchThreads: () => threads.query }));
    await drawn(root);
    expect(root.querySelector('.sm-panel__threads')).toBeNull();
    threads.set([buildThread()]);
    await expect.poll(() => findControl('1 thread').getAttribute('href')).toBe('/library.html#/thread/thread-1');
    threads.set([buildThread(), buildThread({ id: 'thread-2' })]);
    await expect.poll(() => findControl('2 threads').getAttribute('href')).toBe('/library.html#/threads');
    for (const theme of THEMES) {
      setTheme(theme);
      await expectAccessible(root);
    }
  });

  it('says nothing of claims before the page has heard from the store', async () => {
    const { copies: _, ...asked } = state;
    const root = draw(buildGateway(on({ ...asked, speechId: null, claims: [] })));
    await expect.poll(() => root.querySelector('.sm-panel__skeleton')).not.toBeNull();
    expect(textOf(root)).not.toMatch(/Nothing marked|Add to library/);
  });

  it('says what the reader has set right about the speech', async () => {
    const set = { value: { to: 'The right title' }, at: '2026-01-05T10:00:00.000Z', by: CODER };
    const edits: SpeechEdits = { title: { set, read: { value: speech.title } } };
    const root = draw(buildGateway(on(state), { watchEdits: () => once<SpeechEdits | undefined>(edits) }));
    await expect.poll(() => root.querySelector('h1')?.textContent).toBe('The right title');
  });

  it('lists the claims of the page in the order of its text', async () => {
    const root = draw(buildGateway(on(state)));
    await drawn(root);
    expect(quotesIn(root)).toEqual(['“We have opened 400 libraries since 2010.”', '“We will open 200 more by 2022.”']);
    expect(textOf(root)).toContain('2 claims');
  });

  it('narrows by type and tag, says how many are left, and widens again', async () => {
    const root = draw(buildGateway(on(state)));
    await drawn(root);
    await userEvent.click(findControl('PPledge 1'));
    await drawn(root, 1);
    expect(textOf(root)).toContain('1 of 2 claims shown');
    await userEvent.selectOptions(root.querySelector('select') as HTMLSelectElement, 'books');
    await drawn(root, 0);
    expect(textOf(root)).toContain('No claim has this type and tag.');
    await userEvent.click(findControl('Show all'));
    await drawn(root);
    expect([...root.querySelectorAll('option')].map(textOf)).toEqual(['All tags', 'books']);
  });

  it('goes to a claim in its page', async () => {
    const gateway = buildGateway(on(state));
    const root = draw(gateway);
    await drawn(root);
    await userEvent.click(root.querySelector('.sm-quote__button') as HTMLElement);
    expect(gateway.showClaim).toHaveBeenCalledWith(on(state), figure.id);
  });

  it('deletes with a way back, by button and by Ctrl+Z', async () => {
    const gateway = buildGateway(on(state));
    const root = draw(gateway);
    await drawn(root);
    findControl(/^Delete claim: “We have/).click();
    await expect.poll(() => textOf(root)).toContain('Claim deleted.');
    await userEvent.click(findControl('Undo'));
    await expect.poll(() => textOf(root)).toContain('Claim restored.');
    expect(gateway.restore).toHaveBeenCalledTimes(1);
    findControl(/^Delete claim: “We will/).click();
    await expect.poll(() => textOf(root)).toContain('Claim deleted.');
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(() => gateway.restore).toHaveBeenLastCalledWith(pledge.id);
  });

  it('follows a claim that is attached with the focus, and offers the way back', async () => {
    const lost: Placement = {
      status: 'not found',
      reason: 'only a distant likeness is left',
      candidates: [{ start: 0, end: 12, text: 'Good morning', score: 0.4 }],
    };
    let page = on({ ...state, placements: { ...state.placements, [pledge.id]: lost } });
    let tell = () => {};
    const gateway = buildGateway(page, {
      findPage: async () => page,
      watchPage: (onChange) => {
        tell = onChange;
        return () => {};
      },
    });
    const root = draw(gateway);
    await drawn(root);
    const focused = () => document.activeElement?.closest('.sm-claim')?.querySelector('blockquote')?.textContent;
    await userEvent.click(findControl(/^Attach here passage: “Good morning/));
    await expect.poll(() => textOf(root)).toContain('Attached to these words.');
    page = on(state);
    tell();
    await expect.poll(() => textOf(root)).not.toContain('Not found in this text');
    expect(focused()).toBe('“We will open 200 more by 2022.”');

    await userEvent.click(findControl('Undo'));
    await expect.poll(() => textOf(root)).toContain('Attached again to the words it had before.');
    expect(gateway.attachBack).toHaveBeenCalledWith(pledge.id, pledge.target);
    expect(focused()).toBe('“We will open 200 more by 2022.”');
  });

  it('leaves the focus where the reader has put it since', async () => {
    let page = on({
      ...state,
      placements: { ...state.placements, [pledge.id]: { ...placementOf(pledge), sure: false } as Placement },
    });
    let tell = () => {};
    const gateway = buildGateway(page, {
      findPage: async () => page,
      watchPage: (onChange) => {
        tell = onChange;
        return () => {};
      },
    });
    const root = draw(gateway);
    await drawn(root);
    await userEvent.click(findControl(/^These are the right words claim: “We will/));
    await expect.poll(() => textOf(root)).toContain('Attached to these words.');
    root.querySelector<HTMLElement>('select')?.focus();
    page = on(state);
    tell();
    await expect.poll(() => textOf(root)).not.toContain('Look again');
    expect(document.activeElement?.tagName).toBe('SELECT');
  });

  it('copies a quotation with its source and a link to the words', async () => {
    const gateway = buildGateway(on(state));
    const root = draw(gateway);
    await drawn(root);
    findControl(/^Copy quote claim: “We have/).click();
    await expect.poll(() => textOf(root)).toContain('Quote copied.');
    const link =
      'https://www.gov.uk/government/speeches/a-speech-on-libraries#:~:text=We%20have%20opened%20400%20libraries%20since%202010';
    expect(gateway.copy).toHaveBeenCalledWith({
      text: [
        '“We have opened 400 libraries since 2010.”',
        '— The Minister, speech, Leeds, 4 March 2019: A speech on libraries',
        'How near to what was said: Exactly as delivered',
        link,
      ].join('\n'),
      html: expect.stringContaining(`<a href="${link}">A speech on libraries</a>`),
    });
  });

  it.each([
    [
      'other words stand there',
      { ...placementOf(pledge), status: 'reworded', sure: true, start: 0, end: 16, changes: [] },
      'The page now says: “',
    ],
    [
      'it is not found',
      { status: 'not found', reason: 'the words are no longer there', candidates: [] },
      'Not found in the page as it is now',
    ],
  ] as [string, Placement, string][])('says in a copied quotation where %s', async (_, placement, line) => {
    const gateway = buildGateway(on({ ...state, placements: { ...state.placements, [pledge.id]: placement } }));
    const root = draw(gateway);
    await drawn(root);
    findControl(/^Copy quote claim: “We will/).click();
    await expect
      .poll(() => gateway.copy)
      .toHaveBeenCalledWith({ text: expect.stringContaining(line), html: expect.stringContaining(line) });
  });

  it('says what happened to the page since the reader knew it', async () => {
    const gateway = buildGateway(on(state), { watchCopies: () => once(buildCopies()) });
    const root = draw(gateway);
    await expect
      .poll(() => textOf(root))
      .toContain('1 passage reworded since 5 January 2026, and GOV.UK does not say so.');
    await userEvent.click(findControl('I have seen it'));
    expect(gateway.acknowledgeChanges).toHaveBeenCalledTimes(1);
    await expectAccessible(root);
  });

  it('follows the store at once, before the page has placed a new claim', async () => {
    const live = makeLive<StoredClaims>({ ...stored, claims: [figure] });
    const root = draw(buildGateway(on({ ...state, claims: [figure] }), { watchClaims: () => live.query }));
    await drawn(root, 1);
    live.set(stored);
    await drawn(root, 2);
  });

  it('follows another tab, and drops the answer of the one left behind', async () => {
    let change = () => {};
    let answerLate: (page: ActivePage) => void = () => {};
    const late = new Promise<ActivePage>((done) => {
      answerLate = done;
    });
    const pages = [late, Promise.resolve<ActivePage>({ kind: 'other page', tabId: 8, windowId: 1 })];
    const gateway = buildGateway(late, {
      findPage: () => pages.shift() as Promise<ActivePage>,
      watchPage: (onChange) => {
        change = onChange;
        return () => {};
      },
    });
    const root = draw(gateway);
    await expect.poll(() => pages.length).toBe(1);
    change();
    await expect.poll(() => textOf(root)).toContain('No speech in this tab');
    answerLate(on(state));
    await late;
    await expect.poll(() => textOf(root)).toContain('A speech of mine');
    expect(textOf(root)).not.toContain('2 claims');
  });

  it('places the claims of the reading view in the stored text', async () => {
    const gone = buildClaim({
      target: {
        ...buildTarget('We will open 200 more by 2022.'),
        quote: {
          type: 'TextQuoteSelector',
          exact: 'Badgers dig their own extensive setts in the woods.',
          prefix: 'x',
          suffix: 'y',
        },
      },
    });
    const gateway = buildGateway(
      { kind: 'own page', tabId: 9, windowId: 1, hash: '#/read/some-speech' },
      { watchClaims: () => once({ ...stored, claims: [figure, gone] }) },
    );
    const root = draw(gateway);
    await drawn(root);
    expect(textOf(root)).toContain('Not found in this text (1)');
    expect(findControl(/^Show in reading view claim: “We have/)).toBeTruthy();
    expect(textOf(root)).toContain('Compared with the text stored on 5 January 2026.');
  });

  it('says why the claims could not be read', async () => {
    const root = draw(buildGateway(on(state), { watchClaims: () => failing }));
    await expect.poll(() => root.querySelector('[role=alert]')?.textContent).toContain('private window');
  });

  it('says how to begin where nothing is marked yet', async () => {
    const root = draw(buildGateway(on({ ...state, speechId: null, claims: [] })));
    await expect.poll(() => textOf(root)).toContain('press Alt+Shift+M to mark the sentence at the caret');
  });
});

const STATES: Record<string, PanelGateway> = {
  loading: buildGateway(new Promise<ActivePage>(() => {})),
  claims: buildGateway(on(state)),
  'claims not found': buildGateway(
    on({
      ...state,
      placements: {
        ...state.placements,
        [pledge.id]: { status: 'not found', reason: 'several places fit equally well', candidates: [] },
      },
    }),
  ),
  'no claims': buildGateway(on({ ...state, speechId: null, claims: [] })),
  'a store that failed': buildGateway(on(state), { watchClaims: () => failing }),
  'a page whose store failed': buildGateway(on({ ...state, failure: { kind: 'storage full' } })),
  'no speech': buildGateway({ kind: 'other page', tabId: 7, windowId: 1 }),
  'no speech, store failed': buildGateway(
    { kind: 'other page', tabId: 7, windowId: 1 },
    { watchSpeeches: () => failing },
  ),
  'a page to reload': buildGateway({ kind: 'unread speech page', tabId: 7, windowId: 1 }),
  'the reading view': buildGateway({ kind: 'own page', tabId: 9, windowId: 1, hash: '#/read/some-speech' }),
  refused: buildGateway({
    kind: 'speech page',
    tabId: 7,
    windowId: 1,
    state: { kind: 'not a speech', reason: 'This is a news story.', kept: null },
  }),
};

describe.each(THEMES)('in the %s theme', (theme) => {
  it.each(Object.keys(STATES))('passes axe and never scrolls sideways: %s', async (name) => {
    setTheme(theme);
    for (const width of [320, 420]) {
      const root = draw(STATES[name] as PanelGateway, width);
      if (name !== 'loading') await expect.poll(() => root.querySelector('.sm-panel__skeleton')).toBeNull();
      await expectAccessible(root);
      expect(root.scrollWidth).toBeLessThanOrEqual(width);
    }
  });
});
