import Papa from 'papaparse';

/** A tag as a codebook has it. */
export interface CodebookRow {
  readonly tag: string;
  /** Empty where it stands under none. */
  readonly parent: string;
  readonly colour: string;
  readonly claims: number;
}

/** Tags with how often each is used, for a spreadsheet. What could be taken for a formula is made plain text. */
export const toCodebookCsv = (rows: readonly CodebookRow[]): string =>
  Papa.unparse(
    {
      fields: ['tag', 'parent', 'colour', 'number of claims'],
      data: rows.map(({ tag, parent, colour, claims }) => [tag, parent, colour, claims]),
    },
    { newline: '\r\n', escapeFormulae: true },
  );
