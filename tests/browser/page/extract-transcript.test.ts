import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { extractTranscript } from '../../../lib/page/extract-transcript';
import { readObviousText } from './obvious-text';
import { treeOf, trees } from './random-trees';

afterEach(() => document.body.replaceChildren());

function place(html: string): HTMLElement {
  const root = document.createElement('div');
  root.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  document.body.append(root);
  return root;
}

const textOf = (html: string): string => extractTranscript(place(html)).transcript.text;
const blocksOf = (html: string): string[] => {
  const { text, blocks } = extractTranscript(place(html)).transcript;
  return blocks.map(
    ({ kind, level, start, end }) => `${kind}${level === undefined ? '' : ` ${level}`}: ${text.slice(start, end)}`,
  );
};

describe('white space', () => {
  it.each([
    ['line breaks in the source', '<p>time to\n   read</p>', 'time to read'],
    ['CRLF', '<p>time to\r\nread</p>', 'time to read'],
    ['no-break spaces', '<p>£5&nbsp;billion&nbsp; a year</p>', '£5 billion a year'],
    ['narrow and wide spaces', '<p>1\u202f000\u2003people</p>', '1 000 people'],
    ['br', '<p>10 Downing Street<br>London</p>', '10 Downing Street London'],
    ['br among spaces', '<p>one <br>\n <br/> two</p>', 'one two'],
    ['br at the edges', '<p><br>one<br></p>', 'one'],
    ['split by an abbreviation', '<p>the <abbr title="x">DSG</abbr>, and</p>', 'the DSG, and'],
    ['no space between inline elements', '<p><b>re</b><i>read</i></p>', 'reread'],
    ['space inside inline elements', '<p>one<b> two </b>three</p>', 'one two three'],
    ['soft hyphens stay', '<p>multi\u00addisciplinary</p>', 'multi\u00addisciplinary'],
    ['zero-width joiners and emoji stay', '<p>👩\u200d🔬 said</p>', '👩\u200d🔬 said'],
    ['decomposed letters stay', '<p>cafe\u0301</p>', 'cafe\u0301'],
    ['right to left', '<p dir="rtl">هذا\u00a0القرار <b>بداية</b></p>', 'هذا القرار بداية'],
    ['preformatted text is folded too', '<pre>one\n  two</pre>', 'one two'],
    ['empty blocks vanish', '<p>one</p><p> &nbsp;</p><div></div><p>two</p>', 'one\ntwo'],
    ['text beside blocks is a block', 'one<p>two</p>three', 'one\ntwo\nthree'],
  ])('%s', (_, html, text) => expect(textOf(html)).toBe(text));
});

describe('blocks', () => {
  it.each([
    ['headings with their level', '<h2>A</h2><h4>B</h4>', ['heading 2: A', 'heading 4: B']],
    ['bare text in list items', '<ul><li>a</li><li>b</li></ul>', ['list item 1: a', 'list item 1: b']],
    ['each paragraph of a list item', '<ul><li><p>a</p><p>b</p></li></ul>', ['list item 1: a', 'list item 1: b']],
    [
      'nested lists, and text after them',
      '<ol><li>a<ul><li>b</li></ul>c</li></ol>',
      ['list item 1: a', 'list item 2: b', 'list item 1: c'],
    ],
    ['quotations', '<blockquote>  <p class="last-child">a</p></blockquote>', ['quotation: a']],
    [
      'nested quotations',
      '<blockquote>a<blockquote><p>b</p></blockquote></blockquote>',
      ['quotation: a', 'quotation: b'],
    ],
    ['a list in a quotation', '<blockquote><ul><li>a</li></ul></blockquote>', ['list item 1: a']],
    ['a quotation in a list item', '<ul><li>a<blockquote>b</blockquote></li></ul>', ['list item 1: a', 'quotation: b']],
    [
      'table rows, cells apart, the caption before them',
      '<table><caption>T</caption><thead><tr><th>Year</th><th>Sum</th></tr></thead><tbody><tr><td>2017</td><td>£5m</td></tr></tbody></table>',
      ['paragraph: T', 'table row: Year Sum', 'table row: 2017 £5m'],
    ],
    ['cells without a space between', '<table><tr><th>A</th><td>1</td></tr></table>', ['table row: A 1']],
    [
      'paragraphs and lists in a cell stay in the row',
      '<table><tr><td><p>a</p><p>b</p></td><td><ul><li>c</li></ul></td></tr></table>',
      ['table row: a b c'],
    ],
    [
      'tables that only lay out',
      '<table role="presentation"><tr><td><p>a</p><p>b</p></td><td>c</td></tr></table>',
      ['paragraph: a', 'paragraph: b', 'paragraph: c'],
    ],
    ['a table of one column', '<table><tr><td><h2>a</h2><p>b</p></td></tr></table>', ['heading 2: a', 'paragraph: b']],
    [
      'a table of data in one that lays out',
      '<table><tr><td>a</td><td><table><tr><td>b</td><td>c</td></tr></table></td></tr></table>',
      ['paragraph: a', 'table row: b c'],
    ],
    [
      'call-outs, captions, details and definitions',
      '<div role="note" class="application-notice info-notice"><p>a</p></div><figure><img alt="no"><figcaption><p>b</p></figcaption></figure>' +
        '<details><summary>c</summary>d</details><dl><dt>e</dt><dd>f</dd></dl>',
      ['paragraph: a', 'paragraph: b', 'paragraph: c', 'paragraph: d', 'paragraph: e', 'paragraph: f'],
    ],
    ['addresses', '<div class="address"><div class="adr org fn"><p>a<br>b</p></div></div>', ['paragraph: a b']],
  ])('%s', (_, html, blocks) => expect(blocksOf(html)).toEqual(blocks));
});

