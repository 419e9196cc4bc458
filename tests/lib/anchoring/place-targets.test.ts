import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeTargets } from '../../../lib/anchoring/place-targets';
import type { Placement } from '../../../lib/domain/placement';
import { isFound } from '../../../lib/domain/placement';
import { describeSpan } from '../../../lib/text/describe-span';

const SPEECH = [
  'Thank you all for coming. It is a pleasure to be back in Manchester with so many directors of services.',
  'We have invested almost £200m in 95 projects through the programme. Many of those projects are already having a positive impact on practice.',
  'I am determined to deliver on this ambition, and I am determined to do it with you. The first cohorts will start in early 2020.',
  'Social workers deserve our thanks. Nine regions now have active alliances in place, with strong local leadership behind them.',
  'I look forward to working with you. Thank you all for coming.',
].join('\n');

function describeWords(words: string, text = SPEECH, from = 0) {
  const start = text.indexOf(words, from);
  if (start === -1) throw new Error(`not in the text: ${words}`);
  return describeSpan({ start, end: start + words.length }, { text });
}

function placeAfter(words: string, edited: string, from = 0): { placement: Placement; found: string | null } {
  const [placement] = placeTargets([describeWords(words, SPEECH, from)], { text: edited }) as [Placement];
  return { placement, found: isFound(placement) ? edited.slice(placement.start, placement.end) : null };
}

