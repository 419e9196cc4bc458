import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Speech } from '../../../lib/domain/speech';
import type { BlockKind } from '../../../lib/domain/transcript';
import type { VersionComparison } from '../../../lib/domain/version-comparison';
import { compareVersions } from '../../../lib/library/compare-versions';
import { makeTranscript } from '../../../lib/text/make-transcript';
import { splitPassages } from '../../../lib/text/split-passages';
import { buildSpeech } from '../../support/build-speech';

type Blocks = readonly (string | readonly [BlockKind, string])[];

const version = (blocks: Blocks, speech: Partial<Speech> = {}) => ({
  speech: buildSpeech(speech),
  transcript: makeTranscript(
    blocks.map((block) =>
      typeof block === 'string' ? { kind: 'paragraph', text: block } : { kind: block[0], text: block[1] },
    ),
  ),
});

const compare = (before: Blocks, after: Blocks): VersionComparison => compareVersions(version(before), version(after));

/** `-removed-`, `+added+`, the rest kept. */
const writeWords = (words: readonly { kind: string; text: string }[]): string =>
  words.map(({ kind, text }) => (kind === 'removed' ? `-${text}-` : kind === 'added' ? `+${text}+` : text)).join('');

const tell = ({ changes }: VersionComparison): string[] =>
  changes.map((change) => {
    if (change.kind === 'removed') return `removed: ${change.before.text}`;
    if (change.kind === 'added') return `added: ${change.after.text}`;
    if (change.kind !== 'redacted') return `${change.kind}: ${writeWords(change.words)}`;
    return `redacted: ${change.redactions.map(({ removed, notice }) => `${removed} > ${notice}`).join('; ')}`;
  });

const OPENING = 'Good morning and welcome to Leeds.';
const LIBRARIES = 'We have opened 400 libraries in every region of England.';
const READING = 'When a library closes, fewer children read for pleasure.';
const COUNCILS = 'That is why we are giving £50 million to twelve councils.';
const CLOSING = 'Thank you.';

it('does not call a change silent on the very day of the declared one', () => {
  const [before, after] = [
    version(['They came.'], { updatedOn: '2026-02-03' }),
    version(['They left.'], { updatedOn: '2026-02-03' }),
  ];
  expect(compareVersions({ ...before, readAt: '2026-02-03T10:00:00.000Z' }, after).disclosure).toBe('unknown');
  expect(compareVersions({ ...before, readAt: '2026-02-04T10:00:00.000Z' }, after).disclosure).toBe('silent');
});

