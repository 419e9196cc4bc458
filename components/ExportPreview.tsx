import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { LARGEST_IMPORT } from '../lib/export/import-limit';
import { type ExportFormat, type ExportOptions, FORMAT_WRITERS } from './export-formats';
import type { ExportFile, ExportState } from './use-export-file';

/** Enough to see what a file is like; more would only slow the panel down. */
const PREVIEW_LINES = 60;
/** A transcript is one line of Speechmark JSON. */
const LONGEST_LINE = 240;

interface ExportPreviewProps {
  readonly state: ExportState;
  readonly format: ExportFormat;
  readonly options: ExportOptions;
  onRetry(): void;
}

/** The beginning of the file as it will be, and what the format can't hold. */
export function ExportPreview({ state, format, options, onRetry }: ExportPreviewProps) {
  const id = useId();
  const file = state.kind === 'ready' ? state.file : null;
  return (
    <div class="sm-export__preview" aria-busy={state.kind === 'making'}>
      <div class="sm-export__preview-head">
        <h3 id={id} class="sm-label">
          {i18n.t('export.preview')}
        </h3>
        <span class="sm-small sm-quiet" role="status">
          {file && describeLength(file, listsWhat(format, options))}
          {state.kind === 'making' && i18n.t('export.making')}
        </span>
      </div>
      {state.kind === 'failed' && (
        <div class="sm-notice sm-notice--danger" role="alert">
          <p>{i18n.t('export.failed', { reason: state.reason })}</p>
          <button type="button" class="sm-button" onClick={onRetry}>
            {i18n.t('export.retry')}
          </button>
        </div>
      )}
      {state.kind === 'making' && <Skeleton />}
      {file && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard
        <section class="sm-export__text" tabIndex={0} aria-labelledby={id}>
          <pre dir="auto">{showBeginning(file.preview)}</pre>
        </section>
      )}
      <h3 class="sm-label">{i18n.t('export.limits')}</h3>
      <ul class="sm-small sm-export__limits">
        {listLimits(format, options, file).map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
    </div>
  );
}

type Listed = 'claims' | 'links' | 'speeches';

const listsWhat = (format: ExportFormat, { per }: ExportOptions): Listed =>
  format === 'csv' && per === 'link' ? 'links' : (FORMAT_WRITERS[format].lists ?? 'claims');

/** A table of links tells of these; a file without claims may still hold links. */
function describeLength({ preview, content, claims, links, speeches }: ExportFile, listed: Listed): string {
  const count = countLines(preview);
  const lines =
    typeof content !== 'string'
      ? i18n.t('export.size', { size: formatSize(sizeOf(content)) })
      : count > PREVIEW_LINES
        ? i18n.t('export.firstLines', { shown: PREVIEW_LINES, n: count.toLocaleString('en-GB') })
        : i18n.t('export.lines', count, { n: count });
  if (listed === 'speeches') return `${countOf('speeches', speeches)} · ${lines}`;
  if (listed === 'links') return links === 0 ? i18n.t('export.noLinks') : `${countOf('links', links)} · ${lines}`;
  if (claims === 0 && links === 0) return i18n.t('export.noClaims');
  return `${claims === 0 ? countOf('links', links) : countOf('claims', claims)} · ${lines}`;
}

const sizeOf = (content: ExportFile['content']): number => (content instanceof Blob ? content.size : content.length);

/** In kB of a thousand bytes, as file managers have it. */
const formatSize = (bytes: number): string => Math.max(1, Math.round(bytes / 1000)).toLocaleString('en-GB');

const countOf = (what: Listed, n: number): string => i18n.t(`export.${what}`, n, { n: n.toLocaleString('en-GB') });

function countLines(text: string): number {
  let count = text.endsWith('\n') ? 0 : 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** The first lines, long ones cut; the byte order mark is not for reading. */
const showBeginning = (text: string): string =>
  text
    .slice(0, PREVIEW_LINES * 40_000)
    .replace(/^\ufeff/, '')
    .split(/\r?\n/, PREVIEW_LINES)
    .map((line) => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line))
    .join('\n');

/** Excel cuts a cell's text beyond this. */
const LONGEST_EXCEL_CELL = 32_767;

function listLimits(format: ExportFormat, { cells }: ExportOptions, file: ExportFile | null): string[] {
  const limits = [i18n.t(`export.${format}.leavesOut`), ...(file?.limits ?? [])];
  if (format === 'csv' && file) {
    if (file.document.speeches.some((speech) => speech.licence === 'OGL')) limits.push(i18n.t('export.csv.licence'));
    const long = file.document.claims.flatMap((claim) => [claim.target.quote.exact, ...readNotes(claim)]);
    const count = long.filter((text) => text.length > LONGEST_EXCEL_CELL).length;
    if (count > 0 && cells === 'safe') limits.push(i18n.t('export.csv.long', count, { n: count }));
  }
  if (format === 'speechmark' && file && typeof file.content === 'string' && file.content.length > LARGEST_IMPORT)
    limits.push(i18n.t('export.speechmark.tooLarge'));
  return limits;
}

const readNotes = (claim: ExportFile['document']['claims'][number]): string[] =>
  Object.values(claim.notes).map((note) => note.value);

const Skeleton = () => (
  <div class="sm-export__text sm-export__skeleton" aria-hidden="true">
    {['70%', '45%', '90%', '60%'].map((width) => (
      <span key={width} class="sm-skeleton" style={{ width }} />
    ))}
  </div>
);
