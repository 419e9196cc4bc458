import fc from 'fast-check';
import { expect, it } from 'vitest';
import { answeredBefore, arrangeLinks, FIRST_CHOICE } from '@/components/cross-references/arrange-links';
import type { LinkedPassages } from '@/components/cross-references/join-answers';
import { LINK_KINDS } from '@/components/cross-references/kinds-of-link';
import { RELATIONS } from '@/lib/domain/cross-reference';
import { asSpeechId } from '@/lib/domain/ids';

const words = { text: 'By 2022', start: 0, end: 7 };
const build = (fields: Partial<LinkedPassages>): LinkedPassages => ({
  key: 'a',
  here: { ...words, isShown: true },
  there: { ...words, speechId: asSpeechId('there') },
  order: 'earlier',
  isWithin: false,
  band: 'strong',
  verdict: 'suggested',
  relation: null,
  evidence: [],
  answer: null,
  note: { own: '', others: [] },
  ...fields,
});

const someLinks = fc
  .uniqueArray(
    fc.record({
      key: fc.string({ minLength: 1, maxLength: 3 }),
      order: fc.constantFrom('earlier', 'later', 'undated', 'same time'),
      isWithin: fc.boolean(),
      band: fc.constantFrom('strong', 'likely', 'weaker'),
      verdict: fc.constantFrom('suggested', 'confirmed', 'dismissed'),
      relation: fc.option(
        fc.record({ name: fc.constantFrom(...RELATIONS), isStated: fc.boolean(), isReversed: fc.constant(false) }),
      ),
      there: fc.constantFrom('x', 'y', 'z').map((id) => ({ ...words, speechId: asSpeechId(id) })),
    }),
    { selector: ({ key }) => key },
  )
  .map((fields) => fields.map((each) => build(each as Partial<LinkedPassages>)));

const sum = (parts: readonly { readonly count: number }[]) => parts.reduce((total, { count }) => total + count, 0);

it('the sentence, the chips and the list count the same links', () => {
  const verdicts = fc.infiniteStream(fc.constantFrom('suggested', 'confirmed', 'dismissed'));
  fc.assert(
    fc.property(
      someLinks,
      verdicts,
      fc.option(fc.constantFrom(...LINK_KINDS)),
      fc.boolean(),
      (links, answers, kind, withWeaker) => {
        // Some are answered while the list is open.
        const now = links.map((link) => ({ ...link, verdict: answers.next().value as LinkedPassages['verdict'] }));
        const arranged = arrangeLinks(now, { kind, withWeaker, shown: 1_000 }, answeredBefore(links));
        const listed = arranged.shown.flatMap((part) => part.links).filter(({ verdict }) => verdict !== 'dismissed');
        expect(sum(arranged.parts)).toBe(arranged.count);
        expect(sum(arranged.kinds)).toBe(arranged.count);
        const chip = arranged.kinds.find((each) => each.kind === arranged.kind);
        expect(listed.length).toBe(chip?.count ?? arranged.count);
        expect(new Set(listed.map(({ key }) => key)).size).toBe(listed.length);
        expect(arranged.rest).toBe(0);
      },
    ),
  );
});

it('puts what was linked first, then what was said earlier, strong before likely, and what was said since last', () => {
  const links = [
    build({ key: 'since', order: 'later' }),
    build({ key: 'likely', band: 'likely' }),
    build({ key: 'strong' }),
    build({ key: 'linked', order: 'later', band: null, verdict: 'confirmed' }),
  ];
  const { shown, rest } = arrangeLinks(links, { ...FIRST_CHOICE, shown: 3 }, answeredBefore(links));
  expect(shown.map(({ part, links }) => [part, ...links.map(({ key }) => key)])).toEqual([
    ['linked', 'linked'],
    ['earlier', 'strong', 'likely'],
  ]);
  expect(rest).toBe(1);
});

it('leaves a pair where it stands when it is answered', () => {
  const links = [build({ key: 'one' }), build({ key: 'two' })];
  const now = [links[0], { ...links[1], verdict: 'confirmed' }] as LinkedPassages[];
  const { shown } = arrangeLinks(now, FIRST_CHOICE, answeredBefore(links));
  expect(shown.map(({ part, links }) => [part, ...links.map(({ key }) => key)])).toEqual([['earlier', 'one', 'two']]);
});
