/**
 * A slow, obvious version of `extractTranscript` to compare with: what is a block is asked of the browser's layout, one
 * character stands for each edge, and white space is folded at the end. Needs the element to be in the page.
 */
export function readObviousText(root: Element, isSkipped: (element: Element) => boolean = () => false): string {
  const markedUp = readNode(root, false, isSkipped);
  return markedUp
    .split(EDGE)
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .filter((block) => block !== '')
    .join('\n');
}

/** A character that no text holds. */
const EDGE = '\u0000';

function readNode(node: Node, isInRow: boolean, isSkipped: (element: Element) => boolean): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || isSkipped(node)) return '';
  if (node.tagName === 'BR') return ' ';
  const display = getComputedStyle(node).display;
  const isRow = display === 'table-row';
  const inside = [...node.childNodes].map((child) => readNode(child, isInRow || isRow, isSkipped)).join('');
  if (display === 'inline') return inside;
  return isInRow ? ` ${inside} ` : EDGE + inside + EDGE;
}
