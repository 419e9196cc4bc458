import type { Layout } from './measure-layout';
import { endsSentence, type Line } from './read-lines';

export interface ListItem {
  /** Length of the marker with the space after it, in `Line.text`. */
  readonly marker: number;
  /** Depth from 1. */
  readonly level: number;
}

/** Signs that are never words. */
const BULLET = /^[•▪◦‣●○■□◾⁃∙\u00b7\uf0b7\uf0a7]\s*(?=\S)/;
/** Signs that may also stand in a sentence. */
const DASH = /^([-*+–—])\s+(?=\S)/;
const NUMBER = /^\(?(\d{1,2})[.)]\s+(?=\S)/;

interface Found {
  readonly sign: string;
  readonly marker: number;
}

/**
 * The lines that begin a list item. Markers are layout, as in HTML, where no marker is text; but a dash at the start of
 * a wrapped line that belongs to its sentence is no marker, and numbers are markers only if they count from one.
 */
export function findListItems(lines: readonly Line[], layout: Layout): Map<Line, ListItem> {
  const numbers = findNumbered(lines);
  const items = new Map<Line, ListItem>();
  const indents: number[] = [];
  let last: { line: Line; sign: string } | null = null;
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const apart = before === undefined || line.gap > layout.lineGap || line.newPage || before.heading > 0;
    const found = line.heading ? null : findMarker(line, numbers);
    const opensList = found !== null && isMarker(found, line, lines, i, { apart, last, layout });
    if (found && opensList) {
      while (indents.length > 0 && line.indent < (indents.at(-1) as number)) indents.pop();
      if (line.indent > (indents.at(-1) ?? -1)) indents.push(line.indent);
      items.set(line, { marker: found.marker, level: indents.length });
      last = { line, sign: found.sign };
    } else if (apart) {
      indents.length = 0;
      last = null;
    }
  });
  return items;
}

function findMarker(line: Line, numbers: ReadonlySet<Line>): Found | null {
  const bullet = BULLET.exec(line.text);
  if (bullet) return { sign: '•', marker: bullet[0].length };
  const dash = DASH.exec(line.text);
  if (dash) return { sign: dash[1] as string, marker: dash[0].length };
  const number = NUMBER.exec(line.text);
  return number && numbers.has(line) ? { sign: '1', marker: number[0].length } : null;
}

interface Context {
  /** Nothing, an empty line or a heading stands before. */
  readonly apart: boolean;
  /** The item that is still open. */
  readonly last: { readonly line: Line; readonly sign: string } | null;
  readonly layout: Layout;
}

function isMarker(
  found: Found,
  line: Line,
  lines: readonly Line[],
  at: number,
  { apart, last, layout }: Context,
): boolean {
  if (found.sign === '•' || found.sign === '1') return true;
  const before = lines[at - 1];
  const isOpen = before !== undefined && !endsSentence(before.text);
  // A full line without a stop: the sentence goes on, with a dash.
  const wraps = layout.width !== null && isOpen && !apart && before.text.length >= 0.75 * layout.width;
  if (wraps) return false;
  const isLongDash = found.sign === '–' || found.sign === '—';
  if (last) return last.sign === found.sign && (apart || !isLongDash || line.indent <= last.line.indent);
  if (before === undefined || /[:;]$/.test(before.text)) return true;
  // A dash goes on with a sentence that is still open, unless another item follows.
  const next = lines[at + 1];
  const isRun = next !== undefined && DASH.exec(next.text)?.[1] === found.sign;
  if (isLongDash && isOpen) return apart && isRun;
  return apart || (layout.width === null && (!isOpen || isRun)) || (isRun && !isOpen);
}

/** Lines numbered 1, 2, …: each run that begins with one and has two at least. */
function findNumbered(lines: readonly Line[]): Set<Line> {
  const found = new Set<Line>();
  let run: Line[] = [];
  const close = (): void => {
    if (run.length > 1) for (const line of run) found.add(line);
    run = [];
  };
  for (const line of lines) {
    const number = Number(NUMBER.exec(line.text)?.[1] ?? Number.NaN);
    if (number === run.length + 1) run.push(line);
    else if (number === 1) {
      close();
      run = [line];
    }
  }
  close();
  return found;
}
