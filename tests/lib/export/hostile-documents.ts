import { asSpeechId } from '../../../lib/domain/ids';
import type { SpeechmarkDocument } from '../../../lib/domain/speechmark-document';
import { buildDocument, buildSpeech, buildTranscript } from './build-document';
import { NASTY_DOCUMENT, NASTY_NOTES } from './nasty-document';

const BARE = buildSpeech({
  id: asSpeechId('text:bare'),
  url: null,
  title: '',
  speakers: [],
  organisations: [],
  event: null,
  place: null,
  deliveredOn: null,
  publishedOn: null,
  kind: null,
  fidelity: 'not stated',
  origin: 'imported',
  licence: null,
  source: null,
});

const twin = (id: string) => {
  const speech = buildSpeech({ id: asSpeechId(id), description: NASTY_NOTES.join(' ') });
  return { speech, transcript: buildTranscript(speech, ['We will spend £5m.', 'More.']), claims: [{ quote: 'More' }] };
};

const LONG = buildSpeech({ id: asSpeechId('text:long'), title: 'A long note' });

/** What every format has to hold or say that it can't, by what is hard about it. */
export const HOSTILE_DOCUMENTS: Readonly<Record<string, SpeechmarkDocument>> = {
  'words that mean something to some program': NASTY_DOCUMENT,
  'a speech without title, date, speaker and address': buildDocument([
    { speech: BARE, transcript: buildTranscript(BARE, ['Only words.']), claims: [{ quote: 'words', note: 'n' }] },
  ]),
  'two speeches of one name': buildDocument([twin('url:a'), twin('url:b')]),
  'a note of a million characters': buildDocument([
    {
      speech: LONG,
      transcript: buildTranscript(LONG, ['Short.']),
      claims: [{ quote: 'Short', note: `${'a £ of text. '.repeat(100)}\n`.repeat(800) }],
    },
  ]),
  'no claims': buildDocument([{ ...twin('url:c'), claims: [] }]),
};

/** For `it.each`. */
export const HOSTILE = Object.entries(HOSTILE_DOCUMENTS);
