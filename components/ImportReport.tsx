import { i18n } from '#i18n';
import type { ClaimId } from '../lib/domain/ids';
import { LARGEST_IMPORT } from '../lib/export/import-limit';
import type { ImportFailure } from '../lib/export/parse-import';
import type { Skipped, SkipReason } from '../lib/import/foreign-file';
import { shortenQuote } from './shorten-quote';
import './export-panel.css';

/** What became of a file that was to be imported. Counts are of what was new or changed in the store. */
export type ImportOutcome =
  | {
      /** Planned: it would be so. */
      readonly kind: 'imported' | 'planned';
      readonly fileName: string;
      readonly speeches: number;
      readonly claims: number;
      readonly links: number;
      readonly threads: number;
      readonly tags: number;
      /** Claims that were deleted here since, and stay so. */
      readonly deleted: readonly ClaimId[];
      /** What of another program's file can't be taken. */
      readonly skipped: readonly Skipped[];
      /** Moments in the future that were set back. */
      readonly moved: number;
    }
  | { readonly kind: 'refused'; readonly fileName: string; readonly failure: ImportFailure };

export interface ImportReportProps {
  readonly outcome: ImportOutcome;
  /** Imports what is planned. */
  readonly onAccept?: () => void;
  /** Brings back claims that were deleted here. */
  readonly onRestore?: (fileName: string, ids: readonly ClaimId[]) => void;
  readonly onDismiss: () => void;
}

/** Says what was imported or would be, or why a file was refused and at which line. */
export function ImportReport({ outcome, onAccept, onRestore, onDismiss }: ImportReportProps) {
  const isRefused = outcome.kind === 'refused';
  const accept = outcome.kind === 'planned' && countNew(outcome) > 0 ? onAccept : undefined;
  return (
    <section class={`sm-notice sm-import-report ${isRefused ? 'sm-notice--danger' : ''}`}>
      {isRefused ? <Refusal {...outcome} /> : <Summary {...outcome} />}
      <div class="sm-import-report__buttons">
        {accept && (
          <button type="button" class="sm-button sm-button--primary" onClick={accept}>
            {i18n.t('import.accept')}
          </button>
        )}
        {!accept && onRestore && outcome.kind !== 'refused' && outcome.deleted.length > 0 && (
          <button
            type="button"
            class="sm-button sm-button--primary"
            onClick={() => onRestore(outcome.fileName, outcome.deleted)}
          >
            {i18n.t('import.restore', outcome.deleted.length)}
          </button>
        )}
        <button type="button" class="sm-button" onClick={onDismiss}>
          {i18n.t(accept ? 'import.cancel' : 'import.dismiss')}
        </button>
      </div>
    </section>
  );
}

type Counted = Extract<ImportOutcome, { kind: 'imported' | 'planned' }>;

const countNew = ({ speeches, claims, links, threads, tags }: Counted): number =>
  speeches + claims + links + threads + tags;

function Summary(outcome: Counted) {
  const { kind, fileName: name, moved, deleted, skipped } = outcome;
  const isNew = countNew(outcome) > 0;
  const nothing = deleted.length + skipped.length > 0 ? 'import.nothingElse' : 'import.nothingNew';
  const title = isNew ? (kind === 'planned' ? 'import.planned' : 'import.done') : nothing;
  return (
    <>
      <h2>{i18n.t(title, { name })}</h2>
      {isNew && <p>{describeCounts(outcome)}</p>}
      {moved > 0 && <p>{i18n.t('import.moved', moved, { n: moved.toLocaleString('en-GB') })}</p>}
      {deleted.length > 0 && (
        <p>{i18n.t('import.deleted', deleted.length, { n: deleted.length.toLocaleString('en-GB') })}</p>
      )}
      {skipped.length > 0 && <SkippedList skipped={skipped} />}
      {kind === 'planned' && isNew && <p class="sm-quiet">{i18n.t('import.notYet')}</p>}
    </>
  );
}

const COUNTED = ['speeches', 'claims', 'links', 'threads', 'tags'] as const;

const describeCounts = (outcome: Counted): string =>
  COUNTED.filter((what) => outcome[what] > 0)
    .map((what) => i18n.t(`import.${what}`, outcome[what], { n: outcome[what].toLocaleString('en-GB') }))
    .join(' · ');

/** So many of a kind are named; the rest is counted. */
const MOST_NAMED = 20;

/** What can't be taken, by reason; which it is unfolds. */
function SkippedList({ skipped }: { skipped: readonly Skipped[] }) {
  const reasons = [...new Set(skipped.map(({ reason }) => reason))];
  return (
    <>
      <p>{i18n.t('import.skipped', skipped.length, { n: skipped.length.toLocaleString('en-GB') })}</p>
      {reasons.map((reason) => (
        <SkippedFor key={reason} reason={reason} skipped={skipped.filter((one) => one.reason === reason)} />
      ))}
    </>
  );
}

function SkippedFor({ reason, skipped }: { reason: SkipReason; skipped: readonly Skipped[] }) {
  const more = skipped.length - MOST_NAMED;
  return (
    <details>
      <summary>
        {i18n.t(SKIP_REASONS[reason])} <strong>{skipped.length.toLocaleString('en-GB')}</strong>
      </summary>
      <ul>
        {skipped.slice(0, MOST_NAMED).map(({ what }) => (
          <li>{shortenQuote(what, 120)}</li>
        ))}
      </ul>
      {more > 0 && <p class="sm-quiet">{i18n.t('import.andMore', more, { n: more.toLocaleString('en-GB') })}</p>}
    </details>
  );
}

const SKIP_REASONS = {
  'not an annotation': 'import.skip.notAnnotation',
  'a reply': 'import.skip.reply',
  'a link': 'import.skip.link',
  'a note on the whole page': 'import.skip.pageNote',
  'no name': 'import.skip.noName',
  'speech not in library': 'import.skip.noSpeech',
  'words not found': 'import.skip.notFound',
} as const satisfies Record<SkipReason, string>;

function Refusal({ fileName: name, failure }: Extract<ImportOutcome, { kind: 'refused' }>) {
  const field = 'path' in failure ? failure.path : '';
  return (
    <>
      <h2>{i18n.t('import.refused', { name })}</h2>
      <p>{explainRefusal(failure)}</p>
      {'column' in failure && (
        <dl class="sm-import-report__place">
          <dt>{i18n.t('import.place')}</dt>
          <dd>{i18n.t('import.where', { line: failure.line, column: failure.column })}</dd>
          {field && (
            <>
              <dt>{i18n.t('import.field')}</dt>
              <dd>{field}</dd>
            </>
          )}
        </dl>
      )}
      <p class="sm-quiet">{i18n.t('import.untouched')}</p>
    </>
  );
}

const MEGABYTE = 1_000_000;

function explainRefusal(failure: ImportFailure): string {
  switch (failure.kind) {
    case 'empty':
      return i18n.t('import.empty');
    case 'too large':
      return i18n.t('import.tooLarge', {
        size: Math.ceil(failure.size / MEGABYTE),
        limit: LARGEST_IMPORT / MEGABYTE,
      });
    case 'broken archive':
      return i18n.t('import.brokenArchive');
    case 'not JSON':
      return failure.detail ? i18n.t('import.notJsonAt', { detail: failure.detail }) : i18n.t('import.notJson');
    case 'not Speechmark':
      return i18n.t('import.notSpeechmark');
    case 'newer version':
      return i18n.t('import.newer', { version: failure.version });
    case 'not understood':
      return i18n.t('import.fault', { detail: failure.detail });
  }
}
