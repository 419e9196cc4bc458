import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Transcript } from '../../lib/domain/transcript';

/** Where what is read now stands in the window: a little below its middle, where a passage is brought that is gone to. */
const EYE = 0.55;

/** The offsets of the text at the reader's eye, and at the lower edge of the window. */
export function useOffsetInView(words: RefObject<HTMLElement | null>, transcript: Transcript) {
  const [offset, setOffset] = useState({ first: 0, last: 0 });
  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      const blocks = words.current?.querySelectorAll<HTMLElement>('[data-paragraph]') ?? [];
      const first = offsetAt(blocks, transcript, innerHeight * EYE);
      const last = offsetAt(blocks, transcript, innerHeight);
      setOffset((now) => (now.first === first && now.last === last ? now : { first, last }));
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
  }, [transcript.id]);
  return offset;
}

/** How much of the text stands above a height of the window, by lines within the block that lies across it. Logarithmic. */
function offsetAt(blocks: ArrayLike<HTMLElement>, { blocks: spans, text }: Transcript, y: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle] as HTMLElement).getBoundingClientRect().bottom <= y) low = middle + 1;
    else high = middle;
  }
  const block = spans[low];
  const element = blocks[low];
  if (!block || !element) return text.length;
  const { top, height } = element.getBoundingClientRect();
  const part = height === 0 ? 0 : Math.min(1, Math.max(0, (y - top) / height));
  return Math.round(block.start + part * (block.end - block.start));
}
