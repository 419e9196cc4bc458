import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseTranscript } from '../../../lib/text/parse-transcript';

const fixtures = resolve(import.meta.dirname, '../../fixtures/speeches');
const published = resolve(import.meta.dirname, '../../../public/speeches');
const slugs: string[] = JSON.parse(readFileSync(resolve(published, 'index.json'), 'utf8'));
const readFixture = (slug: string, name: string): string => readFileSync(resolve(fixtures, slug, name), 'utf8');

const blocksOf = (text: string): string[] => {
  const { transcript } = parseTranscript(text);
  return transcript.blocks.map(({ kind, start, end }) => `${kind}: ${transcript.text.slice(start, end)}`);
};
const whysOf = (text: string): string[] => parseTranscript(text).removed.map(({ why }) => why);

describe('the bundled speeches', () => {
  it('are five, newest first, with nothing else in the folder', () => {
    const dates = slugs.map((slug) => JSON.parse(readFixture(slug, 'speech.json')).deliveredOn);
    expect(slugs).toHaveLength(5);
    expect(dates).toEqual([...dates].sort().reverse());
    expect(readdirSync(published).sort()).toEqual([...slugs.map((slug) => `${slug}.json`), 'index.json'].sort());
  });

  it.each(slugs)('%s reads as it was reviewed', (slug) => {
    const reading = JSON.parse(readFileSync(resolve(published, `${slug}.json`), 'utf8'));
    expect(`${reading.transcript.text}\n`).toBe(readFixture(slug, 'transcript.txt'));
    expect(reading.speech).toEqual(JSON.parse(readFixture(slug, 'speech.json')));
  });

  it.each(slugs)('%s has every word of its source that was not removed, in order', (slug) => {
    const source = readFixture(slug, 'source.txt');
    const { transcript, removed } = parseTranscript(source);
    let rest = source;
    for (const { text } of removed) {
      for (const line of text.split('\n')) {
        const at = rest.indexOf(line);
        expect(at).toBeGreaterThanOrEqual(0);
        rest = rest.slice(0, at) + rest.slice(at + line.length);
      }
    }
    const words = rest.replace(/^[-–]\s/gm, (marker, at) => (isMarker(rest, at) ? '' : marker)).replace(/-\n/g, '-');
    expect(transcript.text.split(/\s+/)).toEqual(words.trim().split(/\s+/));
  });

  /** In these five, markers follow an empty line, another item or its colon, and wrapped dashes follow a line of text. */
  const isMarker = (text: string, at: number): boolean => /(?:\n\s*\n|;\n|; and\n)$/.test(text.slice(0, at));

  it('heals what line and page breaks cut', () => {
    const texts = slugs.map((slug) => readFixture(slug, 'transcript.txt')).join('\n');
    for (const healed of [
      'which I hope you will find the time to read.',
      'a £1,000 bursary for care leavers starting',
      'where multi-disciplinary teams',
      'infrastructure and provide additional support to places',
      'the very beginning of the educational journey',
      'operational procedures – essentially its rules.',
      'vulnerable children in the social care system.',
      'a relative newcomer.',
    ])
      expect(texts).toContain(healed);
  });

  it('keep misprints and remarks of the transcriber', () => {
    const texts = slugs.map((slug) => readFixture(slug, 'transcript.txt')).join('\n');
    for (const words of [
      'working cloesly',
      'it can’t done from the centre;',
      'hear heard shout',
      'SCIE [sky], and',
      'that the are always',
    ])
      expect(texts).toContain(words);
  });

  it('carry a licence only where the source does, and never an address that was read', () => {
    const speeches = slugs.map((slug) => JSON.parse(readFixture(slug, 'speech.json')));
    expect(speeches.map(({ licence }) => licence)).toEqual(['OGL', null, 'OGL', 'OGL', null]);
    for (const speech of speeches) expect(Boolean(speech.url)).toBe(Boolean(speech.inferred.url));
  });
});

const LONG =
  'We have asked every authority in the country to tell us by the spring how it means to spend the money that we set aside for this.';

