import { expect, it } from 'vitest';
import '@/components/library/library.css';
import { ClaimRows } from '@/components/library/ClaimRows';
import { SpeechTable } from '@/components/library/SpeechTable';
import { USUAL_SPEECH_LIST } from '@/components/library/speech-list-state';
import { SpeechLinks } from '@/components/SpeechLinks';
import type { Speech } from '@/lib/domain/speech';
import { buildClaim, CODER } from '../../support/build-claim';
import { buildSpeech } from '../../support/build-speech';
import { expectAccessible } from './expect-accessible';
import { render } from './render';

const CLAIM = buildClaim();
const REASON = 'Concluded from the event.';
const guessed = buildSpeech({
  speakers: [{ name: 'Jo Bloggs', role: null }],
  deliveredOn: '2018-11',
  inferred: { speakers: REASON, deliveredOn: REASON },
});
const undelivered = buildSpeech({ deliveredOn: null, publishedOn: '2014-03-27' });

const LISTS: Record<string, (speech: Speech) => preact.JSX.Element> = {
  links: (speech) => <SpeechLinks speeches={[speech]} />,
  'the library': (speech) => (
    <SpeechTable
      entries={[{ kind: 'speech', listed: { speech, claimCount: 0, byType: [] } }]}
      list={USUAL_SPEECH_LIST}
      changed={new Map()}
      missing={new Map()}
      onSort={() => {}}
    />
  ),
  claims: (speech) => (
    <ClaimRows
      entries={[{ id: CLAIM.id, heading: null }]}
      claims={new Map([[CLAIM.id, CLAIM]])}
      speeches={new Map([[CLAIM.target.speechId, speech]])}
      tags={[]}
      coder={CODER}
      places={{}}
      selected={new Set()}
      actions={{
        showIn: null,
        show() {},
        showPassage() {},
        copy() {},
        copyText() {},
        remove() {},
        edit: () => new Promise(() => {}),
        attach: null,
      }}
      onNear={() => {}}
      onSelect={() => {}}
    />
  ),
};

it.each(Object.entries(LISTS))(
  '%s say which speakers and dates are inferred, and which date it is',
  async (_, draw) => {
    const root = render(draw(guessed));
    const read = () => (root.textContent ?? '').replace(/\s+/g, ' ');
    expect(read()).toContain('Jo Bloggs (inferred)');
    expect(read()).toContain('November 2018 (inferred)');
    await expectAccessible(root);
    render(draw(undelivered));
    expect(read()).toContain('Published 27 March 2014');
    expect(read()).not.toContain('inferred');
  },
);

it('links to a concluded address as what it is', () => {
  const row = (speech: Speech) => render(LISTS['the library']?.(speech)).querySelector('a[target]');
  expect(row(buildSpeech())?.textContent).toMatch(/^Open on GOV.UK/);
  const link = row(buildSpeech({ inferred: { url: 'Concluded from the title.' } }));
  expect(link?.textContent).toMatch(/^Look for it on GOV.UK \(address inferred\)/);
  expect(link?.getAttribute('title')).toBe('Concluded from the title.');
});

it('sets the bar of a claim where its words begin', () => {
  const sideOf = (language: string) => {
    const card = render(LISTS.claims?.(buildSpeech({ language }))).querySelector('.sm-claim') as Element;
    const bar = getComputedStyle(card, '::before');
    return Number.parseFloat(bar.left) < Number.parseFloat(bar.right) ? 'left' : 'right';
  };
  expect([sideOf('en'), sideOf('ar')]).toEqual(['left', 'right']);
});
