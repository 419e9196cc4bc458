import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sharedWords } from '../../../lib/domain/cross-reference';
import { asSpeechId } from '../../../lib/domain/ids';
import type { Reading } from '../../../lib/domain/reading';
import type { Passage } from '../../../lib/domain/transcript';
import { createLibraryIndex, type LibraryIndex, restoreLibraryIndex } from '../../../lib/library/library-index';
import { makeTranscript } from '../../../lib/text/make-transcript';
import { parseTranscript } from '../../../lib/text/parse-transcript';
import { splitPassages } from '../../../lib/text/split-passages';
import tables from '../../../public/tables/said-before.json';

const read = (slug: string): Reading =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, `../../../public/speeches/${slug}.json`), 'utf8'));

const SPEECHES = {
  autumn2018: read('zahawi-2018-autumn-conference'),
  balls2009: read('balls-2009-ncasc'),
  adcs2019: read('zahawi-2019-adcs'),
  adcs2018: read('hinds-2018-adcs'),
  learning2018: read('zahawi-2018-national-learning-conference'),
};
type Name = keyof typeof SPEECHES;

const passageWith = (name: Name, words: string): Passage => {
  const found = splitPassages(SPEECHES[name].transcript).find((passage) => passage.text.includes(words));
  if (!found) throw new Error(`no passage with ${words}`);
  return found;
};

let index: LibraryIndex;
beforeAll(() => {
  index = createLibraryIndex({ tables });
  for (const reading of Object.values(SPEECHES)) index.add(reading);
});

describe('saidBefore', () => {
  it.each<[Name, string, Name, string]>([
    ['adcs2019', 'the additional £410 million', 'autumn2018', 'the additional £410m'],
    ['adcs2019', 'the best job in Government', 'learning2018', 'if not the best job in government!'],
    ['adcs2019', 'passionately want to see', 'autumn2018', 'passionately want to see'],
    ['adcs2019', 'Nine regions now have', 'autumn2018', 'Regional Improvement Alliances in every region'],
    ['autumn2018', 'around £200m in the Innovation Programme', 'adcs2018', '£200million Innovation programme'],
    ['adcs2018', 'our care leaver covenant', 'learning2018', 'The Care Leaver Covenant is a fantastic'],
    [
      'adcs2019',
      'financial pressures that local authorities',
      'adcs2018',
      'feeling the pressure when it comes to budgets',
    ],
  ])('finds in %s for “%s” the passage of %s with “%s” among the first three', (from, words, to, wanted) => {
    const { speech, transcript } = SPEECHES[from];
    const found = index.saidBefore(
      { speech, transcript, passage: passageWith(from, words) },
      { deliveredBefore: speech.deliveredOn ?? '', limit: 3 },
    );
    expect(found.map(({ speechId, passage }) => `${speechId} ${passage.text}`)).toContain(
      `${SPEECHES[to].speech.id} ${passageWith(to, wanted).text}`,
    );
  });

  it('gives the shared words as they stand in the passage found, most telling first', () => {
    const { speech, transcript } = SPEECHES.adcs2019;
    const [first] = index.saidBefore({ speech, transcript, passage: passageWith('adcs2019', '£410 million') });
    expect(first?.band).toBe('strong');
    const words = sharedWords(first?.evidence ?? []);
    expect(words).toEqual(expect.arrayContaining(['secure', 'additional']));
    for (const word of words) expect(first?.passage.text).toContain(word);
  });

  it('finds nothing strong for a sum that two programmes happen to share', () => {
    const { speech, transcript } = SPEECHES.autumn2018;
    const found = index.saidBefore({ speech, transcript, passage: passageWith('autumn2018', '£20m Early Years') });
    const wrong = found.find(({ passage }) => passage.text.includes('our new £20million improvement strategy'));
    expect(wrong?.band ?? 'weaker').toBe('weaker');
  });

  it('finds nothing strong for a greeting', () => {
    const { speech, transcript } = SPEECHES.adcs2019;
    const passage = passageWith('adcs2019', 'I look forward to working with you');
    expect(index.saidBefore({ speech, transcript, passage }).filter(({ band }) => band === 'strong')).toEqual([]);
  });

  it('finds nothing weak for what everybody says', () => {
    const paragraphs = ['It is a great pleasure to be here today.', 'I look forward to working with you.'];
    const transcript = makeTranscript(paragraphs.map((text) => ({ kind: 'paragraph', text })));
    for (const passage of splitPassages(transcript)) {
      const found = index.saidBefore({ speech: { id: asSpeechId('greeting') }, transcript, passage });
      expect(found.filter(({ band }) => band === 'weaker')).toEqual([]);
    }
  });

  it('never answers with the speech that is asked about', () => {
    const { speech, transcript } = SPEECHES.adcs2018;
    for (const passage of splitPassages(transcript).slice(0, 20))
      for (const { speechId } of index.saidBefore({ speech, transcript, passage }))
        expect(speechId).not.toBe(speech.id);
  });

  it('answers words alone, and nothing for none', () => {
    const [first] = index.saidBefore('invested in the Innovation Programme projects');
    expect(first?.passage.text).toContain('Innovation');
    expect(index.saidBefore('')).toEqual([]);
    expect(index.saidBefore('the of and')).toEqual([]);
  });

  it('takes a selection that is no whole passage', () => {
    const { speech, transcript } = SPEECHES.adcs2019;
    const start = transcript.text.indexOf('secure the additional £410 million');
    const passage = { start, end: start + 34, text: transcript.text.slice(start, start + 34), block: 0 };
    expect(index.saidBefore({ speech, transcript, passage })[0]?.passage.text).toContain('£410m');
  });

  it('keeps to the speeches and the number asked for', () => {
    const only = SPEECHES.balls2009.speech.id;
    const found = index.saidBefore('leadership of local authorities for children', { among: [only], limit: 2 });
    expect(found.map(({ speechId }) => speechId)).toEqual([only, only]);
  });
});

