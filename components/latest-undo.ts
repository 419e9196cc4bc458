let latest: unknown = null;

/** In the reading view marks and the list of claims both answer Ctrl+Z: the one that did something last has it. */
export function takeUndo(owner: unknown): void {
  latest = owner;
}

export const holdsUndo = (owner: unknown): boolean => latest === owner;
