import { isEqual } from '../../domain/is-equal';
import type { InferableField, Speech } from '../../domain/speech';
import type { Disclosure, MetadataChange, MetadataField, VersionChange } from '../../domain/version-comparison';
import { normalizeText } from '../../text/normalize-text';

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
  const differing = changes.filter((change) => !isEqual(fold(change.before), fold(change.after)));
  const isKnownTwice = (change: (typeof changes)[number]): boolean => change.before !== null && change.after !== null;
  const notices = { field: 'notices', before: before.notices, after: after.notices } as const;
  const hasOtherNotices = !isEqual(fold(notices.before), fold(notices.after));
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

/** Typography is no change here either; nor is an office, which only some sources state. */
function fold(value: unknown): unknown {
  if (typeof value === 'string') return normalizeText(value).text.trim();
  if (Array.isArray(value)) return value.map(fold);
  if (typeof value !== 'object' || value === null) return value;
  const { role: _, ...rest } = value as Record<string, unknown>;
  return Object.fromEntries(Object.entries(rest).map(([key, item]) => [key, fold(item)]));
}

/** See `Disclosure`. */
export function tellDisclosure(changes: readonly VersionChange[], before: Speech, after: Speech): Disclosure {
  if (changes.length === 0) return 'no change';
  const [earlier, later] = [declaredDate(before), declaredDate(after)];
  if (earlier === null || later === null) return 'unknown';
  if (earlier === later) return earlier.length === EXACT ? 'silent' : 'unknown';
  if (earlier.startsWith(later) || later.startsWith(earlier)) return 'unknown';
  return later > earlier ? 'declared' : 'unknown';
}

/** `YYYY-MM-DD`: a date to the day. */
const EXACT = 10;

function declaredDate({ updatedOn, publishedOn, inferred }: Speech): string | null {
  if (updatedOn && !inferred.updatedOn) return updatedOn;
  return publishedOn && !inferred.publishedOn ? publishedOn : null;
}
