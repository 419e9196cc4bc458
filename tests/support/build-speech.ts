import { asSpeechId } from '@/lib/domain/ids';
import type { Reading } from '@/lib/domain/reading';
import type { Speech } from '@/lib/domain/speech';
import type { Transcript } from '@/lib/domain/transcript';
import { makeTranscript } from '@/lib/text/make-transcript';

/** A made-up speech; give what the test is about. */
export function buildSpeech(fields: Partial<Speech> = {}): Speech {
  return {
    id: asSpeechId('content:5c7b2f0e-0001-4c11-9a55-000000000001:en'),
    url: 'https://www.gov.uk/government/speeches/a-speech-on-libraries',
    contentId: '5c7b2f0e-0001-4c11-9a55-000000000001',
    title: 'A speech on libraries',
    description: 'The Minister on what libraries are for.',
    speakers: [{ name: 'The Minister', role: null }],
    organisations: ['Department for Libraries'],
    event: null,
    place: 'Leeds',
    deliveredOn: '2019-03-04',
    publishedOn: '2019-03-05',
    updatedOn: null,
    kind: 'speech',
    fidelity: 'exactly as delivered',
    language: 'en',
    notices: [],
    origin: 'visited',
    licence: 'OGL',
    source: 'GOV.UK',
    inferred: {},
    ...fields,
  };
}

/** A transcript of paragraphs. */
export function buildTranscript(
  paragraphs: readonly string[] = [
    'Good morning. It is a pleasure to be in Leeds today.',
    'We have opened 400 libraries since 2010. We will open 200 more by 2022.',
    'When a library closes, fewer children read. That is why we are giving £50 million to 12 councils.',
  ],
): Transcript {
  return makeTranscript(paragraphs.map((text) => ({ kind: 'paragraph', text })));
}

/** A page read once. */
export function buildReading(fields: Partial<Reading> = {}): Reading {
  return {
    speech: buildSpeech(),
    transcript: buildTranscript(),
    readAt: '2026-01-05T10:00:00.000Z',
    readFrom: 'https://www.gov.uk/government/speeches/a-speech-on-libraries',
    ...fields,
  };
}
