import { afterEach, describe, expect, it } from 'vitest';
import type { Speech } from '../../../lib/domain/speech';
import { readSpeechPage, type SpeechPage } from '../../../lib/page/read-speech-page';
import { buildSpeechPage, DESIGNS, type Design } from '../../support/page-builder/build-speech-page.mjs';
import { EXPECTED } from './expected-speeches';
import { addressOf, getSpeech, NEGATIVES, parsePage, SPEECHES } from './fixtures';
import { readObviousText } from './obvious-text';

afterEach(() => document.body.replaceChildren());

type Options = { design?: Design; url?: string };

function readItem(item: Parameters<typeof buildSpeechPage>[0], { design = 'today', url }: Options = {}): SpeechPage {
  return readHtml(buildSpeechPage(item, { design, assets: false }), url ?? addressOf(item));
}

function readHtml(html: string, url: string): SpeechPage {
  const page = readSpeechPage(parsePage(html), url);
  if (!page.isSpeech) throw new Error(page.reason);
  return page;
}

const reasonFor = (html: string, url: string): string | null => {
  const page = readSpeechPage(parsePage(html), url);
  return page.isSpeech ? null : page.reason;
};

/** The body of a content item in the page, read the slow way. */
function readBody(html: string): string {
  const body = document.createElement('div');
  body.append(...parsePage(html).body.childNodes);
  document.body.replaceChildren(body);
  return readObviousText(body);
}

const PAGES = Object.keys(SPEECHES).flatMap((name) => DESIGNS.map((design) => [name, design] as const));

describe('every speech in every design', () => {
  it.each(PAGES)('%s, %s: the words of its body and nothing else', (name, design) => {
    const item = getSpeech(name);
    const { transcript } = readItem(item, { design });
    expect(transcript.text.length).toBeGreaterThan(500);
    expect(transcript.text).toBe(readBody(item.details.body));
  });

  it.each(PAGES)('%s, %s: what the page says of it', (name, design) => {
    const { speech } = readItem(getSpeech(name), { design });
    expect(speech).toEqual(expectedOf(name, design));
  });
});

/** What a design leaves out: ids before 2016, updates and English dates where only words tell them. */
function expectedOf(name: string, design: Design): Speech {
  const expected = EXPECTED[name];
  if (!expected) throw new Error(`nothing expected of ${name}`);
  const { speaker, language = 'en', notices = [], ...rest } = expected;
  const isByWhitehall = design === 'inside-government' || design === 'whitehall';
  const contentId = isByWhitehall ? null : rest.contentId;
  const url = addressOf(getSpeech(name));
  return {
    ...rest,
    id: (contentId ? `content:${contentId}:${language}` : `url:${url}`) as Speech['id'],
    url,
    contentId,
    speakers: [{ name: speaker, role: null }],
    event: null,
    language,
    publishedOn: design === 'components-2016' && language !== 'en' ? null : rest.publishedOn,
    updatedOn: design === 'components-2016' ? null : rest.updatedOn,
    notices: design === 'inside-government' ? [] : notices,
    origin: 'visited',
    licence: 'OGL',
    source: 'GOV.UK',
    inferred: {},
  };
}

describe('what is no speech', () => {
  it.each(Object.entries(NEGATIVES))('%s is refused', (name, item) => {
    const reason = reasonFor(buildSpeechPage(item, { assets: false }), addressOf(item));
    expect(reason).toBe(name === 'gone' ? 'a GOV.UK page without a speech' : 'another kind of GOV.UK page');
  });

  it.each(Object.entries(NEGATIVES))('%s is refused under the address of a speech too', (name, item) => {
    const url = 'https://www.gov.uk/government/speeches/a-speech';
    const isRemoved = name === 'gone' || name === 'redirect';
    const reason = reasonFor(buildSpeechPage(item, { assets: false }), url);
    expect(reason).toBe(isRemoved ? 'a GOV.UK page without a speech' : 'another kind of GOV.UK page');
  });

  it('refuses other sites, whatever they say of themselves', () => {
    const html = buildSpeechPage(getSpeech('speech'), { assets: false });
    for (const url of [
      'https://www.gov.scot/government/speeches/a',
      'https://gds.blog.gov.uk/government/speeches/a',
      'https://www.gov.uk.example.org/government/speeches/a',
      'https://example.org/?https://www.gov.uk/government/speeches/a',
      'file:///a.html',
      'about:blank',
      'not an address',
    ]) {
      expect(reasonFor(html, url)).toBe('not on GOV.UK');
    }
  });

  it('refuses a speech page without words', () => {
    const item = getSpeech('speech');
    for (const body of ['', '<div class="govspeak"></div>', '<div class="govspeak"><p>&nbsp;</p><img alt="x"></div>']) {
      item.details.body = body;
      expect(reasonFor(buildSpeechPage(item, { assets: false }), addressOf(item))).toBe('no speech text');
    }
    const html = '<meta name="govuk:schema-name" content="speech"><main></main>';
    expect(reasonFor(html, addressOf(item))).toBe('no speech text');
    expect(reasonFor('', addressOf(item))).toBe('a GOV.UK page without a speech');
  });

  it('does not take the reason of a withdrawal for the speech', () => {
    const item = getSpeech('withdrawn-speech');
    item.details.body = '';
    expect(reasonFor(buildSpeechPage(item, { assets: false }), addressOf(item))).toBe('no speech text');
  });
});

