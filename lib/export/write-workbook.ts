import type { Instant, PartialDate } from '../domain/dates';
import { element, escapeXml, toXmlText, XML_HEAD } from './write-xml';
import { zipFiles } from './zip-files';

export type SheetCell = string | number | null | { readonly day: PartialDate } | { readonly time: Instant };

export interface SheetColumn {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  /** Whether long texts are broken into lines. */
  readonly isWrapped?: boolean;
}

export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
  readonly isFiltered: boolean;
}

/** Excel refuses a file with a longer text in a cell. */
const LONGEST_CELL = 32_767;
const LONGEST_SHEET_NAME = 31;
/** Excel's day 0; it counts a 29 February 1900 that never was, so earlier days have no number that all agree on. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const FIRST_DAY = '1900-03-01';
const DAY_MS = 86_400_000;

/** Places in `cellXfs` below. */
const STYLE = { head: 1, day: 2, time: 3, text: 4, wrapped: 5 };

/**
 * A workbook in Office Open XML (ECMA-376), with what a table needs: typed cells, a frozen head, filters. Libraries that write such files
 * are four times the size of this and the archiver, or can't set a filter.
 */
export function writeWorkbook(
  sheets: readonly Sheet[],
  { exportedAt, generator }: { readonly exportedAt: Instant; readonly generator: string },
): { bytes: Uint8Array<ArrayBuffer>; cut: number } {
  const counter = { cut: 0 };
  const names = sheets.map(({ name }) => name.replace(/[[\]:*?/\\]/g, ' ').slice(0, LONGEST_SHEET_NAME));
  const files = {
    '[Content_Types].xml': writeContentTypes(sheets.length),
    '_rels/.rels': writeRelations([
      ['officeDocument', 'xl/workbook.xml'],
      ['core', 'docProps/core.xml'],
    ]),
    'docProps/core.xml': writeProperties(exportedAt, generator),
    'xl/workbook.xml': writeBook(sheets, names),
    'xl/_rels/workbook.xml.rels': writeRelations([
      ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(
      sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, writeSheet(sheet, at === 0, counter)]),
    ),
  };
  return { bytes: zipFiles(files, exportedAt), ...counter };
}

