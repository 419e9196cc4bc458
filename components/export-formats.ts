import { i18n } from '#i18n';
import type { SpeechmarkDocument } from '../lib/domain/speechmark-document';
import type { CsvOptions } from '../lib/export/to-csv';
import type { MarkdownOptions } from '../lib/export/to-markdown';
import { readFileLabels } from './export-file-labels';

/** Formats by what people do with them. */
export const FORMAT_GROUPS = [
  { use: 'read', formats: ['markdown', 'docx', 'html'] },
  { use: 'calculate', formats: ['csv', 'xlsx'] },
  { use: 'code', formats: ['qdpx', 'qdc', 'hypothesis'] },
  { use: 'cite', formats: ['ris', 'bibtex', 'cslJson'] },
  { use: 'keep', formats: ['speechmark', 'webAnnotation'] },
] as const;
export type ExportFormat = (typeof FORMAT_GROUPS)[number]['formats'][number];

/** What the reader chose beside the format; each counts for its own format only. */
export interface ExportOptions {
  readonly flavour: NonNullable<MarkdownOptions['flavour']>;
  readonly per: NonNullable<CsvOptions['per']>;
  readonly cells: NonNullable<CsvOptions['cells']>;
  /** The id of a Hypothesis group; empty for none. */
  readonly group: string;
}

export const USUAL_OPTIONS: ExportOptions = { flavour: 'obsidian', per: 'claim', cells: 'safe', group: '' };

/** A file that is no plain text, or has something to be said of it. */
export interface WrittenFile {
  readonly content: string | Uint8Array<ArrayBuffer>;
  /** What is shown of a content that can't be read. */
  readonly preview?: string;
  /** What is lacking in this very file, in sentences. */
  readonly limits?: readonly string[];
}

interface FormatWriter {
  readonly extension: string;
  readonly mediaType: string;
  /** What the file is a list of, where that is not the claims. */
  readonly lists?: 'speeches';
  /** Loads the format's code when it is first used. `chosen` says which claims, where they are not all. */
  write(document: SpeechmarkDocument, options: ExportOptions, chosen: string | null): Promise<string | WrittenFile>;
}

export const FORMAT_WRITERS: Readonly<Record<ExportFormat, FormatWriter>> = {
  markdown: {
    extension: 'md',
    mediaType: 'text/markdown',
    write: async (document, { flavour }, chosen) => {
      const { toMarkdown } = await import('../lib/export/to-markdown');
      return toMarkdown(document, { flavour, chosen, labels: readFileLabels() });
    },
  },
  docx: {
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: async (document, _, chosen) => {
      const { toDocx } = await import('../lib/export/to-docx');
      const { bytes, preview } = toDocx(document, { chosen, labels: await readReportLabels() });
      return { content: bytes, preview };
    },
  },
  html: {
    extension: 'html',
    mediaType: 'text/html',
    write: async (document, _, chosen) => {
      const { toHtmlReport } = await import('../lib/export/to-html-report');
      const report = toHtmlReport(document, { chosen, labels: await readReportLabels() });
      // Its style comes first, and says nothing of the claims.
      return { content: report, preview: report.slice(report.indexOf('<h1')) };
    },
  },
  csv: {
    extension: 'csv',
    mediaType: 'text/csv',
    write: async (document, { per, cells }) => {
      const { toCsv } = await import('../lib/export/to-csv');
      return toCsv(document, { per, cells });
    },
  },
  xlsx: {
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: async (document, { per }, chosen) => {
      const { toXlsx } = await import('../lib/export/to-xlsx');
      const labels = await readReportLabels();
      const { bytes, sheets, cut } = toXlsx(document, { per: per === 'link' ? 'claim' : per, chosen, labels });
      const { showSheets } = await import('./show-sheets');
      const limits = cut > 0 ? [i18n.t('export.xlsx.cut', cut, { n: cut })] : [];
      return { content: bytes, preview: showSheets(sheets), limits };
    },
  },
  qdpx: {
    extension: 'qdpx',
    mediaType: 'application/zip',
    write: async (document, _, chosen) => {
      const { toQdpx } = await import('../lib/export/to-qdpx');
      const { bytes, project } = toQdpx(document, { chosen, labels: await readReportLabels() });
      return { content: bytes, preview: breakXml(project) };
    },
  },
  qdc: {
    extension: 'qdc',
    mediaType: 'application/xml',
    write: async (document) => {
      const { toQdc } = await import('../lib/export/to-qdc');
      const codebook = toQdc(document, await readReportLabels());
      return { content: codebook, preview: breakXml(codebook) };
    },
  },
  hypothesis: {
    extension: 'hypothesis.json',
    mediaType: 'application/json',
    write: async (document, { group }) => {
      const { toHypothesis } = await import('../lib/export/to-hypothesis');
      const { text, leftOut } = toHypothesis(document, { group, labels: await readReportLabels() });
      return {
        content: text,
        limits: leftOut > 0 ? [i18n.t('export.hypothesis.leftOut', leftOut, { n: leftOut })] : [],
      };
    },
  },
  ris: {
    extension: 'ris',
    mediaType: 'application/x-research-info-systems',
    lists: 'speeches',
    write: async (document) => {
      const { toRis } = await import('../lib/export/to-ris');
      return toRis(document, await readReportLabels());
    },
  },
  bibtex: {
    extension: 'bib',
    mediaType: 'application/x-bibtex',
    lists: 'speeches',
    write: async (document) => {
      const { toBibtex } = await import('../lib/export/to-bibtex');
      return toBibtex(document, await readReportLabels());
    },
  },
  cslJson: {
    extension: 'csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    lists: 'speeches',
    write: async (document) => {
      const { toCslJson } = await import('../lib/export/to-csl-json');
      return toCslJson(document, await readReportLabels());
    },
  },
  webAnnotation: {
    extension: 'jsonld',
    mediaType: 'application/ld+json',
    write: async (document, _, chosen) => {
      const { toWebAnnotation } = await import('../lib/export/to-web-annotation');
      return toWebAnnotation(document, { chosen });
    },
  },
  speechmark: {
    extension: 'json',
    mediaType: 'application/json',
    write: async (document) => {
      const { toSpeechmarkJson } = await import('../lib/export/to-speechmark-json');
      return toSpeechmarkJson(document);
    },
  },
};

/** Files of one line are shown an element a line. */
const breakXml = (xml: string): string => xml.replaceAll('><', '>\n<');

const readReportLabels = async () => (await import('./report-file-labels')).readReportLabels();
