import { describe, expect, test } from 'vitest';
import { readForeign } from '@/lib/import/read-foreign';

const readAt = '2026-02-01T12:00:00.000Z';
const read = (file: unknown) =>
  readForeign(typeof file === 'string' ? file : JSON.stringify(file), { readAt, parseXml: () => null });

const quote = (exact: string) => ({ type: 'TextQuoteSelector', exact, prefix: 'before ', suffix: ' after' });
const source = 'https://www.gov.uk/government/speeches/a-speech-on-libraries';
const context = 'http://www.w3.org/ns/anno.jsonld';

describe('W3C annotations', () => {
  const annotation = (fields: object) => ({ '@context': context, type: 'Annotation', id: 'urn:uuid:a', ...fields });
  const target = { source, selector: [quote('400 libraries')] };

  test('with tags, a type, a note and a name', () => {
    const file = read(
      annotation({
        target,
        creator: { id: 'urn:uuid:c', type: 'Person', name: 'Ada' },
        created: '2025-01-02T03:04:05Z',
        body: [
          { type: 'TextualBody', purpose: 'classifying', value: 'figure' },
          { type: 'TextualBody', purpose: 'tagging', value: 'libraries' },
          { type: 'TextualBody', purpose: 'commenting', value: 'Is it so?' },
        ],
      }),
    );
    expect(file).toEqual({
      format: 'W3C annotations',
      tags: [],
      skipped: [],
      annotations: [
        {
          id: 'a',
          sources: [source],
          quote: quote('400 libraries'),
          types: ['figure'],
          tags: ['libraries'],
          note: 'Is it so?',
          creator: { id: 'c', name: 'Ada' },
          createdAt: '2025-01-02T03:04:05.000Z',
          modifiedAt: '2025-01-02T03:04:05.000Z',
        },
      ],
    });
  });

  test.each([
    [
      'a collection',
      {
        '@context': context,
        type: 'AnnotationCollection',
        first: { type: 'AnnotationPage', items: [annotation({ target })] },
      },
    ],
    ['a page', { '@context': context, type: 'AnnotationPage', items: [annotation({ target })] }],
    ['a list', [annotation({ target })]],
    ['one', annotation({ target, bodyValue: 'Is it so?' })],
    [
      'a quote that refines a place',
      annotation({
        target: { source, selector: { type: 'FragmentSelector', value: 'x', refinedBy: quote('400 libraries') } },
      }),
    ],
  ])('in %s', (_, file) => {
    expect(read(file)?.annotations).toMatchObject([{ quote: { exact: '400 libraries' } }]);
  });

  test.each([
    ['a link', { motivation: 'linking', target }],
    ['a reply', { motivation: 'replying', target }],
    ['a note on the whole page', { target: source, bodyValue: 'A fine speech' }],
    ['a note on the whole page', { target: { source, selector: quote('  ') } }],
  ])('names %s that it does not take', (reason, fields) => {
    expect(read([annotation(fields)])).toMatchObject({ annotations: [], skipped: [{ reason }] });
  });
});

describe('annotations of Hypothesis', () => {
  const row = {
    id: 'Ux9-fake_Id',
    uri: source,
    user: 'acct:ada@hypothes.is',
    created: '2025-01-02T03:04:05.123456+00:00',
    updated: '2025-01-03T03:04:05.123456+00:00',
    text: 'Is it so?',
    tags: ['libraries', 'speechmark:figure'],
    target: [{ source, selector: [{ type: 'RangeSelector' }, quote('400 libraries')] }],
  };

  test('are read from the answer of a search and from a list', () => {
    const expected = {
      format: 'Hypothesis',
      annotations: [
        {
          id: 'Ux9-fake_Id',
          sources: [source],
          quote: quote('400 libraries'),
          types: ['figure'],
          tags: ['libraries'],
          note: 'Is it so?',
          creator: { id: 'acct:ada@hypothes.is', name: 'ada' },
          createdAt: '2025-01-02T03:04:05.123Z',
          modifiedAt: '2025-01-03T03:04:05.123Z',
        },
      ],
    };
    expect(read({ total: 1, rows: [row] })).toMatchObject(expected);
    expect(read([row])).toMatchObject(expected);
  });

  test('that reply or have no words are named', () => {
    const rows = [
      { ...row, references: ['x'] },
      { ...row, text: 'On all of it', target: [{ source }] },
      { nothing: true },
    ];
    expect(read({ rows: [row, ...rows] })?.skipped).toEqual([
      { what: 'Is it so?', reason: 'a reply' },
      { what: 'On all of it', reason: 'a note on the whole page' },
      { what: '4', reason: 'not an annotation' },
    ]);
  });
});

describe('codebooks in CSV', () => {
  test('of Taguette', () => {
    expect(read('name,description,color\r\nfunding,"money, of any kind",\r\nyouth,,#ff0000\r\n')).toMatchObject({
      format: 'CSV codebook',
      tags: [
        { name: 'funding', parent: null, colour: null },
        { name: 'youth', parent: null, colour: '#ff0000' },
      ],
    });
  });

  test('of our own, with names that look like formulae', () => {
    expect(read("\ufefftag,parent,colour,number of claims\r\n'=x,funding,teal,3\r\n,,,\r\n")).toMatchObject({
      tags: [{ name: '=x', parent: 'funding', colour: 'teal' }],
      skipped: [{ what: '3', reason: 'no name' }],
    });
  });

  test.each([
    ['no table at all'],
    ['name,description\r\nfund'],
    ['name,description\r\nfunding,"mon'],
    ['a,b\r\n1,2'],
    [''],
  ])('are not found in %j', (text) => {
    expect(read(text)).toBeNull();
  });
});

test.each([[{}], [[]], [null], ['{"rows":'], [{ rows: [] }], ['<x/>'], [{ format: 'speechmark' }]])(
  'nothing is made of %j',
  (file) => {
    expect(read(file)).toBeNull();
  },
);
