import { describe, expect, it } from 'vitest';
import { factsOf } from '@/lib/domain/speech-facts';
import { changedFacts } from '@/lib/text/changed-facts';
import { buildSpeech } from '../../support/build-speech';

const facts = (fields: Parameters<typeof buildSpeech>[0]) => factsOf(buildSpeech(fields));

describe('changedFacts', () => {
  it.each([
    ['another title', { title: 'A speech' }, { title: 'A talk' }, ['title']],
    ['other quotes, dashes and spaces', { title: 'A “new” plan… – now' }, { title: 'A "new"  plan... - now' }, []],
    [
      'an office that only one page states',
      { speakers: [{ name: 'A', role: null }] },
      { speakers: [{ name: 'A', role: 'B' }] },
      [],
    ],
    ['what only the later page states', { event: null }, { event: 'A conference' }, []],
    ['what was inferred', { place: 'Leeds', inferred: { place: 'Why.' } }, { place: 'York' }, []],
    ['a withdrawal', { notices: [] }, { notices: [{ kind: 'withdrawn', on: null, text: 'W' }] }, ['notices']],
  ] as const)('of %s', (_, before, after, changed) => {
    expect(changedFacts(facts(before), facts(after))).toEqual(changed);
  });

  it('says nothing of facts that were not noted', () => {
    expect(changedFacts(undefined, facts({}))).toEqual([]);
  });
});
