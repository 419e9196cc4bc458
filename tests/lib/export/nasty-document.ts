import { asSpeechId } from '../../../lib/domain/ids';
import { buildDocument, buildSpeech, buildTranscript } from './build-document';

/** Words that mean something to some program on the way: formulas, markup, addresses, broken and invisible characters. */
export const NASTY_NOTES = [
  '=cmd|’/C calc’!A0',
  '=HYPERLINK("http://example.org","x")',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '\0=1',
  '＝1',
  ']]>',
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[[link]] and ![[embed]] and ![pixel](https://example.org/p.png)',
  '%0A%0D',
  'half a pair \ud800 and another \udc00',
  'right \u202e to \u200f left',
  '"quoted", with, commas',
  'line\r\nbreaks\rof\nall kinds',
  '```dataviewjs\ndv.el("p", 1)',
  '# heading\n---\n> quote\n^sm-x',
  '---\ntitle: other\n---',
  '| a | b |',
  '{{template}} <% tp %>',
  '🎉 𝒳',
] as const;

export const NASTY_SPEECH = buildSpeech({
  id: asSpeechId('text:nasty "id" %/ü'),
  url: 'https://www.gov.uk/government/speeches/nasty(1)',
  title: '@title: "quoted" # [not a link] | <b>bold</b> \\ *stars*',
  speakers: [{ name: '- Jo: [Bloggs]', role: null }],
  event: '=1+1',
  place: null,
  deliveredOn: null,
  publishedOn: null,
  licence: null,
});

export const NASTY_TRANSCRIPT = buildTranscript(NASTY_SPEECH, [
  '🎉 Some emoji 👩‍👩‍👧 before the quote.',
  '- a dash first, 1. a number, [[link]], #tag, ==mark==, a|b, `code`, <b>html</b>, *stars*, _lines_, &amp;, $5 and $6.',
  '1. numbered first',
  '> quoted first',
  '+ plus first',
  '# hash first',
  '=cmd()',
  'مرحبا بكم في المؤتمر',
]);

export const NASTY_DOCUMENT = buildDocument([
  {
    speech: NASTY_SPEECH,
    transcript: NASTY_TRANSCRIPT,
    claims: [
      { quote: 'before the quote', types: ['figure'], tags: ['two words', 'a/b', '2019', '🎉', '===', '=tag'] },
      { quote: NASTY_TRANSCRIPT.text.slice(NASTY_TRANSCRIPT.text.indexOf('- a dash')), note: 'all the rest' },
      ...NASTY_NOTES.map((note) => ({ quote: 'Some emoji', note })),
    ],
  },
]);
