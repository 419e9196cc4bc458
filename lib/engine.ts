/**
 * Everything that works without a browser around it, so that researchers can run it over a thousand speeches in Node.
 * `npm run build:engine` bundles it into one module that imports nothing. Where a page is needed, its `Document` is
 * passed in. All of it is synchronous and deterministic. Other programs rely on these names.
 */

import tables from '../public/tables/said-before.json';
import type { SpeechComparison } from './domain/speech-comparison';
import * as comparing from './library/compare-speeches';
import type { SpeechVersion } from './library/compare-versions';
import * as library from './library/library-index';

export { describeRange } from './anchoring/describe-range';
export { placeTargets, type TargetToPlace } from './anchoring/place-targets';
export { toRange } from './anchoring/to-range';
export { type Announcement, findAnnouncement } from './claims/find-announcement';
export { findPledge, type Pledge } from './claims/find-pledge';
export * from './domain/arrange-thread';
export * from './domain/claim';
export * from './domain/claim-types';
export * from './domain/copy-runs';
export * from './domain/cross-reference';
export * from './domain/dates';
export * from './domain/errors';
export * from './domain/figure';
export * from './domain/ids';
export { mergeThreads } from './domain/merge-threads';
export * from './domain/placement';
export * from './domain/reading';
export * from './domain/saved-filter';
export * from './domain/selector';
export * from './domain/speech';
export * from './domain/speech-aliases';
export * from './domain/speech-comparison';
export { type FactName, factsOf, type SpeechFacts } from './domain/speech-facts';
export * from './domain/speechmark-document';
export * from './domain/thread';
export * from './domain/transcript';
export * from './domain/version-comparison';
export { ENGLISH_LABELS, type ExportLabels } from './export/export-labels';
export { type ImportFailure, type ParsedImport, parseImport } from './export/parse-import';
export { ENGLISH_REPORT_LABELS, type ReportLabels } from './export/report-labels';
export { toBibtex } from './export/to-bibtex';
export { toCslJson } from './export/to-csl-json';
export { type CsvOptions, toCsv } from './export/to-csv';
export { type DocxFile, type DocxOptions, toDocx } from './export/to-docx';
export { type HtmlReportOptions, toHtmlReport } from './export/to-html-report';
export { type HypothesisFile, type HypothesisOptions, toHypothesis } from './export/to-hypothesis';
export { type MarkdownOptions, toMarkdown } from './export/to-markdown';
export { toQdc } from './export/to-qdc';
export { type QdpxFile, type QdpxOptions, toQdpx } from './export/to-qdpx';
export { toRis } from './export/to-ris';
export { toSpeechmarkJson } from './export/to-speechmark-json';
export { toWebAnnotation, type WebAnnotationOptions } from './export/to-web-annotation';
export { toXlsx, type XlsxFile, type XlsxOptions } from './export/to-xlsx';
export { compareFigures } from './figures/compare-figures';
export { type FigureOptions, findFigures } from './figures/find-figures';
export { type ContentItemResult, readContentItem } from './govuk/read-content-item';
export { describeComparison } from './library/compare-speeches/describe-comparison';
export { compareVersions, type SpeechVersion } from './library/compare-versions';
export { findRepeatsWithin } from './library/find-repeats-within';
export type { Asked, LibraryIndex, LibraryOptions, SearchOptions, SearchProgress } from './library/library-index';
export type { LibraryEntry } from './library/passage-index';
export type { SaidBeforeTables } from './library/tables';
export { isolateTranscript } from './page/isolate-transcript';
export type { DomPosition, OffsetMap, TextRun } from './page/offset-map';
export { readSpeechPage, type SpeechPage, type SpeechPageResult } from './page/read-speech-page';
export { changedFacts, isSameFact } from './text/changed-facts';
export { findOutline, type OutlineEntry, type Signpost } from './text/find-outline';
export { findRedactions, type Redaction } from './text/find-redactions';
export { differs, listCopyRuns } from './text/list-copy-runs';
export { makeTranscript } from './text/make-transcript';
export {
  type ParsedTranscript,
  parseTranscript,
  type Removal,
  type RemovalReason,
  type SpeechHints,
} from './text/parse-transcript';
export { makeGovukSlug } from './text/parse-transcript/govuk-slug';
export { passagePrints } from './text/passage-prints';
export { splitPassages } from './text/split-passages';

/** The tables that the extension fetches are at hand here. */
export const createLibraryIndex = (options: library.LibraryOptions = {}): library.LibraryIndex =>
  library.createLibraryIndex({ tables, ...options });
export const restoreLibraryIndex = (
  bytes: Uint8Array,
  options: library.LibraryOptions = {},
): library.LibraryIndex | null => library.restoreLibraryIndex(bytes, { tables, ...options });
export const compareSpeeches = (
  a: SpeechVersion,
  b: SpeechVersion,
  options: comparing.CompareOptions = {},
): SpeechComparison => comparing.compareSpeeches(a, b, { tables, ...options });
