import { describe, expect, it } from 'vitest';
import { compareReadings, LARGE_DISAGREEMENT } from '../../../lib/page/check-transcript';
import { isolateTranscript } from '../../../lib/page/isolate-transcript';
import { getDomPosition, type OffsetMap } from '../../../lib/page/offset-map';
import { readSpeechPage, type SpeechPage } from '../../../lib/page/read-speech-page';
import { getWordsInCommon } from '../../../lib/page/words-in-common';
import { buildSpeechPage, DESIGNS } from '../../support/page-builder/build-speech-page.mjs';
import { addressOf, getSpeech, parsePage, SPEECHES } from './fixtures';

const PAGES = Object.keys(SPEECHES).flatMap((name) => DESIGNS.map((design) => [name, design] as const));

function exactly(page: Document, url: string): SpeechPage {
  const result = readSpeechPage(page, url);
  if (!result.isSpeech) throw new Error(result.reason);
  return result;
}

/** The same words under names that we have never seen. */
function withoutKnownNames(page: Document): Document {
  for (const element of page.body.querySelectorAll('[class], [data-module]')) {
    element.removeAttribute('class');
    element.removeAttribute('data-module');
  }
  return page;
}

function wordsBetween({ runs, root }: OffsetMap, offsets: OffsetMap, start: number, end: number): string {
  expect(runs.every(({ node }) => root.contains(node))).toBe(true);
  const range = root.ownerDocument.createRange();
  const from = getDomPosition(offsets, start, 'start');
  const to = getDomPosition(offsets, end, 'end');
  if (!from || !to) throw new Error('no place');
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range.toString().replace(/\s+/g, ' ');
}

describe('a page of unknown structure', () => {
  it.each(PAGES)('%s, %s: nearly the same words, in the live page', (name, design) => {
    const item = getSpeech(name);
    const html = buildSpeechPage(item, { design, assets: false });
    const { transcript } = exactly(parsePage(html), addressOf(item));
    const page = withoutKnownNames(parsePage(html));
    const before = page.documentElement.outerHTML;
    const isolated = isolateTranscript(page, 'https://archive.example.org/a-speech');
    if (!isolated) throw new Error('nothing found');
    expect(getWordsInCommon(transcript.text, isolated.transcript.text)).toBeGreaterThanOrEqual(0.97);
    expect(page.documentElement.outerHTML).toBe(before);
    const { text, blocks } = isolated.transcript;
    for (const { start, end } of blocks) {
      expect(wordsBetween(isolated.offsets, isolated.offsets, start, end).trim()).toBe(text.slice(start, end));
    }
  });

  it('says of another site what the site says, and no more', () => {
    const page = parsePage(`<html lang="en-GB"><head><title>Speech to the conference</title>
      <meta name="author" content="A Party"><meta property="article:published_time" content="2009-07-02T10:00:00+01:00"></head>
      <body><article><h1>Speech to the conference</h1>${'<p>The words of a speech, long enough to be one, with commas, and more words.</p>'.repeat(12)}</article></body></html>`);
    const found = isolateTranscript(page, 'https://www.example.org/speech.aspx?id=5&utm_source=x#top');
    expect(found?.speech).toMatchObject({
      url: 'https://www.example.org/speech.aspx?id=5',
      title: 'Speech to the conference',
      speakers: [{ name: 'A Party', role: null }],
      inferred: { speakers: 'The page names an author and no speaker.' },
      deliveredOn: null,
      publishedOn: '2009-07-02',
      language: 'en-GB',
      licence: null,
      source: 'www.example.org',
      kind: null,
      fidelity: 'not stated',
    });
    expect(found?.transcript.blocks).toHaveLength(12);
  });

  const words = '<p>The words of a speech, long enough to be one, with commas, and more words.</p>'.repeat(12);

  it('names no account as the speaker, and no day that is on no calendar', () => {
    const page =
      parsePage(`<head><title>Speech</title><meta property="article:published_time" content="0000-00-00T00:00:00"></head>
      <body><article><h1>Speech</h1><p class="meta">Posted by <a rel="author">admin</a></p>${words}</article></body>`);
    const found = isolateTranscript(page, 'https://www.example.org/speech');
    expect(found?.speech).toMatchObject({ speakers: [], publishedOn: null, inferred: {} });
    expect(found?.transcript.blocks).toHaveLength(12);
  });

  it.each(['0001-01-01T00:00:00Z', '1970-01-01T00:00:00Z', '2014-02-30'])('takes %s for no date', (moment) => {
    const page = parsePage(
      `<head><meta property="article:published_time" content="${moment}"></head><body>${words}</body>`,
    );
    expect(isolateTranscript(page, 'https://www.example.org/speech')?.speech.publishedOn).toBeNull();
  });

  it.each([
    ['one row', `<tr><td><a href="a">Home</a><br><a href="b">News</a></td><td>${words}</td></tr>`],
    [
      'two rows',
      `<tr><td><a href="a">Home</a></td><td><a href="b">News</a></td></tr><tr><td>${words}</td><td><p>${'Beside the text stands more, with a comma, and it is long. '.repeat(9)}</p></td></tr>`,
    ],
  ])('leaves out the links of a table that lays out the page: %s', (_, rows) => {
    const page = parsePage(`<head><title>Speech</title></head><body><table>${rows}</table></body>`);
    const { text, blocks } = isolateTranscript(page, 'https://www.example.org/speech')?.transcript ?? {};
    expect(text).not.toMatch(/Home|News/);
    expect(blocks?.length).toBeGreaterThanOrEqual(12);
    expect(blocks?.every(({ kind }) => kind === 'paragraph')).toBe(true);
  });

  it('is null without text', () => {
    expect(isolateTranscript(parsePage(''), 'https://www.example.org/')).toBeNull();
    expect(isolateTranscript(parsePage('<p> &nbsp; </p><img alt="x">'), 'https://www.example.org/')).toBeNull();
  });

  it('is null for a page nested too deeply for Readability, and no crash', () => {
    const page = document.implementation.createHTMLDocument('Deep');
    let element = page.createElement('p');
    element.append('Deep words.');
    for (let i = 0; i < 12_000; i++) {
      const outer = page.createElement('div');
      outer.append(element);
      element = outer;
    }
    page.body.append(element);
    expect(isolateTranscript(page, 'https://www.example.org/')).toBeNull();
  });

  it('keeps a first paragraph that the head repeats', () => {
    const page =
      parsePage(`<head><title>Speech</title><meta name="description" content="Thank you all for coming."></head>
      <body><article><p>Thank you all for coming.</p>${'<p>The words of a speech, long enough to be one, with commas, and more words.</p>'.repeat(12)}</article></body>`);
    const found = isolateTranscript(page, 'https://www.example.org/speech');
    expect(found?.transcript.text).toMatch(/^Thank you all for coming\.\nThe words/);
  });

  it('keeps GOV.UK’s own data for a copy of its page', () => {
    const item = getSpeech('speech');
    const page = parsePage(buildSpeechPage(item, { design: 'whitehall', assets: false }));
    const found = isolateTranscript(page, `https://web.archive.org/web/20140101000000/${addressOf(item)}`);
    expect(found?.speech.speakers[0]?.name).toBe('The Rt Hon Andrea Leadsom MP');
    expect(found?.speech.url).toBe(addressOf(item));
  });
});

