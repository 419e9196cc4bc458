import { describe, expect, it } from 'vitest';
import { filterSpeeches, type ListedSpeech, listSpeeches, sortSpeeches } from '@/components/library/listed-speech';
import {
  NO_SPEECH_FILTER,
  type SpeechColumn,
  type SpeechFilter,
  USUAL_SPEECH_LIST,
} from '@/components/library/speech-list-state';
import { asSpeechId } from '@/lib/domain/ids';
import type { Speech } from '@/lib/domain/speech';
import { buildSpeech } from '../../support/build-speech';

const list = (title: string, fields: Partial<Speech> = {}, claimCount = 0): ListedSpeech => ({
  speech: buildSpeech({ id: asSpeechId(title), title, deliveredOn: null, publishedOn: null, ...fields }),
  claimCount,
  byType: [],
});
const titles = (speeches: readonly ListedSpeech[]) => speeches.map(({ speech }) => speech.title);
const by = (name: string, role: string | null = null) => ({ speakers: [{ name, role }] });

const SPEECHES = [
  list('b', { deliveredOn: '2018-11', ...by('Nadhim Zahawi', 'Minister'), kind: 'oral_statement' }, 2),
  list('d', { ...by(''), kind: null, fidelity: 'speaking notes', origin: 'imported' }, 9),
  list('a', { deliveredOn: '2019-07-04', ...by('Nadhim Zahawi', 'Children’s Minister'), kind: 'speech' }),
  list('C', { publishedOn: '2009-10-23', ...by('Ed Balls'), kind: 'speech', fidelity: 'not stated' }, 2),
];
const CHANGED = new Map([
  [asSpeechId('b'), '2026-01-01T00:00:00.000Z'],
  [asSpeechId('C'), null],
]);

describe('sortSpeeches', () => {
  it.each<[SpeechColumn, string, string]>([
    ['delivered', 'abCd', 'Cbad'],
    ['title', 'abCd', 'dCba'],
    ['speaker', 'Cabd', 'abCd'],
    ['role', 'abCd', 'baCd'],
    ['claims', 'dbCa', 'abCd'],
    ['changed', 'baCd', 'baCd'],
  ])('by %s: %s, and reversed, with what is not known last: %s', (sort, usual, reversed) => {
    expect(titles(sortSpeeches(SPEECHES, { sort, isReversed: false }, CHANGED)).join('')).toBe(usual);
    expect(titles(sortSpeeches(SPEECHES, { sort, isReversed: true }, CHANGED)).join('')).toBe(reversed);
  });
});

describe('filterSpeeches', () => {
  const speeches = [
    list('Address to the sector', { deliveredOn: '2018-07-05', place: 'Manchester', ...by('Zoë Hinds') }),
    list('Opening remarks', { ...by('Ed Balls', 'Secretary of State for Children'), fidelity: 'not stated' }),
  ];

  it.each([
    ['', ['Address to the sector', 'Opening remarks']],
    ['   ', ['Address to the sector', 'Opening remarks']],
    ['zoe', ['Address to the sector']],
    ['HINDS 2018', ['Address to the sector']],
    ['hinds 2009', []],
    ['secretary of state', ['Opening remarks']],
    ['delivered', ['Address to the sector']],
  ])('%j finds %j', (text, expected) => {
    expect(titles(filterSpeeches(speeches, { ...NO_SPEECH_FILTER, text }))).toEqual(expected);
  });

  it.each<[Partial<SpeechFilter>, string]>([
    [{ speaker: 'zahawi' }, 'ba'],
    [{ kind: 'speech' }, 'aC'],
    [{ fidelity: 'speaking notes' }, 'd'],
    [{ origin: 'imported' }, 'd'],
    [{ hasClaims: true }, 'bdC'],
    [{ isChanged: true }, 'b'],
    [{ from: '2018' }, 'ba'],
    [{ from: '2018-11-05' }, 'ba'],
    [{ to: '2018' }, 'bC'],
    [{ from: '2018-12', to: '2019' }, 'a'],
    [{ speaker: 'zahawi', hasClaims: true }, 'b'],
  ])('%j leaves %s', (filter, expected) => {
    expect(titles(filterSpeeches(SPEECHES, { ...NO_SPEECH_FILTER, ...filter }, CHANGED)).join('')).toBe(expected);
  });
});

describe('listSpeeches', () => {
  it('puts headings with counts over groups, the unknown last', () => {
    const entries = listSpeeches(SPEECHES, { ...USUAL_SPEECH_LIST, group: 'year' });
    const lines = entries.map((entry) =>
      entry.kind === 'group' ? `${entry.value}: ${entry.count}` : entry.listed.speech.title,
    );
    expect(lines).toEqual(['2019: 1', 'a', '2018: 1', 'b', '2009: 1', 'C', ': 1', 'd']);
  });
});
