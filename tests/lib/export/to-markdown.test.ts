import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { disarmMarkdown, escapeMarkdown } from '../../../lib/export/escape-markdown';
import { toNoteTag } from '../../../lib/export/front-matter';
import { toCsv } from '../../../lib/export/to-csv';
import { toMarkdown } from '../../../lib/export/to-markdown';
import { ATTACHED_DOCUMENT, buildDocument, buildSpeech, buildTranscript, EDITED_DOCUMENT } from './build-document';
import { buildBundled } from './bundled-document';
import { BALLS, HINDS } from './golden-claims';
import { NASTY_DOCUMENT, NASTY_SPEECH } from './nasty-document';

const golden = (name: string) => `../../fixtures/export/${name}`;

function readFrontMatter(markdown: string): Record<string, unknown> {
  const [, yaml] = markdown.match(/^---\n([\s\S]*?)\n---\n/) ?? [];
  return parse(yaml ?? '') as Record<string, unknown>;
}

describe('toMarkdown', () => {
  const hinds = buildBundled({ 'hinds-2018-adcs': HINDS });
  const balls = buildBundled({ 'balls-2009-ncasc': BALLS });
  const both = buildBundled({ 'hinds-2018-adcs': HINDS.slice(0, 3), 'balls-2009-ncasc': BALLS.slice(0, 3) });

  it.each([
    ['hinds-2018-adcs.obsidian.md', () => toMarkdown(hinds)],
    ['hinds-2018-adcs.csv', () => toCsv(hinds)],
    [
      'balls-2009-ncasc.plain.md',
      () => toMarkdown(balls, { flavour: 'plain', chosen: 'Claims as filtered: all types' }),
    ],
    ['two-speeches.obsidian.md', () => toMarkdown(both)],
  ])('writes %s', async (name, write) => {
    await expect(write()).toMatchFileSnapshot(golden(name));
  });

  it('says where claims stand in a newer text than their own, and nothing where there is none', () => {
    const lines = toMarkdown(EDITED_DOCUMENT)
      .split('\n')
      .filter((line) => line.includes('in the copy of'));
    expect(lines.map((line) => line.replaceAll('\\', ''))).toEqual([
      '*Wording in the copy of 9 March 2026*: “We have opened 300 libraries in every part of the country since 2010.”',
      '*Unchanged in the copy of 9 March 2026*',
      '*Not found in the copy of 9 March 2026*',
    ]);
    expect(toMarkdown(hinds)).not.toContain('in the copy of');
  });

  it('keeps what a claim was first marked on', () => {
    const lines = toMarkdown(ATTACHED_DOCUMENT).split('\n');
    expect(lines.filter((line) => line.includes('First marked')).map((line) => line.replaceAll('\\', ''))).toEqual([
      '*First marked on 1 March 2026*: “We have opened 400 libraries in every part of the country since 2010.”',
    ]);
  });

  it('starts with front matter that any YAML reader gives back word for word', () => {
    const fields = readFrontMatter(toMarkdown(NASTY_DOCUMENT));
    expect(fields.title).toBe(NASTY_SPEECH.title);
    expect(fields.speaker).toBe('- Jo: [Bloggs]');
    expect(fields.event).toBe('=1+1');
    expect(fields.exported).toBe('2026-03-02T10:20:30.400Z');
    expect(fields).not.toHaveProperty('delivered');
    expect(fields.tags).toEqual(['_2019', 'a/b', 'tag', 'two-words', '🎉']);
  });

  it.each(['a\u2028b', '\u0085', '\ufeffx', 'yes', '1e3', '~', "it's", '\u0001', '\\n', '{a: b}', '2018-07-05', '---'])(
    'quotes a title like %j',
    (title) => {
      const speech = buildSpeech({ title });
      const document = buildDocument([{ speech, transcript: buildTranscript(speech, ['x']), claims: [] }]);
      expect(readFrontMatter(toMarkdown(document)).title).toBe(title);
    },
  );

  it('is the file’s first bytes in the one flavour and absent in the other', () => {
    expect(toMarkdown(hinds).startsWith('---\n')).toBe(true);
    expect(toMarkdown(hinds, { flavour: 'plain' }).startsWith('# ')).toBe(true);
    expect(toMarkdown(hinds, { flavour: 'plain' })).not.toMatch(/\^sm-/);
  });

  it('never gives an address that was inferred, and the licence only where there is one', () => {
    expect(toMarkdown(hinds)).not.toContain('www.gov.uk');
    expect(toMarkdown(hinds)).toContain('Open Government Licence');
    expect(toMarkdown(balls)).not.toContain('Open Government Licence');
  });

  it('says how often words were taken out, in both flavours and only where they were', () => {
    const speech = buildSpeech();
    const transcript = buildTranscript(speech, ['More. [political content removed]', '[Redacted]']);
    const document = buildDocument([{ speech, transcript, claims: [{ quote: 'More' }] }]);
    expect(readFrontMatter(toMarkdown(document)).redactions).toBe(2);
    expect(toMarkdown(document)).toContain('\n**Redactions by the publisher:** 2\n');
    expect(toMarkdown(document, { flavour: 'plain' })).toContain('\n**Redactions by the publisher:** 2\n');
    expect(toMarkdown(hinds)).not.toContain('edactions');
  });

  it('leaves deleted claims out', () => {
    expect(toMarkdown(hinds)).not.toContain('debt');
  });

  it('names speakers, claims and speeches that are not there as not there', () => {
    const speech = buildSpeech({ title: '', speakers: [], deliveredOn: null, url: null, licence: null });
    const document = buildDocument([{ speech, transcript: buildTranscript(speech, ['x']), claims: [] }]);
    const plain = toMarkdown(document, { flavour: 'plain' });
    for (const words of [
      '# Untitled speech',
      'Speaker not stated',
      'undated',
      'No address to cite',
      'No claims marked.',
    ]) {
      expect(plain).toContain(words);
    }
    expect(toMarkdown({ ...document, speeches: [] })).toContain('No claims marked.');
  });

  it('keeps two speeches of one name apart', () => {
    const [a, b] = [buildSpeech(), buildSpeech({ id: 'other' as typeof NASTY_SPEECH.id })];
    const claims = [{ quote: 'x' }];
    const document = buildDocument([
      { speech: a, transcript: buildTranscript(a, ['x']), claims },
      { speech: b, transcript: buildTranscript(b, ['x y']), claims },
    ]);
    expect(toMarkdown(document).match(/^## A speech$/gm)).toHaveLength(2);
  });
});

describe('escapeMarkdown', () => {
  it.each([
    ['[[link]] #tag ==mark== a|b', '\\[\\[link\\]\\] \\#tag \\=\\=mark\\=\\= a\\|b'],
    ['- item', '\\- item'],
    ['– item', '– item'],
    ['+ item', '\\+ item'],
    ['1. item', '1\\. item'],
    ['12) item', '12\\) item'],
    ['1.5 million', '1.5 million'],
    ['> quote', '\\> quote'],
    ['`code` *b* _i_ ~~s~~', '\\`code\\` \\*b\\* \\_i\\_ \\~\\~s\\~\\~'],
    ['<b> &amp; R&D', '\\<b\\> \\&amp; R&D'],
    ['$5 and $6 100%', '\\$5 and \\$6 100%'],
    ['%%comment%%', '\\%\\%comment\\%\\%'],
    ['words ^sm-1', 'words \\^sm-1'],
    ['https://www.a.uk/x_y a@b.uk', 'https\\://www\\.a.uk/x\\_y a\\@b.uk'],
    ['a\\b', 'a\\\\b'],
    ['---', '\\---'],
    ['===', '\\=\\=\\='],
    ['\0 \ud800', '\ufffd \ufffd'],
    ['مرحبا', 'مرحبا'],
  ])('%j', (words, expected) => {
    expect(escapeMarkdown(words)).toBe(expected);
  });
});

describe('disarmMarkdown', () => {
  it.each([
    ['*why* [x](https://example.org) and\n- a\n- b', '*why* [x](https://example.org) and\n- a\n- b'],
    ['**bold** line', '**bold** line'],
    ['# heading', '\\# heading'],
    ['a\n---\nb\n===', 'a\n\\---\nb\n\\==='],
    ['> quote', '\\> quote'],
    ['<script>x</script> 1 < 2', '\\<script>x\\</script> 1 < 2'],
    ['![p](http://x) ![[e]]', '!\\[p](http://x) !\\[[e]]'],
    ['```dataviewjs\nx', '\\`\\`\\`dataviewjs\nx'],
    ['- ~~~\nx', '- \\~\\~\\~\nx'],
    ['`$= dv` `code`', '\\`$= dv` `code`'],
    ['x ^sm-1\ny', 'x \\^sm-1\ny'],
    ['a\r\nb\rc', 'a\nb\nc'],
  ])('%j', (note, expected) => {
    expect(disarmMarkdown(note)).toBe(expected);
  });
});

describe('toNoteTag', () => {
  it.each([
    ['mental health', 'mental-health'],
    ['a / b', 'a/b'],
    ['//a//', 'a'],
    ['2019', '_2019'],
    ['#x!', 'x'],
    ['Siân', 'Siân'],
    ['!!!', ''],
    ['تعليم عالي', 'تعليم-عالي'],
  ])('%j', (name, tag) => {
    expect(toNoteTag(name)).toBe(tag);
  });
});
