import { describe, expect, it } from 'vitest';
import { citeSpeech } from '../../../lib/export/cite-speech';
import { describeClaims } from '../../../lib/export/claim-rows';
import { ENGLISH_LABELS } from '../../../lib/export/export-labels';
import { formatCitation, formatQuote } from '../../../lib/export/quote-copy';
import { buildDocument, buildSpeech, buildTranscript } from './build-document';

function rowOf(changes: Parameters<typeof buildSpeech>[0], quote: string) {
  const speech = buildSpeech(changes);
  const document = buildDocument([
    { speech, transcript: buildTranscript(speech, quote.split('\n')), claims: [{ quote }] },
  ]);
  const row = describeClaims(document)[0]?.rows[0];
  if (!row) throw new Error('no row');
  return row;
}

describe('formatQuote', () => {
  it('says who said it, where, when, how surely, and links to the place', () => {
    expect(formatQuote(rowOf({}, 'More money.\nFor schools.'))).toEqual({
      text: [
        '“More money.',
        '',
        'For schools.”',
        '— Jo Bloggs, Minister for Examples, speech at Example conference, Manchester, 5 July 2018: A speech',
        'How near to what was said: Exactly as delivered',
        'https://www.gov.uk/government/speeches/a-speech#:~:text=More%20money,For%20schools',
      ].join('\n'),
      html:
        '<blockquote><p>More money.</p><p>For schools.</p></blockquote><p>— Jo Bloggs, Minister for Examples, speech at Example conference, ' +
        'Manchester, 5 July 2018: <a href="https://www.gov.uk/government/speeches/a-speech#:~:text=More%20money,For%20schools">A speech</a>' +
        '<br>How near to what was said: Exactly as delivered</p>',
    });
  });

  it.each([
    ['ar', 'Translation, not the words as spoken (original: Exactly as delivered)'],
    ['cy', 'Welsh text, perhaps a translation (original: Exactly as delivered)'],
    ['en-GB', 'Exactly as delivered'],
  ])('says of a page in %s how near it is to what was said', (language, status) => {
    expect(formatQuote(rowOf({ language }, 'More.')).text).toContain(`\nHow near to what was said: ${status}\n`);
  });

  it('says that the publisher took words out of the text', () => {
    const { text, html } = formatQuote(rowOf({}, 'More.\n[political content removed]'));
    const status = 'How near to what was said: Exactly as delivered. Redactions by the publisher: 1';
    expect(text).toContain(`\n${status}\n`);
    expect(html).toContain(`<br>${status}</p>`);
  });

  it('sets a page’s words as text', () => {
    const { html } = formatQuote(rowOf({ title: '<img src=x onerror="alert(1)">' }, '</p><script>alert(1)</script>'));
    expect(html).not.toMatch(/<(?!\/?(blockquote|p|a|br)\b)/);
    expect(html).toContain('&lt;script&gt;');
  });

  describe('says what stands in its place', () => {
    const row = rowOf({}, 'We will open 200 “new” schools.');
    const copiedWith = (words: string | null, readAt: string | null) => {
      const { text, html } = formatQuote(row, ENGLISH_LABELS, { words, readAt });
      return { line: text.split('\n').at(-2), html };
    };

    it.each([
      ['We will open 150 schools.', null, 'The page now says: “We will open 150 schools.”'],
      [
        'We will open\n150 schools.',
        '2026-01-05T10:00:00.000Z',
        'Wording in the copy of 5 January 2026: “We will open 150 schools.”',
      ],
      [null, null, 'Not found in the page as it is now'],
      [null, '2026-01-05T10:00:00.000Z', 'Not found in the copy of 5 January 2026'],
    ])('%j, read %j', (words, readAt, line) => {
      const copied = copiedWith(words, readAt);
      expect(copied.line).toBe(line);
      expect(copied.html).toMatch(new RegExp(`<p>${line.replace(/[.()]/g, '\\$&')}</p>$`));
    });

    it('and that its place is not certain', () => {
      const { text } = formatQuote(row, ENGLISH_LABELS, { words: 'We may open one.', readAt: null, isSure: false });
      expect(text).toContain('The page now says: “We may open one.”. Not certain that this is the right place.');
    });

    it('unless typography alone is another', () => {
      const words = 'We will open 200\u00a0"new" schools.';
      expect(formatQuote(row, ENGLISH_LABELS, { words, readAt: null })).toEqual(formatQuote(row));
    });

    it('as text, and in brief where it is much longer', () => {
      const copied = copiedWith(`<b>We</b> will ${'go on and on '.repeat(200)}until then.`, null);
      expect(copied.line).toMatch(/ \[…\] .* until then\.”$/);
      expect(copied.line?.length).toBeLessThan(320);
      expect(copied.html).toContain('“&lt;b&gt;We');
    });
  });

  it('says what it was first marked on', () => {
    const first = { words: 'We will open <20> schools.', at: '2026-01-05T10:00:00.000Z' };
    const { text, html } = formatQuote({ ...rowOf({}, 'We will open 10 schools.'), first });
    expect(text).toContain('\nFirst marked on 5 January 2026: “We will open <20> schools.”\n');
    expect(html).toContain('<p>First marked on 5 January 2026: “We will open &lt;20&gt; schools.”</p>');
  });

  it('gives no link where no address can be cited', () => {
    const { text, html } = formatQuote(rowOf({ url: null }, 'More.'));
    expect(text + html).not.toContain('http');
  });
});

describe('citeSpeech', () => {
  it('says that the publisher took words out of the text', () => {
    const expected =
      'Jo Bloggs, Minister for Examples, ‘A speech’ (speech at Example conference, Manchester, 5 July 2018) (Redactions by the publisher: 5) <https://www.gov.uk/government/speeches/a-speech>';
    expect(formatCitation({ speech: buildSpeech(), redactions: 5 }).text).toBe(expected);
  });

  it.each([
    [
      {},
      'Jo Bloggs, Minister for Examples, ‘A speech’ (speech at Example conference, Manchester, 5 July 2018) <https://www.gov.uk/government/speeches/a-speech>',
    ],
    [
      { url: null, event: null, place: null, deliveredOn: '2018-11' },
      'Jo Bloggs, Minister for Examples, ‘A speech’ (speech, November 2018)',
    ],
    [
      { url: null, title: '', speakers: [], event: null, place: null, deliveredOn: null },
      'Speaker not stated, ‘Untitled speech’ (speech, undated)',
    ],
    [
      { inferred: { url: 'w', title: 'w', speakers: 'w', event: 'w', place: 'w', deliveredOn: 'w' } },
      '[Jo Bloggs, Minister for Examples], ‘[A speech]’ (speech at [Example conference], [Manchester], [5 July 2018])',
    ],
  ])('%j', (changes, expected) => {
    expect(citeSpeech(buildSpeech(changes))).toBe(expected);
    expect(formatCitation({ speech: buildSpeech(changes) }).text).toBe(expected);
  });
});
