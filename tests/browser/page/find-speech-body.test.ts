import { describe, expect, it } from 'vitest';
import { readSpeechPage, type SpeechPage } from '../../../lib/page/read-speech-page';
import { getWordsInCommon } from '../../../lib/page/words-in-common';
import { buildSpeechPage, DESIGNS } from '../../support/page-builder/build-speech-page.mjs';
import { addressOf, getSpeech, pageOf, parsePage, SPEECHES } from './fixtures';

const PAGES = Object.keys(SPEECHES).flatMap((name) => DESIGNS.map((design) => [name, design] as const));
const ADDRESS = 'https://www.gov.uk/government/speeches/a-speech';

function read(page: Document, url = ADDRESS): SpeechPage {
  const result = readSpeechPage(page, url);
  if (!result.isSpeech) throw new Error(result.reason);
  return result;
}

const paragraph = (n: number): string =>
  `<p>Paragraph ${n} of the speech, which is long enough to be running text, with a comma and a full stop.</p>`;
const paragraphs = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => paragraph(from + i)).join('');

const numbersIn = (page: SpeechPage): number[] =>
  [...page.transcript.text.matchAll(/Paragraph (\d+)/g)].map(([, number]) => Number(number));

describe('a body under a name that we don’t know', () => {
  it.each(PAGES)('%s, %s: the same words, and the same data', (name, design) => {
    const item = getSpeech(name);
    const html = buildSpeechPage(item, { design, assets: false });
    const known = read(parsePage(html), addressOf(item));
    const page = parsePage(html.replaceAll(/\b(gem-c-|govuk-)?govspeak/g, 'speech-words'));
    const { speech, transcript } = read(page, addressOf(item));
    expect(transcript.text).toBe(known.transcript.text);
    expect(speech).toEqual(known.speech);
  });

  it.each(PAGES)('%s, %s: nearly the same words where no element has a name at all', (name, design) => {
    const item = getSpeech(name);
    const html = buildSpeechPage(item, { design, assets: false });
    const known = read(parsePage(html), addressOf(item));
    const page = parsePage(html.replace('<head>', '<head><meta name="govuk:schema-name" content="speech">'));
    for (const element of page.body.querySelectorAll('[class], [id]')) {
      element.removeAttribute('class');
      element.removeAttribute('id');
    }
    const { transcript } = read(page, addressOf(item));
    expect(getWordsInCommon(transcript.text, known.transcript.text)).toBeGreaterThanOrEqual(0.98);
  });

  it.each([
    [
      'in a main part that is a div',
      `<div role="main"><h1>A title</h1><div class="speech-body">${paragraphs(0, 6)}</div></div>`,
    ],
    [
      'in no main part',
      `<header><p>GOV.UK</p></header><h1>A title</h1><div>${paragraphs(0, 6)}</div><footer>${paragraph(9)}</footer>`,
    ],
    [
      'of sections',
      `<main><h1>A title</h1><div><section><h2>One</h2>${paragraphs(0, 3)}</section><section><h2>Two</h2>${paragraphs(3, 6)}</section></div></main>`,
    ],
    ['with its title in it', `<main><article><h1>A title</h1>${paragraphs(0, 6)}</article></main>`],
    [
      'beside feedback and notices',
      `<main><h1>A title</h1><div class="x-notice">${paragraph(9)}</div><div>${paragraphs(0, 6)}</div><div class="page-feedback">${paragraph(9)}</div></main>`,
    ],
    [
      'around a call-out with a known name',
      `<main><h1>A title</h1><div class="speech-body">${paragraphs(0, 5)}<div class="gem-c-govspeak"><p>Paragraph 5, called out.</p></div></div></main>`,
    ],
  ])('%s', (_, main) => {
    const page = read(pageOf(main));
    expect(numbersIn(page)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(page.transcript.text).not.toContain('A title');
    expect(page.speech.title).toBe('A title');
  });

  it.each([
    ['broken into lines', `<div>${paragraphs(0, 6).replaceAll(/<p>(.*?)<\/p>/g, '$1<br><br>')}</div>`],
    ['set as typed', `<pre>${paragraphs(0, 6).replaceAll(/<\/?p>/g, '\n')}</pre>`],
    ['each paragraph in a box', `<div>${paragraphs(0, 6).replaceAll(/<p>(.*?)<\/p>/g, '<div><p>$1</p></div>')}</div>`],
    [
      'questions and answers',
      `<dl>${paragraphs(0, 6).replaceAll(/<p>(.*?)<\/p>/g, '<dt>Question</dt><dd>$1</dd>')}</dl>`,
    ],
    ['a list', `<ul>${paragraphs(0, 6).replaceAll(/<p>(.*?)<\/p>/g, '<li>$1</li>')}</ul>`],
    ['laid out by a table', `<table><tr><td><a href="/">Home</a></td><td>${paragraphs(0, 6)}</td></tr></table>`],
  ])('%s', (_, body) => {
    const links = '<ul><li><a href="/a">Another speech by the same minister, on the same matter</a></li></ul>';
    const page = read(pageOf(`<main><h1>A title</h1><section>${body}</section>${links}</main>`));
    expect(numbersIn(page)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(page.transcript.text).not.toMatch(/A title|Home|Another speech/);
  });

  it('is found among 100,000 words at once', () => {
    const page = pageOf(`<main><h1>A title</h1><div>${paragraphs(0, 5500)}</div></main>`);
    const start = performance.now();
    expect(read(page).transcript.blocks).toHaveLength(5500);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('keeps headings, lists, quotations and short lines of it', () => {
    const body = `${paragraph(0)}<h2>Jobs</h2><ul><li>one</li><li>two</li></ul><blockquote><p>Quoted.</p></blockquote><p>Thank you.</p>`;
    const page = read(pageOf(`<main><h1>A title</h1><div class="x">${body}${paragraph(1)}</div></main>`));
    expect(page.transcript.blocks.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'heading',
      'list item',
      'list item',
      'quotation',
      'paragraph',
      'paragraph',
    ]);
  });

  it('is refused where there is too little to be a speech', () => {
    const page = pageOf(
      '<main><h1>A title</h1><div><p>We could not load this page, please try again later.</p></div></main>',
    );
    expect(readSpeechPage(page, ADDRESS)).toEqual({ isSpeech: false, reason: 'no speech text' });
  });

  it.each(DESIGNS)('%s: is refused where it is empty', (design) => {
    for (const name of ['withdrawn-speech', 'speech']) {
      const item = getSpeech(name);
      item.details.body = '';
      item.details.political = true;
      const html = buildSpeechPage(item, { design, assets: false });
      const page = parsePage(html.replaceAll(/\b(gem-c-|govuk-)?govspeak/g, 'speech-words'));
      expect(readSpeechPage(page, addressOf(item))).toEqual({ isSpeech: false, reason: 'no speech text' });
    }
  });
});

describe('several elements with the name of a body', () => {
  it('are one speech where they stand side by side', () => {
    const part = (words: string) => `<div class="gem-c-govspeak"><div class="govspeak">${words}</div></div>`;
    const page = read(
      pageOf(`<main><h1>A title</h1>${part(paragraph(0))}<p>Not of it.</p>${part(paragraphs(1, 4))}</main>`),
    );
    expect(numbersIn(page)).toEqual([0, 1, 2, 3]);
    expect(page.transcript.text).not.toContain('Not of it');
    expect(page.speech.title).toBe('A title');
  });

  it('are read whole where one quotes another', () => {
    const inner = `<div class="gem-c-govspeak">${paragraph(1)}</div>`;
    const page = read(
      pageOf(`<main><h1>A title</h1><div class="govspeak">${paragraph(0)}${inner}${paragraph(2)}</div></main>`),
    );
    expect(numbersIn(page)).toEqual([0, 1, 2]);
  });

  it('count on a page that says of itself that it has a notice', () => {
    const page = read(
      pageOf(`<main class="with-notice"><h1>A title</h1><div class="gem-c-govspeak">${paragraph(0)}</div></main>`),
    );
    expect(numbersIn(page)).toEqual([0]);
  });

  it('do not count in a notice, however long its reason', () => {
    const reason = `<section class="gem-c-inset-text"><div class="gem-c-govspeak">${paragraphs(5, 9)}</div></section>`;
    const page = read(
      pageOf(`<main><h1>A title</h1>${reason}<div class="gem-c-govspeak">${paragraph(0)}</div></main>`),
    );
    expect(numbersIn(page)).toEqual([0]);
  });
});
