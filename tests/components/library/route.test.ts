import { describe, expect, it } from 'vitest';
import { formatRoute, NO_FILTER, parseRoute, type Route } from '../../../components/library/route';
import { USUAL_SPEECH_LIST } from '../../../components/library/speech-list-state';
import { asClaimId, asSpeechId, asTagId, asTranscriptId } from '../../../lib/domain/ids';

const speechId = asSpeechId('url:https://www.gov.uk/government/speeches/a-speech?x=1#y');

const routes: Route[] = [
  { page: 'speeches', list: USUAL_SPEECH_LIST },
  {
    page: 'speeches',
    list: {
      text: 'care & support',
      speaker: 'Balls',
      department: 'Department for Education',
      kind: 'oral_statement',
      fidelity: 'speaking notes',
      origin: 'imported',
      from: '2009',
      to: '2018-11',
      hasClaims: true,
      isChanged: true,
      sort: 'claims',
      isReversed: true,
      group: 'year',
    },
  },
  { page: 'claims', filter: NO_FILTER },
  {
    page: 'claims',
    filter: {
      text: 'care & support',
      types: ['money', 'pledge'],
      tagIds: [asTagId('tag/1')],
      speechId,
      speaker: 'Balls',
      from: '2009',
      to: '2018-11',
      sort: 'oldest',
      group: 'speaker',
    },
  },
  { page: 'search', text: '"social care" & more' },
  { page: 'tags' },
  { page: 'import' },
  { page: 'settings' },
  { page: 'read', speechId, focus: null, print: false },
  { page: 'read', speechId, focus: { kind: 'claim', id: asClaimId('0b8e') }, print: false },
  {
    page: 'read',
    speechId,
    focus: { kind: 'claim', id: asClaimId('0b8e'), text: asTranscriptId('t1-0b') },
    print: false,
  },
  { page: 'read', speechId, focus: { kind: 'passage', start: 10, end: 25 }, print: true },
];

describe('addresses of the library page', () => {
  it.each(routes.map((route) => [formatRoute(route), route] as const))('%s leads back to its place', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  it.each(['', '#', '#/', '#/nowhere', '#/read', '#/read/', '#/read/%E0%A4%A'])('%j leads to the speeches', (hash) => {
    expect(parseRoute(hash)).toEqual({ page: 'speeches', list: USUAL_SPEECH_LIST });
  });

  it.each(['start=5', 'start=9&end=9', 'start=9&end=3', 'start=-1&end=4', 'start=1e3&end=2000', 'claim='])(
    'ignores a place that makes no sense: %s',
    (query) => {
      expect(parseRoute(`#/read/x?${query}`)).toMatchObject({ page: 'read', focus: null });
    },
  );

  it('drops claim types it does not know', () => {
    expect(parseRoute('#/claims?type=money&type=gossip')).toMatchObject({ filter: { types: ['money'] } });
  });
});
