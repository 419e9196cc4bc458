import { readdirSync, readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readingSchema } from '@/lib/domain/schemas';
import { factsOf } from '@/lib/domain/speech-facts';
import { readContentItem } from '@/lib/govuk/read-content-item';
import { readSpeechPage } from '@/lib/page/read-speech-page';
import { changedFacts } from '@/lib/text/changed-facts';
import { buildSpeechPage } from '../../support/page-builder/build-speech-page.mjs';

const parseHtml = (html: string): Document =>
  new new Window().DOMParser().parseFromString(html, 'text/html') as unknown as Document;

const FIXTURES = new URL('../../fixtures/govuk/', import.meta.url);
const readJson = (path: string) => JSON.parse(readFileSync(new URL(path, FIXTURES), 'utf8'));
const SPEECHES = readdirSync(new URL('content-items/', FIXTURES));
const NEGATIVES = readdirSync(new URL('negatives/', FIXTURES));
const speechItem = (name = 'speech-transcript.json') => readJson(`content-items/${name}`);

function readSpeech(item: unknown) {
  const read = readContentItem(item, parseHtml);
  if (read.kind !== 'speech') throw new Error(JSON.stringify(read));
  return read;
}

describe.each(SPEECHES)('%s', (name) => {
  const item = speechItem(name);
  const read = readSpeech(item);
  const page = readSpeechPage(
    parseHtml(buildSpeechPage(item, { assets: false })),
    `https://www.gov.uk${item.base_path}`,
  );

  it('has the words and the id that its page has', () => {
    if (!page.isSpeech) throw new Error(page.reason);
    expect(read.transcript).toEqual(page.transcript);
    expect(read.speech.id).toBe(page.speech.id);
  });

  it('says nothing that its page would change', () => {
    if (!page.isSpeech) throw new Error(page.reason);
    expect(changedFacts(factsOf(read.speech), factsOf(page.speech))).toEqual([]);
    const { origin: _, speakers, inferred: __, ...facts } = read.speech;
    expect(page.speech).toMatchObject(facts);
    expect(speakers.map((one) => one.name)).toEqual(page.speech.speakers.map((one) => one.name));
  });

  it('can be stored', () => {
    const reading = { ...read, readAt: '2026-02-01T12:00:00.000Z', readFrom: 'https://www.gov.uk/api' };
    const { kind: _, ...stored } = reading;
    expect(v.safeParse(readingSchema, stored).issues).toBeUndefined();
  });
});

describe('the speaker', () => {
  it('has the office of the day, which no page tells', () => {
    const { speakers } = readSpeech(speechItem('withdrawn-speech.json')).speech;
    expect(speakers).toEqual([
      { name: 'The Rt Hon Theresa May MP', role: 'Secretary of State for the Home Department' },
    ]);
  });

  it('has none where several are named', () => {
    const item = speechItem('withdrawn-speech.json');
    item.links.roles.push({ title: 'Minister for Women and Equalities' });
    expect(readSpeech(item).speech.speakers[0]?.role).toBeNull();
  });

  it('may be a guest without a page of their own', () => {
    expect(readSpeech(speechItem('speech-speaker-without-profile.json')).speech.speakers).toEqual([
      { name: 'Her Majesty the Queen', role: null },
    ]);
  });

  it('is not known to be any one of several people', () => {
    const item = speechItem();
    item.links.people = [{ title: 'One' }, { title: 'Another' }];
    delete item.links.speaker;
    const { speech } = readSpeech(item);
    expect(speech.speakers.map(({ name }) => name)).toEqual(['One', 'Another']);
    expect(speech.inferred.speakers).toContain('several people');
  });
});

describe('what is no speech', () => {
  it.each(NEGATIVES)('%s is refused', (name) => {
    const read = readContentItem(readJson(`negatives/${name}`), parseHtml);
    const expected: Record<string, unknown> = {
      'gone.json': { kind: 'refused', reason: 'gone' },
      'redirect.json': { kind: 'elsewhere', path: null },
    };
    expect(read).toEqual(expected[name] ?? { kind: 'refused', reason: 'no speech' });
  });

  it('a way to another speech is told', () => {
    const redirects = [{ path: '/a', type: 'exact', destination: '/government/speeches/another' }];
    const read = readContentItem({ schema_name: 'redirect', redirects }, parseHtml);
    expect(read).toEqual({ kind: 'elsewhere', path: '/government/speeches/another' });
  });

  it.each([
    ['https://example.org/government/speeches/another'],
    ['//example.org/government/speeches/another'],
    ['javascript:alert(1)'],
    ['/government/news/another'],
  ])('a way to %s leads nowhere', (destination) => {
    const read = readContentItem({ schema_name: 'redirect', redirects: [{ destination }] }, parseHtml);
    expect(read).toEqual({ kind: 'elsewhere', path: null });
  });

  it.each([
    ['null', null],
    ['a string', '<!doctype html><title>Sorry</title>'],
    ['a list', []],
    ['a number for the title', { ...speechItem(), title: 5 }],
    ['no body', { ...speechItem(), details: { ...speechItem().details, body: undefined } }],
    ['another site’s path', { ...speechItem(), base_path: '//example.org/government/speeches/x' }],
    ['a kind of its own', { ...speechItem(), document_type: 'sermon' }],
    ['a language that is none', { ...speechItem(), locale: '"><script>' }],
  ])('%s is unreadable', (_, data) => {
    expect(readContentItem(data, parseHtml)).toEqual({ kind: 'refused', reason: 'unreadable' });
  });

  it.each([
    ['nothing', ''],
    ['a picture', '<div class="govspeak"><img src="x" onerror="alert(1)"></div>'],
  ])('a body with %s has no speech', (_, body) => {
    const item = { ...speechItem(), details: { ...speechItem().details, body } };
    expect(readContentItem(item, parseHtml)).toEqual({ kind: 'refused', reason: 'no speech' });
  });

  it('a part that is not as it should be is left out, and the speech kept', () => {
    const item = speechItem();
    item.links.organisations = 'Home Office';
    item.details.location = { a: 1 };
    item.withdrawn_notice = [];
    const { speech } = readSpeech(item);
    expect(speech.organisations).toEqual([]);
    expect(speech.place).toBeNull();
  });
});

it('leaves scripts, styles and handlers out of the words', () => {
  const item = speechItem();
  item.details.body =
    '<div class="govspeak"><script>steal()</script><p onclick="steal()">Kept words.</p><style>p{}</style><iframe src="https://example.org"></iframe><p>More &lt;b&gt; words.</p></div>';
  expect(readSpeech(item).transcript.text).toBe('Kept words.\nMore <b> words.');
});

it('is unreadable where a document could not hold it', () => {
  const item = speechItem();
  const names = Array.from({ length: 600 }, (_, n) => ({ title: `Office ${n}` }));
  const links = { ...item.links, organisations: names, worldwide_organisations: names };
  expect(readContentItem({ ...item, links }, parseHtml)).toEqual({ kind: 'refused', reason: 'unreadable' });
});