describe('what is left out', () => {
  it.each([
    [
      'footnote marks, not footnotes',
      '<p>Growth<sup id="fnref:1"><a href="#fn:1" class="footnote" rel="footnote" role="doc-noteref">[footnote 1]</a></sup> is up.</p>' +
        '<div class="footnotes" role="doc-endnotes"><ol><li id="fn:1"><p>ONS, 2015&nbsp;<a href="#fnref:1" class="reversefootnote" role="doc-backlink">↩</a></p></li></ol></div>',
      'Growth is up.\nONS, 2015',
    ],
    ['code and styles', '<p>a<script>b</script><style>c</style><noscript>d</noscript><template>e</template></p>', 'a'],
    ['what is hidden from everyone', '<p>a<span hidden>b</span><span hidden="until-found">c</span></p>', 'ac'],
    ['controls', '<p>a<button>b</button><select><option>c</option></select><textarea>d</textarea></p>', 'a'],
    ['our own element', '<p>a</p><div data-speechmark="">b</div>', 'a'],
    ['comments', '<p>a<!-- b -->c</p>', 'ac'],
    ['a paragraph that is only a video', '<p>a</p><p><a href="https://www.youtube.com/watch?v=x1">Watch</a>.</p>', 'a'],
    ['not a video among words', '<p>See <a href="https://youtu.be/x1">this</a></p>', 'See this'],
    ['not a playlist', '<p><a href="https://www.youtube.com/playlist?list=x">Videos</a></p>', 'Videos'],
  ])('%s', (_, html, text) => expect(textOf(html)).toBe(text));

  it('is for the caller to say', () => {
    const root = place('<p>a <b>b</b> c</p>');
    const skip = (node: Node): boolean => node.nodeName === 'B';
    expect(extractTranscript(root, skip).transcript.text).toBe('a c');
  });
});

describe('extremes', () => {
  it('gives an empty transcript for an element without words', () => {
    for (const html of ['', '<p></p>', '<p> \n </p><br>', '<img alt="x">']) {
      const { transcript, offsets } = extractTranscript(place(html));
      expect(transcript.text).toBe('');
      expect(transcript.blocks).toEqual([]);
      expect(offsets.runs).toEqual([]);
    }
  });

  it('reads 100,000 words in well under a second', () => {
    const sentence = 'The government will invest more in <abbr>NHS</abbr> services this year. ';
    const root = document.createElement('div');
    const paragraph = new DOMParser().parseFromString(`<p>${sentence.repeat(10)}</p>`, 'text/html').body.firstChild;
    for (let i = 0; i < 1000; i++) root.append((paragraph as Node).cloneNode(true));
    const start = performance.now();
    const { transcript } = extractTranscript(root);
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(transcript.text.split(/\s/)).toHaveLength(100_000);
    expect(transcript.blocks).toHaveLength(1000);
  });

  it('reads words under 20,000 nested elements', () => {
    const root = document.createElement('div');
    let innermost: HTMLElement = root;
    for (let i = 0; i < 20_000; i++) {
      const next = document.createElement(i % 3 === 0 ? 'ul' : i % 3 === 1 ? 'li' : 'b');
      innermost.append(next);
      innermost = next;
    }
    innermost.append('deep');
    expect(extractTranscript(root).transcript.text).toBe('deep');
  });

  it('ends on a page that changes while it is read', () => {
    const root = place('<p>one</p><p>two</p><p>three</p>');
    let isChanged = false;
    const { transcript } = extractTranscript(root, (node) => {
      if (!isChanged && node instanceof Text) {
        isChanged = true;
        root.append(root.firstChild as Node, 'four');
        root.children[0]?.remove();
      }
      return false;
    });
    expect(transcript.text).toContain('one');
  });

  it('changes nothing in the page', () => {
    const root = place('<p>a <b>b</b></p><script>1</script>');
    const before = root.innerHTML;
    extractTranscript(root);
    expect(root.innerHTML).toBe(before);
  });
});

it('agrees with the slow version on any tree', () => {
  fc.assert(
    fc.property(trees, (tree) => {
      const root = treeOf(tree);
      document.body.replaceChildren(root);
      const { transcript } = extractTranscript(root, () => false);
      expect(transcript.text).toBe(readObviousText(root));
      const blocks = transcript.blocks.map(({ start, end }) => transcript.text.slice(start, end));
      expect(blocks.join('\n')).toBe(transcript.text);
    }),
    { numRuns: 300 },
  );
});
