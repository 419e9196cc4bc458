/**
 * What an older program wrote, as this one would have written it: one step for each version there has been. Works on data
 * that nothing has looked at yet, so it adds and never reads; what is wrong in it is found afterwards.
 */
export function upgradeDocument(data: { readonly version: number }): object {
  return STEPS.slice(data.version - 1).reduce((older, step) => step(older), data as object);
}

/** From version 1 to 2, and so on. */
const STEPS: readonly ((older: object) => object)[] = [
  (older) => ({ ...older, version: 2, watched: [] }),
  (older) => ({ ...older, version: 3, references: [] }),
  (older) => ({ ...older, version: 4, threads: [], filters: [] }),
  // Notes on links may be absent.
  (older) => ({ ...older, version: 5 }),
];
