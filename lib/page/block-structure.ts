import type { Block, BlockKind } from '../domain/transcript';

/** Where in a document's structure some text stands. */
export interface Place {
  readonly kind: BlockKind;
  readonly level: number | null;
  /** How many lists stand around it. */
  readonly listDepth: number;
  /** In a table whose rows are read as rows. */
  readonly inDataTable: boolean;
  /** In such a row: everything there belongs to one block. */
  readonly inRow: boolean;
}

export const OUTSIDE: Place = { kind: 'paragraph', level: null, listDepth: 0, inDataTable: false, inRow: false };

/**
 * What an element's edges are in the text: nothing, white space (cells of a row, `<br>`), or the end of a block.
 */
export type Edge = 'none' | 'space' | 'block';

const BLOCK_ELEMENTS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary ' +
    'table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const LISTS = new Set(['ul', 'ol', 'menu', 'dir']);

/**
 * Steps into an element. The nearest of heading, list item, quotation and table row decides the kind of block, so a
 * paragraph in a list item is a list item, and two paragraphs in one list item are two blocks. Inside a table row the
 * edges of blocks are white space: a row is one block.
 */
export function enter(element: Element, outside: Place): { place: Place; edge: Edge } {
  const name = element.localName;
  if (name === 'br') return { place: outside, edge: 'space' };
  if (!BLOCK_ELEMENTS.has(name)) return { place: outside, edge: 'none' };
  if (outside.inRow) return { place: outside, edge: 'space' };
  return { place: enterBlock(name, element, outside), edge: 'block' };
}

function enterBlock(name: string, element: Element, outside: Place): Place {
  if (LISTS.has(name)) return { ...outside, listDepth: outside.listDepth + 1 };
  if (name === 'li') return { ...outside, kind: 'list item', level: Math.max(1, outside.listDepth) };
  if (name === 'blockquote') return { ...outside, kind: 'quotation', level: null };
  if (/^h[1-6]$/.test(name)) return { ...outside, kind: 'heading', level: Number(name[1]) };
  if (name === 'table') return { ...outside, inDataTable: isDataTable(element) };
  if (name === 'tr' && outside.inDataTable) return { ...outside, kind: 'table row', level: null, inRow: true };
  return outside;
}

/** A cell with so many of them holds a text, not a datum. */
const PARAGRAPHS_OF_A_TEXT = 5;

/**
 * Old pages lay out text with tables; their cells are no rows of data. A table is data unless it says otherwise, holds
 * another table or a whole text in a cell, or never has two cells side by side.
 */
export function isDataTable(table: Element): boolean {
  const role = table.getAttribute('role');
  if (role === 'presentation' || role === 'none') return false;
  if (table.querySelector('table')) return false;
  if (table.querySelector('td + td, td + th, th + td, th + th') === null) return false;
  return [...table.querySelectorAll('td')].every((cell) => cell.querySelectorAll('p').length < PARAGRAPHS_OF_A_TEXT);
}

/** The place as a block of a transcript names it. */
export function describePlace(place: Place): Omit<Block, 'start' | 'end'> {
  return place.level === null ? { kind: place.kind } : { kind: place.kind, level: place.level };
}
