import { useEffect, useState } from 'preact/hooks';
import { toRange } from '../../lib/anchoring/to-range';
import type { PageText } from '../page-aids/page-text';

/** Where what is read now stands in the window: a little below its middle, where a passage is brought that is gone to. */
const EYE = 0.55;

/** Offsets of a text, in UTF-16 units. */
export interface InView {
  /** At the reader's eye. */
  readonly eye: number;
  /** At the lower edge of the window: what stands above has been read, or passed. */
  readonly edge: number;
}

/** Follows how far a text has been scrolled; 0 while there is none. */
export function useOffsetInView(text: PageText | null): InView {
  const [inView, setInView] = useState<InView>({ eye: 0, edge: 0 });
  useEffect(() => {
    if (!text) return undefined;
    let frame = 0;
    const look = () => {
      frame = 0;
      const [eye, edge] = [offsetAt(text, innerHeight * EYE), offsetAt(text, innerHeight)];
      setInView((now) => (now.eye === eye && now.edge === edge ? now : { eye, edge }));
    };
    const follow = () => {
      frame ||= requestAnimationFrame(look);
    };
    look();
    addEventListener('scroll', follow, { passive: true });
    addEventListener('resize', follow);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', follow);
      removeEventListener('resize', follow);
    };
  }, [text]);
  return inView;
}

/** How much of the text stands above a height of the window, by lines within the block that lies across it. Logarithmic. */
function offsetAt({ transcript, offsets }: PageText, y: number): number {
  const { blocks, text } = transcript;
  const boxOf = (i: number) => boxOfSpan(blocks[i] as { start: number; end: number }, offsets);
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (boxOf(middle).bottom <= y) low = middle + 1;
    else high = middle;
  }
  const block = blocks[low];
  if (!block) return text.length;
  const { top, height } = boxOf(low);
  const part = height === 0 ? 0 : Math.min(1, Math.max(0, (y - top) / height));
  return Math.round(block.start + part * (block.end - block.start));
}

/** Nothing where a script has taken the words away: then the text is read anew. */
function boxOfSpan(span: { readonly start: number; readonly end: number }, offsets: PageText['offsets']): DOMRect {
  try {
    return toRange(span, offsets).getBoundingClientRect();
  } catch {
    return new DOMRect();
  }
}
