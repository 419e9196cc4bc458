import { readdirSync, readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { readSpeechPage } from '../../../lib/page/read-speech-page';
import { buildSpeechPage, contentItemOf, DESIGNS } from '../../support/page-builder/build-speech-page.mjs';

/** In Node, with a DOM that is no browser's, as researchers use the engine. */
function parse(html: string): Document {
  return new new Window().DOMParser().parseFromString(html, 'text/html') as unknown as Document;
}

const FOLDER = new URL('../../fixtures/govuk/content-items/', import.meta.url);
const item = JSON.parse(readFileSync(new URL('speech-written-statement-parliament.json', FOLDER), 'utf8'));

describe.each(DESIGNS)('without a browser, %s', (design) => {
  it('reads a speech', () => {
    const page = readSpeechPage(
      parse(buildSpeechPage(item, { design, assets: false })),
      `https://www.gov.uk${item.base_path}`,
    );
    if (!page.isSpeech) throw new Error(page.reason);
    expect(page.speech).toMatchObject({
      title: 'School revenue funding settlement for 2017 to 2018',
      speakers: [{ name: 'Nick Gibb MP', role: null }],
      deliveredOn: '2016-12-20',
      place: 'House of Commons',
    });
    expect(page.transcript.text).toMatch(/^Today I am announcing details of schools revenue funding for 2017-18\./);
    expect(page.transcript.blocks.some(({ kind }) => kind === 'table row')).toBe(true);
  });
});

const BUNDLED = new URL('../../../public/speeches/', import.meta.url);
const slugs = readdirSync(BUNDLED).filter((name) => name !== 'index.json');

describe('a bundled speech as a page of GOV.UK', () => {
  it.each(slugs)('%s keeps every word', (name) => {
    const { speech, transcript } = JSON.parse(readFileSync(new URL(name, BUNDLED), 'utf8'));
    const made = contentItemOf({ speech, transcript });
    const page = readSpeechPage(parse(buildSpeechPage(made, { assets: false })), `https://www.gov.uk${made.base_path}`);
    if (!page.isSpeech) throw new Error(page.reason);
    expect(page.transcript.text).toBe(transcript.text);
    expect(page.transcript.id).toBe(transcript.id);
    expect(page.speech.title).toBe(speech.title);
    expect(page.speech.speakers.map((one) => one.name)).toEqual(
      speech.speakers.map((one: { name: string }) => one.name),
    );
    expect(page.speech.url).toBe(speech.url ?? `https://www.gov.uk${made.base_path}`);
  });
});