describe('order in time', () => {
  const words = 'The bridge over the river needs repair before the winter.';
  const build = (deliveredOn: string | null): LibraryIndex => {
    const library = createLibraryIndex({ tables });
    library.add({ speech: { id: asSpeechId('one'), deliveredOn }, transcript: parseTranscript(words).transcript });
    return library;
  };

  it.each([
    ['2018-11-01', '2018-11-14', 1],
    ['2018-11-14', '2018-11-14', 0],
    ['2018-11-15', '2018-11-14', 0],
    ['2018-11', '2018-11-14', 1],
    ['2018-12', '2018-11-14', 0],
    ['2018', '2018', 0],
    ['2017', '2018-11', 1],
    [null, '2018-11', 1],
  ])('a speech of %s before %s: %i', (date, before, count) => {
    expect(build(date).saidBefore(words, { deliveredBefore: before })).toHaveLength(count);
  });

  it('does not matter where it is not asked for', () => {
    expect(build('2030').saidBefore(words)).toHaveLength(1);
  });
});

describe('crossReferences', () => {
  it('gives pairs with this speech first, best first, no passage more than twice', () => {
    const found = index.crossReferences(SPEECHES.adcs2019, { limit: 30 });
    expect(found).toHaveLength(30);
    expect(found.slice(0, 3).map(({ from }) => from.passage.text)).toContainEqual(
      expect.stringContaining('£410 million'),
    );
    const uses = new Map<string, number>();
    for (const [i, { from, to, score }] of found.entries()) {
      expect(from.speechId).toBe(SPEECHES.adcs2019.speech.id);
      expect(to.speechId).not.toBe(from.speechId);
      expect(score).toBeLessThanOrEqual(found[i - 1]?.score ?? Number.POSITIVE_INFINITY);
      for (const end of [from, to]) {
        const key = `${end.speechId} ${end.passage.start}`;
        uses.set(key, (uses.get(key) ?? 0) + 1);
      }
    }
    expect(Math.max(...uses.values())).toBeLessThanOrEqual(2);
  });

  it('gives none for a speech that is alone', () => {
    const library = createLibraryIndex({ tables });
    library.add(SPEECHES.adcs2019);
    expect(library.crossReferences(SPEECHES.adcs2019)).toEqual([]);
  });

  it('is the same whatever the order in which speeches came', () => {
    const other = createLibraryIndex({ tables });
    for (const reading of Object.values(SPEECHES).reverse()) other.add(reading);
    expect(other.crossReferences(SPEECHES.adcs2018)).toEqual(index.crossReferences(SPEECHES.adcs2018));
  });
});

describe('the library', () => {
  it('counts speeches, replaces one of the same id and forgets what is removed', () => {
    const library = createLibraryIndex({ tables });
    library.add(SPEECHES.adcs2018);
    library.add(SPEECHES.adcs2018);
    expect(library.size).toBe(1);
    expect(library.saidBefore('Alternative Provision exclusions')).not.toEqual([]);
    expect(library.remove(SPEECHES.adcs2018.speech.id)).toBe(true);
    expect(library.remove(SPEECHES.adcs2018.speech.id)).toBe(false);
    expect(library.size).toBe(0);
    expect(library.saidBefore('Alternative Provision exclusions')).toEqual([]);
  });

  it('comes back from its bytes as it was', () => {
    const restored = restoreLibraryIndex(index.serialise(), { tables });
    expect(restored?.size).toBe(5);
    expect(restored?.crossReferences(SPEECHES.adcs2019)).toEqual(index.crossReferences(SPEECHES.adcs2019));
    expect(restored?.serialise()).toEqual(index.serialise());
  });

  it('is after it came back, one speech taken away and put in again, as it was', () => {
    const restored = restoreLibraryIndex(index.serialise(), { tables }) as LibraryIndex;
    restored.remove(SPEECHES.adcs2018.speech.id);
    expect(restored.size).toBe(4);
    restored.add(SPEECHES.adcs2018);
    expect(restored.serialise()).toEqual(index.serialise());
  });

  it('refuses bytes that are not its own, of another version, cut short or changed', () => {
    const bytes = index.serialise();
    const changed = (at: number, byte: number): Uint8Array =>
      Uint8Array.from(bytes, (old, i) => (i === at ? byte : old));
    expect(restoreLibraryIndex(new Uint8Array())).toBeNull();
    expect(restoreLibraryIndex(new TextEncoder().encode('{"speeches":[]}'))).toBeNull();
    expect(restoreLibraryIndex(bytes.slice(0, -1))).toBeNull();
    const otherTables = { ...tables, concepts: 'ABC:acquired basic competence' };
    expect(restoreLibraryIndex(bytes, { tables: otherTables })).toBeNull();
    expect(restoreLibraryIndex(changed(4, 1))).toBeNull();
    expect(restoreLibraryIndex(changed(500, 0xff))).toBeNull();
    expect(restoreLibraryIndex(changed(500, bytes[500] === 97 ? 98 : 97))).toBeNull();
    expect(restoreLibraryIndex(changed(bytes.length - 1, 0xfe))).toBeNull();
  });
});
