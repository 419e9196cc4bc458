import type { PassageIndex } from './passage-index';

/** Terms that may stand for another one, each with what it counts for, itself left out. */
export type Related = (term: number) => readonly (readonly [term: number, share: number])[];

/** What another ending of the same word counts for: "inspect", "inspector". */
const FAMILY_SHARE = 0.9;

export function makeRelated({ vocabulary }: PassageIndex): Related {
  const known = new Map<number, (readonly [number, number])[]>();
  return (term) => {
    const found = known.get(term);
    if (found) return found;
    const related = new Map<number, number>();
    for (const other of vocabulary.findFamily(term)) related.set(other, FAMILY_SHARE);
    const list = [...related].sort((a, b) => b[1] - a[1] || compare(vocabulary.terms, a[0], b[0]));
    known.set(term, list);
    return list;
  };
}

const compare = (terms: readonly string[], a: number, b: number): number =>
  (terms[a] as string) < (terms[b] as string) ? -1 : 1;