describe('compareVersions', () => {
  it.each<[string, Blocks, Blocks, string[]]>([
    ['nothing in the same words', [OPENING, CLOSING], [OPENING, CLOSING], []],
    [
      'two words taken out of a sentence',
      [OPENING, 'NHS waiting lists will fall by March and people will get care.', CLOSING],
      [OPENING, 'NHS waiting lists will fall and people will get care.', CLOSING],
      ['reworded: NHS waiting lists will fall -by March -and people will get care.'],
    ],
    [
      'a figure that became another',
      ['There were 20 hospitals. We closed none.'],
      ['There were 19 hospitals. We closed none.'],
      ['reworded: There were -20 -+19 +hospitals.'],
    ],
    ['a sign of money that became another', ['It costs £5.'], ['It costs €5.'], ['reworded: It costs -£-+€+5.']],
    ['a percent sign taken out', ['It rose 5% again.'], ['It rose 5 again.'], ['reworded: It rose 5 -% -again.']],
    [
      'a number no longer negative',
      ['It grew by -0.5% then.'],
      ['It grew by 0.5% then.'],
      ['reworded: It grew by ---0.5% then.'],
    ],
    [
      'a passage taken out',
      [`${OPENING} ${LIBRARIES} ${READING}`],
      [`${OPENING} ${READING}`],
      [`removed: ${LIBRARIES}`],
    ],
    ['a passage put in', [OPENING, READING], [OPENING, LIBRARIES, READING], [`added: ${LIBRARIES}`]],
    ['a heading put in', [OPENING, LIBRARIES], [OPENING, ['heading', 'Libraries'], LIBRARIES], ['added: Libraries']],
    [
      'a paragraph moved',
      [OPENING, LIBRARIES, READING, COUNCILS, CLOSING],
      [OPENING, READING, COUNCILS, LIBRARIES, CLOSING],
      [`moved: ${LIBRARIES}`],
    ],
    [
      'a heading that moved with its paragraph',
      [['heading', 'Books'], LIBRARIES, READING, COUNCILS, CLOSING],
      [READING, COUNCILS, CLOSING, ['heading', 'Books'], LIBRARIES],
      ['moved: Books', `moved: ${LIBRARIES}`],
    ],
    [
      'a paragraph moved and reworded',
      [OPENING, LIBRARIES, READING, COUNCILS, CLOSING],
      [OPENING, READING, COUNCILS, LIBRARIES.replace('400', '300'), CLOSING],
      ['moved: We have opened -400 -+300 +libraries in every region of England.'],
    ],
    [
      'two sentences that share only small words as one gone and one come',
      [OPENING, 'We are going to build it with all of you.', CLOSING],
      [OPENING, 'They were at the heart of what was wrong.', CLOSING],
      ['removed: We are going to build it with all of you.', 'added: They were at the heart of what was wrong.'],
    ],
    [
      'courtesies in another place as gone and come',
      [CLOSING, LIBRARIES, READING],
      [LIBRARIES, READING, CLOSING],
      ['removed: Thank you.', 'added: Thank you.'],
    ],
    ['a paragraph broken in two as nothing', [`${OPENING} ${LIBRARIES}`], [OPENING, LIBRARIES], []],
    [
      'a sentence cut in two as nothing',
      ['We will act at once, and we will win the argument.'],
      ['We will act at once. And we will win the argument.'],
      [],
    ],
    ['sentences joined as nothing', ['We act. We win; we do.', READING], ['We act, we win; we do.', READING], []],
    [
      'a sentence cut in two and reworded as one change',
      [OPENING, 'We will act by March, and we will win the argument.', CLOSING],
      [OPENING, 'We will act. And we will win the argument.', CLOSING],
      ['reworded: We will act. -by March, -And we will win the argument.'],
    ],
    ['typography as nothing', ['It’s “here” – now, co\u00adoperate…'], ['It\'s "here" - now, cooperate...'], []],
    ['marks without words as nothing', [OPENING, '* * *', CLOSING], [OPENING, CLOSING], []],
  ])('tells %s', (_, before, after, expected) => {
    expect(tell(compare(before, after))).toEqual(expected);
  });
});

