import { describe, expect, test } from 'vitest';
import { isTrusted, parseMessage } from '@/lib/messaging/parse-message';
import { buildDraft } from '../../support/build-claim';
import { buildReading, buildSpeech, buildTranscript } from '../../support/build-speech';

const draft = buildDraft({ tags: ['NHS'], note: 'Check.' });

describe('a message is refused', () => {
  test.each<[string, Parameters<typeof parseMessage>[0], unknown, string]>([
    ['without its data', 'addClaim', undefined, ''],
    ['with a field that is not ours', 'deleteClaim', { id: 'c1', force: true }, 'force'],
    ['with a note beyond 1 MB', 'editClaim', { id: 'c1', changes: { note: 'x'.repeat(1_000_001) } }, 'changes.note'],
    ['with more than 100 tags', 'editClaim', { id: 'c1', changes: { tags: Array(101).fill('a') } }, 'changes.tags'],
    [
      'with a tag beyond 200 characters',
      'addClaim',
      { draft: { ...draft, tags: ['x'.repeat(201)] }, reading: null },
      'draft.tags.0',
    ],
    ['with a tag of spaces', 'addClaim', { draft: { ...draft, tags: ['  '] }, reading: null }, 'draft.tags.0'],
    ['with a type we don’t have', 'addClaim', { draft: { ...draft, types: ['lie'] }, reading: null }, 'draft.types.0'],
    [
      'with a text beyond 10 MB',
      'addClaim',
      {
        draft,
        reading: buildReading({ transcript: { ...buildReading().transcript, text: 'x'.repeat(10_000_001) } }),
      },
      'reading.transcript.text',
    ],
    ['with a negative count', 'showCount', { count: -1 }, 'count'],
    [
      'with a print that is no number',
      'findSpeech',
      { aliases: [], url: null, language: 'en', hash: 'x', prints: ['1'] },
      'prints.0',
    ],
  ])('%s', (_, type, data, place) => {
    expect(parseMessage(type, data)).toMatchObject({
      ok: false,
      error: { kind: 'not understood', detail: expect.stringContaining(place) },
    });
  });
});

test.each<[Parameters<typeof parseMessage>[0], unknown]>([
  ['addClaim', { draft, reading: buildReading() }],
  ['editClaim', { id: 'c1', changes: {} }],
  ['restoreClaim', { id: 'c1' }],
  [
    'describeQuote',
    { exact: 'More.', speech: buildSpeech(), place: { transcript: buildTranscript(), span: { start: 0, end: 5 } } },
  ],
  ['describeQuote', { exact: 'More.', speech: buildSpeech(), place: { transcript: buildTranscript(), span: null } }],
  ['openLibrary', { speechId: null }],
  // Chrome turns data that is not there into null.
  ['openPanel', null],
  ['openPanel', undefined],
])('%s passes as it is', (type, data) => {
  expect(parseMessage(type, data)).toEqual({ ok: true, value: data });
});

test.each<[Parameters<typeof parseMessage>[0], object]>([
  ['addClaim', { draft }],
  ['attachClaim', { id: draft.id, target: draft.target }],
  ['keepCopy', { speechId: draft.target.speechId }],
  ['watchSpeech', { speechId: null, isWatched: true }],
])('%s brings a page that was visited, whatever it calls itself', (type, data) => {
  for (const origin of ['bundled', 'imported'] as const) {
    const reading = buildReading({ speech: buildSpeech({ origin }) });
    expect(parseMessage(type, { ...data, reading })).toEqual({ ok: true, value: { ...data, reading: buildReading() } });
  }
});

test.each([
  ['a page of ours', 'chrome-extension://abc/library.html', true],
  ['our content script on GOV.UK', 'https://www.gov.uk/government/speeches/x', true],
  ['another site', 'https://example.org/', false],
  ['a site that looks like it', 'https://www.gov.uk.example.org/', false],
  ['another extension', 'chrome-extension://abcd/page.html', false],
  ['nobody', undefined, false],
])('%s is heard: %s', (_, url, expected) => {
  expect(isTrusted(url === undefined ? {} : { url }, 'chrome-extension://abc/')).toBe(expected);
});
