import Papa from 'papaparse';
import type { SpeechmarkDocument } from '../domain/speechmark-document';
import { describeClaims } from './claim-rows';
import { CLAIM_COLUMNS, type Columns, LINK_COLUMNS, splitByTag } from './columns';
import { describeLinks } from './link-rows';
import { makeWellFormed } from './well-formed';

export interface CsvOptions {
  /**
   * A row for each claim (the default), or for each of its tags, as other tools for coding texts have it. `link`: another
   * table, of the passages that the reader has linked, with a row for each end of a link.
   */
  readonly per?: 'claim' | 'claim and tag' | 'link';
  /** `safe`: cells that a spreadsheet would run as a formula get a leading `'`. `raw`: every cell as it is, for R and Python. */
  readonly cells?: 'safe' | 'raw';
}

/**
 * Claims, or links, as CSV after RFC 4180: commas, CRLF, UTF-8 with the mark that Excel needs to read it as such. Dates as in ISO
 * 8601, positions in code points, types by id. Deleted claims are left out.
 */
export function toCsv(document: SpeechmarkDocument, { per = 'claim', cells = 'safe' }: CsvOptions = {}): string {
  if (per === 'link') return writeTable(LINK_COLUMNS, describeLinks(document), cells);
  const claims = describeClaims(document).flatMap(({ rows }) => rows);
  return writeTable(CLAIM_COLUMNS, per === 'claim' ? claims : claims.flatMap(splitByTag), cells);
}

function writeTable<Row>(columns: Columns<Row>, rows: readonly Row[], cells: NonNullable<CsvOptions['cells']>): string {
  const write = cells === 'safe' ? (text: string) => guardFormula(text) : (text: string) => text;
  const lines = rows.map((row) => columns.map(([, read]) => writeCell(read(row), write)));
  return `\ufeff${Papa.unparse([columns.map(([name]) => name), ...lines], { newline: '\r\n' })}\r\n`;
}

const writeCell = (value: string | number | null, write: (text: string) => string): string =>
  typeof value === 'number' ? String(value) : write(makeWellFormed(value ?? ''));

/**
 * OWASP's list of what makes a spreadsheet take a cell for a formula, CR, LF and NUL added, and the full-width forms that
 * Excel takes for the same in some languages. The apostrophe is then part of the text.
 */
const guardFormula = (text: string): string => (/^[=+\-@\t\r\n\0＝＋－＠]/.test(text) ? `'${text}` : text);