describe('redactions', () => {
  const CUT = '[political content removed]';

  it.each<[string, Blocks, Blocks, string[]]>([
    ['a passage', [OPENING, LIBRARIES, CLOSING], [OPENING, CUT, CLOSING], [`redacted: ${LIBRARIES} > ${CUT}`]],
    [
      'a passage inside a paragraph',
      [`${OPENING} ${LIBRARIES} ${READING}`],
      [`${OPENING} ${CUT} ${READING}`],
      [`redacted: ${LIBRARIES} > ${CUT}`],
    ],
    [
      'a passage under a note that says it at length',
      [OPENING, LIBRARIES, READING, CLOSING],
      [OPENING, '[Part of the speech removed because of political content]', CLOSING],
      [`redacted: ${LIBRARIES}\n${READING} > [Part of the speech removed because of political content]`],
    ],
    [
      'several passages',
      [OPENING, LIBRARIES, `${READING} ${COUNCILS}`, CLOSING],
      [OPENING, '[Redacted]', CLOSING],
      [`redacted: ${LIBRARIES}\n${READING} ${COUNCILS} > [Redacted]`],
    ],
    [
      'the end of a sentence',
      ['Failure could lead to instability and to a government of the party opposite. Thank you.'],
      [`Failure could lead to instability ${CUT}. Thank you.`],
      [`redacted: and to a government of the party opposite. > ${CUT}`],
    ],
    [
      'the middle of a sentence',
      ['The economic model of the party opposite is not a text book theory.'],
      [`The economic model ${CUT} is not a text book theory.`],
      [`redacted: of the party opposite > ${CUT}`],
    ],
    [
      'the end of one sentence up to the middle of another',
      [
        'The model of the party opposite is wrong. They will never learn. Britain knows it is not a theory but a memory.',
      ],
      [`The model ${CUT} is not a theory but a memory.`],
      [`redacted: of the party opposite is wrong. They will never learn. Britain knows it > ${CUT}`],
    ],
    [
      'words that are also in the note',
      [OPENING, 'Their political content was removed from office.', CLOSING],
      [OPENING, CUT, CLOSING],
      [`redacted: Their political content was removed from office. > ${CUT}`],
    ],
    ['a note where nothing went as words put in', [OPENING, CLOSING], [OPENING, CUT, CLOSING], [`added: ${CUT}`]],
    [
      'a note lifted as a rewording',
      [OPENING, CUT, CLOSING],
      [OPENING, LIBRARIES, CLOSING],
      [`reworded: -${CUT}-+${LIBRARIES}+`],
    ],
    [
      'a note put otherwise as a rewording',
      [OPENING, CUT, CLOSING],
      [OPENING, '[party political content omitted]', CLOSING],
      [`reworded: -${CUT}-+[party political content omitted]+`],
    ],
  ])('of %s are told', (_, before, after, expected) => {
    expect(tell(compare(before, after))).toEqual(expected);
  });

  it('are counted one by one where a page has several', () => {
    const passages = Array.from(
      { length: 11 },
      (_, k) => `Passage number ${k} speaks about matter ${'abcdefghijk'[k]}${k}.`,
    );
    const cut = passages.map((passage, k) => (k % 2 === 1 ? CUT : passage));
    for (const [before, after] of [
      [passages, cut],
      [[passages.join(' ')], [cut.join(' ')]],
    ] as const) {
      const { counts, changes } = compare(before, after);
      expect(counts).toEqual({ reworded: 0, removed: 0, added: 0, moved: 0, redacted: 5, typographic: 0 });
      expect(changes.map((change) => change.before?.text)).toEqual(passages.filter((_, k) => k % 2 === 1));
    }
  });
});

describe('a whole speech', () => {
  const file = new URL('../../fixtures/speeches/hinds-2018-adcs/transcript.txt', import.meta.url);
  const paragraphs = readFileSync(file, 'utf8').split('\n').filter(Boolean);

  it('edited here and there gives each edit and nothing else', () => {
    const after: (string | null)[] = [...paragraphs];
    for (const k of [3, 9, 20]) after[k] = '[political content removed]';
    after[60] = null;
    after.splice(50, 0, 'Something entirely new was put in here.');
    after.splice(40, 0, ...after.splice(30, 1));
    const { counts } = compare(
      paragraphs,
      after.filter((paragraph) => paragraph !== null),
    );
    const passages = (k: number) => splitPassages(version([paragraphs[k] as string]).transcript).length;
    expect(counts).toEqual({
      ...{ reworded: 0, removed: passages(60), added: 1, moved: passages(30), redacted: 3, typographic: 0 },
    });
  });
});

