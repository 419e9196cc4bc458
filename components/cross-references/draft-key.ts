import type { LinkedPassages } from './join-answers';

/** One key for a link, from whichever of its speeches it is looked at, and before either is stored. */
export const draftKeyOfLink = ({ here, there }: Pick<LinkedPassages, 'here' | 'there'>): string =>
  JSON.stringify([here.text, there.text].sort());
