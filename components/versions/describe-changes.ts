import { i18n } from '#i18n';
import type { CopyRun } from '../../lib/domain/copy-runs';
import type { Speech } from '../../lib/domain/speech';
import type {
  MetadataChange,
  TextRange,
  VersionChange,
  VersionChangeKind,
  VersionComparison,
} from '../../lib/domain/version-comparison';
import { formatDate, formatInstantAmong } from '../format-date';

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
  before: Pick<CopyRun, 'lastAt'>,
  after: Pick<CopyRun, 'firstAt' | 'facts'>,
  speech: Pick<Speech, 'updatedOn'>,
): string {
  const date = formatInstantAmong(before.lastAt, [after.firstAt]);
  const withdrawal = describeWithdrawal(comparison.metadata);
  const rest = describeRest(comparison, date, after.facts ?? speech);
  return withdrawal ? i18n.t('versions.withdrawal', { withdrawal, rest }) : rest;
}

function describeRest(comparison: VersionComparison, date: string, { updatedOn }: Pick<Speech, 'updatedOn'>): string {
  const parts = listParts(comparison);
  if (parts.length > 0) {
    const what = i18n.t('versions.since', { what: parts.join(', '), date });
    return capitalise(i18n.t('versions.sentence', { what, disclosure: describeDisclosure(comparison, updatedOn) }));
  }
  if (updatedOn && has(comparison.metadata, 'updatedOn'))
    return i18n.t('versions.onlyDated', { date: formatDate(updatedOn) });
  return i18n.t('versions.nothing', { date });
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function listParts({ changes, counts: all, metadata }: VersionComparison): string[] {
  const counts = { ...all, moved: countMoves(changes) };
  const kinds = CHANGE_KINDS.filter((kind) => counts[kind] > 0);
  const words = kinds.map((kind, i) =>
    i === 0 ? i18n.t(`versions.first.${kind}`, counts[kind]) : i18n.t(`versions.further.${kind}`, { n: counts[kind] }),
  );
  const typography =
    words.length === 0 && counts.typographic > 0 ? [i18n.t('versions.typographic', counts.typographic)] : [];
  return [...words, ...typography, ...metadata.filter(isTold).map(({ field }) => i18n.t(`versions.changed.${field}`))];
}

/** Passages that stood side by side and do so still were moved as one. */
function countMoves(changes: readonly VersionChange[]): number {
  const moved = changes.flatMap((change) => (change.kind === 'moved' ? [change] : []));
  const goesOn = (last: TextRange, next: TextRange) => next.start >= last.end && next.start - last.end <= 1;
  return moved.filter((change, i) => {
    const last = moved[i - 1];
    return !last || !goesOn(last.before, change.before) || !goesOn(last.after, change.after);
  }).length;
}

/** Told elsewhere: the last update in the half of the sentence that is about what GOV.UK says, a withdrawal before it. */
const isTold = (change: MetadataChange): boolean =>
  change.field !== 'updatedOn' && (change.field !== 'notices' || describeWithdrawal([change]) === null);

/** Null where it is neither withdrawn now nor reinstated. */
function describeWithdrawal(metadata: readonly MetadataChange[]): string | null {
  const [before, after] = (['before', 'after'] as const).map((side) => {
    const notices = metadata.find(({ field }) => field === 'notices')?.[side] as Speech['notices'] | null | undefined;
    return notices?.find(({ kind }) => kind === 'withdrawn');
  });
  if (!after) return before ? i18n.t('versions.noLongerWithdrawn') : null;
  if (before) return null;
  return 'on' in after && after.on
    ? i18n.t('versions.withdrawnOn', { date: formatDate(after.on) })
    : i18n.t('speech.withdrawn');
}

const has = (metadata: readonly MetadataChange[], name: MetadataChange['field']): boolean =>
  metadata.some(({ field }) => field === name);

function describeDisclosure({ disclosure, metadata }: VersionComparison, updatedOn: Speech['updatedOn']): string {
  if (disclosure === 'silent') return i18n.t('versions.silent');
  const isDated = disclosure === 'declared' || has(metadata, 'updatedOn');
  return isDated && updatedOn ? i18n.t('versions.declared', { date: formatDate(updatedOn) }) : '.';
}
