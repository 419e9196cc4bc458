import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { describeLinks } from '../../../lib/export/link-rows';
import { toCsv } from '../../../lib/export/to-csv';
import { toWebAnnotation } from '../../../lib/export/to-web-annotation';
import { addLinks, buildDocument, buildSpeech, buildTranscript } from './build-document';
import { buildBundled } from './bundled-document';

const golden = (name: string) => `../../fixtures/export/${name}`;

const bundled = addLinks(
  buildBundled({ 'zahawi-2018-autumn-conference': [], 'zahawi-2019-adcs': [], 'hinds-2018-adcs': [] }),
  [
    {
      quote: 'I was very pleased that we were able to secure the additional £410 million for local authorities',
      linked: 'very pleased that we were able to secure the additional £410m for social care in the recent budget.',
      relation: 'same figure, other wording',
    },
    {
      quote: 'The first cohorts of a new flagship national leadership programme will start in early 2020.',
      linked: 'We also want to work with our partners to develop a national flagship programme',
      relation: 'delivers',
      note: 'Is it the same *programme*?',
    },
    // Within one speech.
    {
      quote: 'completes the £8.5m commitment',
      linked: 'We have already committed £8.5 million through our local government programme',
    },
    { quote: 'One in ten children and young people', linked: 'Good leaders pave the way', verdict: 'dismissed' },
  ],
);

const read = (csv: string) =>
  Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true }).data;

describe('links in exports', () => {
  it('are written as a table of their own', async () => {
    await expect(toCsv(bundled, { per: 'link' })).toMatchFileSnapshot(golden('links.csv'));
  });

  it('are written as annotations', async () => {
    await expect(toWebAnnotation(bundled)).toMatchFileSnapshot(golden('links.jsonld'));
  });

  it('stand under both of their speeches, those within one once, and none that was dismissed', () => {
    const rows = read(toCsv(bundled, { per: 'link' }));
    expect(rows.map((row) => [row.delivered_on, row.linked_delivered_on, row.relation, row.relation_from])).toEqual([
      ['2018-11', '2019-07-04', 'same figure, other wording', 'linked_quote'],
      ['2018-11', '2019-07-04', 'delivers', 'linked_quote'],
      ['2018-11', '2018-11', '', ''],
      ['2019-07-04', '2018-11', 'delivers', 'quote'],
      ['2019-07-04', '2018-11', 'same figure, other wording', 'quote'],
    ]);
    expect(new Set(rows.map((row) => row.link_id)).size).toBe(3);
    expect(rows[2]?.quote).toBe('completes the £8.5m commitment');
  });

  it('lead to the words only where their text is the newest', () => {
    const speech = buildSpeech();
    const old = buildTranscript(speech, ['We have opened 400 libraries.', 'Every library has a reading room.']);
    const newer = {
      ...buildTranscript(speech, ['Nothing of it is left.']),
      readings: [{ at: '2026-04-01T09:00:00.000Z', from: '' }],
    };
    const document = buildDocument([{ speech, transcript: old, claims: [] }]);
    const links = [{ quote: 'Every library has a reading room.', linked: 'We have opened 400 libraries.' }];
    expect(describeLinks(addLinks(document, links))[0]?.here.deepLink).toContain('#:~:text=');
    const edited = addLinks({ ...document, transcripts: [old, newer] }, links);
    expect(describeLinks(edited)[0]?.here.deepLink).toBe(speech.url);
  });

  it('let no cell be taken for a formula', () => {
    const speech = buildSpeech();
    const transcript = buildTranscript(speech, ['=SUM(A1:A9) is what they said.', '@home we say more of it.']);
    const document = addLinks(buildDocument([{ speech, transcript, claims: [] }]), [
      { quote: '=SUM(A1:A9)', linked: '@home we say' },
    ]);
    const [row] = read(toCsv(document, { per: 'link' }));
    expect([row?.quote, row?.linked_quote].sort()).toEqual(["'=SUM(A1:A9)", "'@home we say"].sort());
  });
});
