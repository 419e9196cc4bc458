import type { SpeechmarkDocument } from '../domain/speechmark-document';
import { describeClaims } from './claim-rows';
import { describeCodebook, listCodedTags } from './codebook';
import { CLAIM_COLUMNS, type Columns, LINK_COLUMNS, splitByTag } from './columns';
import { describeFile } from './describe-file';
import { describeLinks } from './link-rows';
import { ENGLISH_REPORT_LABELS, type ReportLabels } from './report-labels';
import { type Sheet, type SheetCell, writeWorkbook } from './write-workbook';

export interface XlsxOptions {
  /** A row for each claim (the default), or for each of its tags. */
  readonly per?: 'claim' | 'claim and tag';
  readonly chosen?: string | null;
  readonly labels?: ReportLabels;
}

export interface XlsxFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sheets: readonly Sheet[];
  /** How many texts were longer than a cell may be, and end with "…" where they were cut. */
  readonly cut: number;
}

/** Wide enough to read, in characters; others are as wide as their name, but not narrower than 12. */
const WIDTHS: Readonly<Record<string, number>> = {
  speech_title: 36,
  speaker: 24,
  quote: 70,
  linked_quote: 70,
  note: 48,
  newest_words: 48,
  first_marked_words: 48,
  type: 20,
  tags: 24,
  created: 19,
  updated: 19,
  newest_read_at: 19,
  first_marked_at: 19,
  linked_at: 19,
};
const TIMES = /^(created|updated|linked_at|newest_read_at|first_marked_at)$/;
const DAYS = /(^|_)(delivered|published)_on$/;

/**
 * Claims as an Excel workbook: claims, links where there are some, codebook, and what the file is. Texts are texts and never
 * formulas; days and times are dates, but for those that are only known by month or year.
 */
export function toXlsx(
  document: SpeechmarkDocument,
  { per = 'claim', chosen = null, labels = ENGLISH_REPORT_LABELS }: XlsxOptions = {},
): XlsxFile {
  const claims = describeClaims(document).flatMap(({ rows }) => rows);
  const links = describeLinks(document);
  const sheets: Sheet[] = [
    makeTable(labels.claims, CLAIM_COLUMNS, per === 'claim' ? claims : claims.flatMap(splitByTag)),
    ...(links.length > 0 ? [makeTable(labels.links, LINK_COLUMNS, links)] : []),
    makeCodebook(document, labels),
    makeAbout(document, labels, chosen),
  ];
  return { ...writeWorkbook(sheets, document), sheets };
}

function makeTable<Row>(name: string, columns: Columns<Row>, rows: readonly Row[]): Sheet {
  return {
    name,
    columns: columns.map(([title]) => {
      const width = WIDTHS[title] ?? Math.max(12, title.length + 3);
      return { title, width, isWrapped: width >= 24 };
    }),
    rows: rows.map((row) => columns.map(([title, read]) => toCell(title, read(row)))),
    isFiltered: true,
  };
}

function toCell(title: string, value: string | number | null): SheetCell {
  if (typeof value === 'string' && TIMES.test(title)) return { time: value };
  if (typeof value === 'string' && DAYS.test(title) && value.length === 10) return { day: value };
  return value;
}

function makeCodebook(document: SpeechmarkDocument, labels: ReportLabels): Sheet {
  const { types, tags } = describeCodebook(document);
  const rows = [
    ...types.map(({ id, letter, claims }) => [
      labels.claimType,
      labels.types[id],
      id,
      letter,
      null,
      labels.definitions[id],
      claims,
    ]),
    ...listCodedTags(tags).map(({ coded: { tag, claims }, parent }) => [
      labels.tag,
      tag.name.value,
      tag.colour?.value ?? null,
      null,
      parent?.tag.name.value ?? null,
      null,
      claims,
    ]),
  ];
  const titles = [
    ['', 10],
    [labels.codebook, 28],
    [`id / ${labels.colour}`, 16],
    [labels.letter, 8],
    [labels.under, 24],
    [labels.definition, 70],
    [labels.count, 18],
  ] as const;
  return {
    name: labels.codebook,
    columns: titles.map(([title, width]) => ({ title, width, isWrapped: true })),
    rows,
    isFiltered: true,
  };
}

function makeAbout(document: SpeechmarkDocument, labels: ReportLabels, chosen: string | null): Sheet {
  const facts = [...describeFile(document, labels, chosen), ['', labels.positions] as const];
  return {
    name: labels.about,
    columns: [
      { title: labels.about, width: 24 },
      { title: '', width: 90, isWrapped: true },
    ],
    rows: facts.map((fact) => [...fact]),
    isFiltered: false,
  };
}
