import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeTargets, type TargetToPlace } from '../../../lib/anchoring/place-targets';
import { isFound, type Placement } from '../../../lib/domain/placement';
import { describeSpan } from '../../../lib/text/describe-span';
import { badTargets, type Span, texts, toSpan } from './random-selectors';

const SPANS = 100;
const spans = fc.array(fc.tuple(fc.nat(), fc.nat(120)), { minLength: SPANS, maxLength: SPANS, size: 'max' });

const spansOf = (text: string, drawn: readonly (readonly [number, number])[]): Span[] =>
  drawn.flatMap(([from, length]) => toSpan(text, from, length) ?? []);

describe('on the unchanged text', () => {
  it('finds ten thousand spans exactly where they were, all at once', () => {
    let count = 0;
    fc.assert(
      fc.property(texts, spans, (text, drawn) => {
        const wanted = spansOf(text, drawn);
        count += wanted.length;
        const placements = placeTargets(
          wanted.map((span) => describeSpan(span, { text })),
          { text },
        );
        expect(placements).toEqual(wanted.map((span) => ({ status: 'unchanged', ...span, sure: true })));
      }),
      { numRuns: 110 },
    );
    expect(count).toBeGreaterThanOrEqual(10_000);
  });

  it('finds each of them alone as well', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(120), (text, from, length) => {
        const span = toSpan(text, from, length);
        fc.pre(span !== null);
        expect(placeTargets([describeSpan(span, { text })], { text })).toEqual([
          { status: 'unchanged', ...span, sure: true },
        ]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('on any other text', () => {
  it('gives spans of that text, and a doubt wherever it is not sure', () => {
    fc.assert(
      fc.property(texts, texts, spans, (before, after, drawn) => {
        const targets = spansOf(before, drawn).map((span) => describeSpan(span, { text: before }));
        for (const placement of placeTargets(targets, { text: after })) expectSound(placement, after);
      }),
      { numRuns: 8 },
    );
  });

  it('answers the same whatever the order of the targets', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.tuple(fc.nat(), fc.nat(60)), { minLength: 5, maxLength: 20 }), (text, drawn) => {
        const targets = spansOf(text, drawn).map((span) => describeSpan(span, { text }));
        const edited = `A new opening. ${text.slice(0, text.length / 2)} A word put in. ${text.slice(text.length / 2)}`;
        const backwards = [...targets].reverse();
        expect(placeTargets(backwards, { text: edited }).reverse()).toEqual(placeTargets(targets, { text: edited }));
      }),
      { numRuns: 40 },
    );
  });
});

describe('bad selectors', () => {
  it('are answered, never thrown at', () => {
    fc.assert(
      fc.property(
        fc.array(badTargets, { maxLength: 8 }),
        fc.oneof(texts, fc.constantFrom('', ' \n')),
        (targets, text) => {
          const placements = placeTargets(targets as TargetToPlace[], { text });
          expect(placements).toHaveLength(targets.length);
          for (const placement of placements) expectSound(placement, text);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('do not disturb the others', () => {
    fc.assert(
      fc.property(texts, fc.array(badTargets, { maxLength: 5 }), fc.nat(), fc.nat(80), (text, bad, from, length) => {
        const span = toSpan(text, from, length);
        fc.pre(span !== null);
        const placements = placeTargets([describeSpan(span, { text }), ...(bad as TargetToPlace[])], { text });
        expect(placements[0]).toMatchObject(span);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['a quote of 100,000 letters', { exact: 'a'.repeat(100_000), prefix: '', suffix: '' }],
    ['a quote of 100,000 signs', { exact: '*'.repeat(100_000), prefix: '', suffix: '' }],
    ['a quote of 50,000 equal words', { exact: 'we '.repeat(50_000), prefix: 'will ', suffix: ' act' }],
    [
      'contexts of 100,000 words',
      { exact: 'we act', prefix: 'we will act '.repeat(33_333), suffix: 'now '.repeat(100_000) },
    ],
    ['a slogan that stands everywhere', { exact: 'we will', prefix: 'and ', suffix: ' not' }],
  ])('take bounded time: %s', (_, quote) => {
    const text = `${'we will act and '.repeat(8_000)}that is that.`;
    const target = { quote: { type: 'TextQuoteSelector', ...quote }, position: { start: 7, end: 9 } } as TargetToPlace;
    const before = performance.now();
    for (const placement of placeTargets(
      Array.from({ length: 20 }, () => target),
      { text },
    ))
      expectSound(placement, text);
    expect(performance.now() - before).toBeLessThan(4_000);
  });
});

function expectSound(placement: Placement, text: string): void {
  if (!isFound(placement)) {
    expect(placement.reason).toBeTypeOf('string');
    for (const candidate of placement.candidates) {
      expect(text.slice(candidate.start, candidate.end)).toBe(candidate.text);
      expect(candidate.score).toBeGreaterThanOrEqual(0);
      expect(candidate.score).toBeLessThanOrEqual(1);
    }
    return;
  }
  expect(placement.start).toBeGreaterThanOrEqual(0);
  expect(placement.end).toBeGreaterThan(placement.start);
  expect(placement.end).toBeLessThanOrEqual(text.length);
  expect(placement.doubt !== undefined).toBe(!placement.sure);
}
