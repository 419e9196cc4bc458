import { describe, expect, it } from 'vitest';
import { joinAnswers } from '@/components/cross-references/join-answers';
import { countKinds, kindOf } from '@/components/cross-references/kinds-of-link';
import type { Target } from '@/lib/domain/claim';
import type { CrossReference, Evidence, Relation } from '@/lib/domain/cross-reference';
import { asCoderId, asSpeechId } from '@/lib/domain/ids';
import type { ReferenceAnswer, ReferenceVerdict } from '@/lib/domain/reference-answer';
import { orderEnds } from '@/lib/text/match-reference';
import { buildTarget } from '../../support/build-claim';
import { buildTranscript } from '../../support/build-speech';

const [here, there] = [asSpeechId('here'), asSpeechId('there')];
const transcript = buildTranscript();
const words = 'We will open 200 more by 2022.';
const start = transcript.text.indexOf(words);
const passage = { text: words, start, end: start + words.length, block: 1 };
const reference: CrossReference = {
  from: { speechId: here, passage },
  to: { speechId: there, passage: { text: 'We promise to open 200 libraries.', start: 7, end: 40, block: 0 } },
  score: 1,
  band: 'strong',
  relation: 'delivers',
  evidence: [],
  order: 'earlier',
};
const target = (speechId: typeof here, exact: string, at: number): Target => ({
  ...buildTarget(),
  speechId,
  quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
  position: { type: 'TextPositionSelector', start: at, end: at + exact.length },
});
const stamp = { at: '2026-01-05T10:00:00.000Z', by: asCoderId('someone') };
const answer = (
  verdict: ReferenceVerdict,
  name: Relation | null = null,
  from = here,
  exact = words,
): ReferenceAnswer => {
  const ends = orderEnds(target(here, exact, start), target(there, reference.to.passage.text, 7));
  const value = name && { name, from: ends[0].speechId === from ? (0 as const) : (1 as const) };
  return { ends, verdict: { value: verdict, ...stamp }, relation: { value, ...stamp } };
};
const shown = { speechId: here, transcript, orderOf: () => 'earlier' as const, coder: stamp.by };

describe('suggestions and what the reader said of them', () => {
  it('carry the own note and those of others apart', () => {
    const other = asCoderId('another');
    const noted = {
      ...answer('confirmed'),
      notes: { [stamp.by]: { value: 'Ask.', ...stamp }, [other]: { value: 'Kept.', ...stamp, by: other } },
    };
    const note = { own: 'Ask.', others: [{ by: other, text: 'Kept.' }] };
    expect(joinAnswers([reference], [noted], shown)).toMatchObject([{ note }]);
    expect(joinAnswers([], [noted], shown)).toMatchObject([{ note }]);
  });

  it.each([
    ['nothing said', [], 'suggested', { name: 'delivers', isStated: false, isReversed: false }],
    ['confirmed', [answer('confirmed')], 'confirmed', { name: 'delivers', isStated: false, isReversed: false }],
    ['dismissed', [answer('dismissed')], 'dismissed', { name: 'delivers', isStated: false, isReversed: false }],
    ['taken back', [answer('open')], 'suggested', { name: 'delivers', isStated: false, isReversed: false }],
    [
      'corrected',
      [answer('confirmed', 'softens')],
      'confirmed',
      { name: 'softens', isStated: true, isReversed: false },
    ],
    [
      'said from the other side',
      [answer('confirmed', 'updates', there)],
      'confirmed',
      { name: 'updates', isStated: true, isReversed: true },
    ],
  ] as const)('%s', (_, answers, verdict, relation) => {
    const [link, ...more] = joinAnswers([reference], answers, shown);
    expect(more).toEqual([]);
    expect(link).toMatchObject({ verdict, relation, band: 'strong' });
  });

  it('a link that no suggestion covers is shown where its words stand now', () => {
    const own = answer('confirmed', null, here, 'When a library closes, fewer children read.');
    const [link, suggestion] = joinAnswers([reference], [own], shown);
    expect(link).toMatchObject({ verdict: 'confirmed', band: null, here: { isShown: true } });
    expect(transcript.text.slice(link?.here.start, link?.here.end)).toBe('When a library closes, fewer children read.');
    expect(suggestion?.verdict).toBe('suggested');
  });

  it('a pair that comes twice is shown once, as the reader has answered it', () => {
    const wider = {
      ...reference.to,
      passage: { ...reference.to.passage, text: 'We promise to open 200 libraries. So', end: 43 },
    };
    const twice = [{ ...reference, to: wider, band: 'likely' as const }, reference, reference];
    expect(joinAnswers(twice, [], shown)).toMatchObject([{ band: 'likely' }]);
    const own = answer('dismissed');
    expect(joinAnswers([reference, { ...reference, to: wider }], [own], shown)).toMatchObject([
      { verdict: 'dismissed' },
    ]);
  });

  it('two links of the reader’s that overlap are both shown', () => {
    const [own, wider] = [answer('confirmed'), answer('confirmed', null, here, `${words} When`)];
    const more = { ...wider, ends: orderEnds(target(here, `${words} When`, start), target(there, 'Promise', 9)) };
    expect(joinAnswers([reference], [own, more], shown).map(({ answer: given }) => given)).toEqual(
      expect.arrayContaining([own, more]),
    );
    const overlapping = {
      ...more,
      ends: orderEnds(target(here, `${words} When`, start), target(there, `${reference.to.passage.text} So`, 7)),
    };
    expect(joinAnswers([], [own, overlapping], shown)).toHaveLength(2);
  });

  it('a link within the speech is shown once, under its later words', () => {
    const within: ReferenceAnswer = {
      ...answer('confirmed'),
      ends: orderEnds(
        target(here, words, start),
        target(here, 'When a library closes, fewer children read.', start + 90),
      ),
    };
    expect(joinAnswers([], [within], shown)).toMatchObject([{ isWithin: true, there: { text: words } }]);
  });

  it('a link whose words are gone is kept, and not shown in the page', () => {
    const own = answer('confirmed', null, here, 'A sentence that was taken out of the page altogether.');
    expect(joinAnswers([], [own], shown)[0]?.here).toMatchObject({
      isShown: false,
      text: own.ends.find(({ speechId }) => speechId === here)?.quote.exact,
    });
  });
});

describe('kinds of links', () => {
  const link = (relation: Relation | null, evidence: readonly Evidence[] = [], isStated = false) => ({
    relation: relation && { name: relation, isStated, isReversed: false },
    evidence,
  });
  const figure: Evidence = { kind: 'figure changed', here: 'nine', there: 'every' };

  it.each([
    ['a relation', link('updates'), 'changed'],
    ['the evidence that says most', link(null, [{ kind: 'same name', here: 'RIA', there: 'RIA' }, figure]), 'changed'],
    ['what the reader said, whatever the evidence', link('repeats', [figure], true), 'repeated'],
    ['nothing', link(null), 'same matter'],
  ] as const)('come from %s', (_, from, kind) => {
    expect(kindOf(from)).toBe(kind);
  });

  it('are counted without those of which there are none', () => {
    const to = {
      ...reference.to,
      passage: { ...reference.to.passage, text: 'Words further on.', start: 90, end: 107 },
    };
    const links = joinAnswers([reference, { ...reference, to, relation: 'updates' }], [], shown);
    expect(countKinds(links)).toEqual([
      { kind: 'changed', count: 1 },
      { kind: 'followed up', count: 1 },
    ]);
  });
});
