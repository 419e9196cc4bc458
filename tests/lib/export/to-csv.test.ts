import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { StoredTranscript } from '../../../lib/domain/speechmark-document';
import { toCsv } from '../../../lib/export/to-csv';
import { ATTACHED_DOCUMENT, buildDocument, buildSpeech, buildTranscript, EDITED_DOCUMENT } from './build-document';
import { NASTY_DOCUMENT, NASTY_NOTES } from './nasty-document';

type Row = Record<string, string>;
const read = (csv: string): Row[] =>
  Papa.parse<Row>(csv.slice(1), { header: true, newline: '\r\n', skipEmptyLines: true }).data;

const speech = buildSpeech();
const transcript = buildTranscript(speech, ['First. We will spend £5m. Third.', 'More.']);
const simple = buildDocument([
  {
    speech,
    transcript,
    claims: [
      { quote: 'More', types: ['money', 'pledge'], tags: ['b', 'a'], note: 'n', secondNote: 'm' },
      { quote: 'We will spend £5m.' },
      { quote: 'Third', deleted: true },
    ],
  },
]);

describe('toCsv', () => {
  it('begins with the byte order mark and ends every line with CRLF', () => {
    const csv = toCsv(simple);
    expect(csv.startsWith('\ufeffid,speech_title,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.split('\n').every((line) => line === '' || line.endsWith('\r') || line.includes(': n'))).toBe(true);
  });

  it('keeps its columns and their order', () => {
    expect(toCsv(simple).slice(1).split('\r\n')[0]).toBe(
      'id,speech_title,speaker,role,event,delivered_on,published_on,url,deep_link,paragraph,sentence,start,end,quote,type,tags,note,coder,created,updated,fidelity,inferred,redactions,newest_status,newest_words,newest_doubt,newest_read_at,first_marked_words,first_marked_at',
    );
  });

  it('has a row for each claim that is not deleted, in the order of the text', () => {
    const rows = read(toCsv(simple));
    expect(rows.map((row) => row.quote)).toEqual(['We will spend £5m.', 'More']);
    expect(rows[0]).toMatchObject({
      paragraph: '1',
      sentence: '2',
      start: '7',
      end: '25',
      type: '',
      tags: '',
      note: '',
    });
    expect(rows[1]).toMatchObject({
      paragraph: '2',
      sentence: '1',
      type: 'money; pledge',
      tags: 'b; a',
      note: 'Reader: n\n\nSecond reader: m',
      coder: 'Reader',
      fidelity: 'exactly as delivered',
      delivered_on: '2018-07-05',
      deep_link: 'https://www.gov.uk/government/speeches/a-speech#:~:text=More',
    });
  });

  it('has a row for each tag of a claim when asked, and one for a claim without', () => {
    expect(read(toCsv(simple, { per: 'claim and tag' })).map((row) => row.tags)).toEqual(['', 'b', 'a']);
  });

  it('counts code points, so that emoji before a quote shift nothing', () => {
    const row = read(toCsv(NASTY_DOCUMENT)).find(({ quote }) => quote === 'before the quote');
    const text = NASTY_DOCUMENT.transcripts[0]?.text ?? '';
    expect(Array.from(text).slice(Number(row?.start), Number(row?.end)).join('')).toBe('before the quote');
  });

  it('lets no cell be taken for a formula', () => {
    for (const row of read(toCsv(NASTY_DOCUMENT))) {
      for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r\n\0＝]/);
    }
  });

  it('changes nothing else: every note comes back, raw or behind its apostrophe', () => {
    const wellFormed = NASTY_NOTES.map((note) => note.toWellFormed());
    const notesOf = (csv: string) => read(csv).flatMap((row) => (row.quote === 'Some emoji' ? [row.note] : []));
    expect(notesOf(toCsv(NASTY_DOCUMENT, { cells: 'raw' })).sort()).toEqual([...wellFormed].sort());
    expect(
      notesOf(toCsv(NASTY_DOCUMENT))
        .map((note) => note?.replace(/^'/, ''))
        .sort(),
    ).toEqual([...wellFormed].sort());
  });

  it('gives no address that was inferred', () => {
    const inferred = buildSpeech({ inferred: { url: 'from the title', event: 'from the text' } });
    const [row] = read(toCsv(buildDocument([{ speech: inferred, transcript, claims: [{ quote: 'More' }] }])));
    expect(row).toMatchObject({ url: '', deep_link: '', inferred: 'url; event' });
  });

  it('says how often the text the claim was made on says that words were taken out', () => {
    const cut = buildTranscript(speech, ['More. [political content removed]', '[Redacted]']);
    const rows = read(toCsv(buildDocument([{ speech, transcript: cut, claims: [{ quote: 'More' }] }])));
    expect(rows.map(({ redactions }) => redactions)).toEqual(['2']);
    expect(read(toCsv(simple)).map(({ redactions }) => redactions)).toEqual(['0', '0']);
  });

  it('says where each claim stands in the text that was read last', () => {
    const standing = read(toCsv(EDITED_DOCUMENT)).map((row) => [
      row.quote?.slice(0, 14),
      row.newest_status,
      row.newest_words,
      row.newest_doubt,
      row.newest_read_at?.slice(0, 10),
    ]);
    expect(standing).toEqual([
      [
        'We have opened',
        'reworded',
        'We have opened 300 libraries in every part of the country since 2010.',
        '',
        '2026-03-09',
      ],
      ['Every library ', 'unchanged', '', '', '2026-03-09'],
      ['Nobody else ha', 'not found', '', '', '2026-03-09'],
    ]);
    expect(read(toCsv(simple)).map((row) => row.newest_status)).toEqual(['unchanged', 'unchanged']);
  });

  it('keeps what a claim was first marked on', () => {
    const first = read(toCsv(ATTACHED_DOCUMENT)).map((row) => [row.first_marked_words, row.first_marked_at]);
    expect(first.filter(([words]) => words)).toEqual([
      ['We have opened 400 libraries in every part of the country since 2010.', '2026-03-01T09:00:00.000Z'],
    ]);
  });

  it('links to the words that the newest text has, or to the page where the place is not sure', () => {
    const url = 'https://www.gov.uk/government/speeches/a-speech';
    const links = read(toCsv(EDITED_DOCUMENT)).map((row) => row.deep_link);
    expect(links[0]).toContain('300%20libraries');
    expect(links[1]).toContain(`${url}#:~:text=`);
    expect(links[2]).toBe(url);
  });

  it('orders claims made on several texts by their places in the newest', () => {
    const quotes = read(toCsv(ATTACHED_DOCUMENT)).map((row) => row.quote?.slice(0, 14));
    expect(quotes).toEqual(['Every library ', 'Nobody else ha', 'We have opened']);
  });

  it('takes no text for the newest that the browser had altered', () => {
    const [first, second] = EDITED_DOCUMENT.transcripts as [StoredTranscript, StoredTranscript];
    const altered = { ...second, readings: second.readings.map((reading) => ({ ...reading, altered: true as const })) };
    const rows = read(toCsv({ ...EDITED_DOCUMENT, transcripts: [first, altered] }));
    expect(rows.map((row) => row.newest_status)).toEqual(['unchanged', 'unchanged', 'unchanged']);
  });

  it('is a header alone where nothing is marked', () => {
    expect(read(toCsv(buildDocument([{ speech, transcript, claims: [] }])))).toEqual([]);
  });
});