describe('GOV.UK pages copied as text', () => {
  const page = [
    'Skip to main content',
    'Cookies on GOV.UK',
    'We use some essential cookies to make this website work.',
    'Accept additional cookies',
    'Reject additional cookies',
    'Menu',
    'Search GOV.UK',
    'Home',
    'Housing, local and community',
    'Speech',
    'A home for everyone',
    'The Housing Minister spoke about building at a conference in Leeds.',
    '',
    'From:',
    'Department for Levelling Up, Housing and Communities and The Rt Hon Ada Example MP',
    'Published',
    '8 March 2022',
    'Last updated',
    '9 March 2022 — See all updates',
    '',
    'This was published under the 2019 to 2022 Johnson Conservative government',
    '',
    'Location:',
    'Town Hall, Leeds',
    'Delivered on:',
    '7 March 2022 (Original script, may differ from delivered version)',
    '',
    'Good morning.',
    '',
    'Where we stand',
    '',
    LONG,
    '',
    'We will:',
    '',
    'build homes',
    '',
    'mend roads',
    '',
    'Thank you.',
    '',
    'Share this page',
    'Share on Facebook (opens in new tab)',
    'Updates to this page',
    'Published 8 March 2022',
    'Last updated 9 March 2022',
    '8 March 2022',
    'First published.',
    'Explore the topic',
    'Housing, local and community',
    'Is this page useful?',
    'Yes this page is useful',
    'Support links',
    'Help',
    'Privacy',
    'All content is available under the Open Government Licence v3.0, except where otherwise stated',
    '© Crown copyright',
  ].join('\n');

  it('give the words of the speech and nothing else', () => {
    expect(blocksOf(page)).toEqual([
      'paragraph: Good morning.',
      'heading: Where we stand',
      `paragraph: ${LONG}`,
      'paragraph: We will:',
      'list item: build homes',
      'list item: mend roads',
      'paragraph: Thank you.',
    ]);
  });

  it('give the facts of their head and foot', () => {
    const { speech } = parseTranscript(page);
    expect(speech).toMatchObject({
      title: 'A home for everyone',
      description: 'The Housing Minister spoke about building at a conference in Leeds.',
      organisations: ['Department for Levelling Up, Housing and Communities'],
      speakers: [{ name: 'The Rt Hon Ada Example MP', role: null }],
      place: 'Town Hall, Leeds',
      deliveredOn: '2022-03-07',
      publishedOn: '2022-03-08',
      updatedOn: '2022-03-09',
      kind: 'speech',
      fidelity: 'original script',
      licence: 'OGL',
      source: 'GOV.UK',
      inferred: {},
    });
    expect(speech.notices).toEqual([
      { kind: 'past government', text: 'This was published under the 2019 to 2022 Johnson Conservative government' },
    ]);
  });

  it('list what was removed, and why', () => {
    const { removed } = parseTranscript(page);
    expect(new Set(removed.map(({ why }) => why))).toEqual(
      new Set([
        'site navigation',
        'cookie banner',
        'search',
        'title block',
        'metadata',
        'notice',
        'sharing',
        'publication date',
        'related links',
        'feedback',
        'footer',
      ]),
    );
    expect(removed.flatMap(({ text }) => text.split('\n'))).toContain('Share this page');
  });
});

