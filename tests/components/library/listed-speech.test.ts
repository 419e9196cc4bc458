import { describe, expect, it } from 'vitest';
import { filterSpeeches, type ListedSpeech, type SpeechSort, sortSpeeches } from '@/components/library/listed-speech';
import type { Speech } from '@/lib/domain/speech';
import { buildSpeech } from '../../support/build-speech';

const list = (title: string, fields: Partial<Speech> = {}, claimCount = 0): ListedSpeech => ({
  speech: buildSpeech({ title, deliveredOn: null, publishedOn: null, ...fields }),
  claimCount,
  byType: [],
});
const titles = (speeches: readonly ListedSpeech[]) => speeches.map(({ speech }) => speech.title);
const by = (name: string, role: string | null = null) => ({ speakers: [{ name, role }] });

describe('sortSpeeches', () => {
  const speeches = [
    list('b', { deliveredOn: '2018-11', ...by('Nadhim Zahawi') }, 2),
    list('d', { deliveredOn: null, ...by('') }, 9),
    list('a', { deliveredOn: '2019-07-04', ...by('Nadhim Zahawi') }),
    list('C', { deliveredOn: null, publishedOn: '2009-10-23', ...by('Ed Balls') }, 2),
  ];

  it.each<[SpeechSort, string[]]>([
    ['newest', ['a', 'b', 'C', 'd']],
    ['oldest', ['C', 'b', 'a', 'd']],
    ['title', ['a', 'b', 'C', 'd']],
    ['speaker', ['C', 'a', 'b', 'd']],
    ['claims', ['d', 'b', 'C', 'a']],
  ])('by %s', (sort, expected) => {
    expect(titles(sortSpeeches(speeches, sort))).toEqual(expected);
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
    expect(titles(filterSpeeches(speeches, text))).toEqual(expected);
  });
});
