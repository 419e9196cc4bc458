import type { Block } from '../../lib/domain/transcript';

/** Blocks as they stand on a page: neighbours of a kind share a list, a quotation or a table. */
export type BlockGroup =
  | { readonly kind: 'paragraph' | 'heading'; readonly block: Block }
  | { readonly kind: 'quotation' | 'table'; readonly blocks: readonly Block[] }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] };

export interface ListItem {
  /** Null where a deeper item has no item above it. */
  readonly block: Block | null;
  readonly items: readonly ListItem[];
}

/** Linear in the number of blocks. */
export function groupBlocks(blocks: readonly Block[]): BlockGroup[] {
  const groups: BlockGroup[] = [];
  for (let at = 0; at < blocks.length; ) {
    const first = blocks[at] as Block;
    let end = at + 1;
    if (first.kind === 'paragraph' || first.kind === 'heading') groups.push({ kind: first.kind, block: first });
    else {
      while (blocks[end]?.kind === first.kind) end++;
      const run = blocks.slice(at, end);
      if (first.kind === 'list item') groups.push({ kind: 'list', items: nestItems(run) });
      else groups.push({ kind: first.kind === 'quotation' ? 'quotation' : 'table', blocks: run });
    }
    at = end;
  }
  return groups;
}

interface OpenItem {
  block: Block | null;
  items: OpenItem[];
}

function nestItems(run: readonly Block[]): ListItem[] {
  const root: OpenItem[] = [];
  for (const block of run) {
    let siblings = root;
    for (let level = block.level ?? 1; level > 1; level--) {
      const parent: OpenItem = siblings.at(-1) ?? { block: null, items: [] };
      if (siblings.length === 0) siblings.push(parent);
      siblings = parent.items;
    }
    siblings.push({ block, items: [] });
  }
  return root;
}
