import type { Instant } from '../../domain/dates';
import type { InferableField, Speech } from '../../domain/speech';
import type { Disclosure, MetadataChange, MetadataField, VersionChange } from '../../domain/version-comparison';
import { isSameFact } from '../../text/changed-facts';

const FIELDS: readonly Exclude<MetadataField, 'notices'>[] = [
  ...(['title', 'description', 'speakers', 'organisations', 'event', 'place', 'deliveredOn'] as const),
  ...(['publishedOn', 'updatedOn', 'kind', 'fidelity', 'url'] as const),
];

/** What the two copies say about the speech otherwise. Inferred values are not what a page says, and count as unknown. */
export function compareMetadata(
  before: Speech,
  after: Speech,
): { readonly metadata: MetadataChange[]; readonly knownOnce: MetadataChange[] } {
  const changes = FIELDS.map((field) => ({ field, before: read(before, field), after: read(after, field) }));
  const differing = changes.filter((change) => !isSameFact(change.before, change.after));
  const isKnownTwice = (change: (typeof changes)[number]): boolean => change.before !== null && change.after !== null;
  const notices = { field: 'notices', before: before.notices, after: after.notices } as const;
  const hasOtherNotices = !isSameFact(notices.before, notices.after);
  return {
    metadata: [...differing.filter(isKnownTwice), ...(hasOtherNotices ? [notices] : [])] as MetadataChange[],
    knownOnce: differing.filter((change) => !isKnownTwice(change)) as MetadataChange[],
  };
}

function read(speech: Speech, field: Exclude<MetadataField, 'notices'>): unknown {
  const value = speech[field];
  const isUnknown = value === '' || value === 'not stated' || (Array.isArray(value) && value.length === 0);
  return isUnknown || speech.inferred[field as InferableField] ? null : value;
}

/** See `Disclosure`. */
export function tellDisclosure(
  changes: readonly VersionChange[],
  before: Speech,
  after: Speech,
  beforeReadAt?: Instant,
): Disclosure {
  if (changes.length === 0) return 'no change';
  const [earlier, later] = [declaredDate(before), declaredDate(after)];
  if (earlier === null || later === null) return 'unknown';
  if (earlier === later) return earlier.length === EXACT && !isOfThatDay(earlier, beforeReadAt) ? 'silent' : 'unknown';
  if (earlier.startsWith(later) || later.startsWith(earlier)) return 'unknown';
  return later > earlier ? 'declared' : 'unknown';
}

/** A page read on the day of its declared change may have been changed, openly, once more on that day. */
const isOfThatDay = (declared: string, readAt: Instant | undefined): boolean =>
  readAt !== undefined && declared >= readAt.slice(0, EXACT);

/** `YYYY-MM-DD`: a date to the day. */
const EXACT = 10;

function declaredDate({ updatedOn, publishedOn, inferred }: Speech): string | null {
  if (updatedOn && !inferred.updatedOn) return updatedOn;
  return publishedOn && !inferred.publishedOn ? publishedOn : null;
}