describe('traps', () => {
  it('reads the words of a past government, beside those of a withdrawal', () => {
    const item = getSpeech('withdrawn-speech');
    item.details.political = true;
    const words =
      'This speech was published under the 2010 to 2015 Conservative and Liberal Democrat coalition government';
    for (const design of DESIGNS.filter((one) => one !== 'inside-government')) {
      const { speech, transcript } = readItem(item, { design });
      expect(speech.notices.map(({ kind }) => kind)).toEqual(['withdrawn', 'past government']);
      expect(speech.notices[1]?.text).toBe(words);
      expect(transcript.text).not.toContain('withdrawn');
    }
  });

  it('reads the older wordings of the three notes', () => {
    const notes = [
      ['speech-transcript', 'exactly as delivered'],
      ['speech', 'original script'],
      ['speech-speaking-notes', 'speaking notes'],
    ] as const;
    for (const [name, fidelity] of notes) {
      const html = buildSpeechPage(getSpeech(name), { design: 'inside-government', assets: false });
      expect(html).toMatch(/This is a transcript|as drafted, which may differ|not a transcript of the speech/);
      expect(readHtml(html, addressOf(getSpeech(name))).speech.fidelity).toBe(fidelity);
    }
  });

  it('takes the day in London, however the moment is written', () => {
    const item = getSpeech('speech-translated');
    for (const [moment, day] of [
      ['2014-04-30T00:00:00+01:00', '2014-04-30'],
      ['2014-04-29T23:00:00Z', '2014-04-30'],
      ['2014-01-30T00:00:00+00:00', '2014-01-30'],
    ]) {
      item.details.delivered_on = moment;
      for (const design of DESIGNS) expect(readItem(item, { design }).speech.deliveredOn).toBe(day);
    }
  });

  it('finds the speaker among more than seven publishers', () => {
    const item = getSpeech('speech');
    item.links.organisations = Array.from({ length: 9 }, (_, i) => ({
      title: `Department ${i}`,
      base_path: `/government/organisations/d${i}`,
    }));
    const linked = readItem(item).speech;
    expect(linked.organisations).toHaveLength(9);
    expect(linked.speakers).toEqual([{ name: 'The Rt Hon Andrea Leadsom MP', role: null }]);
    item.links.speaker = [];
    item.links.people = [];
    item.details.speaker_without_profile = 'His Majesty the King';
    const { speech } = readItem(item);
    expect(speech.organisations).toHaveLength(9);
    expect(speech.speakers).toEqual([{ name: 'His Majesty the King', role: null }]);
  });

  it('reads a speaker in plain text after "and" of another language', () => {
    const item = getSpeech('speech-translated');
    item.links.speaker = [];
    item.details.speaker_without_profile = 'جلالة الملك';
    for (const design of DESIGNS) expect(readItem(item, { design }).speech.speakers[0]?.name).toBe('جلالة الملك');
  });

  it('says when it had to choose the speaker', () => {
    const item = getSpeech('speech');
    item.links.people = [
      { title: 'Another Minister MP', base_path: '/government/people/another' },
      ...item.links.people,
    ];
    const chosen = readItem(item).speech;
    expect(chosen.speakers).toEqual([{ name: 'The Rt Hon Andrea Leadsom MP', role: null }]);
    expect(chosen.inferred.speakers).toMatch(/picture/);
    item.details.image = undefined;
    const both = readItem(item).speech;
    expect(both.speakers).toHaveLength(2);
    expect(both.inferred.speakers).toMatch(/does not say which/);
  });

  it('concludes the speaker from the picture, and only from a name', () => {
    const item = getSpeech('speech');
    item.links.people = [];
    item.links.speaker = [];
    const { speech } = readItem(item);
    expect(speech.speakers).toEqual([{ name: 'The Rt Hon Andrea Leadsom MP', role: null }]);
    expect(speech.inferred.speakers).toMatch(/picture/);
    item.details.image.alt_text = 'A minister speaking to engineers';
    expect(readItem(item).speech.speakers).toEqual([]);
  });

  it('reads archived copies, whose addresses are all rewritten', () => {
    const item = getSpeech('speech');
    const archive = 'https://webarchive.nationalarchives.gov.uk/ukgwa/20130902000000mp_/';
    for (const design of DESIGNS) {
      const html = buildSpeechPage(item, { design, assets: false })
        .replaceAll('href="/government', `href="${archive}https://www.gov.uk/government`)
        .replaceAll('href="https://www.gov.uk/', `href="${archive}https://www.gov.uk/`);
      const { speech } = readHtml(html, `${archive}${addressOf(item)}`);
      expect(speech.url).toBe(addressOf(item));
      expect(speech.speakers[0]?.name).toBe('The Rt Hon Andrea Leadsom MP');
    }
  });

  it('drops query and fragment, and does not believe another site’s canonical address', () => {
    const item = getSpeech('speech');
    const html = buildSpeechPage(item, { assets: false }).replaceAll(
      /(rel="canonical" href=|og:url" content=)"[^"]*"/g,
      '$1"https://example.org/government/speeches/other"',
    );
    expect(readHtml(html, `${addressOf(item)}?utm_source=x#introduction`).speech.url).toBe(addressOf(item));
  });

  it('takes a title without its prefix from the head where there is no heading', () => {
    const item = getSpeech('withdrawn-speech');
    const html = buildSpeechPage(item, { assets: false }).replace(/<h1[\s\S]*?<\/h1>/, '');
    expect(readHtml(html, addressOf(item)).speech.title).toBe('Reform of police stop and search powers');
  });

  it('survives scripts in the head that are no JSON', () => {
    const item = getSpeech('speech');
    const html = buildSpeechPage(item, { assets: false }).replace('ld+json">{', 'ld+json">{{');
    expect(readHtml(html, addressOf(item)).speech.publishedOn).toBe('2016-03-08');
  });

  it('sets the page’s text as text only', () => {
    const item = getSpeech('speech');
    item.title = '<img src=x onerror=alert(1)>';
    expect(readItem(item).speech.title).toBe('<img src=x onerror=alert(1)>');
  });
});