describe('two readings of one page', () => {
  const isolate = (page: Document) => {
    const isolated = isolateTranscript(page, 'https://www.example.org/');
    if (!isolated) throw new Error('nothing found');
    return isolated.transcript;
  };

  it.each(PAGES)('%s, %s: agree', (name, design) => {
    const item = getSpeech(name);
    const page = parsePage(buildSpeechPage(item, { design, assets: false }));
    const { transcript } = exactly(page, addressOf(item));
    const share = compareReadings(transcript, isolate(page));
    if (transcript.text.length < 1000) expect(share).toBeNull();
    else expect(share).toBeGreaterThanOrEqual(0.95);
  });

  it('disagree where the structure led to a small part of the page', () => {
    const item = getSpeech('speech');
    const page = parsePage(buildSpeechPage(item, { assets: false }));
    const { transcript } = exactly(page, addressOf(item));
    const part = { ...transcript, text: transcript.text.slice(0, 1200) };
    expect(compareReadings(part, isolate(page))).toBeLessThan(LARGE_DISAGREEMENT);
  });
});

it('isolates 100,000 words in seconds', () => {
  const paragraph = `<p>${'The government will invest more in services, this year and next. '.repeat(10)}</p>`;
  const page = parsePage(`<body><main>${paragraph.repeat(910)}</main></body>`);
  const start = performance.now();
  expect(isolateTranscript(page, 'https://www.example.org/')?.transcript.blocks).toHaveLength(910);
  expect(performance.now() - start).toBeLessThan(20_000);
});

it.each([
  ['en_us', 'en-US'],
  ['not a language', 'und'],
])('calls %s, as a page may, %s', (lang, language) => {
  const page = parsePage(
    `<html lang="${lang}"><body><main>${'<p>We will invest more in services, this year and next.</p>'.repeat(40)}</main></body></html>`,
  );
  expect(isolateTranscript(page, 'https://www.example.org/')?.speech.language).toBe(language);
});
