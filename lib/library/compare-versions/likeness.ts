import type { Side, Token, Unit } from './cut-units';

/** Units of a side, end exclusive. */
export type Span = readonly [from: number, to: number];

export const weighSpan = (side: Side, span: Span): number =>
  tokensOf(side, span).reduce((sum, token) => sum + token.weight, 0);

/** The tokens of units that stand side by side. */
export function tokensOf({ units, tokens }: Side, [from, to]: Span): readonly Token[] {
  return from >= 0 && to > from && to <= units.length
    ? tokens.slice((units[from] as Unit).from, (units[to - 1] as Unit).to)
    : [];
}

/**
 * How alike two spans are, 0 to 1, whatever the order of their words: twice what they share by what they have (Dice).
 * Where one holds a redaction note, the other may have any words besides: only what is left of the redacted one counts.
 */
export function likenessOf(a: Side, spanA: Span, b: Side, spanB: Span): number {
  const [tokensA, tokensB] = [tokensOf(a, spanA), tokensOf(b, spanB)];
  const [isCutA, isCutB] = [tokensA.some((token) => token.isNotice), tokensB.some((token) => token.isNotice)];
  const [weightA, weightB] = [weighSpan(a, spanA), weighSpan(b, spanB)];
  const shared = weighShared(tokensA, tokensB);
  if (shared === 0) return 0;
  if (isCutA !== isCutB) return shared / (isCutA ? weightA : weightB);
  return (2 * shared) / (weightA + weightB);
}

function weighShared(a: readonly Token[], b: readonly Token[]): number {
  const left = new Map<string, number>();
  for (const { key } of a) left.set(key, (left.get(key) ?? 0) + 1);
  let shared = 0;
  for (const token of b) {
    const count = left.get(token.key) ?? 0;
    if (count === 0) continue;
    left.set(token.key, count - 1);
    shared += token.weight;
  }
  return shared;
}
