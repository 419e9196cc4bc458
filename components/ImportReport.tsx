import type { ImportFailure } from '../lib/export/parse-import';

/** What became of a file that was to be imported. Counts are of what was new or changed in the store. */
export type ImportOutcome =
  | { readonly kind: 'imported'; readonly fileName: string; readonly speeches: number; readonly claims: number }
  | { readonly kind: 'refused'; readonly fileName: string; readonly failure: ImportFailure };

export interface ImportReportProps {
  readonly outcome: ImportOutcome;
  readonly onDismiss: () => void;
}

/** Says what was imported, or why a file was refused and at which line. */
export function ImportReport(_props: ImportReportProps) {
  return null;
}
