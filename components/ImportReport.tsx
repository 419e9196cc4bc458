import { i18n } from '#i18n';
import { LARGEST_IMPORT } from '../lib/export/import-limit';
import type { ImportFailure } from '../lib/export/parse-import';
import './export-panel.css';

/** What became of a file that was to be imported. Counts are of what was new or changed in the store. */
export type ImportOutcome =
  | {
      readonly kind: 'imported';
      readonly fileName: string;
      readonly speeches: number;
      readonly claims: number;
      readonly links: number;
      readonly threads: number;
      /** Moments in the future that were set back. */
      readonly moved: number;
    }
  | { readonly kind: 'refused'; readonly fileName: string; readonly failure: ImportFailure };

export interface ImportReportProps {
  readonly outcome: ImportOutcome;
  readonly onDismiss: () => void;
}

/** Says what was imported, or why a file was refused and at which line. */
export function ImportReport({ outcome, onDismiss }: ImportReportProps) {
  const isRefused = outcome.kind === 'refused';
  return (
    <section class={`sm-notice sm-import-report ${isRefused ? 'sm-notice--danger' : ''}`}>
      {isRefused ? <Refusal {...outcome} /> : <Summary {...outcome} />}
      <button type="button" class="sm-button" onClick={onDismiss}>
        {i18n.t('import.dismiss')}
      </button>
    </section>
  );
}

function Summary({
  fileName: name,
  speeches,
  claims,
  links,
  threads,
  moved,
}: Extract<ImportOutcome, { kind: 'imported' }>) {
  const counts = [
    speeches > 0 && i18n.t('import.speeches', speeches, { n: speeches.toLocaleString('en-GB') }),
    claims > 0 && i18n.t('import.claims', claims, { n: claims.toLocaleString('en-GB') }),
    links > 0 && i18n.t('import.links', links, { n: links.toLocaleString('en-GB') }),
    threads > 0 && i18n.t('import.threads', threads, { n: threads.toLocaleString('en-GB') }),
  ].filter(Boolean);
  return (
    <>
      <h2>{i18n.t(counts.length > 0 ? 'import.done' : 'import.nothingNew', { name })}</h2>
      {counts.length > 0 && <p>{counts.join(' · ')}</p>}
      {moved > 0 && <p>{i18n.t('import.moved', moved, { n: moved.toLocaleString('en-GB') })}</p>}
    </>
  );
}

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