describe('much changed at once', () => {
  const rewordedOf = (before: Blocks, after: Blocks) => {
    const { reworded, removed, added, moved } = compare(before, after).counts;
    return { reworded, others: removed + added + moved };
  };

  it('finds each of many lines alike beside one another', () => {
    const lines = Array.from({ length: 1200 }, (_, k) => `Line ${k} gives money to council ${k} for its libraries.`);
    const after = lines.map((line, k) => (k >= 400 && k < 900 ? line.replace('libraries', 'schools') : line));
    expect(rewordedOf(lines, after)).toEqual({ reworded: 500, others: 0 });
    expect(rewordedOf(after, lines)).toEqual({ reworded: 500, others: 0 });
  });

  it('finds nearly every sentence of a speech in which every fifth word is another', () => {
    const file = new URL('../../fixtures/speeches/hinds-2018-adcs/transcript.txt', import.meta.url);
    const before = readFileSync(file, 'utf8').split('\n').filter(Boolean);
    let k = 0;
    const after = before.map((line) => line.replace(/\b[a-z]+\b/g, (word) => (k++ % 5 === 0 ? `other${k}` : word)));
    const { reworded, others } = rewordedOf(before, after);
    expect(reworded).toBeGreaterThan(100 * others);
  });
});

describe('texts that are hard to compare', () => {
  const many = (count: number, write: (k: number) => string) => [
    Array.from({ length: count }, (_, k) => write(k)).join(' '),
  ];

  it.each<[string, Blocks, Blocks]>([
    ['one sentence over and over', many(8000, () => 'Thank you.'), many(6000, () => 'Thank you.')],
    [
      'sentences nearly the same',
      many(3000, (k) => `Thank you ${'abcdefg'[k % 7]}.`),
      many(3000, (k) => `Thank you ${'hijklmno'[k % 8]}.`),
    ],
    ['no sentence the same', many(3000, (k) => `Number ${k} is here.`), many(3000, (k) => `Item ${-k} was there.`)],
    [
      'an order turned round',
      many(2500, (k) => `Number ${k} is here.`),
      many(2500, (k) => `Number ${2500 - k} is here.`),
    ],
    ['no sentence at all', many(30_000, (k) => `word${k % 977}`), many(30_000, (k) => `word${k % 983}`)],
    [
      'many notes',
      many(2500, (k) => `Number ${k} is here.`),
      many(2500, (k) => (k % 2 ? '[Redacted]' : `Number ${k} is here.`)),
    ],
  ])(
    '%s take no longer than seconds',
    (_, before, after) => {
      const started = performance.now();
      compare(before, after);
      expect(performance.now() - started).toBeLessThan(15_000);
    },
    30_000,
  );
});

describe('ranges', () => {
  it('say where a change stands on both sides, in UTF-16 units', () => {
    const before = version(['😀 One thing. We have 20 schools here.']);
    const after = version(['One thing more. We have 21 schools here.']);
    for (const change of compareVersions(before, after).changes) {
      if (change.before)
        expect(before.transcript.text.slice(change.before.start, change.before.end)).toBe(change.before.text);
      if (change.after)
        expect(after.transcript.text.slice(change.after.start, change.after.end)).toBe(change.after.text);
    }
  });
});

describe('pieces', () => {
  const show = ({ pieces }: VersionComparison): string[] =>
    pieces.map(({ kind, isChanged, runs }) => {
      const words = runs.map((run) => (run.kind === 'kept' ? run.text : `{${run.kind} ${run.change}: ${run.text}}`));
      return `${isChanged ? '*' : ' '} ${kind}: ${words.join('')}`;
    });

  it('show both texts as one, block by block', () => {
    const before: Blocks = [['heading', 'Plans'], `${OPENING} ${LIBRARIES}`, READING, COUNCILS, 'A word. Thank you.'];
    const after: Blocks = [
      ['heading', 'Plans'],
      LIBRARIES.replace('400', '300'),
      COUNCILS,
      READING,
      ['list item', 'New.'],
      'Thank you.',
    ];
    expect(show(compare(before, after))).toEqual([
      '  heading: Plans',
      `* paragraph: {removed 0: ${OPENING} }We have opened {removed 1: 400 }{added 1: 300 }libraries in every region of England.`,
      `* paragraph: {moved here 2: ${COUNCILS}}`,
      `  paragraph: ${READING}`,
      `* paragraph: {moved away 2: ${COUNCILS}}`,
      '* list item: {added 3: New.}',
      '* paragraph: {removed 4: A word. }Thank you.',
    ]);
  });

  it('keep how a word was written before', () => {
    const { pieces, counts } = compare(['It’s here.'], ["It's here."]);
    expect(pieces).toEqual([
      {
        kind: 'paragraph',
        isChanged: false,
        runs: [{ kind: 'kept', text: "It's here.", before: 'It’s here.', change: null }],
      },
    ]);
    expect(counts.typographic).toBe(1);
  });
});

