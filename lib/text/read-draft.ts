import type { PartialDate } from '../domain/dates';
import type { InferableField, Speech } from '../domain/speech';
import type { Transcript } from '../domain/transcript';
import { findDate } from './find-dates';
import { parseTranscript, type Removal } from './parse-transcript';

/** A speech from a file or from pasted text, before the reader has looked at it. */
export interface Draft {
  readonly speech: Speech;
  readonly transcript: Transcript;
  /** What of the file is no word of the speech. */
  readonly removed: readonly Removal[];
  /** The file as it was. */
  readonly original: string;
}

const FROM_HEAD = 'Concluded from the lines at the head of the text.';
const FROM_NAME = 'Concluded from the name of the file.';

/** What a plain text tells by its first lines may as well be something else; what GOV.UK prints beside a label is stated. */
const CONCLUDED: readonly InferableField[] = [
  'title',
  'speakers',
  'organisations',
  'event',
  'place',
  'deliveredOn',
  'publishedOn',
];

/**
 * Reads a speech from plain text, and proposes what is known of it: from its first lines, from the name of its file. All of
 * it is marked as inferred with its reason, unless it is a page of GOV.UK that says so beside a label.
 *
 * @param fileName null for pasted text
 */
export function readDraft(text: string, fileName: string | null): Draft {
  const parsed = parseTranscript(text);
  const inferred = { ...parsed.speech.inferred };
  if (parsed.speech.source !== 'GOV.UK')
    for (const field of CONCLUDED) if (isKnown(parsed.speech[field])) inferred[field] ??= FROM_HEAD;
  const named = readFileName(fileName);
  const filled: Partial<Speech> = {};
  if (named.title && parsed.speech.inferred.title) {
    Object.assign(filled, { title: named.title });
    inferred.title = FROM_NAME;
  }
  if (named.date && !parsed.speech.deliveredOn) {
    Object.assign(filled, { deliveredOn: named.date });
    inferred.deliveredOn = FROM_NAME;
  }
  return { ...parsed, speech: { ...parsed.speech, ...filled, inferred }, original: text };
}

const isKnown = (value: unknown): boolean => value !== null && (!Array.isArray(value) || value.length > 0);

/** "2019-07-04 Nadhim Zahawi at the ADCS conference.txt": the day, and words that may be a title. */
function readFileName(fileName: string | null): { title: string | null; date: PartialDate | null } {
  if (!fileName) return { title: null, date: null };
  const name = fileName.replace(/\.[a-z]{2,5}$/i, '').replace(/[_\s]+/g, ' ');
  const date = findDate(name);
  const words = name.replace(/\b\d{4}-\d\d(?:-\d\d)?\b/g, ' ');
  // Names without spaces were made for machines: "speech-final-v3".
  const title = words.includes(' ') ? words : words.replaceAll('-', ' ');
  const trimmed = title.replace(/\s+/g, ' ').replace(/^[\s–—.,-]+|[\s–—.,-]+$/g, '');
  return { title: trimmed.split(' ').length >= 3 ? trimmed : null, date };
}
