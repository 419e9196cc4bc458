import Papa from 'papaparse';
import { getUpdatedAt } from '../domain/claim';
import { citableUrl } from '../domain/speech';
import type { SpeechmarkDocument } from '../domain/speechmark-document';
import { type ClaimRow, describeClaims } from './claim-rows';
import { makeWellFormed } from './well-formed';

export interface CsvOptions {
  /** A row for each claim (the default), or for each of its tags, as other tools for coding texts have it. */
  readonly per?: 'claim' | 'claim and tag';
  /** `safe`: cells that a spreadsheet would run as a formula get a leading `'`. `raw`: every cell as it is, for R and Python. */
  readonly cells?: 'safe' | 'raw';
}

/** Column names and what stands in them; the order is relied on by others and only ever grows at its end. */
const COLUMNS: readonly (readonly [name: string, read: (row: ClaimRow) => string | number | null])[] = [
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

/**
 * Claims as CSV after RFC 4180: commas, CRLF, UTF-8 with the mark that Excel needs to read it as such. Dates as in ISO
 * 8601, positions in code points, types by id. Deleted claims are left out.
 */
export function toCsv(document: SpeechmarkDocument, { per = 'claim', cells = 'safe' }: CsvOptions = {}): string {
  const claims = describeClaims(document).flatMap(({ rows }) => rows);
  const rows = per === 'claim' ? claims : claims.flatMap(splitByTag);
  const write = cells === 'safe' ? (text: string) => guardFormula(text) : (text: string) => text;
  const lines = rows.map((row) => COLUMNS.map(([, read]) => writeCell(read(row), write)));
  return `\ufeff${Papa.unparse([COLUMNS.map(([name]) => name), ...lines], { newline: '\r\n' })}\r\n`;
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
function writeNotes({ notes }: ClaimRow): string {
  const [only] = notes;
  if (only && notes.length === 1) return only.text;
  return notes.map(({ coder, text }) => `${coder.name || coder.id}: ${text}`).join('\n\n');
}