describe('metadata', () => {
  const metadataOf = (before: Partial<Speech>, after: Partial<Speech>) => {
    const { metadata, knownOnce } = compareVersions(version([OPENING], before), version([OPENING], after));
    return { changed: metadata.map(({ field }) => field), knownOnce: knownOnce.map(({ field }) => field) };
  };
  const withdrawn: Speech['notices'] = [{ kind: 'withdrawn', on: '2020-01-01', text: 'Withdrawn.' }];

  it.each<[string, Partial<Speech>, Partial<Speech>, string[], string[]]>([
    ['nothing where nothing differs', {}, {}, [], []],
    ['a title corrected', { title: 'A speach' }, { title: 'A speech' }, ['title'], []],
    ['no title in other quotes', { title: 'A ‘new’ deal' }, { title: "A 'new' deal" }, [], []],
    ['a speech withdrawn', {}, { notices: withdrawn }, ['notices'], []],
    ['a label changed', { fidelity: 'original script' }, { fidelity: 'exactly as delivered' }, ['fidelity'], []],
    [
      'a field known only now apart',
      { place: null, fidelity: 'not stated' },
      { place: 'Leeds' },
      [],
      ['place', 'fidelity'],
    ],
    ['a field inferred as unknown', { place: 'Hull', inferred: { place: 'w' } }, { place: 'Leeds' }, [], ['place']],
    ['no office that only one source states', {}, { speakers: [{ name: 'The Minister', role: 'Minister' }] }, [], []],
    ['another speaker', {}, { speakers: [{ name: 'A Minister', role: null }] }, ['speakers'], []],
    ['neither origin nor id', {}, { origin: 'bundled', id: 'x' as Speech['id'], licence: null }, [], []],
  ])('has %s', (_, before, after, changed, knownOnce) => {
    expect(metadataOf(before, after)).toEqual({ changed, knownOnce });
  });
});

describe('disclosure', () => {
  const disclosureOf = (before: Partial<Speech>, after: Partial<Speech>, words = LIBRARIES) =>
    compareVersions(version([OPENING, LIBRARIES], before), version([OPENING, words], after)).disclosure;
  const changed = LIBRARIES.replace('400', '300');

  it.each<[string, Partial<Speech>, Partial<Speech>]>([
    ['silent', {}, {}],
    ['silent', { updatedOn: '2019-04-01' }, { updatedOn: '2019-04-01' }],
    ['declared', {}, { updatedOn: '2019-03-06' }],
    ['declared', { updatedOn: '2019-03-06' }, { updatedOn: '2019-04-01' }],
    ['unknown', { publishedOn: null }, { publishedOn: null }],
    ['unknown', { publishedOn: null }, {}],
    ['unknown', { publishedOn: '2019-03' }, { publishedOn: '2019-03' }],
    ['unknown', { updatedOn: '2019-03-06' }, {}],
    ['unknown', { inferred: { publishedOn: 'w' } }, {}],
  ])('is %s after %j and %j', (expected, before, after) => {
    expect(disclosureOf(before, after, changed)).toBe(expected);
    expect(disclosureOf(before, after)).toBe('no change');
  });
});

