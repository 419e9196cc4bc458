import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import { fileUnder } from '../../../lib/export/speaker-name';
import { toBibtex } from '../../../lib/export/to-bibtex';
import { toCslJson } from '../../../lib/export/to-csl-json';
import { toRis } from '../../../lib/export/to-ris';
import { buildDocument, buildSpeech, buildTranscript } from './build-document';
import { buildBundled } from './bundled-document';
import { BALLS, HINDS } from './golden-claims';
import { HOSTILE } from './hostile-documents';

type Item = Record<string, unknown>;
const FORMS = { ris: '@ris/file', bibtex: '@bibtex/text' } as const;
/** As an independent program reads it, in CSL's words. */
const read = (text: string, form: keyof typeof FORMS): Item[] =>
  new Cite(text, { forceType: FORMS[form] }).data as Item[];

const bundled = buildBundled({ 'hinds-2018-adcs': HINDS, 'balls-2009-ncasc': BALLS });
const simple = buildSpeech({ title: 'On {schools} & 50% of £5', description: 'A_b #1 ~ ^ \\ $' });
const document = buildDocument([
  { speech: simple, transcript: buildTranscript(simple, ['More.']), claims: [{ quote: 'More', tags: ['a, b', 'c'] }] },
]);

it.each([
  ['two-speeches.ris', () => toRis(bundled)],
  ['two-speeches.bib', () => toBibtex(bundled)],
  ['two-speeches.csl.json', () => toCslJson(bundled)],
])('writes %s', async (name, write) => {
  await expect(write()).toMatchFileSnapshot(`../../fixtures/export/${name}`);
});

describe('toRis', () => {
  it('is read back by another program', () => {
    const [item] = read(toRis(document), 'ris');
    expect(item).toMatchObject({
      title: simple.title,
      URL: simple.url,
      publisher: 'Department for Examples',
      abstract: simple.description,
      issued: { 'date-parts': [[2018, 7, 5]] },
    });
  });

  it('keeps to two spaces, CRLF and an end for every record', () => {
    const lines = toRis(bundled).split('\r\n').filter(Boolean);
    expect(lines.filter((line) => !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([]);
    expect(lines.filter((line) => line === 'ER  - ')).toHaveLength(2);
    expect(toRis(bundled)).not.toMatch(/[^\r]\n/);
  });
});

describe('toBibtex', () => {
  it('is read back by another program', () => {
    const [item] = read(toBibtex(document), 'bibtex');
    expect(item).toMatchObject({
      'citation-key': 'bloggs2018schools',
      title: simple.title,
      URL: simple.url,
      author: [{ family: 'Bloggs', given: 'Jo' }],
      issued: { 'date-parts': [[2018, 7, 5]] },
    });
  });
});

describe('toCslJson', () => {
  it('says only what is known, in CSL’s own fields', () => {
    const [item] = JSON.parse(toCslJson(document)) as Item[];
    expect(item).toMatchObject({ type: 'speech', 'event-title': 'Example conference', genre: 'Speech' });
    expect(Object.keys(item ?? {}).filter((key) => !CSL_FIELDS.has(key))).toEqual([]);
  });
});

const CSL_FIELDS = new Set(
  'id type title author issued event-title event-place event-date genre publisher language URL accessed abstract keyword note'.split(
    ' ',
  ),
);

describe('what is hard to hold', () => {
  it.each(HOSTILE)('%s: each speech is one record, under its own key', (_, hostile) => {
    const count = hostile.speeches.length;
    const items = JSON.parse(toCslJson(hostile)) as Item[];
    expect(new Set(items.map(({ id }) => id)).size).toBe(count);
    expect(read(toRis(hostile), 'ris')).toHaveLength(count);
    const entries = read(toBibtex(hostile), 'bibtex');
    expect(entries.map((entry) => entry['citation-key'])).toEqual(items.map(({ id }) => id));
    for (const [at, entry] of entries.entries()) expect(entry.title).toBe(items[at]?.title);
  });
});

describe('fileUnder', () => {
  it.each([
    ['The Rt Hon Damian Hinds MP', { family: 'Hinds', given: 'Damian' }],
    ['Sir Keir Starmer KCB KC MP', { family: 'Starmer', given: 'Keir' }],
    ['Dr Jenny Harries OBE', { family: 'Harries', given: 'Jenny' }],
    ['Simon de la Mare', { family: 'de la Mare', given: 'Simon' }],
    ['Lord Agnew', { literal: 'Lord Agnew' }],
    ['Rt Hon Baroness Williams of Trafford', { literal: 'Baroness Williams of Trafford' }],
    ['Prospero', { literal: 'Prospero' }],
    ['JO BLOGGS', { family: 'BLOGGS', given: 'JO' }],
    ['', { literal: '' }],
  ])('%s', (name, filed) => {
    expect(fileUnder(name)).toEqual(filed);
  });
});
