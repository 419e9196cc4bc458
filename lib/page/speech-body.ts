import { isFurniture, type Skip } from './skip-furniture';

/** Where the words of a speech stand in a page: those below `root` that `skip` does not leave out. */
export interface SpeechBody {
  readonly root: Element;
  readonly skip: Skip;
  /** Whether an element stands in the speech; what stands there is never taken for a datum about it. */
  contains(element: Element | null): boolean;
}

/** An element that is the speech and nothing else. */
export const wholeElement = (root: Element): SpeechBody => ({
  root,
  skip: isFurniture,
  contains: (element) => root.contains(element),
});

/** A speech in several elements below one parent, with others between them. */
export function partsOf(parent: Element, parts: readonly Element[]): SpeechBody {
  const own = new Set<Node>(parts);
  return {
    root: parent,
    skip: (node) => isFurniture(node) || (node.parentNode === parent && !own.has(node)),
    contains: (element) => parts.some((part) => part.contains(element)),
  };
}

/** A speech among other texts of an element. */
export function textsOf(root: Element, texts: readonly Text[]): SpeechBody {
  const own = new Set<Node>(texts);
  const around = new Set<Node>([root]);
  for (const text of texts)
    for (let node = text.parentNode; node && !around.has(node); node = node.parentNode) around.add(node);
  return {
    root,
    skip: (node) => isFurniture(node) || (node.nodeType === TEXT && hasWords(node as Text) && !own.has(node)),
    contains: (element) => element !== null && root.contains(element) && around.has(element),
  };
}

const TEXT = 3;

/** White space between words belongs to no text in particular; it counts where words around it do. */
export const hasWords = (text: Text): boolean => /\S/.test(text.data);
