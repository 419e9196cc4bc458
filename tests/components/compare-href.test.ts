import { describe, expect, it } from 'vitest';
import { type CompareState, compareHref, formatCompareHash, parseCompareHash } from '../../components/compare-href';
import { asSpeechId, asTranscriptId } from '../../lib/domain/ids';

const a = asSpeechId('bundled:one');
const b = asSpeechId('url:https://www.gov.uk/government/speeches/a-speech?x=1#y');
const usual: CompareState = {
  a,
  b,
  versions: null,
  tab: 'passages',
  view: 'columns',
  filter: null,
  withWeaker: false,
  row: null,
  at: null,
};

const states: CompareState[] = [
  usual,
  { ...usual, a: null, b: null },
  { ...usual, b: null },
  {
    ...usual,
    tab: 'figures',
    view: 'table',
    filter: 'figures-changed',
    withWeaker: true,
    row: 'figure:10-25',
    at: { a: 0, b: 812 },
  },
  { ...usual, b: a, versions: { a: asTranscriptId('t1-0b'), b: asTranscriptId('t1-1c') } },
];

describe('addresses of the compare page', () => {
  it.each(states.map((state) => [formatCompareHash(state), state] as const))(
    '%s leads back to its place',
    (hash, state) => {
      expect(parseCompareHash(hash)).toEqual(state);
    },
  );

  it('are made of two speeches alone', () => {
    expect(compareHref({ a: asSpeechId('x'), b: asSpeechId('y') })).toBe('/compare.html#a=x&b=y');
    expect(compareHref({})).toBe('/compare.html');
  });

  it.each(['tab=nothing', 'filter=all', 'at=1', 'at=1,x', 'at=-1,2', 'versions=1&ta=t1', 'row='])(
    'leave out what makes no sense: %s',
    (query) => {
      expect(parseCompareHash(`#a=${a}&b=${encodeURIComponent(b)}&${query}`)).toEqual(usual);
    },
  );
});