describe('other captures', () => {
  it('reads a weblog: title with its date, text, foot', () => {
    const { speech, transcript } = parseTranscript(
      `My speech to the Local Government Forum – 3 May 2011\n\n${LONG}\n\nThank you.\n\nPosted on June 4th, 2011 by editor\nTags: housing\n3 comments\nAnna says: I was there and I must say that none of this is what people in the hall were told, whatever the minister wants to have said, and that it should be put right by next week.\n`,
    );
    expect(transcript.text).toBe(`${LONG}\nThank you.`);
    expect(speech).toMatchObject({
      event: 'Local Government Forum',
      deliveredOn: '2011-05-03',
      publishedOn: '2011-06-04',
      licence: null,
    });
  });

  it('reads a sentence that introduces the text', () => {
    const { speech, transcript } = parseTranscript(
      `Ada Example – 2020 Statement on Bridges\n\nBelow is the text of the statement made by Ada Example, the Minister for Roads, in the House of Commons on 9 January 2020.\n\n${LONG}`,
    );
    expect(transcript.text).toBe(LONG);
    expect(speech).toMatchObject({
      deliveredOn: '2020-01-09',
      place: 'House of Commons',
      speakers: [{ name: 'Ada Example', role: 'Minister for Roads' }],
    });
  });

  it('reads the text of a PDF: running heads and page numbers go, sentences over a page break are one', () => {
    const pageOf = (number: number, ...lines: string[]): string =>
      ['A speech on roads and bridges', '', ...lines, '', `Page ${number} of 3`].join('\n');
    const letters = 'abcdefghijklmno';
    const words = Array.from({ length: 150 }, (_, i) => `bri${letters[Math.floor(i / 15)]}d${letters[i % 15]}ges`).join(
      ' ',
    );
    const lines = words.match(/.{1,60}(?:\s|$)/g) ?? [];
    const pages = [lines.slice(0, 5), lines.slice(5, 10), lines.slice(10)].map((page) =>
      page.map((line) => line.trim()),
    );
    const text = pages.map((page, i) => pageOf(i + 1, ...page)).join('\n\f');
    expect(blocksOf(text)).toEqual([`paragraph: ${words}`]);
    expect(parseTranscript(text).speech.title).toBe('A speech on roads and bridges');
    expect(whysOf(text)).toContain('page number');
  });

  it('keeps words that only look like furniture', () => {
    const text = `${LONG}\n\nServices and information\n\n${LONG}\n\nPublished 5 July 2019, the paper says it all, and I ask you to read every page of it before you come to a view on what we have done and what we have left undone, year after year.\n\nHelp\n\nis what they asked for.`;
    expect(parseTranscript(text).removed).toEqual([]);
    expect(parseTranscript(text).transcript.text.split(/\s+/)).toEqual(text.split(/\s+/));
  });

  it.each([
    [`${LONG}\n\nNo response came.`],
    [`${LONG}\n\nPublished on 5 July 2019, the report is clear.`],
    [`Thank you.\n\n\n\n${LONG}\n\nThank you.`],
    [`Ladies and gentlemen, it is a pleasure to give this speech to\n\nso many of you, and so late.\n\n${LONG}`],
    [`${LONG}\n\n${LONG}\n\n12 responses were received, and we read them all.\n\n${LONG}`],
    [`From the first day we knew.\n\n${LONG}\n\nLocation matters.`],
    [`${LONG}\n\nThey come\nfrom: teachers, nurses and all who serve us\nin towns and villages.\n\n${LONG}`],
    [
      `${LONG}\n\nIt was\nDelivered on time but within budget, and\nwritten on the subject – under the last.\n\n${LONG}`,
    ],
    [`${LONG}\n\nI asked the Prime\nMinister\nwhat she meant, and the\nSpeaker\nrose.\n\n${LONG}`],
    [`I am grateful to the Prime Minister and my\nRt Hon Friend the Foreign Secretary for what was said.\n${LONG}`],
    [
      `As set out in a written statement to Parliament on 6 June\n2022, we do more than we did in January 2022\n${LONG}`,
    ],
    [`## Introduction\n\n${LONG}`],
    [`Opening remarks\n\n${LONG}`],
    [`# 1. Why children, why now?\n\n${LONG}`],
    [`On 19 August 2022 we met\n\n${LONG}`],
    [`The statement by President Obama, which we heard in 2014, was clear.\n\n${LONG}`],
    [`${LONG}\n\nAnd so I ask of you one thing only.\n\nHelp.`],
    [`${LONG}\n\nI have one more word.\n\nClose.`],
    [`${LONG}\n\nServices and information`],
  ])('takes no word away from %j', (text) => {
    const { transcript, removed } = parseTranscript(text);
    expect(removed).toEqual([]);
    expect(transcript.text.split(/\s+/)).toEqual(text.replace(/^#+ /gm, '').split(/\s+/));
  });

  it('takes a title away only where something says that it is one', () => {
    const title = (text: string): string => parseTranscript(text).removed[0]?.text ?? '';
    expect(title(`Building\n\n12 May 2016\n\n${LONG}`)).toBe('Building');
    expect(title(`# Building\n\n${LONG}`)).toBe('# Building');
    expect(title(`Lancaster House, London, 12 May 2016\n\n${LONG}`)).toBe('Lancaster House, London, 12 May 2016');
    expect(title(`Building\n\n${LONG}`)).toBe('');
    expect(parseTranscript(`Building\n\n${LONG}`).speech).toMatchObject({ title: 'Building' });
  });

  it('reads the head of an e-mail', () => {
    const { speech, transcript } = parseTranscript(
      `From: Ada Example <ada@example.org>\nSent: 8 March 2022 10:15\nTo: Press\nSubject: Speech on bridges\n\n${LONG}`,
    );
    expect(transcript.text).toBe(LONG);
    expect(speech).toMatchObject({ title: 'Speech on bridges', speakers: [{ name: 'Ada Example' }] });
  });

  it('reads an introduction and a note that were wrapped', () => {
    const told =
      'Below is the text of the statement made by Ada Example, the Minister for\nRoads, in the Lords on 9 January 2020.';
    expect(parseTranscript(`${told}\n\n${LONG}`).transcript.text).toBe(LONG);
    const box = 'Speech\nOn roads\n\nDelivered on: 7 March 2022 (Original script, may differ from delivered\nversion)';
    expect(parseTranscript(`${box}\n\n${LONG}`).transcript.text).toBe(LONG);
  });

  it('reads a page of GOV.UK that was wrapped, in the design of 2013', () => {
    const words =
      'we build homes and roads and schools for everyone who needs them in this country of ours, and more. ';
    const wrapped = words.repeat(6).match(/.{1,70}(?:\s|$)/g) ?? [];
    const page = [
      'Speech',
      'A speech about building',
      '',
      'Organisation:',
      'Cabinet Office',
      'Delivered on:',
      '12 May 2013',
      '(Transcript of the speech, exactly as it was delivered)',
      '',
      ...wrapped.map((line) => line.trim()),
      '',
      'Published: 13 May 2013',
      'Share this page',
      'Is there anything wrong with this page?',
      '© Crown copyright',
    ];
    const { speech, transcript } = parseTranscript(page.join('\n'));
    expect(transcript.text).toBe(words.repeat(6).trim());
    expect(speech).toMatchObject({
      title: 'A speech about building',
      organisations: ['Cabinet Office'],
      deliveredOn: '2013-05-12',
      publishedOn: '2013-05-13',
      fidelity: 'exactly as delivered',
    });
  });

  it('keeps an address at the end of a wrapped sentence', () => {
    const lines = Array.from(
      { length: 8 },
      (_, i) => `line number ${'abcdefgh'[i]} of the sentence that goes on and on to the edge of it`,
    );
    expect(parseTranscript(`${lines.join('\n')}, at\nwww.gov.uk`).transcript.text.endsWith(', at www.gov.uk')).toBe(
      true,
    );
  });

  it.each([
    ['', ''],
    ['\n\n \f\n', ''],
    ['One', 'paragraph: One'],
    ['Hello **there**, [friends](https://example.org)!', 'paragraph: Hello there, friends!'],
    ['> A quotation.\n> It goes on.\n\nText.', 'quotation: A quotation.|quotation: It goes on.|paragraph: Text.'],
    ['We want:\n\n1. more\n2. better', 'paragraph: We want:|list item: more|list item: better'],
    ['We want:\n\na) more\nb) better', 'paragraph: We want:|list item: more|list item: better'],
    ['We want:\n(i) more\n(ii) better', 'paragraph: We want:|list item: (i) more|list item: (ii) better'],
    ['We want:\no more\no better', 'paragraph: We want:|list item: more|list item: better'],
    [
      `1. Growth\n\n${LONG}\n\n2. Jobs\n\n${LONG}`,
      `heading: 1. Growth|paragraph: ${LONG}|heading: 2. Jobs|paragraph: ${LONG}`,
    ],
    [`1. ${LONG} ${LONG}\n2. ${LONG}`, `paragraph: 1. ${LONG} ${LONG}|paragraph: 2. ${LONG}`],
    ['- one\n  - two\n- three', 'list item: one|list item: two|list item: three'],
    ['10. Downing Street was built.', 'paragraph: 10. Downing Street was built.'],
    ['• one\n•\ntwo', 'list item: one|list item: two'],
    ['Rules apply here \\[sic\\] (applause) [sky].', 'paragraph: Rules apply here [sic] (applause) [sky].'],
  ])('reads %j', (text, expected) => {
    expect(blocksOf(text).join('|')).toBe(expected);
  });

  it.each([
    ['in the Common-\nwealth', 'in the Commonwealth'],
    ['an inter-\nnational body', 'an international body'],
    ['their educa-\ntion', 'their education'],
    ['in multi-\ndisciplinary teams', 'in multi-disciplinary teams'],
    ['our self-\nemployed people', 'our self-employed people'],
    ['a hard-working man, and hard-\nworking women', 'a hard-working man, and hard-working women'],
    ['the coun-\ntry is the country', 'the country is the country'],
    ['the short-\nand long-term view', 'the short- and long-term view'],
    ['up-to-\ndate', 'up-to-date'],
    ['for 16-\n19 year olds', 'for 16-19 year olds'],
    ['an anti-\nEuropean view', 'an anti-European view'],
  ])('joins the words of %j', (text, expected) => expect(parseTranscript(text).transcript.text).toBe(expected));

  it('takes numbers for page numbers only where pages end', () => {
    const page = `${LONG} `.repeat(8).trim();
    expect(parseTranscript([page, '- 1 -', page, '- 2 -', page].join('\n\n')).transcript.text).not.toMatch(/\d/);
    expect(parseTranscript([page, '10', '11', '12', page].join('\n\n')).removed).toEqual([]);
  });

  it('gives the depth of nested items', () => {
    expect(parseTranscript('- one\n  - two\n- three').transcript.blocks.map(({ level }) => level)).toEqual([1, 2, 1]);
  });

  it('marks what was hinted as inferred, with its reason, but not what the text says itself', () => {
    const { speech } = parseTranscript('My speech at the Forum – 3 May 2011\n\nHello.', {
      deliveredOn: '2011-05-03',
      place: 'Leeds',
      event: 'The Forum of 2011',
      why: { place: 'A programme names it.' },
    });
    expect(speech.inferred).toEqual({ place: 'A programme names it.', event: 'Given by whoever read the text in.' });
  });

  it('reads a hundred thousand words in good time', () => {
    const started = performance.now();
    expect(parseTranscript(`${LONG}\n\n`.repeat(4000)).transcript.blocks).toHaveLength(4000);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
