import { findFactDate, isCurated, isSameFact, type LearntSpeech } from './fact-dates';
import type { InferableField, Speech } from './speech';
import { mergeEdits, withEdits, withoutEdits } from './speech-edits';
import { FACTS, type FactName } from './speech-facts';
import { findNoticesDate, hasNewerNotices } from './speech-notices';

/** Fields that a reading can fill. What a speech is (`id`, `origin`) is never taken from one. */
const FIELDS = [
  'url',
  'contentId',
  'title',
  'description',
  'speakers',
  'organisations',
  'event',
  'place',
  'deliveredOn',
  'publishedOn',
  'updatedOn',
  'kind',
  'fidelity',
  'language',
  'licence',
  'source',
] as const;
type Field = (typeof FIELDS)[number];

/**
 * What is known of a speech after one more record of it: what was missing or only inferred is replaced by what was read,
 * never the other way round, and a gap may be filled by an inference with its reason. What GOV.UK's own page states replaces
 * what it stated before, and whatever a file or an archive says; of the others, the later declared change counts. A bundled
 * speech stays bundled, and keeps what it came with.
 *
 * The notices are those that the page had last (`speech-notices.ts`): its silence says that there are none, while of any
 * other fact it says nothing. What the reader set stays set, over whatever the sources say (`speech-edits.ts`).
 */
export function completeSpeech(known: LearntSpeech, read: LearntSpeech): Speech {
  const completed = completeRead(asRead(known), asRead(read));
  return withEdits(completed, mergeEdits(known.speech.edits, read.speech.edits));
}

/** What the reader set is no source. */
const asRead = ({ speech, readings }: LearntSpeech): LearntSpeech => ({ speech: withoutEdits(speech), readings });

function completeRead(known: LearntSpeech, read: LearntSpeech): Speech {
  const filled: Partial<Speech> = {};
  const inferred: Partial<Record<InferableField, string>> = { ...known.speech.inferred };
  for (const field of FIELDS) {
    if (!isBetter(known, read, field)) continue;
    Object.assign(filled, { [field]: read.speech[field] });
    const reason = read.speech.inferred[field as InferableField];
    if (reason === undefined) delete inferred[field as InferableField];
    else inferred[field as InferableField] = reason;
  }
  const [mine, theirs] = [findNoticesDate(known.readings), findNoticesDate(read.readings)];
  const hasNews = hasNewerNotices({ notices: known.speech.notices, noticesDate: mine }, { noticesDate: theirs });
  return {
    ...known.speech,
    ...filled,
    notices: hasNews ? read.speech.notices : known.speech.notices,
    origin: read.speech.origin === 'bundled' ? 'bundled' : known.speech.origin,
    inferred,
  };
}

function isBetter(known: LearntSpeech, read: LearntSpeech, field: Field): boolean {
  if (isUnknown(read.speech, field)) return false;
  if (isUnknown(known.speech, field)) return true;
  if (field in read.speech.inferred) return false;
  if (field in known.speech.inferred) return true;
  return isFact(field) && (isNews(known, read, field) || (field === 'updatedOn' && isLaterEdition(known, read)));
}

const isFact = (field: Field): field is Field & FactName => (FACTS as readonly string[]).includes(field);

function isNews(known: LearntSpeech, read: LearntSpeech, field: FactName): boolean {
  if (isCurated(known, field) || isSameFact(known.speech[field], read.speech[field])) return false;
  const date = findFactDate(read, field);
  return date !== null && date > (findFactDate(known, field) ?? '');
}

/** Said of sources that have no date of their own, and of a bundled speech that was made before the change. */
const isLaterEdition = (known: LearntSpeech, read: LearntSpeech): boolean =>
  findFactDate(known, 'updatedOn') === null && (read.speech.updatedOn ?? '') > (known.speech.updatedOn ?? '');

function isUnknown(speech: Speech, field: Field): boolean {
  const value = speech[field];
  return value === null || value === '' || value === 'not stated' || (Array.isArray(value) && value.length === 0);
}
