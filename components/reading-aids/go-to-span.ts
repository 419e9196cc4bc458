import { toRange } from '../../lib/anchoring/to-range';
import type { PageText } from '../page-aids/page-text';

/** Brings a span of the text to the middle of the window. The caret goes along, so that reading goes on there by keyboard and aloud. */
export function goToSpan(span: { readonly start: number; readonly end: number }, { offsets }: PageText): void {
  const range = toRange(span, offsets);
  getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.startContainer, range.startOffset);
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const top = range.getBoundingClientRect().top - innerHeight / 2;
  scrollBy({ top, behavior: isStill ? 'instant' : 'smooth' });
}
