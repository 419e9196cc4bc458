import type { Layout } from './measure-layout';
import { endsSentence, type Line, startsInside } from './read-lines';

export interface ListItem {
  /** Length of the marker with the space after it, in `Line.text`; 0 where it is kept as words. */
  readonly marker: number;
  /** A numbered paragraph or the heading of a section rather than an item: others may refer to its number. */
  readonly isParagraph: boolean;
  /** Depth from 1. */
  readonly level: number;
}

/** Signs that are never words. */
const BULLET = /^[•▪◦‣●○■□◾⁃∙\u00b7\uf0b7\uf0a7]\s*(?=\S)/;
/** Signs that may also stand in a sentence. */
const DASH = /^([-*+–—])\s+(?=\S)/;
const NUMBER = /^(\(?)(\d{1,3})[.)]\s+(?=\S)/;
const LETTER = /^(\(?)([a-z])[.)]\s+(?=\S)/;
const ROMAN = /^(\(?)(i{1,3}|i?v|vi{1,3}|i?x|xi{1,3})[.)]\s+(?=\S)/;
const ROMANS = 'i ii iii iv v vi vii viii ix x xi xii xiii'.split(' ');
/** What word processors make of a hollow bullet. */
const HOLLOW = /^o\s+(?=\S)/;

interface Found {
  readonly sign: string;
  readonly marker: number;
  readonly isParagraph?: boolean;
}

/**
 * The lines that begin a list item. Markers are layout, as in HTML, where no marker is text; but a dash at the start of
 * a wrapped line that belongs to its sentence is no marker, and numbers are markers only if they count from one. Those of
 * paragraphs and sections stay in the text, as do numbers in brackets: they are referred to.
 */
export function findListItems(lines: readonly Line[], layout: Layout): Map<Line, ListItem> {
  const numbers = findCounted(lines, layout);
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
      items.set(line, { marker: found.marker, level: indents.length, isParagraph: found.isParagraph === true });
      last = { line, sign: found.sign };
    } else if (apart) {
      indents.length = 0;
      last = null;
    }
  });
  return items;
}

function findMarker(line: Line, counted: ReadonlyMap<Line, Found>): Found | null {
  const bullet = BULLET.exec(line.text);
  if (bullet) return { sign: '•', marker: bullet[0].length };
  const dash = DASH.exec(line.text);
  if (dash) return { sign: dash[1] as string, marker: dash[0].length };
  return counted.get(line) ?? null;
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
  if (found.sign === '•' || /\w/.test(found.sign)) return true;
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

/** Ways of counting: what stands in front of a line, and which item that makes it; null for none. */
const COUNTS: readonly [
  sign: string,
  countOf: (text: string) => [count: number, bracket: boolean, length: number] | null,
][] = [
  ['1', (text) => counted(NUMBER.exec(text), Number)],
  ['a', (text) => counted(LETTER.exec(text), (letter) => letter.charCodeAt(0) - 96)],
  ['i', (text) => counted(ROMAN.exec(text), (roman) => ROMANS.indexOf(roman) + 1)],
];

const counted = (found: RegExpExecArray | null, toCount: (text: string) => number): [number, boolean, number] | null =>
  found && [toCount(found[2] as string), found[1] === '(', found[0].length];

/** Lines counted 1, 2, … or a, b, … or i, ii, …: each run that begins with the first and has two at least. */
function findCounted(lines: readonly Line[], layout: Layout): Map<Line, Found> {
  const found = new Map<Line, Found>();
  for (const [sign, countOf] of COUNTS) {
    let run: number[] = [];
    const close = (): void => {
      if (run.length > 1)
        for (const [line, item] of describeRun(lines, run, layout, sign, countOf)) found.set(line, item);
      run = [];
    };
    for (const [i, line] of lines.entries()) {
      const count = line.heading > 0 || found.has(line) ? null : (countOf(line.text)?.[0] ?? null);
      if (count === run.length + 1) run.push(i);
      else if (count === 1) {
        close();
        run = [i];
      }
    }
    close();
  }
  const hollow = lines.filter((line) => HOLLOW.test(line.text));
  if (hollow.length > 1) for (const line of hollow) found.set(line, { sign: '•', marker: 2 });
  return found;
}

/** Longer ones are paragraphs, in characters. */
const LONGEST_ITEM = 300;

/** A list stands together, after a colon or in short items; numbers further apart are those of paragraphs or sections. */
function describeRun(
  lines: readonly Line[],
  run: readonly number[],
  layout: Layout,
  sign: string,
  countOf: (text: string) => [number, boolean, number] | null,
): [Line, Found][] {
  const isTogether = run
    .slice(1)
    .every((at, n) =>
      lines
        .slice((run[n] as number) + 1, at)
        .every((line) => line.gap <= layout.lineGap && (layout.width !== null || startsInside(line.text))),
    );
  const lengthOf = (n: number): number =>
    lines.slice(run[n], run[n + 1] ?? (run[n] as number) + 1).reduce((sum, line) => sum + line.text.length, 0);
  const longest = Math.max(...run.map((_, n) => lengthOf(n)));
  const isIntroduced = /:$/.test(lines[(run[0] as number) - 1]?.text ?? '');
  const isList = isTogether && longest <= (isIntroduced ? LONGEST_ITEM : LONGEST_ITEM / 2);
  return run.map((at) => {
    const line = lines[at] as Line;
    const [, bracket, length] = countOf(line.text) as [number, boolean, number];
    return [line, { sign, marker: isList && !bracket ? length : 0, isParagraph: !isList }];
  });
}
