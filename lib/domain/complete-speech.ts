import type { InferableField, Speech } from './speech';

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
 * What is known of a speech after one more reading: what was missing or only inferred is replaced by what was read, never
 * the other way round, and a gap may be filled by an inference with its reason. The later declared change counts. A bundled
 * speech stays bundled.
 *
 * @param hasNewerNotices whether `read` says what its page said last (`speech-notices.ts`). The date of change that GOV.UK
 * declares does not tell: it stays as it is when a speech is withdrawn, and when that is lifted.
 */
export function completeSpeech(known: Speech, read: Speech, hasNewerNotices = true): Speech {
  const filled: Partial<Speech> = {};
  const inferred: Partial<Record<InferableField, string>> = { ...known.inferred };
  for (const field of FIELDS) {
    if (!isBetter(known, read, field)) continue;
    Object.assign(filled, { [field]: read[field] });
    const reason = read.inferred[field as InferableField];
    if (reason === undefined) delete inferred[field as InferableField];
    else inferred[field as InferableField] = reason;
  }
  const isLaterEdition = (read.updatedOn ?? '') > (known.updatedOn ?? '');
  return {
    ...known,
    ...filled,
    ...(isLaterEdition && !read.inferred.updatedOn && { updatedOn: read.updatedOn }),
    notices: hasNewerNotices ? read.notices : known.notices,
    origin: read.origin === 'bundled' ? 'bundled' : known.origin,
    inferred,
  };
}

function isBetter(known: Speech, read: Speech, field: Field): boolean {
  if (isUnknown(read, field)) return false;
  if (isUnknown(known, field)) return true;
  return field in known.inferred && !(field in read.inferred);
}

function isUnknown(speech: Speech, field: Field): boolean {
  const value = speech[field];
  return value === null || value === '' || value === 'not stated' || (Array.isArray(value) && value.length === 0);
}