describe('on the unchanged text', () => {
  it('finds every span exactly where it was', () => {
    fc.assert(
      fc.property(fc.nat(SPEECH.length - 1), fc.integer({ min: 1, max: 300 }), (start, length) => {
        const end = Math.min(SPEECH.length, start + length);
        fc.pre(SPEECH.slice(start, end).trim() !== '');
        const [placement] = placeTargets([describeSpan({ start, end }, { text: SPEECH })], { text: SPEECH });
        expect(placement).toEqual({ status: 'unchanged', start, end, sure: true });
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps two equal quotes apart', () => {
    const last = SPEECH.lastIndexOf('Thank you all for coming.');
    expect(placeAfter('Thank you all for coming.', SPEECH, last).placement).toMatchObject({ start: last, sure: true });
    expect(placeAfter('Thank you all for coming.', SPEECH).placement).toMatchObject({ start: 0, sure: true });
  });
});

describe('on an edited text', () => {
  const QUOTE = 'We have invested almost £200m in 95 projects through the programme.';

  it.each([
    [
      'a paragraph is put in before it',
      SPEECH.replace('We have', 'Let me begin with the money that we spent.\nWe have'),
    ],
    ['quotes, dashes and spaces are set anew', SPEECH.replaceAll(' in ', '\u00a0in ').replaceAll("'", '’')],
    ['a soft hyphen is put in', SPEECH.replace('projects through', 'pro\u00adjects through')],
  ])('finds the words unchanged and sure when %s', (_, edited) => {
    const { placement, found } = placeAfter(QUOTE, edited);
    expect(placement).toMatchObject({ status: 'unchanged', sure: true });
    expect(found?.replaceAll('\u00a0', ' ').replaceAll('\u00ad', '')).toBe(QUOTE);
  });

  it('spans what was put into a quote', () => {
    const before = `${SPEECH}\n${SPEECH.replaceAll('a', 'o')}`;
    const edited = before.replace('Social workers', 'A heading\nSocial workers');
    const words = 'start in early 2020.\nSocial workers deserve our thanks.';
    const targets = [words, 'I am determined to deliver', 'Nine regions now have'].map((each) =>
      describeWords(each, before),
    );
    const [placement] = placeTargets(targets, { text: edited });
    const start = edited.indexOf('start in early');
    const end = edited.indexOf('our thanks.') + 'our thanks.'.length;
    expect(placement).toMatchObject({ status: 'reworded', start, end });
  });

  it('says which words differ', () => {
    const { placement, found } = placeAfter(QUOTE, SPEECH.replace('almost £200m', 'around £200 million'));
    expect(found).toBe('We have invested around £200 million in 95 projects through the programme.');
    expect(placement).toMatchObject({
      status: 'reworded',
      sure: true,
      changes: [{ before: 'almost £200m', after: 'around £200 million' }],
    });
  });

  it('includes replaced words at both ends, told by the neighbours', () => {
    const edited = SPEECH.replace('We have invested', 'The department spent').replace('the programme', 'that fund');
    expect(placeAfter(QUOTE, edited).found).toBe('The department spent almost £200m in 95 projects through that fund.');
  });

  it('prefers the reworded sentence in its place to its old words elsewhere', () => {
    const edited = `${SPEECH.replace('almost £200m', 'around £200m')}\nIn February I told you this. ${QUOTE} That was then.`;
    expect(placeAfter(QUOTE, edited).found).toBe('We have invested around £200m in 95 projects through the programme.');
  });

  it('follows a sentence that was moved', () => {
    const others = ['Social workers deserve our thanks.', 'The first cohorts will start in early 2020.'];
    const edited = `${SPEECH.replace(`${QUOTE} `, '')}\nOne more thing before I go. ${QUOTE} Now to lunch.`;
    const targets = [QUOTE, ...others].map((words) => describeWords(words));
    const [placement, ...rest] = placeTargets(targets, { text: edited });
    expect(placement).toMatchObject({ status: 'moved', start: edited.indexOf(QUOTE) });
    expect(rest.map(({ status }) => status)).toEqual(['unchanged', 'unchanged']);
  });

  it('does not say "moved" of claims that a new opening has shifted', () => {
    const targets = ['Social workers deserve our thanks.', QUOTE].map((words) => describeWords(words));
    const placements = placeTargets(targets, { text: `Good morning, everyone here.\n${SPEECH}` });
    expect(placements.map(({ status }) => status)).toEqual(['unchanged', 'unchanged']);
  });

  it('lets the neighbours decide between equal sentences when their contexts are equal too', () => {
    const line = 'We will act and we will act now because the people of this country expect us to act.';
    const before = Array.from({ length: 8 }, () => line).join('\n');
    const start = line.length + 1;
    const target = describeSpan({ start: start * 5, end: start * 5 + line.length }, { text: before });
    const [placement] = placeTargets([target], { text: `A new opening.\n${before}` });
    expect(placement).toMatchObject({ start: start * 5 + 'A new opening.\n'.length });
  });
});

describe('alone on an edited page', () => {
  const QUOTE = 'Nine regions now have active alliances in place, with strong local leadership behind them.';
  const CLAUSE =
    'as the committee heard last summer from those who run them day by day and from the families that they serve,';

  it.each([
    ['a clause', `alliances ${CLAUSE} in`],
    ['two sentences', `alliances. ${CLAUSE} We were told so. ${CLAUSE} They are in`],
  ])('spans a quote with %s put into it', (_, inserted) => {
    const edited = SPEECH.replace('alliances in', inserted);
    const { placement, found } = placeAfter(QUOTE, edited);
    expect(found).toBe(QUOTE.replace('alliances in', inserted));
    expect(placement).toMatchObject({ status: 'reworded', sure: false });
  });

  it.each([
    ['in one sentence', 'with strong local leadership behind them, nine regions now have active alliances in place.'],
    ['as two sentences', 'With strong local leadership behind them. Nine regions now have active alliances in place.'],
  ])('spans clauses that changed places, %s', (_, swapped) => {
    const { placement, found } = placeAfter(QUOTE, SPEECH.replace(QUOTE, swapped));
    expect(found?.replace(/\.$/, '')).toBe(swapped.slice(0, -1));
    expect(placement).toMatchObject({ status: 'reworded' });
  });

  it('finds what is left of a sentence cut to a half', () => {
    const half = 'With strong local leadership behind them.';
    expect(placeAfter(QUOTE, SPEECH.replace(QUOTE, half)).found).toBe(half);
  });

  it('is not sure of a quote that nothing tells the end of', () => {
    const last = SPEECH.slice(SPEECH.indexOf('Nine regions'));
    const edited = SPEECH.replace('you. Thank you all for coming.', 'many others, in this hall and in other ones.');
    expect(placeAfter(last, edited).placement).toMatchObject({ status: 'reworded', sure: false });
  });

  it('does not draw a whole quote out to a neighbour farther off', () => {
    const other = 'In this house we have heard it said before, and by the same benches opposite.';
    const edited = SPEECH.replace(QUOTE, `${other} ${QUOTE}`);
    expect(placeAfter(QUOTE, edited)).toMatchObject({ found: QUOTE, placement: { status: 'unchanged', sure: true } });
  });
});

describe('among claims that were found', () => {
  it('recognises a short quote, half rewritten, that stands where its neighbours say', () => {
    const edited = SPEECH.replace(
      'Social workers deserve our thanks.',
      'Social workers have earned our lasting thanks.',
    );
    const around = ['The first cohorts will start in early 2020.', 'with strong local leadership behind them'];
    const targets = ['Social workers deserve our thanks.', ...around].map((words) => describeWords(words));
    const [placement] = placeTargets(targets, { text: edited });
    expect(placement).toMatchObject({ status: 'reworded', start: edited.indexOf('Social workers have') });
  });

  it('says doubtful of two equal places unless one is clearly the nearer', () => {
    const line = 'We will act now because the people of this country expect us to act.';
    const target = describeSpan({ start: 0, end: line.length }, { text: line });
    const [placement] = placeTargets([target], { text: `${line} A word.\n${line} A word.` });
    expect(placement).toMatchObject({ start: 0 });
  });
});

describe('when a place is doubtful', () => {
  const LAST = 'The first cohorts will start in early 2020.';

  it('says that few of the words are left', () => {
    const edited = SPEECH.replace(LAST, 'The first cohorts might perhaps begin in early 2021.');
    expect(placeAfter(LAST, edited).placement).toMatchObject({ sure: false, doubt: 'few words in common' });
  });

  it('says that the words around it are others', () => {
    const quote = 'Many of those projects are already having a positive impact on practice.';
    const edited = `Other people speak of other things.\n${quote}\nAnd of more of them still.`;
    expect(placeAfter(quote, edited).placement).toMatchObject({
      status: 'moved',
      sure: false,
      doubt: 'other words around it',
    });
  });

  it('says that its old words stand elsewhere', () => {
    const quote = 'Social workers deserve our thanks.';
    const edited = `${SPEECH.replace(quote, 'Carers and workers merit our thanks.')}\nLet me say it again. ${quote} Enough.`;
    const around = ['The first cohorts will start in early 2020.', 'with strong local leadership behind them'];
    const [placement] = placeTargets(
      [quote, ...around].map((words) => describeWords(words)),
      { text: edited },
    );
    expect(placement).toMatchObject({ start: edited.indexOf('Carers'), doubt: 'old words elsewhere' });
  });

  it('says that several places fit', () => {
    const line = 'We will act now because the people of this country expect us to act.';
    const target = describeSpan({ start: 0, end: line.length }, { text: line });
    const text = `First a word. ${line} A word.\nFirst a word. ${line} A word.`;
    expect(placeTargets([target], { text })).toMatchObject([{ sure: false, doubt: 'several places fit' }]);
  });
});

describe('on the page of another speech', () => {
  const sentence = (i: number, of: string): string => `Number ${i} of our ${of} ${i * 7} is item ${i * 31}.`;
  const speech = (of: string): string => Array.from({ length: 40 }, (_, i) => sentence(i, of)).join(' ');
  const COMMON = 'It is a great pleasure to be back in this remarkable city among friends.';

  it('takes a turn of phrase for the claim only where other claims are found as well', () => {
    const before = `${COMMON} ${speech('schools')}`;
    const targets = [COMMON, ...Array.from({ length: 25 }, (_, i) => sentence(i, 'schools'))].map((words) =>
      describeWords(words, before),
    );
    const other = `Good morning. ${COMMON} We meet in hard times.`;
    const [placement] = placeTargets(targets, { text: other });
    expect(placement).toMatchObject({ status: 'not found' });
    expect(placeTargets(targets, { text: `Good morning. ${before}` })[0]).toMatchObject({
      status: 'unchanged',
      sure: true,
    });
  });
});

describe('where the words are gone', () => {
  it('does not take the next sentence of the same build for one that was taken out', () => {
    const before =
      'That is that. Curbing free speech is not the job of the police. Enforcing old laws is not the job of the police. The new code is clear on both.';
    const edited = before.replace('Enforcing old laws is not the job of the police. ', '');
    const target = describeWords('Enforcing old laws is not the job of the police.', before);
    expect(placeTargets([target], { text: edited })).toMatchObject([{ status: 'not found' }]);
  });

  it.each([
    ['the sentence was taken out', SPEECH.replace('The first cohorts will start in early 2020.', '')],
    [
      'it was replaced by a redaction',
      SPEECH.replace('The first cohorts will start in early 2020.', '[political content removed]'),
    ],
    [
      'another sentence stands between its neighbours',
      SPEECH.replace('The first cohorts will start in early 2020.', 'Nobody in this room disputes any of that.'),
    ],
    [
      'it is another speech',
      'Firms need certainty over energy prices. The first thing that they ask me for is a plan. Grid queues are too long.',
    ],
  ])('says not found when %s', (_, edited) => {
    expect(placeAfter('The first cohorts will start in early 2020.', edited).placement).toMatchObject({
      status: 'not found',
    });
  });

  it('does not put three common words on another sentence', () => {
    const edited = SPEECH.replace('I am determined to deliver on this ambition, and ', '');
    const { placement } = placeAfter('I am determined', edited);
    expect(placement.status === 'not found' || !placement.sure).toBe(true);
  });

  it('offers the rejected place', () => {
    const { placement } = placeAfter(
      'Social workers deserve our thanks.',
      'Entirely other words stand here.\nTeachers and nurses all deserve their thanks from us.',
    );
    expect(placement).toMatchObject({ status: 'not found', reason: 'only a distant likeness is left' });
    if (placement.status === 'not found') expect(placement.candidates[0]?.text).toContain('deserve');
  });

  it('offers no place that is like it by chance', () => {
    const { placement } = placeAfter(
      'Social workers deserve our thanks.',
      'Entirely other words stand here.\nWe owe our neighbours thanks for the tea, and I say so.',
    );
    expect(placement).toEqual({ status: 'not found', reason: 'the words are no longer there', candidates: [] });
  });

  it.each([
    'Social workers deserve our thanks.',
    'I am determined to deliver on this ambition',
    'The first cohorts will start in early 2020.',
  ])('offers nothing of a speech on another matter: %s', (words) => {
    const { placement } = placeAfter(
      words,
      'Firms need certainty over energy prices. The first thing that they ask me for is a plan, and I will deliver. Grid queues are too long. We deserve better.',
    );
    expect(placement).toMatchObject({ status: 'not found', candidates: [] });
  });
});

describe('selectors from anywhere', () => {
  const quote = (exact: string, prefix = '', suffix = '') =>
    ({ quote: { type: 'TextQuoteSelector', exact, prefix, suffix } }) as const;
  const at = (start: number, end: number) => ({ type: 'TextPositionSelector', start, end }) as const;

  it.each([
    ['an empty quote', quote(''), 'the quote is empty'],
    ['white space', quote(' \n '), 'the quote is empty'],
    ['signs that are not there', quote('***'), 'the words are no longer there'],
  ])('refuses %s with a reason', (_, target, reason) => {
    expect(placeTargets([target], { text: SPEECH })).toEqual([{ status: 'not found', reason, candidates: [] }]);
  });

  it('says that a transcript has no text', () => {
    expect(placeTargets([quote('anything')], { text: '' })).toMatchObject([{ reason: 'the transcript has no text' }]);
  });

  it('trusts the words before a position that is out of range or wrong', () => {
    const words = 'Nine regions now have active alliances in place';
    const target = { ...quote(words, 'Social workers deserve our thanks. ', ', with strong'), position: at(99_999, 5) };
    expect(placeTargets([target], { text: SPEECH })).toMatchObject([
      { start: SPEECH.indexOf(words), status: 'unchanged' },
    ]);
  });

  it('finds a quote that comes without context', () => {
    const words = 'Many of those projects are already having a positive impact on practice.';
    expect(placeTargets([quote(words)], { text: SPEECH })).toMatchObject([{ start: SPEECH.indexOf(words) }]);
  });

  it('answers in bounded time for a quote of 100,000 characters', () => {
    const long = Array.from({ length: 3_000 }, (_, i) => `Sentence ${i} of a very long speech.`).join(' ');
    const edited = `Preface. ${long.replace('Sentence 1500 of', 'Statement 1500 within')} End.`;
    const [placement] = placeTargets([quote(long, 'Before it. ', ' After it.')], { text: edited });
    expect(placement).toMatchObject({ status: 'reworded', start: 'Preface. '.length });
  });

  it('finds a quote in a script without spaces, and in one written from right to left', () => {
    const chinese = '今天我们宣布一项新的计划。我们将在两年内投资一亿英镑支持地方当局。谢谢大家。';
    const arabic = 'شكرا لكم جميعا. هذا القرار بداية لنهاية برنامج الأسلحة. سنعمل معا على ذلك.';
    for (const [text, words] of [
      [chinese, '我们将在两年内投资一亿英镑支持地方当局。'],
      [arabic, 'هذا القرار بداية لنهاية برنامج الأسلحة.'],
    ] as const) {
      const target = describeWords(words, text);
      const edited = `${text.slice(0, 3)}${text}`;
      const [placement] = placeTargets([target], { text: edited });
      expect(placement).toMatchObject({ start: edited.indexOf(words), end: edited.indexOf(words) + words.length });
    }
  });
});

describe('among claims made on several copies', () => {
  const HEADING = 'A heading that was put in above the claims of this part of the speech\n';
  const EDITED = SPEECH.replace('in 95 projects', 'in 120 projects').replace(
    'We have invested',
    `${HEADING}We have invested`,
  );
  const ON_FIRST = [
    'a pleasure to be back',
    'Many of those projects',
    'determined to deliver',
    'The first cohorts',
  ].map((words) => ({ ...describeWords(words), transcriptId: 'first' }));
  const ON_SECOND = {
    ...describeWords('We have invested almost £200m in 120 projects through the programme.', EDITED),
    transcriptId: 'second',
  };

  it('lets a claim attached to the present words stand where it was attached, and none of the others move', () => {
    const placements = placeTargets([...ON_FIRST, ON_SECOND], { text: EDITED });
    expect(placements.map(({ status }) => status)).toEqual(Array(5).fill('unchanged'));
  });

  it('does not expect a claim where only a claim of another copy would have it', () => {
    const strays = ['Social workers deserve', 'Nine regions now', 'I look forward'].map((words) => ({
      ...describeWords(words, `${HEADING.repeat(4)}${SPEECH}`),
      transcriptId: 'third',
    }));
    const placements = placeTargets([...ON_FIRST, ...strays], { text: SPEECH });
    expect(placements.map(({ status }) => status)).toEqual(Array(7).fill('unchanged'));
  });
});

describe('at the borders of sentences and blocks', () => {
  const BEFORE = [
    'This May around 9 million people went to the polls to elect you as their commissioners. Overall turnout was 27.4% across England and Wales, according to provisional analysis of returning officer certificates. The Electoral Commission will confirm turnout later this summer.',
    'I challenge any of you to find a chief constable formally dismissed for poor performance in the two decades prior to 2010. And politics of the worst kind plagued policing - through the system of distorting targets imposed on local police forces by the Home Office. I introduced police and crime commissioners to change that.',
    'And they have a mandate to do so.',
  ].join('\n');
  const TURNOUT = 'Overall turnout was 27.4% across England and Wales';
  const found = (words: string, edited: string, ...others: string[]) => {
    const [placement] = placeTargets(
      [words, ...others].map((each) => describeWords(each, BEFORE)),
      { text: edited },
    ) as [Placement];
    return { placement, words: isFound(placement) ? edited.slice(placement.start, placement.end) : null };
  };

  it('reaches out to the border of a sentence that the claim began at', () => {
    const now = 'Turnout overall stood at 26.1% in England and Wales';
    expect(found(TURNOUT, BEFORE.replace(TURNOUT, now)).words).toBe(now);
  });

  it('does not reach into a long sentence that the claim was put into', () => {
    const edited = BEFORE.replace(
      TURNOUT,
      'As the returning officers of every police area have told us in these last few weeks, overall turnout was 26.1% across England and Wales',
    );
    expect(found(TURNOUT, edited).words).toBe('overall turnout was 26.1% across England and Wales');
  });

  it('offers the sentence alone that stands under a heading, for a claim that was within a block', () => {
    const claim = 'And politics of the worst kind plagued policing';
    const sentence = 'Politics of the worst kind has plagued all policing here.';
    const edited = BEFORE.replace(/And politics.*that\./, '').replace(
      'And they',
      `A new duty for police and crime commissioners\n${sentence}\nAnd they`,
    );
    const { placement, words } = found(claim, edited, TURNOUT, 'I challenge any of you');
    const shown = words ?? (placement.status === 'not found' ? placement.candidates[0]?.text : null);
    expect(shown).toBe('Politics of the worst kind has plagued all policing');
  });
});
