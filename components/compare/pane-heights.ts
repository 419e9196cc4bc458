/** From the top of a pane's text, in pixels. */
export interface Span {
  readonly top: number;
  readonly bottom: number;
}

/** Where things stand in one pane; measured once after each layout. */
export interface PaneHeights {
  readonly marks: ReadonlyMap<string, Span>;
  readonly blocks: readonly (Span & { readonly start: number; readonly end: number })[];
  /** Of all that can be scrolled through. */
  readonly full: number;
  /** Of what is in view. */
  readonly view: number;
}

/** Reads the layout: call it when nothing has been changed since the last paint. Linear in blocks and marks. */
export function measurePane(pane: HTMLElement): PaneHeights {
  const zero = pane.getBoundingClientRect().top - pane.scrollTop + pane.clientTop;
  const spanOf = (element: Element): Span => {
    const { top, bottom } = element.getBoundingClientRect();
    return { top: top - zero, bottom: bottom - zero };
  };
  const marks = new Map<string, Span>();
  for (const mark of pane.querySelectorAll<HTMLElement>('[data-rows]'))
    for (const key of mark.dataset.rows?.split(' ') ?? []) {
      const [span, known] = [spanOf(mark), marks.get(key)];
      marks.set(key, known ? { top: known.top, bottom: span.bottom } : span);
    }
  const blocks = [...pane.querySelectorAll<HTMLElement>('[data-start]')].map((block) => ({
    ...spanOf(block),
    start: Number(block.dataset.start),
    end: Number(block.dataset.end),
  }));
  return { marks, blocks, full: pane.scrollHeight, view: pane.clientHeight };
}

/** The height of an offset: in proportion inside its block, which is right to a line or so. */
export function heightOf({ blocks }: Pick<PaneHeights, 'blocks'>, offset: number): number {
  const block = blocks.findLast(({ start }) => start <= offset) ?? blocks[0];
  if (!block) return 0;
  const share = (offset - block.start) / Math.max(1, block.end - block.start);
  return block.top + Math.min(1, Math.max(0, share)) * (block.bottom - block.top);
}

/** The offset at a height; the other way round. */
export function offsetAt({ blocks }: Pick<PaneHeights, 'blocks'>, height: number): number {
  const block = blocks.findLast(({ top }) => top <= height) ?? blocks[0];
  if (!block) return 0;
  const share = (height - block.top) / Math.max(1, block.bottom - block.top);
  return Math.round(block.start + Math.min(1, Math.max(0, share)) * (block.end - block.start));
}
