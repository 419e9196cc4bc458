import fc from 'fast-check';

/** A made-up element: its name and what is in it; a string is a text node. */
export type Tree = string | { readonly name: string; readonly children: readonly Tree[] };

/** What transcripts meet: folded and kept white space, surrogate pairs and halves of them, right-to-left letters. */
const piece = fc.constantFrom(
  ...['word', 'NHS', '£5m', ' ', '  ', '\n', '\r\n', '\t', '\u00a0', '\u202f', '\u2003', '\u3000', '\u00ad', '\u200b'],
  ...['😀', '👩\u200d🔬', '\ud83d', '\ude00', 'e\u0301', 'هذا', 'שלום', '“', '’', '…', '–', '.'],
);
const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));

const INLINE = ['b', 'i', 'a', 'abbr', 'span', 'sup', 'q'];
const BLOCK = [
  'p',
  'div',
  'ul',
  'ol',
  'li',
  'blockquote',
  'h2',
  'h3',
  'section',
  'figure',
  'figcaption',
  'dl',
  'dt',
  'dd',
];

const element = (names: readonly string[], child: fc.Arbitrary<Tree>): fc.Arbitrary<Tree> =>
  fc.record({ name: fc.constantFrom(...names), children: fc.array(child, { maxLength: 4 }) });

const { node } = fc.letrec<{ node: Tree }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { arbitrary: text, weight: 5 },
    { arbitrary: fc.constant<Tree>({ name: 'br', children: [] }), weight: 1 },
    { arbitrary: element(INLINE, tie('node')), weight: 2 },
    { arbitrary: element(BLOCK, tie('node')), weight: 4 },
    { arbitrary: table(), weight: 1 },
  ),
}));

/** Rows of two cells or more, with words in them: a table of data. */
function table(): fc.Arbitrary<Tree> {
  const inCell = fc.oneof(text, element(['p', 'b', 'li'], text));
  const cell = element(['td', 'th'], inCell);
  const row = fc.array(cell, { minLength: 2, maxLength: 3 }).map((children) => ({ name: 'tr', children }));
  return fc.array(row, { minLength: 1, maxLength: 3 }).map((children) => ({ name: 'table', children }));
}

export const trees: fc.Arbitrary<Tree> = fc
  .array(node, { maxLength: 6 })
  .map((children) => ({ name: 'div', children }));

/** The tree as an element; neighbouring texts stay text nodes of their own, as scripts and splits leave them. */
export function treeOf(tree: Tree): HTMLElement {
  const root = toNode(tree);
  if (!(root instanceof HTMLElement)) throw new Error('a text is no tree');
  return root;
}

function toNode(tree: Tree): Node {
  if (typeof tree === 'string') return document.createTextNode(tree);
  const element = document.createElement(tree.name);
  element.append(...tree.children.map(toNode));
  return element;
}
