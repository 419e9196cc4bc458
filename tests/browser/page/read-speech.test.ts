import { describe, expect, it } from 'vitest';
import type { Speech } from '../../../lib/domain/speech';
import { readSpeechPage } from '../../../lib/page/read-speech-page';
import { pageOf } from './fixtures';

/** Parts of a made-up page as GOV.UK's templates of today would draw them. */
interface Parts {
  readonly heading?: string;
  readonly from?: string;
  readonly notice?: string;
  readonly delivery?: string;
  readonly picture?: string;
  readonly head?: string;
  readonly body?: string;
}

const DELIVERED =
  '<dt>Delivered on:</dt><dd><time datetime="2016-05-12T12:30:00+01:00">12 May 2016</time> (Original script, may differ from delivered version)</dd>';

function readPage(parts: Parts): ReturnType<typeof readSpeechPage> & { isSpeech: true } {
  const { heading = '<h1>A title</h1>', from = '', notice = '', delivery = DELIVERED, picture = '', body = '' } = parts;
  const page = pageOf(
    `<main id="content">${heading}
      <div class="gem-c-metadata"><dl><dt>From:</dt><dd><a href="/government/organisations/x">A department</a>${from}</dd></dl></div>
      ${notice}
      <div class="important-metadata"><div class="gem-c-metadata gem-c-metadata--inverse"><dl>${delivery}</dl></div></div>
      ${picture && `<figure class="gem-c-figure"><img src="x" alt="${picture}"></figure>`}
      <div class="gem-c-govspeak"><div class="govspeak"><p>The words of the speech.</p>${body}</div></div></main>`,
    parts.head,
  );
  const result = readSpeechPage(page, 'https://www.gov.uk/government/speeches/a-speech');
  if (!result.isSpeech) throw new Error(result.reason);
  return result;
}

const read = (parts: Parts): Speech => readPage(parts).speech;

describe('a title', () => {
  it.each([
    ['<h1><span class="gem-c-heading__context">Speech</span>A title</h1>'],
    ['<h1 class="govuk-heading-xl"><span class="govuk-caption-xl">Speech</span> A title</h1>'],
    ['<h1>A<br>title</h1>'],
    ['<h1>A <span>tit</span>le</h1>'],
  ])('%s', (heading) => expect(read({ heading }).title).toBe('A title'));
});

describe('a date of delivery', () => {
  it.each([
    ['in words', '<dt>Delivered on:</dt><dd>12 May 2016 (Original script, may differ from delivered version)</dd>'],
    [
      'in an element that says nothing else',
      '<dt>Delivered on:</dt><dd><time>12 May 2016</time> (Original script, may differ from delivered version)</dd>',
    ],
    [
      'beside the place',
      '<dt>Location:</dt><dd>A hall</dd><dt>Delivered on:</dt><dd>Thursday 12th May 2016 (Original script, may differ from delivered version)</dd>',
    ],
  ])('%s', (_, delivery) => {
    expect(read({ delivery })).toMatchObject({ deliveredOn: '2016-05-12', fidelity: 'original script' });
  });

  it('is known by its label in a list that we don’t know', () => {
    const notice = `<dl class="facts"><dt>Published</dt><dd>13 May 2016</dd><dt>Delivered on</dt><dd>12 May 2016</dd></dl>`;
    expect(read({ notice, delivery: '' }).deliveredOn).toBe('2016-05-12');
  });

  it('is none where it is on no calendar', () => {
    const delivery = '<dt>Delivered on:</dt><dd><time datetime="0000-00-00T00:00:00">soon</time></dd>';
    expect(read({ delivery }).deliveredOn).toBeNull();
  });
});

