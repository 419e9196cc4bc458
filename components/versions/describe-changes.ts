import { i18n } from '#i18n';
import type { Instant } from '../../lib/domain/dates';
import type { Speech } from '../../lib/domain/speech';
import type { MetadataChange, VersionChangeKind, VersionComparison } from '../../lib/domain/version-comparison';
import { formatDate, formatInstant } from '../format-date';

/** In the order in which a reader wants to know of them. */
export const CHANGE_KINDS = [
  'redacted',
  'removed',
  'reworded',
  'added',
  'moved',
] as const satisfies VersionChangeKind[];

/** "3 passages reworded, 1 removed since 4 July 2019, and GOV.UK does not say so." */
export function describeChanges(
  comparison: VersionComparison,
  since: Instant,
  after: Pick<Speech, 'updatedOn'>,
): string {
  const date = formatInstant(since);
  const parts = listParts(comparison);
  if (parts.length === 0) return i18n.t('versions.nothing', { date });
  const what = i18n.t('versions.since', { what: parts.join(', '), date });
  return i18n.t('versions.sentence', { what, disclosure: describeDisclosure(comparison, after) }).trim();
}

function listParts({ counts, metadata }: VersionComparison): string[] {
  const kinds = CHANGE_KINDS.filter((kind) => counts[kind] > 0);
  const words = kinds.map((kind, i) =>
    i === 0 ? i18n.t(`versions.first.${kind}`, counts[kind]) : i18n.t(`versions.further.${kind}`, { n: counts[kind] }),
  );
  const typography =
    words.length === 0 && counts.typographic > 0 ? [i18n.t('versions.typographic', counts.typographic)] : [];
  return [...words, ...typography, ...metadata.filter(isTold).map(nameField)];
}

/** The date of the last update is told in the half of the sentence that is about what GOV.UK says. */
const isTold = ({ field }: MetadataChange): boolean => field !== 'updatedOn' && field !== 'publishedOn';

const nameField = ({ field }: MetadataChange): string => i18n.t(`versions.changed.${field}`);

function describeDisclosure(
  { disclosure, metadata }: VersionComparison,
  { updatedOn }: Pick<Speech, 'updatedOn'>,
): string {
  if (disclosure === 'silent') return i18n.t('versions.silent');
  const isDated = disclosure === 'declared' || metadata.some(({ field }) => field === 'updatedOn');
  return isDated && updatedOn ? i18n.t('versions.declared', { date: formatDate(updatedOn) }) : '.';
}
