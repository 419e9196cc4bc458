import * as v from 'valibot';
import { expect, test } from 'vitest';
import {
  claimChangesSchema,
  claimSchema,
  describeIssue,
  documentSchema,
  readingSchema,
  transcriptSchema,
} from '@/lib/domain/schemas';
import { DOCUMENT_VERSION } from '../../../lib/domain/speechmark-document';
import { buildClaim, buildTag } from '../../support/build-claim';
import { buildReading, buildSpeech, buildTranscript } from '../../support/build-speech';

const claim = buildClaim({ tags: ['tag:nhs'], note: 'Check this.' });
const document = {
  format: 'speechmark',
  version: DOCUMENT_VERSION,
  exportedAt: '2026-01-06T10:00:00.000Z',
  generator: 'Speechmark 0.1.0',
  coders: [{ id: claim.created.by, name: '' }],
  speeches: [buildSpeech()],
  aliases: [],
  transcripts: [
    {
      ...buildTranscript(),
      speechId: buildSpeech().id,
      readings: [{ at: '2026-01-05T10:00:00.000Z', from: 'https://www.gov.uk/' }],
    },
  ],
  tags: [buildTag('NHS')],
  claims: [claim],
  watched: [],
  references: [
    {
      ends: [claim.target, claim.target],
      verdict: { value: 'confirmed', ...claim.created },
      relation: { value: { name: 'repeats', from: 0 }, ...claim.created },
    },
  ],
  threads: [
    {
      id: 'thread-1',
      created: claim.created,
      title: { value: '400 libraries: said once', ...claim.created },
      notes: {},
      mentions: [
        {
          target: claim.target,
          figure: { value: '400', ...claim.created },
          relation: { value: null, ...claim.created },
          notes: {},
          removed: { value: false, ...claim.created },
        },
      ],
      deleted: { value: false, ...claim.created },
    },
  ],
  filters: [
    {
      id: 'filter-1',
      name: { value: 'Libraries', ...claim.created },
      address: { value: '#/claims?tag=tag%3Alibraries', ...claim.created },
      deleted: { value: false, ...claim.created },
    },
  ],
};

/** The first fault of some data, or null. */
function findFault(schema: v.GenericSchema, data: unknown): string | null {
  const parsed = v.safeParse(schema, data);
  return parsed.success ? null : describeIssue(parsed.issues[0]);
}

test('what Speechmark itself writes passes unchanged', () => {
  expect(v.parse(documentSchema, document)).toEqual(document);
  expect(v.parse(readingSchema, buildReading())).toEqual(buildReading());
});

test.each([
  ['a field that is not ours', { ...claim, verdict: 'false' }, 'verdict'],
  ['a type that does not exist', { ...claim, types: { ...claim.types, value: ['lie'] } }, 'types.value.0'],
  ['the same type twice', { ...claim, types: { ...claim.types, value: ['money', 'money'] } }, 'types.value'],
  ['a stamp that would not sort', { ...claim, deleted: { ...claim.deleted, at: '5 January 2026' } }, 'deleted.at'],
  [
    'a stamp after which no other would sort',
    { ...claim, deleted: { ...claim.deleted, at: '+275760-09-13T00:00:00.000Z' } },
    'deleted.at',
  ],
  [
    'a position that ends before it starts',
    { ...claim, target: { ...claim.target, position: { type: 'TextPositionSelector', start: 9, end: 3 } } },
    'target.position',
  ],
  [
    'a position between two units',
    { ...claim, target: { ...claim.target, position: { type: 'TextPositionSelector', start: 0.5, end: 3 } } },
    'target.position.start',
  ],
  [
    'a quote beyond 200,000 characters',
    {
      ...claim,
      target: { ...claim.target, quote: { ...claim.target.quote, exact: 'x'.repeat(200_001) } },
    },
    'target.quote.exact',
  ],
])('%s in a claim is refused, with its place', (_, data, place) => {
  expect(findFault(claimSchema, data)).toMatch(new RegExp(`^${place.replaceAll('.', '\\.')}: `));
});

test('an address that could run a script is refused', () => {
  const reading = buildReading({ speech: buildSpeech({ url: 'javascript:alert(1)' }) });
  expect(findFault(readingSchema, reading)).toMatch(/^speech\.url: /);
});

test.each([
  [
    'overlap',
    [
      { kind: 'paragraph', start: 0, end: 9 },
      { kind: 'paragraph', start: 8, end: 12 },
    ],
  ],
  ['leave the text', [{ kind: 'paragraph', start: 0, end: 9_999 }]],
])('blocks that %s are refused', (_, blocks) => {
  expect(findFault(transcriptSchema, { ...buildTranscript(), blocks })).toMatch(/blocks that overlap or leave/);
});

test('changes may leave fields out but not set them to undefined', () => {
  expect(findFault(claimChangesSchema, { note: 'x' })).toBeNull();
  expect(findFault(claimChangesSchema, { types: undefined })).toMatch(/^types: /);
});