describe('a place', () => {
  it.each([
    [
      'with a link',
      '<dt>Location:</dt><dd><a href="https://maps.example.org">Lancaster House</a></dd>',
      'Lancaster House',
    ],
    [
      'before another term',
      '<dt>Location:</dt><dd>Lancaster House</dd><dt>Event:</dt><dd>A conference</dd>',
      'Lancaster House',
    ],
    [
      'after another term',
      '<dt>Event:</dt><dd>A conference</dd><dt>Location:</dt><dd>Lancaster House</dd>',
      'Lancaster House',
    ],
    ['with a year in its name', '<dt>Location:</dt><dd>Rio 2016 Park</dd>', 'Rio 2016 Park'],
    ['under a label in another language', '<dt>Ort:</dt><dd>Berlin</dd>', 'Berlin'],
    ['where there is none', '<dt>From:</dt><dd><a href="/government/organisations/x">A department</a></dd>', null],
  ])('%s', (_, before, place) => expect(read({ delivery: before + DELIVERED }).place).toBe(place));

  it('is read where the box has no date', () => {
    expect(read({ delivery: '<dt>Location:</dt><dd>Lancaster House</dd>' })).toMatchObject({
      place: 'Lancaster House',
      deliveredOn: null,
    });
  });
});

describe('a speaker concluded from the picture', () => {
  it.each([
    ['The Rt Hon Theresa May MP'],
    ['Boris Johnson'],
    ['Sir Bob Street'],
    ['The Baroness of Somewhere'],
    ['His Majesty the King'],
    ['The Duke of Kent'],
    ['Ursula von der Leyen'],
  ])('%s', (picture) => expect(read({ picture }).speakers.map(({ name }) => name)).toEqual([picture]));

  it.each([
    ['Houses of Parliament'],
    ['Lancaster House'],
    ['Downing Street'],
    ['Home Office'],
    ['Union Jack'],
    ['King’s Cross Station'],
    ['Leaders of the World'],
    ['Theresa May and Angela Merkel'],
    ['A minister speaks'],
  ])('never %s', (picture) => expect(read({ picture }).speakers).toEqual([]));
});

describe('a notice', () => {
  const notice = (words: string) => `<section class="gem-c-notice">${words}</section>`;
  const kinds = (parts: Parts) => read(parts).notices.map(({ kind }) => kind);

  it('of something else is no withdrawal, though it tells a date', () => {
    const words = '<h2>Published under embargo until <time datetime="2016-05-11">11 May 2016</time></h2>';
    expect(kinds({ notice: notice(words) })).toEqual([]);
  });

  it('of a withdrawal is told by its words, with a date in words too', () => {
    const { notices } = read({ notice: notice('<h2>This speech was withdrawn on 15 May 2018</h2><p>Why.</p>') });
    expect(notices).toMatchObject([{ kind: 'withdrawn', on: '2018-05-15' }]);
  });

  it('of a withdrawal in another language is told by the head', () => {
    const words = '<h2>Tynnwyd yn ôl ar <time datetime="2018-05-15">15 Mai 2018</time></h2>';
    const head = '<meta name="govuk:withdrawn" content="withdrawn">';
    expect(read({ notice: notice(words), head }).notices).toMatchObject([{ kind: 'withdrawn', on: '2018-05-15' }]);
  });

  it('of a past government in another language is told by the head', () => {
    const head = '<meta name="govuk:political-status" content="historic">';
    const embargo = notice('Embargo until <time datetime="2016-05-11">11 May</time>');
    expect(read({ notice: embargo + notice('Cyhoeddwyd o dan lywodraeth'), head }).notices).toEqual([
      { kind: 'past government', text: 'Cyhoeddwyd o dan lywodraeth' },
    ]);
  });
});

it('leaves out boxes with files, and buttons, but no file named in a sentence', () => {
  const { transcript } = readPage({
    body: `<section class="gem-c-attachment"><h3>A report</h3><p>PDF, 1MB, 3 pages</p></section>
      <section class="attachment embedded"><p>Another report</p></section>
      <p>See the <span class="attachment-inline"><a href="/r.pdf">report</a> (PDF)</span>.</p>
      <p><a role="button" class="gem-c-button govuk-button" href="/start">Start now</a></p>`,
  });
  expect(transcript.text).toBe('The words of the speech.\nSee the report (PDF).');
});
