import type { RemovalReason } from './furniture-words';
import type { Layout } from './measure-layout';
import { endsSentence, type Line } from './read-lines';

const NAMED_PAGE = /^\W*page \d+ (?:of|\/) \d+\W*$/i;

export interface Removal {
  readonly text: string;
  readonly why: RemovalReason;
}

const PAGE_NUMBER = /^(?:[-–—] ?)?(?:page )?(\d{1,3})(?: ?(?:of|\/) ?\d{1,3})?(?: ?[-–—])?$/i;

/**
 * Takes out page numbers, running heads and running feet; where they stood there is a page break. `head` is the running
 * head that is also the first line of all: often the only place where the title stands.
 */
export function cutPages(
  lines: readonly Line[],
  layout: Layout,
): { lines: Line[]; removed: Removal[]; head: string | null } {
  const reasons = new Map<Line, RemovalReason>();
  const starts = lines.flatMap((line, i) => (i === 0 || isPageBreak(line, layout) ? [i] : []));
  const edges = findEdges(lines, starts);
  const numbered = findPageNumbers(lines, edges);
  for (const line of numbered) reasons.set(line, 'page number');
  for (const line of findRepeated(edges, starts.length)) if (!reasons.has(line)) reasons.set(line, 'running head');

  const kept: Line[] = [];
  let broken = false;
  let gap = 0;
  for (const line of lines) {
    if (reasons.has(line)) {
      broken = true;
      gap += line.gap;
    } else {
      kept.push(broken ? { ...line, gap: line.gap + gap, newPage: true } : line);
      broken = false;
      gap = 0;
    }
  }
  const removed = lines.flatMap((line) => {
    const why = reasons.get(line);
    return why ? [{ text: line.raw.trim(), why }] : [];
  });
  const [top] = lines;
  const head = top && reasons.get(top) === 'running head' ? top.text : null;
  return { lines: kept, removed, head };
}

export const isPageBreak = (line: Line, layout: Layout): boolean => line.newPage || line.gap >= layout.pageGap;

/** The first and last two lines of each page. */
function findEdges(lines: readonly Line[], starts: readonly number[]): Line[] {
  return starts.flatMap((start, page) => {
    const end = starts[page + 1] ?? lines.length;
    const inPage = lines.slice(start, end);
    return inPage.length < 4 ? inPage : [...inPage.slice(0, 2), ...inPage.slice(-2)];
  });
}

/** Characters that a page holds at least, but for the last. */
const SHORTEST_PAGE = 700;

/**
 * Numbers alone on a line that count upwards, two at least, a page apart or at the edges of pages; or one at such an edge.
 * A number in a list or a table does neither.
 */
function findPageNumbers(lines: readonly Line[], edges: readonly Line[]): Line[] {
  const atEdge = new Set(edges);
  const pages = lines.filter((line) => line.newPage).length;
  // Where a line says "Page 3 of 4", lone numbers that count on with it are of pages, however short these are.
  const isNumbered = lines.some((line) => NAMED_PAGE.test(line.text));
  const found = new Set<Line>();
  let run: Line[] = [];
  let value = 0;
  let since = 0;
  const close = (): void => {
    if (run.length > 1) for (const line of run) found.add(line);
    run = [];
  };
  for (const [i, line] of lines.entries()) {
    const number = numberOf(line);
    if (number === null) {
      since += line.text.length;
      continue;
    }
    if (NAMED_PAGE.test(line.text) || (pages > 0 && atEdge.has(line))) found.add(line);
    const isApart = isNumbered || since >= SHORTEST_PAGE || (pages > 0 && atEdge.has(line)) || i === lines.length - 1;
    if (run.length > 0 && number === value + 1 && isApart) run.push(line);
    else {
      // A number of the text between two of pages.
      if (run.length > 0 && !isApart) continue;
      close();
      run = [line];
    }
    value = number;
    since = 0;
  }
  close();
  return [...found];
}

const numberOf = (line: Line): number | null => {
  const number = PAGE_NUMBER.exec(line.text)?.[1];
  return number === undefined ? null : Number(number);
};

/** Lines at page edges that come back, but for their digits, on half of the pages and on three at least, or on both of two. */
function findRepeated(edges: readonly Line[], pages: number): Line[] {
  const shape = (line: Line): string => line.text.replace(/\d+/g, '#').toLowerCase();
  const counts = new Map<string, number>();
  for (const line of edges) counts.set(shape(line), (counts.get(shape(line)) ?? 0) + 1);
  return edges.filter((line) => {
    const count = counts.get(shape(line)) as number;
    return (
      line.text.length <= 120 &&
      !endsSentence(line.text) &&
      (count >= 3 ? count >= pages / 2 : count === 2 && pages === 2)
    );
  });
}
