import Papa from 'papaparse';
import { getUpdatedAt } from '../domain/claim';
import { citableUrl } from '../domain/speech';
import type { SpeechmarkDocument } from '../domain/speechmark-document';
import { type ClaimRow, describeClaims } from './claim-rows';
import { describeLinks, type LinkedWords, type LinkRow } from './link-rows';
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

/** Column names and what stands in them; the order is relied on by others and only ever grows at its end. */
type Columns<Row> = readonly (readonly [name: string, read: (row: Row) => string | number | null])[];

const COLUMNS: Columns<ClaimRow> = [
  ['id', (row) => row.claim.id],
  ['speech_title', (row) => row.speech.title],
  ['speaker', (row) => row.speech.speakers.map((speaker) => speaker.name).join('; ')],
  ['role', (row) => row.speech.speakers.map((speaker) => speaker.role ?? '').join('; ')],
  ['event', (row) => row.speech.event],
  ['delivered_on', (row) => row.speech.deliveredOn],
  ['published_on', (row) => row.speech.publishedOn],
  ['url', (row) => citableUrl(row.speech)],
  ['deep_link', (row) => row.deepLink],
  ['paragraph', (row) => row.paragraph],
  ['sentence', (row) => row.sentence],
  ['start', (row) => row.start],
  ['end', (row) => row.end],
  ['quote', (row) => row.claim.target.quote.exact],
  ['type', (row) => row.types.join('; ')],
  ['tags', (row) => row.tags.join('; ')],
  ['note', writeNotes],
  ['coder', (row) => row.coder],
  ['created', (row) => row.claim.created.at],
  ['updated', (row) => getUpdatedAt(row.claim)],
  ['fidelity', (row) => row.speech.fidelity],
  ['inferred', (row) => Object.keys(row.speech.inferred).join('; ')],
  ['redactions', (row) => row.redactions],
  ['newest_status', (row) => row.newest.status],
  ['newest_words', (row) => row.newest.words],
  ['newest_doubt', (row) => row.newest.doubt],
  ['newest_read_at', (row) => row.newest.readAt],
  ['first_marked_words', (row) => row.first?.words ?? null],
  ['first_marked_at', (row) => row.first?.at ?? null],
];

const WORDS_COLUMNS: Columns<LinkedWords> = [
  ['speech_title', ({ speech }) => speech.title],
  ['speaker', ({ speech }) => speech.speakers.map((speaker) => speaker.name).join('; ')],
  ['delivered_on', ({ speech }) => speech.deliveredOn],
  ['url', ({ speech }) => citableUrl(speech)],
  ['deep_link', (words) => words.deepLink],
  ['paragraph', (words) => words.paragraph],
  ['sentence', (words) => words.sentence],
  ['start', (words) => words.start],
  ['end', (words) => words.end],
  ['quote', ({ target }) => target.quote.exact],
];

const LINK_COLUMNS: Columns<LinkRow> = [
  ['link_id', (row) => row.id],
  ...WORDS_COLUMNS.map(([name, read]) => [name, (row: LinkRow) => read(row.here)] as const),
  ['relation', (row) => row.relation?.name ?? null],
  ['relation_from', (row) => row.relation && (row.relation.isReversed ? 'linked_quote' : 'quote')],
  ...WORDS_COLUMNS.map(([name, read]) => [`linked_${name}`, (row: LinkRow) => read(row.there)] as const),
  ['linked_by', (row) => row.coder.name],
  ['linked_at', (row) => row.at],
  ['note', writeNotes],
];

/**
 * Claims, or links, as CSV after RFC 4180: commas, CRLF, UTF-8 with the mark that Excel needs to read it as such. Dates as in ISO
 * 8601, positions in code points, types by id. Deleted claims are left out.
 */
export function toCsv(document: SpeechmarkDocument, { per = 'claim', cells = 'safe' }: CsvOptions = {}): string {
  if (per === 'link') return writeTable(LINK_COLUMNS, describeLinks(document), cells);
  const claims = describeClaims(document).flatMap(({ rows }) => rows);
  return writeTable(COLUMNS, per === 'claim' ? claims : claims.flatMap(splitByTag), cells);
}

function writeTable<Row>(columns: Columns<Row>, rows: readonly Row[], cells: NonNullable<CsvOptions['cells']>): string {
  const write = cells === 'safe' ? (text: string) => guardFormula(text) : (text: string) => text;
  const lines = rows.map((row) => columns.map(([, read]) => writeCell(read(row), write)));
  return `\ufeff${Papa.unparse([columns.map(([name]) => name), ...lines], { newline: '\r\n' })}\r\n`;
}

/** A claim without tags keeps its one row. */
const splitByTag = (row: ClaimRow): ClaimRow[] =>
  row.tags.length > 0 ? row.tags.map((tag) => ({ ...row, tags: [tag] })) : [row];

const writeCell = (value: string | number | null, write: (text: string) => string): string =>
  typeof value === 'number' ? String(value) : write(makeWellFormed(value ?? ''));

/**
 * OWASP's list of what makes a spreadsheet take a cell for a formula, CR, LF and NUL added, and the full-width forms that
 * Excel takes for the same in some languages. The apostrophe is then part of the text.
 */
const guardFormula = (text: string): string => (/^[=+\-@\t\r\n\0＝＋－＠]/.test(text) ? `'${text}` : text);

/** One note as it is; several with their writers' names. */
function writeNotes({ notes }: Pick<ClaimRow, 'notes'>): string {
  const [only] = notes;
  if (only && notes.length === 1) return only.text;
  return notes.map(({ coder, text }) => `${coder.name || coder.id}: ${text}`).join('\n\n');
}
