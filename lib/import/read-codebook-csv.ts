import Papa from 'papaparse';
import type { ForeignFile, ForeignTag, Skipped } from './foreign-file';

/** What columns are called: by Taguette ("name", in older versions "tag"), by Speechmark, by others. */
const NAMES = ['tag', 'name', 'code'];
const PARENTS = ['parent', 'parent tag', 'category'];
const COLOURS = ['colour', 'color'];

/**
 * A codebook as a table with a row a tag, as Taguette and Speechmark write it. Null if the text is no such table: no column for the
 * names, or rows of another length, which a file has that was cut off.
 */
export function readCodebookCsv(text: string): ForeignFile | null {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: true });
  const [head = [], ...rows] = data;
  const columns = head.map((name) => name.trim().toLowerCase());
  const [name, parent, colour] = [NAMES, PARENTS, COLOURS].map((names) =>
    columns.findIndex((one) => names.includes(one)),
  );
  const isBroken = errors.some(({ type }) => type === 'Quotes') || rows.some((row) => row.length !== head.length);
  if (name === undefined || name < 0 || isBroken) return null;
  const tags: ForeignTag[] = [];
  const skipped: Skipped[] = [];
  for (const [i, row] of rows.entries()) {
    const cell = (column: number | undefined): string | null => (row[column ?? -1] ?? '').trim() || null;
    const own = cell(name);
    if (own === null) skipped.push({ what: `${i + 2}`, reason: 'no name' });
    else tags.push({ name: plain(own), parent: plainOrNull(cell(parent)), colour: cell(colour) });
  }
  return { format: 'CSV codebook', annotations: [], tags, skipped };
}

/** Without the mark that keeps spreadsheets from taking a name for a formula. */
const plain = (name: string): string => name.replace(/^'(?=[=+\-@])/, '');
const plainOrNull = (name: string | null): string | null => name && plain(name);