function writeSheet(sheet: Sheet, isFirst: boolean, counter: { cut: number }): string {
  const { columns, rows, isFiltered } = sheet;
  const widths = columns.map(({ width }, at) => element('col', { min: at + 1, max: at + 1, width, customWidth: 1 }));
  const letters = columns.map((_, at) => columnName(at + 1));
  const styles = columns.map(({ isWrapped }) => (isWrapped ? STYLE.wrapped : STYLE.text));
  const head = columns.map(({ title }, at) => writeText(`${letters[at]}1`, title, STYLE.head, counter)).join('');
  const body = rows.map((row, below) => {
    const height = Math.min(TALLEST_ROW, LINE_HEIGHT * countLines(row, columns));
    const cells = row.map((cell, at) => writeCell(`${letters[at]}${below + 2}`, cell, styles[at] as number, counter));
    return `<row r="${below + 2}" ht="${height}">${cells.join('')}</row>`;
  });
  const pane = element('pane', { ySplit: 1, topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' });
  return [
    `${XML_HEAD}<worksheet xmlns="${MAIN}">`,
    `<sheetViews>${element('sheetView', { tabSelected: isFirst ? 1 : null, workbookViewId: 0 }, pane)}</sheetViews>`,
    `<cols>${widths.join('')}</cols>`,
    `<sheetData><row r="1">${head}</row>${body.join('')}</sheetData>`,
    isFiltered ? element('autoFilter', { ref: rangeOf(sheet) }) : '',
    '</worksheet>',
  ].join('');
}

/** In points; Excel has no taller row. */
const TALLEST_ROW = 409;
const LINE_HEIGHT = 13;

/** Programs differ in whether they fit rows to wrapped text by themselves, so the height is estimated: a little more than it takes. */
function countLines(row: readonly SheetCell[], columns: readonly SheetColumn[]): number {
  const lines = row.map((cell, at) => {
    const { width = 1, isWrapped } = columns[at] ?? {};
    if (typeof cell !== 'string' || !isWrapped) return 1;
    const parts = cell.slice(0, LONGEST_CELL).split('\n');
    return parts.reduce((sum, part) => sum + Math.max(1, Math.ceil((part.length * 1.1) / width)), 0);
  });
  return Math.max(1, ...lines);
}

function writeCell(at: string, cell: SheetCell, textStyle: number, counter: { cut: number }): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return writeText(at, cell, textStyle, counter);
  const [moment, style] = 'day' in cell ? [cell.day, STYLE.day] : [cell.time, STYLE.time];
  if (moment < FIRST_DAY) return writeText(at, moment, textStyle, counter);
  return `<c r="${at}" s="${style}"><v>${(Date.parse(moment) - DAY_ZERO) / DAY_MS}</v></c>`;
}

/** Excel reads `_x0041_` as a character by its number, so such words are kept apart. */
function writeText(at: string, text: string, style: number, counter: { cut: number }): string {
  const whole = toXmlText(text);
  const isLong = whole.length > LONGEST_CELL;
  if (isLong) counter.cut++;
  const shown = isLong ? toXmlText(`${whole.slice(0, LONGEST_CELL - 1)}…`) : whole;
  const kept = escapeXml(shown).replace(/_(?=x[0-9A-F]{4}_)/gi, '_x005F_');
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${kept}</t></is></c>`;
}

function rangeOf({ columns, rows }: Sheet): string {
  return `A1:${columnName(columns.length)}${rows.length + 1}`;
}

/** 1 is A, 27 is AA. */
const columnName = (at: number): string =>
  at === 0 ? '' : columnName(Math.floor((at - 1) / 26)) + String.fromCharCode(65 + ((at - 1) % 26));

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

function writeBook(sheets: readonly Sheet[], names: readonly string[]): string {
  const list = names.map((name, at) => element('sheet', { name, sheetId: at + 1, 'r:id': `rId${at + 1}` }));
  const filters = sheets.flatMap((sheet, at) => {
    if (!sheet.isFiltered) return [];
    const range = rangeOf(sheet).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    const where = `'${(names[at] as string).replaceAll("'", "''")}'!${range}`;
    return [element('definedName', { name: '_xlnm._FilterDatabase', localSheetId: at, hidden: 1 }, escapeXml(where))];
  });
  return [
    `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView/></bookViews>`,
    `<sheets>${list.join('')}</sheets>`,
    filters.length > 0 ? `<definedNames>${filters.join('')}</definedNames>` : '',
    '</workbook>',
  ].join('');
}

function writeRelations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const list = targets.map(([kind, target], at) =>
    element('Relationship', {
      Id: `rId${at + 1}`,
      Type: kind === 'core' ? `${PACKAGE}/relationships/metadata/core-properties` : `${RELATIONS}/${kind}`,
      Target: target,
    }),
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

function writeContentTypes(sheets: number): string {
  const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts = [
    ['/xl/workbook.xml', `${sheet}.sheet.main+xml`],
    ['/xl/styles.xml', `${sheet}.styles+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ...Array.from({ length: sheets }, (_, at) => [`/xl/worksheets/sheet${at + 1}.xml`, `${sheet}.worksheet+xml`]),
  ] as const;
  return [
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ...parts.map(([PartName, ContentType]) => element('Override', { PartName, ContentType })),
    '</Types>',
  ].join('');
}

const writeProperties = (at: Instant, generator: string): string =>
  [
    `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" `,
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:creator>${escapeXml(generator)}</dc:creator>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${escapeXml(at)}</dcterms:created></cp:coreProperties>`,
  ].join('');

/** Cells: plain, head, day, time, text that stays text when it is edited, the same wrapped. */
const STYLES = `${XML_HEAD}<styleSheet xmlns="${MAIN}">
<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts>
<fonts count="2"><font><sz val="10"/><name val="Arial"/></font><font><b/><sz val="10"/><name val="Arial"/></font></fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8E3DD"/></patternFill></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>`;