describe('any two texts', { timeout: 30_000 }, () => {
  const words = ['we', 'will', 'build', 'schools', 'hospitals', '20', '£5', 'the', 'party', 'learn', 'Ünïcode', '😀'];
  const sentence = fc
    .tuple(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 }), fc.constantFrom('.', '?', '', ' – x.'))
    .map(([parts, end]) => parts.join(' ') + end);
  const note = fc.constantFrom('[political content removed]', '* * *', 'Thank you.', '(Redacted)');
  const block = fc.tuple(
    fc.constantFrom<BlockKind>('paragraph', 'paragraph', 'heading', 'list item'),
    fc
      .array(fc.oneof({ arbitrary: sentence, weight: 5 }, note), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join(' ')),
  );
  const text = fc.array(block, { maxLength: 6 });
  /** A text and the same after blocks were dropped, doubled, moved or replaced. */
  const edited = fc.tuple(text, text, fc.array(fc.nat(11), { maxLength: 8 })).map(([before, other, picks]) => {
    const pool = [...before, ...other];
    const after = picks.length > 4 ? picks.flatMap((k) => pool[k] ?? []) : before.filter((_, k) => !picks.includes(k));
    return [before, after] as const;
  });
  const bare = (words: string): string => words.replace(/\s+/g, '');

  it('gives nothing for a text and itself', () => {
    fc.assert(
      fc.property(text, (blocks) => {
        const comparison = compare(blocks, blocks);
        expect(comparison.changes).toEqual([]);
        expect(comparison.counts).toEqual({ reworded: 0, removed: 0, added: 0, moved: 0, redacted: 0, typographic: 0 });
        expect(comparison.pieces.some(({ isChanged }) => isChanged)).toBe(false);
      }),
    );
  });

  it('gives pieces from which both texts can be put together again', () => {
    fc.assert(
      fc.property(edited, ([before, after]) => {
        const runs = compare(before, after).pieces.flatMap((piece) => piece.runs);
        const earlier = runs.flatMap((run) =>
          run.kind === 'kept' ? [run.before ?? run.text] : /removed|away/.test(run.kind) ? [run.text] : [],
        );
        const later = runs.flatMap((run) => (/kept|added|here/.test(run.kind) ? [run.text] : []));
        expect(bare(earlier.join(''))).toBe(bare(version(before).transcript.text));
        expect(bare(later.join(''))).toBe(bare(version(after).transcript.text));
      }),
      { numRuns: 200 },
    );
  });

  it('exchanges removed and added with the copies, and nothing else', () => {
    fc.assert(
      fc.property(edited, ([before, after]) => {
        const [there, back] = [compare(before, after), compare(after, before)];
        const textsOf = ({ changes }: VersionComparison, kind: string, side: 'before' | 'after') =>
          changes.flatMap((change) => (change.kind === kind ? [change[side]?.text] : []));
        expect(textsOf(back, 'added', 'after')).toEqual(textsOf(there, 'removed', 'before'));
        expect(textsOf(back, 'removed', 'before')).toEqual(textsOf(there, 'added', 'after'));
        expect(textsOf(back, 'moved', 'before').sort()).toEqual(textsOf(there, 'moved', 'after').sort());
        expect(back.counts.reworded + back.counts.redacted).toBe(there.counts.reworded + there.counts.redacted);
        expect(back.counts.typographic).toBe(there.counts.typographic);
      }),
      { numRuns: 200 },
    );
  });

  it('counts what it lists, names every change in the pieces, and is plain data', () => {
    fc.assert(
      fc.property(edited, ([before, after]) => {
        const comparison = compare(before, after);
        const { changes, counts, pieces } = comparison;
        const { typographic: _, ...listed } = counts;
        for (const [kind, count] of Object.entries(listed)) {
          expect(changes.filter((change) => change.kind === kind)).toHaveLength(count);
        }
        const shown = new Set(
          pieces.flatMap((piece) => piece.runs.flatMap(({ change }) => (change === null ? [] : [change]))),
        );
        expect([...shown].sort((x, y) => x - y)).toEqual(changes.map((_, k) => k));
        expect(JSON.parse(JSON.stringify(comparison))).toEqual(comparison);
      }),
    );
  });
});
