import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { toDocx } from '../../../lib/export/to-docx';
import { ATTACHED_DOCUMENT, buildDocument, buildSpeech, buildTranscript, EDITED_DOCUMENT } from './build-document';
import { buildBundled } from './bundled-document';
import { BALLS, HINDS } from './golden-claims';
import { HOSTILE } from './hostile-documents';
import { expectWellFormed, readXml } from './read-xml';

/** As an independent program reads it, comments at the end. */
async function read(bytes: Uint8Array): Promise<string> {
  const options = { styleMap: ['comment-reference => sup'] };
  return (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options)).value;
}

const part = (bytes: Uint8Array, path: string): string => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());

/** The words between a comment's two ends. */
function readAnchors(bytes: Uint8Array): Map<string, string> {
  const words = new Map<string, string>();
  const open = new Set<string>();
  const visit = (node: Node): void => {
    const id = node.nodeType === 1 ? ((node as Element).getAttribute('w:id') ?? '') : '';
    if (node.nodeName === 'w:commentRangeStart') open.add(id);
    if (node.nodeName === 'w:commentRangeEnd') open.delete(id);
    if (node.nodeName === 'w:t') for (const one of open) words.set(one, (words.get(one) ?? '') + node.textContent);
    Array.from(node.childNodes ?? []).forEach(visit);
    if (node.nodeName === 'w:p') for (const one of open) words.set(one, `${words.get(one) ?? ''}\n`);
  };
  visit(readXml(part(bytes, 'word/document.xml')).documentElement);
  if (open.size > 0) throw new Error(`never closed: ${[...open]}`);
  return words;
}

const bundled = buildBundled({ 'hinds-2018-adcs': HINDS, 'balls-2009-ncasc': BALLS });

it('writes a document that another program reads', async () => {
  const html = (await read(toDocx(buildBundled({ 'hinds-2018-adcs': HINDS })).bytes)).replaceAll('><', '>\n<');
  await expect(`${html}\n`).toMatchFileSnapshot('../../fixtures/export/hinds-2018-adcs.docx.html');
});

describe('toDocx', () => {
  it('anchors each comment to the very words', () => {
    const anchors = [...readAnchors(toDocx(bundled).bytes).values()];
    for (const { quote, deleted } of [...BALLS, ...HINDS]) if (!deleted) expect(anchors).toContain(quote);
  });

  it('anchors claims that overlap, and those over two paragraphs', () => {
    const speech = buildSpeech();
    const transcript = buildTranscript(speech, ['One two three four.', 'Five six.']);
    const quotes = ['two three', 'three four', 'One two three four.', 'four.\nFive'];
    const claims = quotes.map((quote) => ({ quote }));
    const anchors = readAnchors(toDocx(buildDocument([{ speech, transcript, claims }])).bytes);
    expect([...anchors.values()].sort()).toEqual([...quotes].sort());
  });

  it('gives every reader’s note as a comment of theirs', () => {
    const comments = part(toDocx(bundled).bytes, 'word/comments.xml');
    expect(comments).toMatch(/w:author="Second reader" w:date="2026-03-01T09:00:00Z" w:initials="Sr"/);
    expect(comments).toContain('Since *June last year*:');
  });

  it('says what a claim was made on where the text is another now', async () => {
    expect(await read(toDocx(EDITED_DOCUMENT).bytes)).toContain('Claims whose words are not in this text');
    const edited = part(toDocx(EDITED_DOCUMENT).bytes, 'word/comments.xml');
    expect(edited).toContain('Wording in the copy of 9 March 2026');
    expect(part(toDocx(ATTACHED_DOCUMENT).bytes, 'word/comments.xml')).toContain('First marked on 1 March 2026');
  });

  it('is British English with headings that Word knows', () => {
    const styles = part(toDocx(bundled).bytes, 'word/styles.xml');
    expect(styles).toContain('w:lang w:val="en-GB"');
    expect(styles).toContain('<w:name w:val="heading 1"/>');
  });

  it.each(HOSTILE)('%s: opens, and has a comment for every claim', async (_, hostile) => {
    const { bytes } = toDocx(hostile);
    for (const path of Object.keys(unzipSync(bytes))) expectWellFormed(part(bytes, path));
    expect(readAnchors(bytes).size).toBe(hostile.claims.length);
    expect(await read(bytes)).not.toMatch(/<script|<img|javascript:/);
  });
});
