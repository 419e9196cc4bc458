import type { Sheet, SheetCell } from '../lib/export/write-workbook';

/** More could not be seen anyway. */
const SHOWN_ROWS = 40;

/** The beginning of each sheet under its name, cells parted by tabs: what a workbook is like, for reading. */
export const showSheets = (sheets: readonly Sheet[]): string => sheets.map(showSheet).join('\n\n');

function showSheet({ name, columns, rows }: Sheet): string {
  const head = columns.map(({ title }) => title);
  const shown = rows.slice(0, SHOWN_ROWS).map((row) => row.map(showCell));
  const rest = rows.length > SHOWN_ROWS ? ['…'] : [];
  return [`[${name}]`, ...[head, ...shown].map((cells) => cells.join('\t')), ...rest].join('\n');
}

function showCell(cell: SheetCell): string {
  if (cell === null || typeof cell === 'number') return String(cell ?? '');
  if (typeof cell === 'string') return cell.slice(0, 100).replace(/\s+/g, ' ');
  return 'day' in cell ? cell.day : cell.time.slice(0, 19).replace('T', ' ');
}
