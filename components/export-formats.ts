import type { SpeechmarkDocument } from '../lib/domain/speechmark-document';
import type { CsvOptions } from '../lib/export/to-csv';
import type { MarkdownOptions } from '../lib/export/to-markdown';
import { readFileLabels } from './export-file-labels';

/** Formats by what people do with them. */
export const FORMAT_GROUPS = [
  { use: 'read', formats: ['markdown'] },
  { use: 'calculate', formats: ['csv'] },
  { use: 'cite', formats: ['ris', 'bibtex', 'cslJson'] },
  { use: 'keep', formats: ['speechmark', 'webAnnotation'] },
] as const;
export type ExportFormat = (typeof FORMAT_GROUPS)[number]['formats'][number];

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
  /** What the file is a list of, where that is not the claims. */
  readonly lists?: 'speeches';
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
  ris: {
    extension: 'ris',
    mediaType: 'application/x-research-info-systems',
    lists: 'speeches',
    write: async (document) => {
      const { toRis } = await import('../lib/export/to-ris');
      return toRis(document, readFileLabels());
    },
  },
  bibtex: {
    extension: 'bib',
    mediaType: 'application/x-bibtex',
    lists: 'speeches',
    write: async (document) => {
      const { toBibtex } = await import('../lib/export/to-bibtex');
      return toBibtex(document, readFileLabels());
    },
  },
  cslJson: {
    extension: 'csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    lists: 'speeches',
    write: async (document) => {
      const { toCslJson } = await import('../lib/export/to-csl-json');
      return toCslJson(document, readFileLabels());
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
