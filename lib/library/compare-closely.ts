import type { Name, PassageFeatures } from './passage-features';

/** Names that both passages have, each with how surely it is the same one. */
export function shareNames(a: PassageFeatures, b: PassageFeatures): { here: Name; there: Name; share: number }[] {
  const shared: { here: Name; there: Name; share: number }[] = [];
  for (const here of a.names) {
    let best: { here: Name; there: Name; share: number } | null = null;
    for (const there of b.names) {
      const share = compareNames(here, there);
      if (share > 0 && (!best || share > best.share)) best = { here, there, share };
    }
    if (best) shared.push(best);
  }
  return shared;
}

function compareNames(a: Name, b: Name): number {
  if (a.key === b.key) return a.terms.length === 1 ? 0.6 : 1;
  const [short, long] = a.terms.length <= b.terms.length ? [a, b] : [b, a];
  if (!isRun(short.terms, long.terms)) return 0;
  // One word of a longer name is hardly that name: "England", "Social Work England".
  return short.terms.length === 1 ? (long.terms.length === 1 ? 0.6 : 0.3) : 0.8;
}

/** Whether one list stands unbroken in another. */
export function isRun(short: readonly number[], long: readonly number[]): boolean {
  for (let at = 0; at + short.length <= long.length; at++)
    if (short.every((term, i) => term === long[at + i])) return true;
  return false;
}
