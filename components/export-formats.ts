import type { SpeechmarkDocument } from '../lib/domain/speechmark-document';
import type { CsvOptions } from '../lib/export/to-csv';
import type { MarkdownOptions } from '../lib/export/to-markdown';
import { readFileLabels } from './export-file-labels';

export const EXPORT_FORMATS = ['markdown', 'csv', 'webAnnotation', 'speechmark'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What the reader chose beside the format; each counts for its own format only. */
export interface ExportOptions {
  readonly flavour: NonNullable<MarkdownOptions['flavour']>;
  readonly per: NonNullable<CsvOptions['per']>;
  readonly cells: NonNullable<CsvOptions['cells']>;
}

export const USUAL_OPTIONS: ExportOptions = { flavour: 'obsidian', per: 'claim', cells: 'safe' };

interface FormatWriter {
  readonly extension: string;
  readonly mediaType: string;
  /** Loads the format's code when it is first used. `chosen` says which claims, where they are not all. */
  write(document: SpeechmarkDocument, options: ExportOptions, chosen: string | null): Promise<string>;
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
  csv: {
    extension: 'csv',
    mediaType: 'text/csv',
    write: async (document, { per, cells }) => {
      const { toCsv } = await import('../lib/export/to-csv');
      return toCsv(document, { per, cells });
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
