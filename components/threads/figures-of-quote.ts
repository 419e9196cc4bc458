import type { FigureKind } from '../../lib/domain/figure';
import { findFigures } from '../../lib/figures/find-figures';

/** What a thread is likely to follow, likeliest first; the rest come after, in the order of the text. */
const FIRST: readonly FigureKind[] = ['money', 'share', 'count', 'change', 'comparison', 'measure'];

/** The figures that a quotation names, in its own words, the likeliest to be followed first. */
export function figuresOfQuote(quote: string): string[] {
  const figures = findFigures(
    { text: quote, blocks: [{ kind: 'paragraph', start: 0, end: quote.length }] },
    { deliveredOn: null },
  );
  const rank = (kind: FigureKind) => (FIRST.includes(kind) ? FIRST.indexOf(kind) : FIRST.length);
  return [...new Set([...figures].sort((a, b) => rank(a.kind) - rank(b.kind)).map(({ text }) => text))];
}
