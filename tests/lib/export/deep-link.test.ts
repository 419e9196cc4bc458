import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Speech } from '../../../lib/domain/speech';
import { makeDeepLinker } from '../../../lib/export/deep-link';
import { buildSpeech, buildTranscript } from './build-document';
import { findDirectiveSlowly, parseDirective } from './find-directive-slowly';

const URL = 'https://www.gov.uk/government/speeches/a-speech';

function link(blocks: Parameters<typeof buildTranscript>[1], quote: string, changes: Partial<Speech> = {}) {
  const speech = buildSpeech(changes);
  const transcript = buildTranscript(speech, blocks);
  const start = transcript.text.indexOf(quote);
  return makeDeepLinker(speech, transcript)(start, start + quote.length);
}

describe('makeDeepLinker', () => {
  it('gives a quote that stands once as it is', () => {
    expect(link(['We will spend more. They will not.'], 'We will spend more')).toBe(
      `${URL}#:~:text=We%20will%20spend%20more`,
    );
  });

  it('encodes what parts a directive, and what ends an address in prose', () => {
    expect(link(['Well-paid, safe & (mostly) warm_ish work.'], 'Well-paid, safe & (mostly) warm_ish work')).toBe(
      `${URL}#:~:text=Well%2Dpaid%2C%20safe%20%26%20%28mostly%29%20warm%5Fish%20work`,
    );
  });

  it('leaves punctuation at the ends to the page', () => {
    expect(link(['“We will.” Then we left.'], '“We will.”')).toBe(`${URL}#:~:text=We%20will`);
  });

  it('completes words that the quote cuts', () => {
    expect(link(['Nothing compares to it.'], 'hing compa')).toBe(`${URL}#:~:text=Nothing%20compares`);
  });

  it('gives a long quote by its first and last words', () => {
    const long = `Alpha beta gamma delta epsilon ${'and so on '.repeat(40)}one two three four five`;
    expect(parseDirective(link([long], long) as string)).toEqual({
      start: 'Alpha beta gamma delta',
      end: 'two three four five',
    });
  });

  it('gives a quote over two blocks by both ends, each in its own block', () => {
    const blocks = ['First of all, thank you.', ['list item', 'more money for schools'], 'The end.'] as const;
    expect(parseDirective(link(blocks, 'thank you.\nmore money') as string)).toEqual({
      start: 'thank you',
      end: 'more money',
    });
  });

  it('adds context only where the words stand twice', () => {
    const blocks = ['We said more money for schools.', 'They said more money for roads.'];
    expect(parseDirective(link(blocks, 'more money') as string)).toEqual({ prefix: 'We said', start: 'more money' });
    expect(parseDirective(link(['More money now. I say: more money for roads.'], 'more money') as string)).toEqual({
      prefix: 'I say:',
      start: 'more money',
    });
  });

  it('sees the title above the transcript', () => {
    expect(
      parseDirective(link(['Today more money is here.'], 'more money', { title: 'More money' }) as string),
    ).toEqual({ prefix: 'Today', start: 'more money' });
  });

  it('takes a word for the same word only, not for a part of another', () => {
    expect(link(['Some art is partly smart.'], 'art')).toBe(`${URL}#:~:text=art`);
  });

  it('leads to the page where the words can’t be told apart or found', () => {
    const chant = Array.from({ length: 90 }, () => 'Thank you.').join(' ');
    const transcript = buildTranscript(buildSpeech(), [chant]);
    expect(makeDeepLinker(buildSpeech(), transcript)(440, 449)).toBe(URL);
    expect(link([['table row', 'London 12 14']], 'London 12')).toBe(URL);
    expect(link(['🎉 🎉', 'words'], '🎉')).toBe(URL);
  });

  it('never makes a link of an address that was inferred, or of none', () => {
    expect(link(['More money.'], 'More', { inferred: { url: 'from the title' } })).toBeNull();
    expect(link(['More money.'], 'More', { url: null })).toBeNull();
  });

  it('survives broken characters and languages', () => {
    expect(link(['Half \ud800 a pair here'], 'Half \ud800 a', { language: 'no such language' })).toBe(
      `${URL}#:~:text=Half%20%EF%BF%BD%20a`,
    );
  });

  it('names places that a browser finds, and finds nowhere else', () => {
    const word = fc.constantFrom(
      'we',
      'will',
      'We',
      'Will',
      'more',
      'money',
      'schools',
      '£5m',
      'co-operate',
      'don’t',
      '“now”',
      'e.g.',
      'سلام',
      '学校',
    );
    const block = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), fc.nat(), fc.nat(), (blocks, a, b) => {
        const speech = buildSpeech({ title: 'X' });
        const transcript = buildTranscript(speech, blocks);
        const [x, y] = [a % (transcript.text.length + 1), b % (transcript.text.length + 1)];
        const [start, end] = [Math.min(x, y), Math.max(x, y)];
        const url = makeDeepLinker(speech, transcript)(start, end);
        if (!url?.includes('#')) return;
        const found = findDirectiveSlowly(transcript.text, url);
        expect(found).toHaveLength(1);
        const quote = transcript.text.slice(start, end);
        const place = found[0] as { start: number; end: number };
        // What is found is the quote, but for punctuation at its ends and words it cut.
        expect(transcript.text.slice(start, place.start)).not.toMatch(/[\p{L}\p{N}]/u);
        expect(transcript.text.slice(place.end, end)).not.toMatch(/[\p{L}\p{N}]/u);
        expect(place.start <= end && place.end >= start, quote).toBe(true);
        expect(transcript.text.slice(place.start, start)).not.toMatch(/\s/);
        expect(transcript.text.slice(end, place.end)).not.toMatch(/\s/);
      }),
      { numRuns: 400 },
    );
  });
});
